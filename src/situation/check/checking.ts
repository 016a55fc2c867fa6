import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { fold } from '../../lib/fold.ts';
import { toIso } from '../../lib/time.ts';
import type { ClaimActor } from '../../model/actor.ts';
import type { Check, Verdict } from '../../model/check.ts';
import type { Claim } from '../../model/claim.ts';
import type { Figure } from '../../model/figure.ts';
import type { Place } from '../../model/pack.ts';
import type { ClaimPlace } from '../../model/place.ts';
import type { Quote } from '../../model/quote.ts';
import type { Reading } from '../../model/reading.ts';
import type { Report } from '../../model/report.ts';
import type { Scene } from '../scene.ts';

/** One report being checked against one moment of the ledger. */
export interface Checking {
  report: Report;
  reading: Reading;
  scene: Scene;
  gazetteer: Gazetteer;
  assumed: readonly string[];
}

export type Computed = NonNullable<Check['computed']>;

const NOTHING: Computed = {
  value: null,
  of: null,
  low: null,
  high: null,
  members: [],
  disputed: [],
  byMethod: {},
  facts: [],
};

/** A verdict on a figure or a claim of the report, with what was computed, by what method, and why in a sentence. */
export function answer(
  { scene, assumed }: Checking,
  about: Figure | Claim,
  verdict: Verdict,
  method: string,
  because: string,
  computed: Partial<Computed> | null = null,
): Check {
  const isClaim = 'predicate' in about;
  return {
    figure: isClaim ? null : about,
    claim: isClaim ? about : null,
    verdict,
    computed: computed && { ...NOTHING, ...computed },
    method,
    at: toIso(scene.asOf.at),
    known: toIso(scene.asOf.known),
    because,
    assumed: [...assumed],
  };
}

/** The party an actor of the report stands for; null when the packs know none or several. */
export function partyOf({ gazetteer, scene }: Checking, actor: ClaimActor | null): string | null {
  if (!actor) return null;
  if (actor.id !== null && gazetteer.party(actor.id)) return actor.id;
  const found = new Set(gazetteer.lookupParty(actor.name, scene.day).map((m) => m.party.id));
  return found.size === 1 ? [...found][0]! : null;
}

/** The sentence of the report that a quote stands in. */
export function sentenceOf({ report }: Checking, quote: Quote): { start: number; text: string } {
  const before = report.text.slice(0, quote.start);
  const start = Math.max(0, ...[...before.matchAll(/[.!?]["”’)]?\s+|\n/g)].map((m) => m.index + m[0].length));
  const end = /[.!?]["”’)]?(\s|$)|\n/.exec(report.text.slice(quote.end));
  return { start, text: report.text.slice(start, quote.end + (end ? end.index + 1 : report.text.length)).trim() };
}

/** The place of the packs that a name of the report means: as the report's own claims were resolved, else the largest town of that name. */
export function placeOf({ gazetteer, reading }: Checking, name: string): Place | undefined {
  const key = fold(name);
  const places = [...reading.claims, ...reading.figures].flatMap((c) => (c.place?.id ? [c.place] : []));
  const told =
    places.find((p) => fold(p.name) === key && p.kind === 'city') ?? places.find((p) => fold(p.name) === key);
  if (told?.id) return gazetteer.place(told.id);
  const towns = gazetteer.lookup(name).filter((m) => m.place.kind === 'city' && m.place.lat !== null);
  return towns.map((m) => m.place).sort((a, b) => weight(b) - weight(a))[0];
}

const weight = (p: Place) =>
  (p.classes.includes('national-capital') ? 2e9 : 0) +
  (p.classes.includes('provincial-capital') ? 1e9 : 0) +
  (p.population ?? 0);

/** A place of the packs as a figure carries it. */
export function claimPlace(place: Place, mention: string): ClaimPlace {
  const { id, name, kind, lat, lon } = place;
  return { mention, name, id, kind, within: null, lat, lon, score: null, margin: null };
}
