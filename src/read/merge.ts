import { fold } from '../lib/fold.ts';
import { daysBetween } from '../lib/time.ts';
import type { ClaimActor } from '../model/actor.ts';
import type { Claim } from '../model/claim.ts';
import type { ClaimPlace } from '../model/place.ts';
import type { When } from '../model/when.ts';
import type { ActorMention, Document, PlaceMention } from './document.ts';
import type { Draft } from './draft.ts';
import { undated } from './time/when.ts';

/** Drafts that tell one fact: `drafts` in reading order, `clearest` the one that tells most. */
export interface Fact {
  drafts: Draft[];
  clearest: Draft;
}

const TELLING: Record<string, number> = { body: 2, bullet: 2, caption: 1, headline: 0, heading: 0, question: 0 };

/** The same fact told several times is one. */
export function factsFrom(drafts: readonly Draft[]): Fact[] {
  const facts: Draft[][] = [];
  for (const draft of drafts) {
    const same = facts.find((f) => sameFact(f[0]!, draft));
    if (same) same.push(draft);
    else facts.push([draft]);
  }
  return facts.map((told) => ({ drafts: told, clearest: clearest(told) }));
}

export function placeKey(place: PlaceMention | null): string {
  return place?.name ? fold(place.name) : '';
}

function sameFact(a: Draft, b: Draft): boolean {
  if (a.predicate !== b.predicate || a.polarity !== b.polarity) return false;
  if (group(a) !== group(b)) return false;
  if (a.talk && b.talk && a.talk.state !== b.talk.state) return false;
  if (size(a) !== null && size(b) !== null && size(a) !== size(b)) return false;
  if (!a.place?.name || !b.place?.name) return a.place === b.place && a.frame === b.frame;
  if (placeKey(a.place) !== placeKey(b.place) && !sameRoad(a, b)) return false;
  if (a.predicate === 'fight' || a.predicate === 'threaten') return true;
  // taken in May and retaken in July
  if (a.predicate === 'take' && isAgain(a) !== isAgain(b) && apart(a.when, b.when)) return false;
  return sameSide(a.actor, b.actor);
}

/** "the road to Timbuktu", "the road between Mopti and Timbuktu": one road has many names. */
function sameRoad(a: Draft, b: Draft): boolean {
  if (!/^(cut|reopen)$/.test(a.predicate)) return false;
  const x = placeKey(a.place).split(' ');
  return placeKey(b.place)
    .split(' ')
    .some(
      (w) =>
        w.length > 4 &&
        !/^(highway|motorway|bridge|border|crossing|route|between|supply|railway)$/.test(w) &&
        x.includes(w),
    );
}

/** "retook", "was liberated": what had been another's. */
export function isAgain(d: Draft): boolean {
  return /^(re(take|capture|gain|claim|conquer|occupy|-take)|recover|liberat)/.test(d.frame.lemma);
}

/** Days told for both, a week and more between them. */
export function apart(a: When | null, b: When | null): boolean {
  if (!a?.from || !a.to || !b?.from || !b.to) return false;
  const [first, last] = a.from <= b.from ? [a, b] : [b, a];
  return daysBetween(first.to!, last.from!) >= 7;
}

/** 2,000 evacuated and 180,000 fled are two facts. */
function size(d: Draft): number | null {
  return d.quantity ? (d.quantity.value ?? d.quantity.min ?? d.quantity.max) : null;
}

function group(d: Draft): string {
  return d.modality === 'actual' ? 'actual' : d.modality === 'historical' ? 'historical' : 'ahead';
}

/** Whether two names may stand for one side: a shared word, or a common noun that fits the other ("rebels", "M23"). */
export function sameSide(a: ActorMention | null, b: ActorMention | null): boolean {
  if (!a?.name || !b?.name || fold(a.name) === fold(b.name)) return true;
  const x = words(a.name);
  const y = words(b.name);
  if (x.length > 0 && y.length > 0) return x.some((w) => y.some((v) => v.slice(0, 4) === w.slice(0, 4)));
  return stateLike(a) === null || stateLike(b) === null || stateLike(a) === stateLike(b);
}

/** Of a common noun or a name: the state's side, the other side, or not to be told. */
function stateLike(m: ActorMention): boolean | null {
  if (STATE.test(m.name!) || m.kind === 'government') return true;
  if (words(m.name!).length === 0) return OTHER.test(m.name!) ? false : null;
  return m.kind === 'force' ? false : null;
}

const STATE = /\b(government|army|military|regime|security|police|soldiers?|troops)\b/i;
const OTHER =
  /\b(rebels?|insurgents?|militants?|separatists?|fighters?|jihadists?|guerrillas?|gunmen|extremists?|opposition)\b/i;
const COMMON =
  /^(the|of|and|forces?|army|military|troops?|soldiers?|fighters?|rebels?|militants?|insurgents?|separatists?|jihadists?|gunmen|guerrillas?|extremists?|group|government|state|security|opposition|opponents?|police|regime|junta|local|allied)$/;

