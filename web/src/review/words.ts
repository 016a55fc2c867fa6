import type { Claim } from '../api/client.ts';

const DID: Record<Claim['predicate'], [past: string, base: string, passive: string]> = {
  take: ['took', 'take', 'taken'],
  hold: ['held', 'hold', 'held'],
  leave: ['left', 'leave', 'left'],
  enter: ['entered', 'enter', 'entered'],
  fight: ['fought in', 'fight in', 'fought over'],
  besiege: ['surrounded', 'surround', 'surrounded'],
  repel: ['beat back an attack on', 'beat back an attack on', 'defended'],
  threaten: ['threatened', 'threaten', 'threatened'],
  cut: ['cut', 'cut', 'cut'],
  reopen: ['reopened', 'reopen', 'reopened'],
  deploy: ['deployed to', 'deploy to', 'reached by troops'],
  evacuate: ['evacuated', 'evacuate', 'evacuated'],
  displace: ['drove people from', 'drive people from', 'left by its people'],
  talk: ['talked about', 'talk about', 'talked about'],
};
const MODAL: Record<Claim['modality'], string> = {
  actual: '',
  planned: ' (planned)',
  possible: ' (possible)',
  historical: ' (in the past)',
};

/** A claim in a few words: who and what, and the place apart, so that it can be set in bold. */
export function claimParts(claim: Claim): { before: string; place: string; after: string } {
  const [past, base, passive] = DID[claim.predicate];
  const negated = claim.polarity === 'negated';
  const part = claim.extent === 'part' ? 'part of ' : '';
  const place = claim.place?.name ?? 'a place not named';
  const modal = MODAL[claim.modality];
  if (claim.actor)
    return { before: `${claim.actor.name} ${negated ? `did not ${base}` : past} ${part}`, place, after: modal };
  const before = part && `${part.charAt(0).toUpperCase()}${part.slice(1)}`;
  return { before, place, after: ` ${negated ? 'not ' : ''}${passive}${modal}, by whom is not said` };
}

export function claimWords(claim: Claim): string {
  const { before, place, after } = claimParts(claim);
  return before + place + after;
}

/** Whether the speaker's side gains by what it says; empty where it cannot be told. */
export const INTEREST: Record<string, string> = {
  against: 'against its own interest',
  own: 'about its own gain',
  neutral: 'neither gains nor loses by it',
};

const CLASS: Record<string, string> = {
  government: 'a government office',
  military: 'armed forces',
  'party-claim': 'a party to the war',
  witness: 'a witness',
  'local-official': 'a local official',
  international: 'an international body',
  'foreign-government': 'a foreign government',
  analyst: 'an analyst',
  media: 'a news outlet',
  unnamed: 'not named',
};

export const speakerWords = (claim: Claim) => claim.speaker?.mention ?? 'Reporter’s own words';
export const speakerClass = (claim: Claim) =>
  claim.speaker ? (CLASS[claim.speaker.class] ?? claim.speaker.class) : '';
export const interestWords = (claim: Claim) => (claim.speaker ? (INTEREST[claim.speaker.interest] ?? '') : '');

/** "on 12 Aug 2021", "9 to 12 Aug"; the words of the text apart. */
export function whenDays({ when }: Claim, words: (day: string) => string): string {
  if (!when) return 'not said';
  if (when.from === when.to && when.to) return words(when.to);
  if (!when.from) return `up to ${words(when.to!)}`;
  if (!when.to) return `from ${words(when.from)} on`;
  return `${words(when.from)} to ${words(when.to)}`;
}

/** Reasons of the queue in two or three words, for its rows; the claim itself tells them in full. */
const BRIEF: [begins: string, brief: string][] = [
  ['a change that the rest', 'not borne out'],
  ['one independent source', 'one source only'],
  ['independent sources disagree', 'sources disagree'],
  ['it carries a change of hands', 'change not reviewed'],
  ['who did it is not said', 'actor not said'],
  ['the place is told by a pronoun', 'place not named here'],
  ['the sentence may not say', 'reading unsure'],
  ['another place of that name', 'namesakes'],
  ['no pack knows a place', 'place unknown'],
  ['no pack knows a party', 'actor unknown'],
];

export const briefly = (why: string) => BRIEF.find(([begins]) => why.startsWith(begins))?.[1] ?? why;
