import type { Gazetteer, Pack, PartyMatch } from '../gazetteer/gazetteer.ts';
import { existed } from '../gazetteer/party-index.ts';
import type { ClaimActor } from '../model/actor.ts';
import type { Party } from '../model/party.ts';
import { HEADS, NOT_THE_ACTOR, STATE_HEADS } from './words-file.ts';

const MODIFIER = new RegExp(`\\S+[- ](?:${[...NOT_THE_ACTOR].join('|')})\\b`, 'gi');
const OPPOSED = /\b(?:anti|ex|former)[- ]\S+/gi;

/** Which party a phrase means, and the other parties it might as well mean (empty when it is clear). */
export interface PartyReading {
  party: Party | null;
  others: Party[];
  by: PartyMatch['by'] | null;
  officeClass: PartyMatch['officeClass'];
}

const NOBODY: PartyReading = { party: null, others: [], by: null, officeClass: null };

export type PartyOf = (phrase: string, on: string) => PartyReading;

/**
 * Parties behind phrases, from the whole phrase inwards: "Afghan defence ministry spokesman Fawad Aman" is met by the
 * longest run of its words that names a party or an office; "Afghan officials" by demonym and a state's own head word.
 */
export function partyFinder(gazetteer: Gazetteer, focus: Pack | null): PartyOf {
  const cache = new Map<string, PartyReading>();
  return (phrase, on) => {
    const key = `${on} ${phrase}`;
    let reading = cache.get(key);
    if (!reading) {
      reading = find(phrase, on, gazetteer, focus);
      cache.set(key, reading);
    }
    return reading;
  };
}

/** "Front for Change in Chad" is no organ of the state whose name is in it. */
const ORGANISATION =
  /\b(?:Front|Movement|Union|Coalition|Alliance|Party|Congress|Tigers|Forces|Army) for\b|\b(?:Front|Movement|Union) of\b/;

/** Fighters of a people are none of its state's. */
const REBELS =
  /\b(?:rebels?|separatists?|insurgents?|militants?|fighters?|guerrillas?|militia(?:men|s)?|mutineers?|jihadists?)\b/i;

/** Forces of two peoples: "French and Malian soldiers". */
const JOINT = /^(?:[Tt]he )?\p{Lu}[\p{L}-]+ and \p{Lu}[\p{L}-]+ \p{Ll}/u;

/** "South Sudanese rebels" are none of Sudan's. */
const COMPASS = /^((?:South|North|East|West|Central) \p{Lu}\p{L}+) \p{Ll}/u;

