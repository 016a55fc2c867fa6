import { matchesOf } from '../../lib/matches.ts';
import type { Document, ReadSentence } from '../document.ts';
import { ordinalValue } from '../number-word.ts';
import type { Found } from './counted.ts';

const RANK =
  /\b(?:(?<nth>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:nd|rd|th))[- ](?:largest|biggest|most populous|most important|main)|(?<first>largest|biggest|most populous)|(?<bare>second|third)(?= (?:\w+ )?(?:city|town)\b)) (?:and most \w+ )?(?:\w+ )?(?<unit>city|town|country|province|port|metropolis|region|dam|oil ?field|refinery|airport|air ?base|base|urban cent(?:re|er))\b/gi;
/** "the largest city they have taken", "the largest of them" rank events, not places. */
const OTHER =
  /^(?: (?:so far|yet|to fall|to be taken|captured|taken|seized|they|that (?:has|have|they|the)|the \w+ (?:has|have)|it has|held|still|under))/i;

/** Places by size: "Iraq's second-largest city". */
export function ranksIn(document: Document, sentence: ReadSentence): (Found & { start: number; end: number })[] {
  const text = document.report.text.slice(sentence.start, sentence.end);
  return matchesOf(text, RANK).flatMap((m) => {
    const g = m.groups!;
    const after = text.slice(m.index + m[0].length);
    const before = text.slice(Math.max(0, m.index - 24), m.index);
    if (OTHER.test(after) || (g.bare && !/(?:['’]s|,? the|\bits)(?: [a-z]+-(?:held|run|controlled))? $/.test(before)))
      return [];
    const owner = /[\p{Lu}][\p{L}.]*['’]s? $/u.exec(before);
    const start = sentence.start + m.index - (owner?.[0].length ?? 0);
    const nth = g.nth ?? g.bare;
    const at = sentence.start + m.index;
    const gap = (p: { start: number; end: number }) =>
      Math.min(
        Math.abs(sentence.tokens[p.end - 1]!.end - at),
        Math.abs(sentence.tokens[p.start]!.start - at - m[0].length),
      );
    const places = sentence.places.filter((p) => p.name && p.form === 'name' && p.kind !== 'country');
    const place =
      places.sort((a, b) => gap(a) - gap(b))[0] ?? sentence.places.find((p) => p.name && p.kind !== 'country') ?? null;
    return [
      {
        kind: 'rank' as const,
        unit: g.unit!.toLowerCase(),
        value: nth ? ordinalValue(nth) : 1,
        start,
        end: at + m[0].length,
        place,
      },
    ];
  });
}
