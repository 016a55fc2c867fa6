import type { Phrase } from '../frame.ts';
import type { NameRun } from '../name.ts';

export const PLURAL_PRONOUN = /^(they|them|their|we|us|our|it|its|he|his|him|i|my|who|which|that)$/i;
export const ATTACK =
  /^(attack|capture|seize|take|retake|recapture|overrun|storm|launch|advance|push|drive|shell|ambush|fire|kill|enter|break|fight|clash|oust|raid|assault|besiege|surround|conquer|sweep|march|battle|close|win|gain|control|occupy|strike|bomb|invade|cross|expel)$/;
export const MOVE = /^(move|reach|arrive|pour|roll|race|head|stream|sweep|thrust|press)$/;
export const SAYS = /^(be|have|say|claim|announce|deny|condemn|urge|call|warn|declare|tell|name|know)$/;
export const STATE_LIKE =
  /^(government|army|military|regime|junta|state|police|navy|authority|administration|loyalist)$/;
export const WEAK =
  /^(group|movement|organisation|organization|outfit|militant|fighter|insurgent|rebel|jihadist|jihadi|extremist|separatist|guerrilla|terrorist|islamist|gunman|militia|militiaman|force|insurgency|side|attacker|assailant|occupier|invader|enemy|soldier|troop|unit|combatant|army|military|government|coalition|alliance|commander|faction|opposition|mujahideen|defender)$/;

/** "Russian-backed": the name belongs to a backer. */
export function backed(phrase: Phrase, run: NameRun): boolean {
  const { tokens } = phrase.sentence;
  return (
    tokens[run.end]?.text === '-' &&
    /^(backed|led|allied|controlled|held|aligned|supported|sponsored|dominated|occupied|funded|trained)$/i.test(
      tokens[run.end + 1]?.text ?? '',
    )
  );
}

/** A noun phrase without its article, quantity and quotation marks. */
export function strip(text: string): string {
  return text
    .replace(
      /^(the|a|an|some|many|several|about|around|dozens of|hundreds of|thousands of|at least|more than|these|those|its|their|his|\d[\d,]*)\s+/i,
      '',
    )
    .replace(/["“”]/g, '');
}

export function capitalise(s: string): string {
  return s.replace(/(^|[\s-])\p{L}/gu, (c) => c.toUpperCase());
}
