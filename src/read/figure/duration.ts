import { matchesOf } from '../../lib/matches.ts';
import type { Document, ReadSentence } from '../document.ts';
import { numbersIn } from '../number.ts';
import { ORDINAL, ordinalValue } from '../number-word.ts';
import type { Found } from './counted.ts';

const UNIT = '(?<unit>hour|day|night|week|month|year|decade)s?';
const ANY_UNIT = /hour|day|night|week|month|year|decade/i;
const COUNTED = new RegExp(`^(?<gap>[ -])${UNIT}(?<old>-old|-long)?\\b`, 'i');
const NTH = new RegExp(
  `(?<=\\b(?:in|into|on|for|entered|enters|entering) |, )(?:(?:its|their|the|an?) )?(?<nth>${ORDINAL}) (?:consecutive |straight |full )?${UNIT}\\b(?! of (?:${ORDINAL}|January|the month))`,
  'gi',
);
const LONG = /\b(?:(?:an? )(?<unit>year|month|week|day|decade)|(?<unit2>year|month|week|day|decade))[- ]long\b/gi;
const SINCE =
  /\bexactly a (?<unit>year|month|week|decade) (?:after|since)\b|\ba (?<unit4>year|month|week|decade) of (?:[a-z]+ ){0,2}?(?:fighting|clashes|war|battles?|siege|shelling|bombardment|bombing|violence|combat|attacks?|conflict|strikes|raids|blockade)\b|\bin (?:about |just |under |less than )?a (?<unit2>week|month)(?=[.,;]| (?:as|after|since)\b)|\b(?:began|begun|started|broke out|launched) an? (?<unit3>week|month|year) ago/gi;
const FOR_ONE =
  /\bfor (?<more>more than |over |nearly |almost |about |at least )?(?:a|an) (?<unit>year|month|week|decade|day)\b/gi;
const TAKEN =
  /\b(?:fall|fell|fallen|taken|took|captured|seized|lost|gained|driven|drove|ousted|swept|overrun|crossed|fled|killed|advanced|to go|overran|second|third|capitals?)\b/i;
const NOT_LONG =
  /\b(?:ago|later this|next|within|coming|old (?:man|woman|boy|girl|girl|son|daughter|mother|father|student))\b/i;
/** A date rather than a length of time. */
const LEADS: readonly RegExp[] = [
  /\b(?:for|during|spann(?:ed|ing)|lasted|lasting|after|despite|in|over|through|throughout)(?: the)?(?: (?:past|last|first|better part of|whole of))*(?: (?:more than|at least|nearly|almost|about|some|over))*\s*$/i,
];

/** "would take [seven to 10 days]", "held out [12 hours]". */
const LASTS =
  /\b(?:takes?|took|taken|need(?:s|ed)?|lasts?|lasted|went on|held out|holding out)(?: for)?(?: up to| about| at least)?\s*$/i;

type Length = Found & { start: number; end: number; min: number | null; max: number | null; approx: boolean };

/** How long something has lasted: "for 15 days", "nine years of war", "the 19-year-old war", "in its fourth day", "week-long". */
export function durationsIn(document: Document, sentence: ReadSentence): Length[] {
  const text = document.report.text.slice(sentence.start, sentence.end).replace(/\s/g, ' ');
  const found: Length[] = [];
  if (!ANY_UNIT.test(text)) return found;
  for (const n of numbersIn(text)) {
    if (n.kind !== 'cardinal') continue;
    const m = COUNTED.exec(text.slice(n.end));
    if (!m) continue;
    const end = n.end + m[0].length;
    const before = text.slice(0, /^within/i.test(n.text) ? n.start + 'within'.length : n.start);
    const after = text.slice(end);
    if (!isLength(before, after, m, n.value ?? n.min ?? n.max ?? 0)) continue;
    found.push({
      ...{ kind: 'duration', unit: unitOf(m) },
      ...(n.value === null ? {} : { value: n.value * inYears(m) }),
      ...{
        min: n.min && n.min * inYears(m),
        max: n.max && n.max * inYears(m),
        approx: n.approx,
        start: sentence.start + n.start,
        end: sentence.start + end,
      },
    });
  }
  for (const m of matchesOf(text, NTH))
    if (isUnderWay(text, m)) push(m, ordinalValue(m.groups!.nth!), `${m.groups!.unit!.toLowerCase()}s`);
  for (const m of matchesOf(text, LONG)) push(m, 1, `${(m.groups!.unit ?? m.groups!.unit2)!.toLowerCase()}s`);
  for (const m of matchesOf(text, SINCE))
    push(m, 1, `${(m.groups!.unit ?? m.groups!.unit2 ?? m.groups!.unit3 ?? m.groups!.unit4)!.toLowerCase()}s`);
  for (const m of matchesOf(text, FOR_ONE)) {
    const word = m.groups!.more?.trim();
    push(
      m,
      1,
      `${m.groups!.unit!.toLowerCase()}s`,
      word && /more|over|least/.test(word) ? 'min' : word && /nearly|almost/.test(word) ? 'max' : undefined,
    );
  }
  return found;

  function push(m: RegExpExecArray, value: number, unit: string, bound?: 'min' | 'max'): void {
    const start = sentence.start + m.index;
    found.push({
      ...{ kind: 'duration', unit, start, end: start + m[0].length, approx: bound !== undefined },
      ...{ min: bound === 'min' ? value : null, max: bound === 'max' ? value : null },
      ...(bound ? {} : { value }),
    });
  }
}

