import type { Gazetteer, Pack } from '../gazetteer/gazetteer.ts';
import { endsOf } from '../gazetteer/road-index.ts';
import { bearing, windOf } from '../lib/geometry.ts';
import type { Road } from '../model/pack.ts';

const ROAD_WORD = /\b(?:highway|road|route|motorway|freeway|corridor|artery|supply line|supply route)s?\b/i;
const CAPITAL = /\bcapital\b/i;
const WIND = /\b(north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)?\b/i;

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
    const described = byEnds(phrase, at, near, gazetteer, focus);
    if (described.length > 0) return choose(described, at, near, 0.8);
  }
  return null;
}

/** One end at least must be a place of the gazetteer (or "the capital"); a direction says which way the other lies. */
function byEnds(
  phrase: string,
  at: string | null,
  near: readonly string[],
  gazetteer: Gazetteer,
  focus: Pack | null,
): Road[] {
  const ends = endsOf(phrase);
  if (!ends) return [];
  const known = ends.map((e) => placeOfEnd(e, gazetteer, focus));
  const fixed = known.filter((id) => id !== null);
  const passed = [...new Set([...fixed, ...(at === null ? near : [at])])];
  if (fixed.length === 0 || passed.length < 2) return fixed.length === 1 ? oneEnd(fixed[0]!, ends, gazetteer) : [];
  return gazetteer.roadsThrough(passed[0]!).filter((r) => passed.every((id) => r.stops.some((s) => s.place === id)));
}

/** "The highway linking Kabul with the south", the break not told: the roads from there whose far end lies that way. */
function oneEnd(id: string, ends: readonly string[], gazetteer: Gazetteer): Road[] {
  const wind = ends.map((e) => WIND.exec(e)?.[1]?.toLowerCase()).find(Boolean);
  const home = gazetteer.place(id);
  if (!wind || home?.lat == null || home.lon == null) return [];
  const from = { lat: home.lat, lon: home.lon };
  return gazetteer
    .roadsThrough(id)
    .filter((road) =>
      [road.stops[0], road.stops.at(-1)].some((s) => s && s.place !== id && windOf(bearing(from, s)).includes(wind)),
    );
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
