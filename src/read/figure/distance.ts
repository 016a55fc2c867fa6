import { matchesOf } from '../../lib/matches.ts';
import type { Document, PlaceMention, ReadSentence } from '../document.ts';
import { type Counted, type FigureReader, type Found, nounIn, wordsOf } from './counted.ts';

const LENGTH = /^(?:-)?(?:km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|yards?|mi|m)\b/i;

/** Lengths and how far one place is from another: "12 miles southwest of Kirkuk". The second unit in brackets repeats the first. */
export const distance: FigureReader = (counted) => {
  const { number, sentence, document } = counted;
  if (number.kind !== 'cardinal') return null;
  const rest = document.report.text.slice(number.end, sentence.end).replace(/^[\s-]+/, '');
  if (/^(?:square|sq\.?|cubic|nautical square)\b|^[a-z]{1,3}²/i.test(rest)) return null;
  const unit = nounIn(counted, 'figure-length') ? counted.noun!.text : LENGTH.exec(rest)?.[0];
  if (!unit || (/^m$/i.test(unit) && !/^\d/.test(number.text))) return null;
  if (
    /^\(\s*$/.test(document.report.text.slice(number.start - 1, number.start)) &&
    /\d ?-?(?:km|kilo|mile|m)[^()]*\($/i.test(document.report.text.slice(Math.max(0, number.start - 25), number.start))
  )
    return null;
  if (/^(?:[\w-]+ )?(?:an|per) hour|^\/h|^(?:deep|high|tall|long range)/i.test(rest.slice(unit.length).trim()))
    return null;
  const from = document.report.text.slice(number.end).search(/[A-Za-z]/);
  const end = number.end + Math.max(0, from) + unit.length;
  const ends = endsOf(counted);
  return {
    kind: 'distance',
    unit: unit.toLowerCase(),
    quote: { start: number.start, end },
    place: ends.place,
    to: ends.to,
  };
};

const WITHIN =
  /\b(?:within|less than|about|barely|just|over) (?:half )?an? (?<unit>mile|kilomet(?:er|re)) (?:of|from|away)\b/gi;

/** "within a mile of the centre", "about a kilometre from the town". */
export function oneUnitAway(document: Document, sentence: ReadSentence): (Found & { start: number; end: number })[] {
  const text = document.report.text.slice(sentence.start, sentence.end);
  return matchesOf(text, WITHIN).map((m) => {
    const one = / half /.test(m[0]) ? 0.5 : 1;
    const isMost = /^(?:within|less than|barely|just)/i.test(m[0]);
    const start = sentence.start + m.index;
    return {
      ...{ kind: 'distance' as const, unit: `${m.groups!.unit!.toLowerCase()}s`, start, end: start + m[0].length },
      ...(isMost ? { max: one } : /^over/i.test(m[0]) ? { min: one } : { value: one }),
    };
  });
}

/** "[Maktab Khalid], an area 12 miles southwest of [Kirkuk]". */
export function endsOf({ sentence, first, end }: Pick<Counted, 'sentence' | 'first' | 'end'>): {
  place: PlaceMention | null;
  to: PlaceMention | null;
} {
  const named = sentence.places.filter((p) => p.name);
  const to =
    named.find(
      (p) => p.start >= end && p.start - end <= 8 && /\b(?:of|from|to|outside)\b/.test(wordsOf(sentence, end, p.start)),
    ) ?? null;
  const place = named.filter((p) => p.end <= first && p !== to).at(-1) ?? null;
  return { place, to };
}