/** "the first day" and "on the second day" are days, but "on the second day of its assault" tells how long. */
function isUnderWay(text: string, m: RegExpExecArray): boolean {
  if (ordinalValue(m.groups!.nth!) < 2) return false;
  if (!/\bon (?:the )?$/i.test(text.slice(Math.max(0, m.index - 7), m.index)) && !/^the /i.test(m[0])) return true;
  return /^ of (?:[\w'’-]+ ){0,4}?(?:offensive|assault|attack|battle|fighting|siege|war|clashes|campaign|operation|push|blockade|protests?|bombardment|shelling|invasion|ceasefire|truce)\b/i.test(
    text.slice(m.index + m[0].length),
  );
}

/** Decades are counted in years. */
function inYears(m: RegExpExecArray): number {
  return /^decade/i.test(m.groups!.unit!) ? 10 : 1;
}

function unitOf(m: RegExpExecArray): string {
  return inYears(m) > 1 ? 'years' : `${m.groups!.unit!.toLowerCase()}s`;
}

function isLength(before: string, after: string, unit: RegExpExecArray, size: number): boolean {
  if (unit.groups!.old || unit.groups!.gap === '-')
    return (
      !NOT_LONG.test(after.slice(0, 12)) &&
      !/^-old(?! (?:[a-z]+ )?(?:war|conflict|siege|insurgency|blockade|civil|rebellion|occupation|offensive|campaign|truce|ceasefire|regime|rule))/.test(
        unit.groups!.old ? `-old${after}` : '',
      )
    );
  if (/^ ago\b/.test(after)) return /\b(?:since|started|began|begun|start|beginning|broke out)\b[^,.]*$/i.test(before);
  if (/^ later\b/.test(after))
    return (
      /\b(?:now|today|still),?\s*$/i.test(before) ||
      /^ later,? (?:the|it|they|he)\b.{0,40}\b(?:is|are|remains?|has|have)\b/.test(after)
    );
  if (/^(?: of\b| long\b)/.test(after)) return true;
  if (
    /\b(?:siege|pause|truce|ceasefire|lull|blockade|battle|campaign|war|occupation|fighting|curfew|period) of\s*$/i.test(
      before,
    )
  )
    return true;
  if (/\bin\s*$/i.test(before) && !(TAKEN.test(before) && /^(?:day|week|hour)$/i.test(unit.groups!.unit!)))
    return /\b(?:first|worst|biggest|fiercest|heaviest|deadliest|largest|most|time|second|third)\b[^.]*\bin\s*$/i.test(
      before,
    );
  // "three weeks after the fall of Goma", "two weeks ahead of plan"
  if (/^(?: after(?: the\b| its?\b| they\b| he\b| \p{Lu})| (?:ahead of|earlier than|behind) \w)/u.test(after))
    return !/^(?:night|hour)/i.test(unit.groups!.unit!) || (size >= 12 && !/^night/i.test(unit.groups!.unit!));
  // "after what it said was more than five years"
  if (/\bwhat [^.,;]{0,30}\b(?:was|were|is)\s*$/i.test(before)) return !/^ old\b/.test(after);
  if (/\b(?:within|in the (?:next|following))\s*$/i.test(before))
    return (
      /^(?:hour|day|week|month)$/i.test(unit.groups!.unit!) &&
      !/\b(?:will|would|to be|due|must|could|may|should|expected|plans?)\b/i.test(before)
    );
  // "eight capitals fell in five days"
  if (/\bin(?: about| just| less than| under| some)*\s*$/i.test(before))
    return TAKEN.test(before) && /^(?:day|week|hour)$/i.test(unit.groups!.unit!);
  return LEADS.some((lead) => lead.test(before)) || LASTS.test(before);
}
