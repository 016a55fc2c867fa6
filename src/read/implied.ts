import { officialSide } from './actor/pronoun.ts';
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
    if (!d.actor && d.predicate === 'repel') {
      const holder = holderOf(reader, drafts, d);
      if (holder) {
        d.actor = holder;
        d.implicit = true;
      }
    }
    if (!d.actor && d.predicate === 'leave') {
      const leaver = madeBy(reader, d) ?? leaverOf(drafts, d);
      if (leaver) {
        d.actor = leaver;
        d.implicit = true;
      }
    }
    if (d.actor || !/^(take|fight|besiege|enter|threaten|cut)$/.test(d.predicate)) continue;
    // "his men would take X", "they" of two sides: somebody does it, and it is not told who
    const doer =
      d.frame.form === 'verb' && d.frame.voice === 'active' && d.frame.agent ? reader.actors.of(d.frame.agent) : null;
    if (doer && !doer.name && doer.kind === 'force') continue;
    // "A, B and C were taken": by one side
    const beside = drafts.find((x) => x !== d && x.frame === d.frame && x.predicate === d.predicate && x.implicit);
    const taker = beside?.actor ?? takerOf(reader, drafts, d);
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

/** A pronoun's side does not take what it is told to hold or to have left: the one plain opponent does, or nobody is told. */
function notTheLoser(reader: Reader, drafts: readonly Draft[], d: Draft): ActorMention | null {
  const key = placeKey(d.place);
  const here = drafts.filter((x) => x !== d && key && placeKey(x.place) === key && x.polarity === 'affirmed');
  const lost = here.some(
    (x) =>
      (x.predicate === 'leave' && x.actor && !x.implicit && strictlySame(reader, x.actor, d.actor!)) ||
      (x.predicate === 'take' && x.against && x.actor && strictlySame(reader, x.against, d.actor!)),
  );
  const took = here.some(
    (x) => x.predicate === 'take' && x.actor && !x.implicit && strictlySame(reader, x.actor, d.actor!),
  );
  if (!lost || took || d.modality !== 'actual') return d.actor;
  const taker = takerOf(reader, drafts, d);
  return taker && !strictlySame(reader, taker, d.actor!) ? { ...taker, form: 'pronoun', text: d.actor!.text } : null;
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

/** "made a retreat from X", "announced a withdrawal": whose retreat it is. */
function madeBy(reader: Reader, d: Draft): ActorMention | null {
  const { governor } = d.frame;
  if (
    d.frame.form !== 'noun' ||
    !governor?.agent ||
    !/^(make|order|begin|start|complete|carry|conduct)$/.test(governor.lemma)
  )
    return null;
  const a = reader.actors.of(governor.agent);
  return a?.name && /^(force|government)$/.test(a.kind) ? a : null;
}

/** Who beat an attack back when it is not said: who holds the place, or the one side that fights the attacker. */
function holderOf(reader: Reader, drafts: readonly Draft[], d: Draft): ActorMention | null {
  const key = placeKey(d.place);
  const free = (a: ActorMention | null): a is ActorMention => !!a?.name && (!d.against || !sameSide(a, d.against));
  const here = drafts.filter((x) => x !== d && key && placeKey(x.place) === key && x.polarity === 'affirmed');
  const holds = here.find((x) => x.predicate === 'hold' && x.modality === 'actual' && free(x.actor));
  if (holds) return holds.actor;
  if (!d.against) return null;
  const others = new Map<string, ActorMention>();
  for (const x of drafts)
    for (const a of [x.actor, x.against])
      if (free(a) && CONTROL.test(x.predicate) && x.modality !== 'historical' && /^(force|government)$/.test(a.kind))
        others.set(sideKey(reader.document.lexicon, a.name!), a);
  return others.size === 1 ? [...others.values()][0]! : null;
}

const CONTROL = /^(take|hold|leave|enter|fight|besiege|repel|threaten)$/;

/** Who left a place when it is not said: whom it was taken from, who else left it, who held it and did not take it. */
function leaverOf(drafts: readonly Draft[], d: Draft): ActorMention | null {
  const key = placeKey(d.place);
  const here = drafts.filter(
    (x) => x !== d && key && placeKey(x.place) === key && x.polarity === 'affirmed' && x.modality === d.modality,
  );
  const taken = here.filter((x) => x.predicate === 'take' && x.actor).map((x) => x.actor!);
  const free = (a: ActorMention | null): a is ActorMention => !!a && !taken.some((t) => sameSide(t, a));
  return (
    here.find((x) => x.predicate === 'leave' && x.actor && !x.implicit)?.actor ??
    here.find((x) => x.predicate === 'take' && x.against)?.against ??
    here.find((x) => x.predicate === 'hold' && free(x.actor))?.actor ??
    null
  );
}

function sameName(a: ActorMention, b: ActorMention | null): boolean {
  return !!b?.name && sameSide(a, b);
}

/** How much more a side must attack than the next for what falls to be thought its own. */
const CLEARLY = 2;
const FORCEFUL = /^(take|enter|fight|besiege|threaten)$/;

function takerOf(reader: Reader, drafts: readonly Draft[], d: Draft): ActorMention | null {
  const same = drafts.filter(
    (x) => x !== d && x.actor && !x.implicit && FORCEFUL.test(x.predicate) && x.polarity === 'affirmed',
  );
  const key = placeKey(d.place);
  const driven = drivenOut(reader, drafts, d);
  const here = same.filter(
    (x) =>
      key &&
      placeKey(x.place) === key &&
      !driven.some((l) => sameSide(l, x.actor!)) &&
      (d.predicate !== 'take' || (x.modality === 'historical') === (d.modality === 'historical')) &&
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
  const told = d.predicate === 'take' && d.frame.voice === 'passive' ? claimer(reader, d) : null;
  if (
    told &&
    ![...holders, ...driven, ...goneFrom(drafts, key), ...(d.against ? [d.against] : [])].some((l) => sameSide(l, told))
  )
    return told;
  const mover = d.predicate === 'take' ? moverBefore(reader.actors, d.frame.sentence) : null;
  const moved =
    mover && !sameName(mover, d.against) && !losers.some((l) => sameSide(mover, l)) && !isState(reader.actors, mover)
      ? mover
      : null;
  return (
    pick(here.filter((x) => x.predicate === d.predicate)) ??
    moved ??
    pick(here) ??
    onlyAttacker(reader, same, d, [
      ...holders,
      ...driven,
      ...goneFrom(drafts, key),
      ...(d.against ? [d.against] : []),
    ]) ??
    (d.predicate === 'take' && same.length === 0 ? mostNamed(reader.actors, false) : null)
  );
}

const AGAIN = /^(retake|recapture|regain|recover|reconquer|liberate|free|liberation|retaking|recovery)$/;

/** For what is liberated or taken back: those who had taken this or another such place before. */
function drivenOut(reader: Reader, drafts: readonly Draft[], d: Draft): ActorMention[] {
  if (d.predicate !== 'take' || !AGAIN.test(d.frame.lemma)) return [];
  const takes = drafts.filter((x) => x.predicate === 'take' && x.polarity === 'affirmed' && x.place?.name);
  const again = takes.filter((x) => AGAIN.test(x.frame.lemma));
  return [
    ...takes
      .filter(
        (x) => x.actor && !AGAIN.test(x.frame.lemma) && again.some((y) => placeKey(y.place) === placeKey(x.place)),
      )
      .filter((x) => !again.some((y) => y.actor && !y.implicit && strictlySame(reader, y.actor, x.actor!)))
      .map((x) => x.actor!),
    ...again.flatMap((x) => (x.against ? [x.against] : [])),
  ];
}

/** Who left the place by all that is told. */
function goneFrom(drafts: readonly Draft[], key: string): ActorMention[] {
  if (!key) return [];
  return drafts.filter((x) => x.predicate === 'leave' && x.actor && placeKey(x.place) === key).map((x) => x.actor!);
}

/** The side that attacks and takes places elsewhere in the report, when it is the only one that may be meant. */
function onlyAttacker(
  reader: Reader,
  same: readonly Draft[],
  d: Draft,
  not: readonly ActorMention[],
): ActorMention | null {
  const { lexicon } = reader.document;
  const now = same.filter((x) => (x.modality === 'historical') === (d.modality === 'historical'));
  const weight: Record<string, number> = { take: 2, enter: 1, besiege: 1, fight: 0.7, threaten: 0.7 };
  const sides = new Map<string, { n: number; clear: number; a: ActorMention }>();
  for (const x of now) {
    if (not.some((l) => sameSide(l, x.actor!))) continue;
    const key = sideKey(lexicon, x.actor!.name!);
    const near = 1 / (1 + 0.15 * Math.abs(x.frame.sentence.index - d.frame.sentence.index));
    const had = sides.get(key);
    const clear = (x.actor!.form === 'pronoun' ? 0 : 2) + (x.predicate === d.predicate ? 1 : 0);
    const n = (weight[x.predicate] ?? 0.5) * near * (x.modality === 'actual' || x.modality === d.modality ? 1 : 0.4);
    sides.set(key, {
      n: (had?.n ?? 0) + n,
      ...(had && had.clear >= clear ? { a: had.a, clear: had.clear } : { a: x.actor!, clear }),
    });
  }
  const [first, second] = [...sides.values()].sort((a, b) => b.n - a.n);
  return first && first.n >= CLEARLY * (second?.n ?? 0) ? first.a : null;
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

const GAINED = /^(capture|seize|retake|recapture|liberate|free|secure|clear|take|regain|reconquer|occupy)$/;

/** "The army announced that X had been retaken": a side that tells of a gain without saying whose tells of its own. */
function claimer(reader: Reader, d: Draft): ActorMention | null {
  if (!GAINED.test(d.frame.lemma)) return null;
  const says = d.frame.governor;
  if (!says?.agent || !/^(say|announce|claim|declare|report|boast)$/.test(says.lemma)) return null;
  const side = reader.actors.of(says.agent);
  const own = side && /^(force|government)$/.test(side.kind) ? side : officialSide(reader.actors, says.agent);
  return own?.name && reader.actors.fights(own.name) ? own : null;
}