/** Words that the names of many bodies share: "Government of National Accord", "Libyan National Army". */
const SHARED = /^(national|liberation|front|democratic|united|peoples?|revolutionary|movement|patriotic)$/;

function words(name: string): string[] {
  const all = fold(name)
    .split(' ')
    .filter((w) => w && !COMMON.test(w));
  const own = all.filter((w) => !SHARED.test(w));
  return (own.length > 0 ? own : all).map((w) => w.slice(0, 5));
}

/** Those who say so without gaining by it: their word is worth more than the side's own. */
const OUTSIDE = /^(international|witness|local-official|foreign-government)$/;

/** The draft that tells most: in the running text, with an actor, a date, the fewest words; an outsider's before the side's own. */
function clearest(drafts: readonly Draft[]): Draft {
  const borneOut = drafts.some((d) => OUTSIDE.test(d.speaker?.class ?? ''));
  if (borneOut && drafts.some((d) => d.speaker?.class === 'party-claim'))
    return clearest(drafts.filter((d) => d.speaker?.class !== 'party-claim'));
  const worth = (d: Draft): number =>
    (TELLING[d.frame.sentence.paragraph.kind] ?? 1) +
    (d.actor ? 1.5 : 0) +
    (d.when ? 0.7 : 0) +
    (d.place?.form === 'name' ? 1 : 0) -
    (d.quote.end - d.quote.start) / 400;
  return drafts.reduce((best, d) => (worth(d) > worth(best) ? d : best));
}

/**
 * What the text first tells on somebody's word stays on it where it is only spoken of again ("the loss of the town"); a
 * side's own word, only where a noun speaks of it: told in full by the reporter it is more than the side's claim.
 */
function firstWord({ drafts }: Fact, again: Draft): Draft['speaker'] {
  const told = drafts.filter((d) => (TELLING[d.frame.sentence.paragraph.kind] ?? 0) > 1);
  const first = told.reduce<Draft | null>((a, b) => (a && a.quote.start <= b.quote.start ? a : b), null);
  const speaker = first?.speaker ?? null;
  return speaker?.class === 'party-claim' && again.frame.form === 'verb' ? null : speaker;
}

function doubtsOf(d: Draft): string[] {
  const out: string[] = [];
  if (d.place?.form === 'pronoun') out.push('the place is told by a pronoun or not in this sentence');
  if (d.implicit) out.push('who did it is not said here');
  return out;
}

/** The claim of a fact, with a quote for each time it is told. `sure`: the reader's confidence, 0 to 1. */
export function claimOf(document: Document, fact: Fact, sure: number): Claim {
  const d = fact.clearest;
  const { text } = document.report;
  const quotes: Claim['quotes'] = [];
  const ordered = [d, ...fact.drafts.filter((x) => x !== d)];
  for (const x of ordered) {
    if (!quotes.some((q) => q.start < x.quote.end && x.quote.start < q.end))
      quotes.push({ ...x.quote, text: text.slice(x.quote.start, x.quote.end) });
  }
  const pick = <K extends keyof Draft>(key: K): Draft[K] => ordered.find((x) => x[key] !== null)?.[key] ?? d[key];
  const actor = pick('actor');
  const against = pick('against');
  const isBoth = !!actor && against?.name === actor.name;
  const place = fact.drafts.map((x) => x.place).find((p) => p?.form === 'name' && p.kind) ?? d.place;
  return {
    id: '',
    predicate: d.predicate,
    // whom others are told to strike is not thought to strike there
    actor: isBoth && d.implicit ? null : actorOf(actor, d.implicit),
    against: isBoth && !d.implicit ? null : actorOf(against, false),
    place: placeOf(d.place, place),
    extent: fact.drafts.some((x) => x.extent === 'whole') ? 'whole' : 'part',
    when: d.when ?? pick('when') ?? undated(document.published, d),
    polarity: d.polarity,
    modality: d.modality,
    means: pick('means'),
    manner: pick('manner'),
    speaker: d.speaker ?? firstWord(fact, d),
    quantity: pick('quantity'),
    purpose: pick('purpose'),
    talk: d.talk
      ? {
          state: d.talk.state,
          parties: d.talk.parties.map((p) => actorOf(p, false)).filter((p): p is ClaimActor => !!p),
        }
      : null,
    quote: quotes[0]!,
    quotes,
    rule: d.rule,
    readers: ['chunk'],
    confidence: sure,
    doubts: [...new Set([...fact.drafts.flatMap((x) => x.doubts), ...doubtsOf(d)])],
  };
}

export function actorOf(mention: ActorMention | null, implicit: boolean): ClaimActor | null {
  return mention?.name
    ? { mention: mention.text, name: mention.name, id: mention.id, implicit: implicit || mention.form === 'pronoun' }
    : null;
}

export function placeOf(own: PlaceMention | null, clear: PlaceMention | null): ClaimPlace | null {
  if (!own?.name) return null;
  return {
    mention: own.text,
    name: own.name,
    id: null,
    kind: own.kind ?? clear?.kind ?? null,
    within: own.within ?? clear?.within ?? null,
    lat: null,
    lon: null,
    score: null,
    margin: null,
  };
}
