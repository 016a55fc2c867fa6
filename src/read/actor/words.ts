import { anyOf } from '../../lib/any-of.ts';
import { fold } from '../../lib/fold.ts';
import { remembered } from '../../lib/remembered.ts';
import type { Token } from '../document.ts';
import type { Phrase } from '../frame.ts';
import type { Lexicon } from '../lexicon.ts';
import type { NameRun } from '../name/run.ts';

export const PLURAL_PRONOUN = anyOf('they them their we us our it its he his him i my who which that');
export const ATTACK = anyOf(
  'attack capture seize take retake recapture overrun storm launch advance push drive shell ambush fire kill enter break fight clash oust raid assault besiege surround conquer sweep march battle close win gain control occupy strike bomb invade cross expel',
);
export const MOVE = anyOf('move reach arrive pour roll race head stream sweep thrust press');
export const SAYS = anyOf('be have say claim announce deny condemn urge call warn declare tell name know');
export const STATE_LIKE = anyOf(
  'government army military regime junta state police navy authority administration loyalist',
);
export const WEAK = anyOf(
  'group movement organisation organization outfit militant fighter insurgent rebel jihadist jihadi extremist separatist guerrilla terrorist islamist gunman militia militiaman force insurgency side attacker assailant occupier invader enemy soldier troop unit combatant army military government coalition alliance commander faction opposition mujahideen defender',
);

/** "Russian-backed": the name belongs to a backer. */
export function backed(phrase: Phrase, run: NameRun): boolean {
  const { tokens } = phrase.sentence;
  return (
    tokens[run.end]?.text === '-' &&
    /^(backed|led|allied|controlled|held|aligned|supported|sponsored|dominated|occupied|funded|trained|linked|affiliated|inspired)$/i.test(
      tokens[run.end + 1]?.text ?? '',
    )
  );
}

/** "57 Division", "the 53 and 55 Divisions": a number that names and does not count. */
const NUMBERED =
  /^(?:the )?\d+(?: and \d+)? (?:\p{Lu}\p{L}+ )*(?:Divisions?|Brigades?|Corps|Battalions?|Regiments?|Army|Squadrons?)\b/u;

/** A noun phrase without its article, quantity and quotation marks. */
export function strip(text: string): string {
  if (NUMBERED.test(text)) return text.replace(/^the /, '');
  return text
    .replace(
      /^(?:(?:some|about|around|nearly|almost|roughly|up to|at least|more than|over|a|the) )?\d[\d,.]*(?:-strong)? (?=\p{L})/iu,
      '',
    )
    .replace(
      /^(the|a|an|some|many|several|about|around|dozens of|hundreds of|thousands of|at least|more than|these|those|its|their|his|\d[\d,]*)\s+/i,
      '',
    )
    .replace(/["“”]/g, '');
}

export function capitalise(s: string): string {
  return s.replace(/(^|[\s-])\p{L}/gu, (c) => c.toUpperCase());
}

/** The lemma of a noun in lower case; "Troops" at the head of a sentence is "troop" too. */
export function lemmaOf(t: Token): string {
  const lemma = t.lemma.toLowerCase();
  return (t.xpos === 'NNS' || t.xpos === 'NNPS') && lemma === t.text.toLowerCase() ? lemma.replace(/s$/, '') : lemma;
}

const OF_STATE =
  /^(the|government|army|military|regime|junta|state|police|navy|air|force|forces|troops?|soldiers?|security|special|armed|defen[cs]e|federal|ground|servicemen|marines|paratroopers|authorities|national)$/;

/** The country or people whose own forces or government a name says ("Malian soldiers", "Mali's army", "Mali"), or null. */
function findPeople(lexicon: Lexicon, name: string): string | null {
  if (lexicon.list('country').has(name.toLowerCase())) return name;
  const words = name.replace(/['’]s?(?=\s)/g, '').split(/\s+/);
  for (let n = Math.min(3, words.length); n > 0; n--) {
    const first = words.slice(0, n).join(' ').toLowerCase();
    const people = lexicon.map('demonym').get(first) ?? lexicon.map('demonym').get(first.replace(/s$/, ''));
    const country = people ?? (lexicon.list('country').has(first) ? words.slice(0, n).join(' ') : null);
    if (country) return words.slice(n).every((w) => OF_STATE.test(w.toLowerCase())) ? country : null;
  }
  return null;
}

/** The sides of a report are compared with one another again and again. */
const MOST_NAMES = 5000;
const peopleOf = remembered(MOST_NAMES, findPeople);

/** The country whose own forces or government a name says, or null: "Tigrayan forces" are no state's. */
export function countryOf(lexicon: Lexicon, name: string): string | null {
  const country = peopleOf(lexicon, name);
  return country && lexicon.list('country').has(country.toLowerCase()) ? country : null;
}

/** One key for the names of one side: "Malian soldiers", "Malian army" and "Mali" are one, "Malian rebels" another. */
export function sideKey(lexicon: Lexicon, name: string): string {
  return fold(peopleOf(lexicon, name) ?? name);
}

const ARMED =
  /^(column|unit|force|troop|fighter|infantryman|infantry|tank|gunner|patrol|battalion|brigade|soldier|man|artillery|commando|convoy|detachment|army)$/;

/** "[rebel] columns", "[insurgent] forces": the word that says whose they are. */
export function rebelWord({ sentence: { tokens }, start, head }: Phrase): string | null {
  if (head <= start || !ARMED.test(lemmaOf(tokens[head]!))) return null;
  const word = tokens[head - 1]!.lemma.toLowerCase();
  return /^(rebel|insurgent|guerrilla|separatist|militant|jihadist)$/.test(word) ? word : null;
}

/** "First Infantry Brigade", "57 Division": a unit of some army, and no party to the war. */
export const UNIT =
  /^(?:\p{L}+ )?(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|\d+(?:st|nd|rd|th)?)\b.* ?(?:Brigade|Division|Battalion|Regiment|Corps|Army|Region|Company)s?$/iu;

/** "aid groups", "rights groups": no armed ones. */
export function isUnarmed(lexicon: Lexicon, phrase: Phrase): boolean {
  return phrase.sentence.tokens
    .slice(phrase.start, phrase.head)
    .some((t) => lexicon.list('unarmed-mark').has(t.text.toLowerCase()));
}
