import type { Check } from '../../model/check.ts';
import type { Figure } from '../../model/figure.ts';
import { WORDS } from '../words.ts';
import { answer, type Checking } from './checking.ts';

const NUMBER = `\\d[\\d,]*|(?:${Object.keys(WORDS.numbers).join('|')})(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?`;
/** "16 of the 41 districts (or 31.7%)", "twelve out of 34, or about 35 per cent"; not across a full stop. */
const PART_AND_PERCENT = new RegExp(
  `\\b(${NUMBER}) (?:out )?of (?:the |its |their |all |a total of )?(${NUMBER})\\b([^.;\\d%]{0,60}?)[\\s,(–—-]+(?:or |that is |i\\.e\\. |roughly |about |nearly |almost |some |just (?:over|under) )*(\\d+(?:\\.\\d+)?) ?(?:%|per ?cent\\b)`,
  'gi',
);
const ABOUT =
  /\b(roughly|about|nearly|almost|some|just (?:over|under)|approximately)\s+\d+(?:\.\d+)? ?(?:%|per ?cent)$/i;

/** Sums the copy does itself: a part, a whole and the percentage it gives for them. Needs no ledger. */
export function checkArithmetic(c: Checking): Check[] {
  return [...c.report.text.matchAll(PART_AND_PERCENT)].flatMap((m) => {
    const part = number(m[1]!);
    const whole = number(m[2]!);
    if (!whole || part > whole) return [];
    const stated = m[4]!;
    const percent = (100 * part) / whole;
    const approx = ABOUT.test(m[0]);
    const step = 10 ** -(stated.split('.')[1]?.length ?? 0);
    const agrees = Math.abs(percent - Number(stated)) <= (approx ? Math.max(1, step) : step / 2) + 1e-9;
    const exact = `${Math.round(percent * 10) / 10} %`;
    const figure: Figure = {
      kind: 'share-units',
      value: Number(stated) / 100,
      min: null,
      max: null,
      of: whole,
      unit: m[3]!.trim() || null,
      approx,
      actor: null,
      place: null,
      to: null,
      speaker: null,
      when: null,
      quote: { start: m.index, end: m.index + m[0].length, text: m[0] },
    };
    const because = `${part} of ${whole} is ${exact}; the report says ${stated} %.`;
    return [
      answer(c, figure, agrees ? 'agrees' : 'differs', 'arithmetic', because, {
        value: Math.round(percent * 10) / 1000,
        of: whole,
      }),
    ];
  });
}

function number(text: string): number {
  if (/\d/.test(text)) return Number(text.replaceAll(',', ''));
  return text
    .toLowerCase()
    .split(/[ -]/)
    .reduce((sum, word) => sum + WORDS.numbers[word]!, 0);
}
