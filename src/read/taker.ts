import { officialSide } from './actor/pronoun.ts';
import { isState, mostNamed, moverBefore } from './actor/recall.ts';
import { sideKey } from './actor/words.ts';
import type { ActorMention } from './document.ts';
import type { Draft } from './draft.ts';
import { placeKey, sameSide } from './merge.ts';
import type { Reader } from './reader.ts';

/** How much more a side must attack than the next for what falls to be thought its own. */
const CLEARLY = 2;
const FORCEFUL = /^(take|enter|fight|besiege|threaten)$/;

/** Who took, entered, attacked or threatens a place when it is not said: who else does, moved in, claims it or holds it now. */
export function takerOf(reader: Reader, drafts: readonly Draft[], d: Draft): ActorMention | null {
  const same = drafts.filter(
    (x) =>
      x !== d &&
      x.actor &&
      !(x.actor.kind === 'official' && x.actor.form === 'noun') &&
      !x.implicit &&
      FORCEFUL.test(x.predicate) &&
      x.polarity === 'affirmed',
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
  const told = d.predicate === 'take' ? claimer(reader, d) : null;
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
    claimantOf(reader, d) ??
    pick(here.filter((x) => x.predicate === d.predicate)) ??
    moved ??
    holderNow(reader, drafts, d, [...driven, ...losers]) ??
    pick(here) ??
    onlyAttacker(reader, same, d, [
      ...holders,
      ...driven,
      ...goneFrom(drafts, key),
      ...(d.against ? [d.against] : []),
    ]) ??
    (d.predicate === 'take' && same.length === 0
      ? (mostNamed(reader.actors, false) ?? onlyHolder(reader, drafts, [...holders, ...driven, ...losers]))
      : null)
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

const GAINED =
  /^(capture|seize|retake|recapture|liberate|free|secure|clear|take|regain|reconquer|occupy|drive|push|beat|throw|repel|repulse|thwart|foil|force|turn|fail|hold|fend|ward|fight|rebuff)$/;
const TOLD = /^(say|announce|claim|declare|report|boast|insist|state|add)$/;

const GAIN = /^(capture|recapture|re-capture|liberation|seizure|conquest|retaking|takeover|reconquest)$/;

/** "The army announced the capture of X": its own, where no other taker is told. */
function hailer(reader: Reader, d: Draft): ActorMention | null {
  const { governor, lemma, link } = d.frame;
  if (!governor?.agent || link !== 'object' || !GAIN.test(lemma)) return null;
  if (/^i$/i.test(governor.sentence.tokens[governor.agent.head]!.text)) return null;
  if (!/^(announce|claim|declare|hail|celebrate|boast|proclaim|complete)$/.test(governor.lemma)) return null;
  const side = reader.actors.of(governor.agent);
  const own = side && /^(force|government)$/.test(side.kind) ? side : officialSide(reader.actors, governor.agent);
  return own?.name ? own : null;
}

/** "The army announced that X had been retaken": a side that tells of a gain without saying whose tells of its own. */
export function claimer(reader: Reader, d: Draft): ActorMention | null {
  if (d.frame.form === 'noun') return hailer(reader, d);
  if (!GAINED.test(d.frame.lemma) || (d.predicate === 'take' && d.frame.voice !== 'passive')) return null;
  const { sentence } = d.frame;
  // "had been beaten back, the army said"
  const behind = sentence.frames.find(
    (f) => f.agent && f.head > d.frame.head && TOLD.test(f.lemma) && sentence.tokens[f.agent.start - 1]?.text === ',',
  );
  const says = d.frame.governor && TOLD.test(d.frame.governor.lemma) ? d.frame.governor : behind;
  if (!says?.agent) return null;
  const side = reader.actors.of(says.agent);
  const own = side && /^(force|government)$/.test(side.kind) ? side : officialSide(reader.actors, says.agent);
  if (!own?.name) return null;
  // "the rebels announced", "our army", "we": whoever says so fights here
  const here = own.form !== 'name' && (own.kind === 'force' || own.name === reader.actors.stateSide());
  return d.predicate === 'repel' || here || reader.actors.fights(own.name) ? own : null;
}

/** "[X] claimed the attack" of this sentence or the two behind it. */
function claimantOf(reader: Reader, d: Draft): ActorMention | null {
  if (!/^(take|fight|enter)$/.test(d.predicate)) return null;
  const { sentences } = reader.document;
  const { index } = d.frame.sentence;
  for (const s of sentences.slice(index, index + 3))
    for (const f of s.frames) {
      if (f.form !== 'verb' || f.lemma !== 'claim' || !f.agent) continue;
      const what = [f.patient, ...f.obliques.filter((o) => o.prep === 'for').map((o) => o.phrase)];
      if (!what.some((p) => p && ASSAULT.test(s.tokens[p.head]!.lemma))) continue;
      const side = reader.actors.of(f.agent);
      if (side?.name && side.kind === 'force' && !sameName(side, d.against)) return side;
    }
  return null;
}

const ASSAULT = /^(attack|assault|raid|ambush|responsibility|capture|seizure|offensive)$/;

/** Who is told to hold a taken place now, in the reporter's own words: no state of which a report says that it still holds what others say was taken. */
function holderNow(
  reader: Reader,
  drafts: readonly Draft[],
  d: Draft,
  not: readonly ActorMention[],
): ActorMention | null {
  if (d.predicate !== 'take' || d.modality !== 'actual') return null;
  const key = placeKey(d.place);
  const now = drafts.find(
    (x) =>
      x.predicate === 'hold' &&
      x.actor &&
      x.polarity === 'affirmed' &&
      x.modality === 'actual' &&
      x.frame.form !== 'modifier' &&
      key !== '' &&
      placeKey(x.place) === key &&
      x.frame.sentence.index >= d.frame.sentence.index &&
      (AGAIN.test(d.frame.lemma) || !isState(reader.actors, x.actor)) &&
      !not.some((l) => sameSide(l, x.actor!)) &&
      !sameName(x.actor, d.against),
  );
  return now?.actor ?? null;
}

/** The one side, and no state, that a report tells to hold places, where nobody is told to attack any. */
function onlyHolder(reader: Reader, drafts: readonly Draft[], not: readonly ActorMention[]): ActorMention | null {
  const sides = new Map<string, ActorMention>();
  for (const x of drafts)
    if (x.predicate === 'hold' && x.actor?.name && x.polarity === 'affirmed' && x.modality === 'actual')
      if (x.actor.kind === 'force' && !isState(reader.actors, x.actor) && !not.some((l) => sameSide(l, x.actor!)))
        sides.set(sideKey(reader.document.lexicon, x.actor.name), x.actor);
  return sides.size === 1 ? [...sides.values()][0]! : null;
}

/** Who left places, or from whom they were taken. */
function losersOf(drafts: readonly Draft[]): ActorMention[] {
  return drafts.flatMap((x) => {
    if (x.polarity !== 'affirmed' || x.modality !== 'actual') return [];
    if (x.predicate === 'leave') return x.actor ? [x.actor] : [];
    return x.predicate === 'take' && x.against ? [x.against] : [];
  });
}

/** Whether a side is the one that a draft names, if it names one. */
export function sameName(a: ActorMention, b: ActorMention | null): boolean {
  return !!b?.name && sameSide(a, b);
}

/** Whether two names are of one side, no side being part of another. */
export function strictlySame(reader: Reader, a: ActorMention, b: ActorMention): boolean {
  const { lexicon } = reader.document;
  return !!a.name && !!b.name && sideKey(lexicon, a.name) === sideKey(lexicon, b.name);
}
