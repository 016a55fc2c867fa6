import { sideKey } from './actor/words.ts';
import type { ActorMention } from './document.ts';
import type { Draft } from './draft.ts';
import { placeKey, sameSide } from './merge.ts';
import type { Reader } from './reader.ts';
import { speakerOf } from './speaker/speaker.ts';
import { claimer, sameName, strictlySame, takerOf } from './taker.ts';

/** Names the doer where the text implies one: "Kandahar fell" in a report of what the Taliban take. */
export function implyActors(reader: Reader, drafts: readonly Draft[]): void {
  for (const d of drafts) {
    if (d.actor && /^(we|our|us)\b/i.test(d.actor.text)) d.actor = spokenFor(reader, d) ?? d.actor;
    if (d.actor && cannotDo(d)) d.actor = null;
    if (d.actor?.form === 'pronoun' && TAKING.test(d.predicate)) d.actor = notTheLoser(reader, drafts, d);
    if (!d.actor && d.predicate === 'repel') {
      const told = claimer(reader, d);
      const holder = told && !sameName(told, d.against) ? told : holderOf(reader, drafts, d);
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
