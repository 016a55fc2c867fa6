import { isState, mostNamed, moverBefore } from './actor/recall.ts';
import { sideKey } from './actor/words.ts';
import type { ActorMention } from './document.ts';
import type { Draft } from './draft.ts';
import { placeKey, sameSide } from './merge.ts';
import type { Reader } from './reader.ts';
import { speakerOf } from './speaker/speaker.ts';

/** Names the doer where the text implies one: "Kandahar fell" in a report of what the Taliban take. */
export function implyActors(reader: Reader, drafts: readonly Draft[]): void {
  for (const d of drafts) {
    if (d.actor && /^(we|our|us)\b/i.test(d.actor.text)) d.actor = spokenFor(reader, d) ?? d.actor;
    if (d.actor && cannotDo(d)) d.actor = null;
    if (d.actor?.form === 'pronoun' && TAKING.test(d.predicate)) d.actor = notTheLoser(reader, drafts, d);
    if (!d.actor && d.predicate === 'leave') {
      const leaver = leaverOf(drafts, d);
      if (leaver) {
        d.actor = leaver;
        d.implicit = true;
      }
    }
    if (d.actor || !/^(take|fight|besiege|enter|threaten|cut)$/.test(d.predicate)) continue;
    const taker = takerOf(reader, drafts, d);
    if (!taker || sameName(taker, d.against)) continue;
    d.actor = taker;
    d.implicit = true;
  }
}

const TAKING = /^(take|enter|besiege)$/;

/** Witnesses and "the enemy" of a quotation are no names of who holds a place. */
function cannotDo(d: Draft): boolean {
  if (!/^(take|hold|leave|besiege|repel|enter|threaten|cut)$/.test(d.predicate)) return false;
  return d.actor!.kind === 'civilian' || /^(the )?(enemy|enemies|invaders?|occupiers?)$/i.test(d.actor!.name ?? '');
}

/** "They also took X" behind a sentence about those who fled: "they" are who takes places in this report. */
function notTheLoser(reader: Reader, drafts: readonly Draft[], d: Draft): ActorMention | null {
  const lost = losersOf(drafts).some((l) => l.form !== 'pronoun' && strictlySame(reader, l, d.actor!));
  const told = drafts.filter(
    (x) => x.frame.sentence !== d.frame.sentence && TAKING.test(x.predicate) && x.actor && !x.implicit,
  );
  if (!lost || told.length === 0 || told.some((x) => strictlySame(reader, x.actor!, d.actor!))) return d.actor;
  const taker = takerOf(reader, drafts, d) ?? told.at(-1)!.actor;
  return taker && !strictlySame(reader, taker, d.actor!) ? { ...taker, form: 'pronoun', text: d.actor!.text } : d.actor;
}

function strictlySame(reader: Reader, a: ActorMention, b: ActorMention): boolean {
  const { lexicon } = reader.document;
  return !!a.name && !!b.name && sideKey(lexicon, a.name) === sideKey(lexicon, b.name);
}

/** Who left places, or from whom they were taken. */
function losersOf(drafts: readonly Draft[]): ActorMention[] {
  return drafts.flatMap((x) => {
    if (x.polarity !== 'affirmed' || x.modality !== 'actual') return [];
    if (x.predicate === 'leave') return x.actor ? [x.actor] : [];
    return x.predicate === 'take' && x.against ? [x.against] : [];
  });
}

/** Who left a place when it is not said: whom it was taken from, who held it, who else left it. */
function leaverOf(drafts: readonly Draft[], d: Draft): ActorMention | null {
  const key = placeKey(d.place);
  const here = drafts.filter((x) => x !== d && key && placeKey(x.place) === key && x.polarity === 'affirmed');
  return (
    here.find((x) => x.predicate === 'leave' && x.actor)?.actor ??
    here.find((x) => x.predicate === 'take' && x.against)?.against ??
    here.find((x) => x.predicate === 'hold' && x.actor)?.actor ??
    null
  );
}

function sameName(a: ActorMention, b: ActorMention | null): boolean {
  return !!b?.name && sameSide(a, b);
}

const FORCEFUL = /^(take|enter|fight|besiege|threaten)$/;

