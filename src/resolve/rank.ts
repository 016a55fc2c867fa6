import type { Candidate } from './candidate.ts';
import type { Mention } from './mention.ts';
import { type Setting, type Terms, termsOf, termsOfNone } from './terms.ts';

export type WeightOf = (term: string) => number;

/** One reading of a mention: a candidate or null for "none of these", with its terms and share of belief. */
export interface Reading {
  candidate: Candidate | null;
  terms: Terms;
  /** Sum of weighted terms, log-odds up to a constant. */
  sum: number;
  /** 0..1, adding up to 1 over all readings of the mention. */
  score: number;
}

/** The readings of a mention, likeliest first; "none of these" is always among them. */
export function rank(
  mention: Mention,
  candidates: readonly Candidate[],
  setting: Setting,
  weight: WeightOf,
): Reading[] {
  const readings = [
    ...candidates.map((candidate) => ({ candidate, terms: termsOf(mention, candidate, setting) })),
    { candidate: null, terms: termsOfNone(mention, candidates, setting) },
  ].map((r) => ({ ...r, sum: total(r.terms, weight), score: 0 }));
  const top = Math.max(...readings.map((r) => r.sum));
  const mass = readings.reduce((sum, r) => sum + Math.exp(r.sum - top), 0);
  for (const r of readings) r.score = Math.exp(r.sum - top) / mass;
  return readings.sort((a, b) => b.score - a.score || order(a, b));
}

export function total(terms: Terms, weight: WeightOf): number {
  return Object.entries(terms).reduce((sum, [term, size]) => sum + weight(term) * size, 0);
}

/** Ties go by id, so that the order of the pack's rows does not matter. */
function order(a: Reading, b: Reading): number {
  return (a.candidate?.place.id ?? '') < (b.candidate?.place.id ?? '') ? -1 : 1;
}
