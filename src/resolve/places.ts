import type { Gazetteer, Pack } from '../gazetteer/gazetteer.ts';
import type { Place } from '../model/pack.ts';
import { type Candidate, candidatesOf } from './candidate.ts';
import type { Mention } from './mention.ts';
import { type Reading, rank, type WeightOf } from './rank.ts';
import { nameKey, type Setting } from './terms.ts';
import { WEIGHTS } from './weights-file.ts';

export interface PlaceOptions {
  on: string;
  focus: Pack | null;
  watch?: ReadonlySet<string> | undefined;
  inLedger?: ReadonlySet<string> | undefined;
  /** Weight of a term; the fitted ones unless given (the fit itself and its ablations give others). */
  weight?: WeightOf | undefined;
}

/** The readings of one mention, likeliest first. */
export interface Resolved {
  mention: Mention;
  readings: Reading[];
  best: Reading;
  /** Score of the best reading minus that of the next. */
  margin: number;
}

/** A reading as sure as this in the first round helps its neighbours in the second. */
const SURE = { score: 0.7, margin: 0.5 };

export const fittedWeight: WeightOf = (term) => WEIGHTS.terms[term]?.fitted ?? 0;

/** Resolves all mentions of one report together: first each on its own, then with the surest of them as neighbours. */
export function resolvePlaces(mentions: readonly Mention[], gazetteer: Gazetteer, options: PlaceOptions): Resolved[] {
  const weight = options.weight ?? fittedWeight;
  const setting: Setting = {
    gazetteer,
    focus: options.focus?.info.country ?? null,
    watch: options.watch ?? new Set(),
    inLedger: options.inLedger ?? new Set(),
    sure: new Map(),
  };
  const found = mentions.map((m) => candidatesOf(m, gazetteer, options.on, setting.focus !== null));
  const round = (s: Setting) => mentions.map((m, i) => decide(m, found[i]!, s, weight));
  return round({ ...setting, sure: sureOf(round(setting)) });
}

function decide(mention: Mention, candidates: readonly Candidate[], setting: Setting, weight: WeightOf): Resolved {
  const readings = rank(mention, candidates, setting, weight);
  return { mention, readings, best: readings[0]!, margin: readings[0]!.score - (readings[1]?.score ?? 0) };
}

function sureOf(resolved: readonly Resolved[]): Map<string, Place> {
  const sure = new Map<string, Place>();
  const strongest = [...resolved].sort((a, b) => b.margin - a.margin);
  for (const { mention, best, margin } of strongest) {
    if (!best.candidate || best.score < SURE.score || margin < SURE.margin) continue;
    const key = nameKey(mention.core);
    if (!sure.has(key)) sure.set(key, best.candidate.place);
  }
  return sure;
}