function takerOf(reader: Reader, drafts: readonly Draft[], d: Draft): ActorMention | null {
  const same = drafts.filter(
    (x) => x !== d && x.actor && !x.implicit && FORCEFUL.test(x.predicate) && x.polarity === 'affirmed',
  );
  const key = placeKey(d.place);
  const here = same.filter(
    (x) =>
      key &&
      placeKey(x.place) === key &&
      (d.predicate !== 'fight' || x.predicate !== 'take' || x.modality === d.modality),
  );
  // who left places in this report does not take them
  const losers = losersOf(drafts);
  // nor does who holds the place attack it
  const holders =
    d.predicate === 'threaten'
      ? []
      : drafts
          .filter(
            (x) => x.predicate === 'hold' && x.actor && x.frame.form === 'modifier' && key && placeKey(x.place) === key,
          )
          .map((x) => x.actor!);
  const pick = (list: readonly Draft[]): ActorMention | null => {
    const counts = new Map<string, { n: number; a: ActorMention }>();
    for (const x of list) {
      const near = Math.abs(x.frame.sentence.index - d.frame.sentence.index);
      const had = counts.get(x.actor!.name!);
      counts.set(x.actor!.name!, { n: (had?.n ?? 0) + 1 / (1 + near * 0.3), a: had?.a ?? x.actor! });
    }
    const ranked = [...counts.values()]
      .sort((a, b) => b.n - a.n)
      .filter(({ a }) => !sameName(a, d.against) && !holders.some((h) => sameSide(a, h)));
    if (d.predicate !== 'take' || list.every((x) => x.predicate === 'take' && key && placeKey(x.place) === key)) {
      const gone = drafts
        .filter((x) => x.predicate === 'leave' && x.actor && placeKey(x.place) === key)
        .map((x) => x.actor!);
      return ranked.find(({ a }) => d.predicate !== 'take' || !gone.some((l) => sameSide(a, l)))?.a ?? null;
    }
    return ranked.find(({ a }) => !losers.some((l) => sameSide(a, l)))?.a ?? null;
  };
  const liberated = d.predicate === 'take' && d.frame.lemma === 'liberate';
  if (liberated) {
    const side = speakerSide(reader, d);
    if (side) return side;
  }
  const mover = d.predicate === 'take' ? moverBefore(reader.actors, d.frame.sentence) : null;
  const moved =
    mover && !sameName(mover, d.against) && !losers.some((l) => sameSide(mover, l)) && !isState(reader.actors, mover)
      ? mover
      : null;
  return (
    pick(here.filter((x) => x.predicate === d.predicate)) ??
    moved ??
    pick(here) ??
    pick(same.filter((x) => x.predicate === d.predicate)) ??
    pick(same) ??
    (d.predicate === 'take' ? mostNamed(reader.actors, false) : null)
  );
}

/** Whom a quoted "we" stands for: a people or party in the speaker's description. */
function spokenFor(reader: Reader, d: Draft): ActorMention | null {
  const speaker = speakerOf(reader.document, d.frame, { predicate: d.predicate, actor: null, polarity: d.polarity });
  if (!speaker) return null;
  const surname = speaker.mention.split(' ').at(-1)!;
  const { text } = reader.document.report;
  const { lexicon } = reader.document;
  for (const near of [speaker.mention, ...around(text, surname.replace(/[^\p{L}\p{N}-]/gu, ''))]) {
    for (const m of reader.document.sentences.flatMap((s) => s.actors)) {
      if (m.name && m.form === 'name' && (m.kind === 'force' || m.kind === 'government') && near.includes(m.text))
        return { ...m, form: 'pronoun' };
    }
    const word = near.split(/[\s,]+/).find((w) => lexicon.has('demonym', w));
    if (word) return { ...d.actor!, name: lexicon.map('demonym').get(word.toLowerCase()) ?? word };
  }
  return null;
}

/** How many characters around a name are looked at. */
const NEAR = 90;

/** The words around every place where a text has `name`, within a line; those that lie close together are one. */
function* around(text: string, name: string): Generator<string> {
  if (name === '') return;
  for (let at = text.indexOf(name), from = 0; at >= 0; at = text.indexOf(name, from)) {
    const start = Math.max(from, at - NEAR, text.lastIndexOf('\n', at) + 1);
    const line = text.indexOf('\n', at);
    const ends = line < 0 ? text.length : line;
    const last = text.slice(0, Math.min(ends, start + NEAR + name.length)).lastIndexOf(name);
    from = Math.min(ends, last + name.length + NEAR);
    yield text.slice(start, from);
  }
}

/** The side that the speaker or the subject of the sentence before speaks for. */
function speakerSide(reader: Reader, d: Draft): ActorMention | null {
  const words = d.speaker?.mention ?? '';
  for (const m of reader.document.sentences.flatMap((s) => s.actors)) {
    if (m.name && m.kind !== 'official' && m.kind !== 'media' && words.includes(m.text)) return m;
  }
  return null;
}
