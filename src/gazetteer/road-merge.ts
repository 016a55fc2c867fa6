import { fold } from '../lib/fold.ts';
import { distanceKm, type LatLon } from '../lib/geometry.ts';
import type { Place, Road } from '../model/pack.ts';
import type { Pack } from './gazetteer.ts';
import type { RoadLine } from './road-lines.ts';

/** A town this near a road lies on it; a capital is larger. */
const TOWN_KM = 2;
const CAPITAL_KM = 5;
/** Between two towns the drawing keeps a point about every so many kilometres. */
const DRAW_KM = 15;

export interface RoadReport {
  added: number;
  /** Lines that touch fewer than two places of the pack: they join nothing that the pack knows. */
  left: number;
}

/**
 * Roads for a pack from lines on a map: the places that lie on a line, in its order, with kilometres measured along it and
 * hours from the speed of its kind. Roads meet where they touch one place. `source` is credited.
 */
export function mergeRoads(pack: Pack, lines: readonly RoadLine[], source: string): { pack: Pack; report: RoadReport } {
  const places = pack.places.filter(onRoads);
  const taken = new Set(pack.roads.map(({ id }) => id));
  const roads: Road[] = [];
  for (const line of lines) {
    const met = touched(line, places);
    if (met.length < 2) continue;
    const ends = `${met[0]!.place.name}-${met.at(-1)!.place.name}`;
    const name = line.name ?? line.ref ?? `${ends} road`;
    const id = unused(fold(name).replaceAll(' ', '-') || 'road', taken);
    const names = [line.name && line.ref ? line.ref : null, line.name ? `${ends} road` : null].filter(
      (n) => n !== null && n !== name,
    );
    roads.push({ id, name, names: names as string[], stops: stopsOf(line, met), source });
  }
  return {
    pack: { ...pack, roads: [...pack.roads, ...roads] },
    report: { added: roads.length, left: lines.length - roads.length },
  };
}

const onRoads = ({ kind, lat }: Place) =>
  lat !== null && (kind === 'city' || kind === 'village' || kind === 'border-crossing');

interface Touch {
  place: Place;
  /** Kilometres from the line's beginning. */
  along: number;
}

/** The places on a line, in its order, each where the line comes nearest. */
function touched({ points }: RoadLine, places: readonly Place[]): Touch[] {
  const at = lengths(points);
  const margin = CAPITAL_KM / 100;
  const [south, north] = [
    Math.min(...points.map((p) => p.lat)) - margin,
    Math.max(...points.map((p) => p.lat)) + margin,
  ];
  const [west, east] = [Math.min(...points.map((p) => p.lon)) - margin, Math.max(...points.map((p) => p.lon)) + margin];
  return places
    .flatMap((place): Touch[] => {
      const { lat, lon } = place as { lat: number; lon: number };
      if (lat < south || lat > north || lon < west || lon > east) return [];
      const limit = place.classes.includes('provincial-capital') ? CAPITAL_KM : TOWN_KM;
      let best = { km: limit, along: -1 };
      for (let i = 1; i < points.length; i++) {
        const { km, t } = nearestOn(points[i - 1]!, points[i]!, { lat, lon });
        if (km < best.km) best = { km, along: at[i - 1]! + t * (at[i]! - at[i - 1]!) };
      }
      return best.along < 0 ? [] : [{ place, along: best.along }];
    })
    .sort((a, b) => a.along - b.along);
}

function lengths(points: readonly LatLon[]): number[] {
  const at = [0];
  for (let i = 1; i < points.length; i++) at.push(at[i - 1]! + distanceKm(points[i - 1]!, points[i]!));
  return at;
}

/** How far a point is from a stretch, and where on it (0..1) it is nearest; flat, for stretches of some kilometres. */
function nearestOn(a: LatLon, b: LatLon, point: LatLon): { km: number; t: number } {
  const squeeze = Math.cos((point.lat * Math.PI) / 180);
  const [ax, ay] = [(a.lon - point.lon) * squeeze, a.lat - point.lat];
  const [bx, by] = [(b.lon - point.lon) * squeeze, b.lat - point.lat];
  const square = (bx - ax) ** 2 + (by - ay) ** 2;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, -(ax * (bx - ax) + ay * (by - ay)) / square));
  return { km: Math.hypot(ax + t * (bx - ax), ay + t * (by - ay)) * 111.195, t };
}

/** The places met and, between them, points for drawing; km and hours stand at the places. */
function stopsOf({ points, speed }: RoadLine, met: readonly Touch[]): Road['stops'] {
  const at = lengths(points);
  const stops: Road['stops'] = [];
  for (const [i, { place, along }] of met.entries()) {
    const before = met[i - 1];
    if (before) {
      let drawn = before.along;
      for (let p = 0; p < points.length; p++) {
        if (at[p]! <= drawn + DRAW_KM || at[p]! >= along - DRAW_KM / 2) continue;
        drawn = at[p]!;
        stops.push({ place: null, lat: round(points[p]!.lat), lon: round(points[p]!.lon), km: null, hours: null });
      }
    }
    const km = before ? Math.max(0.1, Math.round((along - before.along) * 10) / 10) : null;
    const hours = km === null ? null : Math.max(0.1, Math.round((km / speed) * 10) / 10);
    stops.push({ place: place.id, lat: place.lat!, lon: place.lon!, km, hours });
  }
  return stops;
}

const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;

function unused(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  taken.add(id);
  return id;
}
