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
  /** Countries the report does not speak of. */
  absent?: ReadonlySet<string> | undefined;
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
    own: gazetteer.packs.length > 1 ? idsOf(options.focus) : new Set(),
    watch: options.watch ?? new Set(),
    inLedger: options.inLedger ?? new Set(),
    sure: new Map(),
  };
  const found = mentions.map((m) =>
    candidatesOf(m, gazetteer, options.on, setting.focus).filter(({ place }) => !options.absent?.has(place.country)),
  );
  const first = mentions.map((m, i) => decide(m, found[i]!, setting, weight));
  const sure = sureOf(first);
  return mentions.map((m, i) => decide(m, found[i]!, { ...setting, sure: placesBut(i, sure) }, weight));
}

const ids = new WeakMap<Pack, ReadonlySet<string>>();

/** Ids of a pack's places, kept with the pack: every report of its war asks for them. */
function idsOf(pack: Pack | null): ReadonlySet<string> {
  if (!pack) return new Set();
  const known = ids.get(pack) ?? new Set(pack.places.map((p) => p.id));
  ids.set(pack, known);
  return known;
}

function decide(mention: Mention, candidates: readonly Candidate[], setting: Setting, weight: WeightOf): Resolved {
  const readings = rank(mention, candidates, setting, weight);
  return { mention, readings, best: readings[0]!, margin: readings[0]!.score - (readings[1]?.score ?? 0) };
}

interface Sure {
  index: number;
  key: string;
  place: Place;
}

function sureOf(resolved: readonly Resolved[]): Sure[] {
  return resolved
    .map((r, index) => ({ ...r, index }))
    .filter(({ best, margin }) => best.score >= SURE.score && margin >= SURE.margin)
    .sort((a, b) => b.margin - a.margin)
    .flatMap(({ mention, best, index }) =>
      best.candidate ? [{ index, key: nameKey(mention.core), place: best.candidate.place }] : [],
    );
}

/** What the other mentions surely name; a mention is no witness for itself. */
function placesBut(index: number, sure: readonly Sure[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const s of sure) if (s.index !== index && !places.has(s.key)) places.set(s.key, s.place);
  return places;
}
