import { type GeoPermissibleObjects, type GeoProjection, geoBounds, geoIdentity, geoOrthographic } from 'd3-geo';
import type { Feature, FeatureCollection, LineString, Point, Polygon, Position } from 'geojson';
import type { Outlines } from '../../gazetteer/gazetteer.ts';
import { globePaths } from './globe.ts';
import type { BaseMap } from './input.ts';
import { lines, type Ring, within } from './projection.ts';

/** What lies round a theatre: land, borders, disputed lines and names, as far as a screen shows; and the globe as SVG paths. */
export interface ScreenBase {
  land: FeatureCollection<Polygon, { code: string | null }>;
  borders: FeatureCollection<LineString>;
  disputed: FeatureCollection<LineString>;
  names: FeatureCollection<Point, { name: string }>;
  /** Paths in a square of `size` pixels. */
  globe: { size: number; sphere: string; land: string; here: string };
}

/** Grid of the simplified lines, in degrees: about a kilometre. */
const GRID = 0.01;
/** Grid on which the room for a name is looked for. */
const ROUGH = 0.1;
/** How far round the theatre, as a part of its own extent. */
const ROUND = 1.6;
const GLOBE = 80;

const collection = <T extends Feature>(features: T[]) => ({ type: 'FeatureCollection' as const, features });

/** The base of a screen map: clipped to the theatre's surroundings and simplified. */
export function screenBase(base: BaseMap, outlines: Outlines, country: string): ScreenBase {
  const [[west, south], [east, north]] = geoBounds(outlines);
  const size = Math.max(east - west, north - south);
  const around = (x: number, y = x): [[number, number], [number, number]] => [
    [Math.max(-180, west - x * size), Math.max(-85, south - y * size)],
    [Math.min(180, east + x * size), Math.min(85, north + y * size)],
  ];
  const box = around(ROUND);
  const projection = geoIdentity().clipExtent(box) as unknown as GeoProjection;
  const cut = (geometry: GeoPermissibleObjects) => lines(projection, geometry, GRID).map((l) => l.ring.map(round));
  const line = (coordinates: Position[]): Feature<LineString, Record<string, never>> => ({
    type: 'Feature',
    geometry: { type: 'LineString', coordinates },
    properties: {},
  });
  const countries = base.countries.features
    .map((f) => ({ ...f.properties, rings: cut(f), rough: lines(projection, f, ROUGH).map((l) => l.ring) }))
    .filter((c) => c.rings.length > 0);
  return {
    land: collection(
      // a polygon a ring: a hole in a country is another country, painted alike
      countries.flatMap((c) =>
        c.rings.map((ring) => ({
          type: 'Feature' as const,
          geometry: { type: 'Polygon' as const, coordinates: [[...ring, ring[0]!]] },
          properties: { code: c.code ?? null },
        })),
      ),
    ),
    borders: collection(cut(base.borders).map(line)),
    disputed: collection(cut(base.disputed).map(line)),
    names: collection(
      names(
        countries.filter((c) => c.code !== country),
        outlines,
        around(0.1, 0.03),
      ),
    ),
    globe: {
      size: GLOBE,
      ...globePaths(base, outlines, country, geoOrthographic(), GLOBE / 2, GLOBE / 2, GLOBE / 2 - 1),
    },
  };
}

const round = ([x, y]: Position): [number, number] => [Number(x!.toFixed(2)), Number(y!.toFixed(2))];

/** For each neighbour the point of it within the box that lies furthest from its edges: there its name stands. */
function names(
  countries: readonly { name: string; rough: Ring[] }[],
  outlines: Outlines,
  [[west, south], [east, north]]: [[number, number], [number, number]],
): Feature<Point, { name: string }>[] {
  const STEPS = 48;
  const identity = geoIdentity() as unknown as GeoProjection;
  const own = outlines.features.flatMap((f) => lines(identity, f, ROUGH).map((l) => l.ring));
  const at = (i: number, j: number): [number, number] => [
    west + ((i + 0.5) * (east - west)) / STEPS,
    south + ((j + 0.5) * (north - south)) / STEPS,
  ];
  const cells = Array.from({ length: STEPS * STEPS }, (_, k) => {
    const [x, y] = at(k % STEPS, Math.floor(k / STEPS));
    return within(own, x, y) ? -1 : countries.findIndex((c) => within(c.rough, x, y));
  });
  return countries.flatMap((c, id) => {
    let best: { k: number; room: number } | null = null;
    for (const [k, cell] of cells.entries()) {
      if (cell !== id) continue;
      const [i, j] = [k % STEPS, Math.floor(k / STEPS)];
      // names are wide: room to either side counts for half
      let room = 0;
      const isOwn = (a: number, b: number) => a >= 0 && b >= 0 && a < STEPS && b < STEPS && cells[b * STEPS + a] === id;
      while (
        [0, room + 1, -room - 1].every((dy) => isOwn(i, j + Math.ceil(dy / 2))) &&
        isOwn(i - room - 1, j) &&
        isOwn(i + room + 1, j)
      )
        room++;
      if (!best || room > best.room) best = { k, room };
    }
    if (!best || best.room < 2) return [];
    const [x, y] = at(best.k % STEPS, Math.floor(best.k / STEPS));
    return [{ type: 'Feature', geometry: { type: 'Point', coordinates: round([x, y]) }, properties: { name: c.name } }];
  });
}
