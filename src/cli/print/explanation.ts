import type { Explanation } from '../../read/explain.ts';

/** What the rules made of each verb or event noun of a sentence. */
export function explanationText(explanations: readonly Explanation[]): string {
  if (explanations.length === 0) return 'no rule has a trigger in this sentence';
  return explanations
    .map((e) =>
      [
        e.frame,
        `  ${e.mood}`,
        ...e.fired.map((f) => `  fired   ${f.rule}: ${f.claims.join('; ') || 'no claim came of it'}`),
        ...e.nearly.map((n) => `  nearly  ${n.rule}: ${n.why}`),
      ].join('\n'),
    )
    .join('\n');
}