function find(phrase: string, on: string, gazetteer: Gazetteer, focus: Pack | null): PartyReading {
  const bare = phrase.split(/,| in the (?:city|town|province)| of the (?:city|town)/)[0]!.replace(/ \(\S+\)$/, '');
  const whole = pick(gazetteer.lookupParty(bare, on), focus) ?? capitalsState(bare, on, gazetteer, focus);
  if (whole) return whole;
  if (ORGANISATION.test(bare)) return NOBODY;
  const other = COMPASS.exec(bare)?.[1];
  if (JOINT.test(bare) || (other && gazetteer.lookupParty(other, on).length === 0)) return NOBODY;
  const words = bare
    .replace(MODIFIER, ' ')
    .replace(OPPOSED, ' ')
    .replace(/['’]s?(?=\s|$)/gu, '')
    .split(/[\s/]+|-(?=\p{Ll})/u)
    .filter(Boolean);
  for (let n = words.length; n > 0; n--) {
    const met = runs(words, n).flatMap((run) => (onlyHeads(run) ? [] : named(run, on, gazetteer)));
    const clear = pick(met, focus);
    if (clear) return clear;
  }
  const peoples = REBELS.test(bare) ? [] : other ? [other] : words;
  const demonym = peoples.flatMap((w) => gazetteer.lookupParty(w, on).filter((m) => m.by === 'demonym'));
  if (demonym.length > 0 && words.some((w) => STATE_HEADS.has(w.toLowerCase()))) return pick(demonym, focus) ?? NOBODY;
  const strange =
    bare.search(MODIFIER) >= 0 ||
    words.slice(1).some((w) => /^\p{Lu}/u.test(w)) ||
    unknownPeople(words[0], on, gazetteer);
  for (let n = words.length; n > 0 && !strange; n--) {
    const met = runs(words, n).flatMap((run) => gazetteer.lookupParty(run, on).filter((m) => m.by === 'generic'));
    const clear = pick(met, focus);
    if (clear) return clear;
  }
  return NOBODY;
}

/** "Kabul" and "Afghanistan" as actors are the theatre's own state. */
function capitalsState(name: string, on: string, gazetteer: Gazetteer, focus: Pack | null): PartyReading | null {
  if (!focus) return null;
  const [met] = gazetteer.lookup(name);
  const seat =
    met?.place.id === focus.info.capital || (met?.place.kind === 'country' && met.place.country === focus.info.country);
  const party = seat ? stateOf(focus, on) : null;
  return party && { party, others: [], by: 'office', officeClass: 'government' };
}

/** The theatre's own state as it was on a day. */
export function stateOf(focus: Pack | null, on: string): Party | null {
  return focus?.parties.find((p) => p.kind === 'state' && existed(p, on)) ?? null;
}

/** "Kurdish security forces" are not the theatre's own security forces: an adjective of a people that no party has. */
function unknownPeople(first: string | undefined, on: string, gazetteer: Gazetteer): boolean {
  return /^\p{Lu}\p{Ll}+(?:ish|ian|an|ese|i)$/u.test(first ?? '') && gazetteer.lookupParty(first!, on).length === 0;
}

/** Runs of `n` words. */
function runs(words: readonly string[], n: number): string[] {
  return words.slice(n - 1).map((_, i) => words.slice(i, i + n).join(' '));
}

const onlyHeads = (run: string) => run.split(' ').every((w) => HEADS.has(w.toLowerCase()));

/** A name, alias or office; a name inside a longer phrase only as written in capitals ("IS" but not "is", "US" but not "us"). */
function named(run: string, on: string, gazetteer: Gazetteer): PartyMatch[] {
  const matches = gazetteer
    .lookupParty(run, on)
    .filter((m) => m.by === 'office' || m.by === 'name' || m.by === 'alias');
  return /\p{Lu}/u.test(run) ? matches : matches.filter((m) => m.by === 'office');
}

/** What a party is called in the news of any war; "the army", "rebels" and "ISIS" mean a party only in its own theatre. */
function anywhere({ party, by }: PartyMatch): boolean {
  return by === 'name' || (by !== 'generic' && (party.kind === 'foreign-state' || party.kind === 'international'));
}

/** The best class of match decides; among several parties the theatre's own, then the one that the other is a part of. */
function pick(matches: readonly PartyMatch[], focus: Pack | null): PartyReading | null {
  if (matches.length === 0) return null;
  const ids = new Set(focus?.parties.map((p) => p.id));
  const own = matches.filter((m) => ids.has(m.party.id));
  const pool = own.length > 0 ? own : matches.filter(anywhere);
  const first = pool[0];
  if (!first) return null;
  const parties = [...new Map(pool.filter((m) => m.by === first.by).map((m) => [m.party.id, m.party])).values()];
  if (parties.length === 1) return { party: first.party, others: [], by: first.by, officeClass: first.officeClass };
  if (first.by === 'name' || first.by === 'alias')
    return { party: first.party, others: parties.slice(1), by: first.by, officeClass: null };
  return { party: null, others: parties, by: first.by, officeClass: first.officeClass };
}

/**
 * The actor with its party's id and name; with id null, and its own words, when no party is meant for sure. In a report
 * of another war than the pack's a side keeps the report's name: "Iraqi security forces" are not renamed "Iraq".
 */
export function resolveActor(
  actor: ClaimActor,
  { partyOf, on, gazetteer, focus }: { partyOf: PartyOf; on: string; gazetteer: Gazetteer; focus: Pack | null },
): ClaimActor {
  const named = ({ id, name }: Party) => ({ ...actor, id, name: isOwn(focus, id) ? name : actor.name });
  if (actor.id !== null) {
    const known = gazetteer.party(actor.id);
    if (known) return named(known);
  }
  const byName = partyOf(actor.name, on);
  const { party } = byName.party || byName.others.length > 0 ? byName : partyOf(actor.mention, on);
  return party ? named(party) : { ...actor, id: null };
}

function isOwn(focus: Pack | null, id: string): boolean {
  return !!focus?.parties.some((p) => p.id === id);
}

const OWN_UNITS = /^(?:army|marines?|navy|air|force|special|national|guard)$/i;

/** Units without a name that a state's own office announces ("two infantry battalions", says the Pentagon) are that state's. */
export function unitsOf(actor: ClaimActor, speaker: Party | null): ClaimActor {
  const words = actor.mention.split(/\s+/);
  const units = words.some((w) => STATE_HEADS.has(w.toLowerCase()) && HEADS.has(w.toLowerCase()));
  const named = words.some((w, i) => i > 0 && /^\p{Lu}/u.test(w) && !OWN_UNITS.test(w));
  if (actor.id !== null || !speaker || speaker.kind === 'non-state' || !units || named) return actor;
  return { ...actor, name: speaker.name, id: speaker.id, implicit: true };
}
