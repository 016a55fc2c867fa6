import type { Gazetteer, Pack } from '../gazetteer/gazetteer.ts';
import { endsOf } from '../gazetteer/road-index.ts';
import { bearing, windOf } from '../lib/geometry.ts';
import type { Road } from '../model/pack.ts';

const ROAD_WORD = /\b(?:highway|road|route|motorway|freeway|corridor|artery|supply line|supply route)s?\b/i;
const CAPITAL = /\bcapital\b/i;
const WIND = /\b(north-?east|north-?west|south-?east|south-?west|north|south|east|west)(?:ern)?\b/i;

export interface RoadReading {
  road: Road;
  /** 0..1; 1 when the text names the road and only one road has that name. */
  score: number;
  margin: number;
}

export const namesRoad = (text: string): boolean => ROAD_WORD.test(text);

/**
 * The road a phrase means: by its name, by its two ends, or ("the highway linking the capital with the south") by the
 * town it is cut at. `at` and `near` are ids of places told in the same claim or sentence.
 */
export function resolveRoad(
  phrases: readonly string[],
  at: string | null,
  near: readonly string[],
  gazetteer: Gazetteer,
  focus: Pack | null,
): RoadReading | null {
  for (const phrase of phrases) {
    const named = gazetteer.lookupRoad(phrase);
    if (named.length > 0) return choose(named, at, near, 1);
  }
  for (const phrase of phrases) {
    const described = byEnds(phrase, at, gazetteer, focus);
    if (described.length > 0) return choose(described, at, near, 0.8);
  }
  return null;
}

/**
 * One end at least must be a place of the gazetteer (or "the capital"). When the other is not, the road must pass the
 * town it is cut at, or go the way the text says ("the southern provinces").
 */
function byEnds(phrase: string, at: string | null, gazetteer: Gazetteer, focus: Pack | null): Road[] {
  const ends = endsOf(phrase);
  if (!ends) return [];
  const fixed = ends.map((e) => placeOfEnd(e, gazetteer, focus)).filter((id) => id !== null);
  if (fixed.length === 0) return [];
  const passed = at === null ? fixed : [...fixed, at];
  const roads = gazetteer
    .roadsThrough(passed[0]!)
    .filter((r) => passed.every((id) => r.stops.some((s) => s.place === id)));
  return passed.length > 1 ? roads : roads.filter((r) => goes(r, passed[0]!, ends, gazetteer));
}

/** Whether a road has a stop that lies from its end the way that the other end is told by. */
function goes(road: Road, from: string, ends: readonly string[], gazetteer: Gazetteer): boolean {
  const wind = ends.map((e) => WIND.exec(e)?.[1]?.toLowerCase().replace('-', '')).find(Boolean);
  const home = gazetteer.place(from);
  if (!wind || home?.lat == null || home.lon == null) return false;
  const here = { lat: home.lat, lon: home.lon };
  return road.stops.some((s) => s.place !== from && windOf(bearing(here, s)).replace('-', '').includes(wind));
}

function placeOfEnd(end: string, gazetteer: Gazetteer, focus: Pack | null): string | null {
  const place = gazetteer.lookup(end.replace(/^the /i, ''))[0]?.place;
  if (place) return place.kind === 'province' ? place.capital : place.kind === 'country' ? null : place.id;
  return CAPITAL.test(end) && !/provincial/i.test(end) ? (focus?.info.capital ?? null) : null;
}

/** Among several roads of one name, the one that passes where it is cut, then the one that passes most of what is told. */
function choose(roads: readonly Road[], at: string | null, near: readonly string[], score: number): RoadReading {
  const points = (road: Road) => {
    const stops = new Set(road.stops.map((s) => s.place));
    return (at !== null && stops.has(at) ? 10 : 0) + near.filter((id) => stops.has(id)).length;
  };
  const ranked = roads.map((road) => ({ road, points: points(road) })).sort((a, b) => b.points - a.points);
  const [best, next] = ranked;
  const tied = next !== undefined && next.points === best!.points;
  return { road: best!.road, score: tied ? score / roads.length : score, margin: tied ? 0 : score };
}
