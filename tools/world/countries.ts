import { createRequire } from 'node:module';
import { join } from 'node:path';
import { geoContains } from 'd3-geo';
import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { numericOf, table } from './sources.ts';

const load = createRequire(join(import.meta.dirname, 'package.json'));
const client = load('topojson-client') as typeof import('topojson-client');

interface Named {
  name: string;
  code?: string;
}
type Countries = GeometryCollection<Named>;
const of = (shape: { properties?: Named | object }) => shape.properties as Named;

/** Names of shapes without a number in world-atlas. */
const BY_NAME: Record<string, string> = { Kosovo: 'XK' };

/** The world map with each country's ISO code as `properties.code`. */
export function coded(map: Topology, codes: readonly string[]): Topology {
  const byNumber = new Map(codes.map((code) => [numericOf(code), code]));
  const countries = map.objects.countries as Countries;
  const geometries = countries.geometries.map((shape) => {
    const code = (shape.id && byNumber.get(String(shape.id).padStart(3, '0'))) || BY_NAME[of(shape).name];
    const { id: _, ...rest } = shape;
    return { ...rest, properties: { name: of(shape).name, ...(code ? { code } : {}) } };
  });
  return { ...map, objects: { countries: { type: 'GeometryCollection', geometries } as GeometryObject } };
}

/**
 * The part of one country's shape around a point, given to another: Crimea, which world-atlas draws as Russia's, goes to
 * Ukraine as in the resolutions of the UN General Assembly (68/262). disputed.geojson keeps the line between.
 */
export function moved(map: Topology, from: string, to: string, at: [lon: number, lat: number]): Topology {
  const shapes = (map.objects.countries as Countries).geometries;
  const giver = shapes.find((shape) => of(shape).code === from) as MultiPolygon<Named>;
  const taker = shapes.find((shape) => of(shape).code === to)!;
  const alone = (arcs: number[][]) => ({ type: 'Polygon', arcs }) as Polygon;
  const part = giver.arcs.find((arcs) => geoContains(client.feature(map, alone(arcs)), at));
  if (!part) throw new Error(`no part of ${from} lies at ${at}`);
  const arcs = giver.arcs.filter((polygon) => polygon !== part);
  const joined = client.mergeArcs(map, [taker as MultiPolygon, alone(part)]);
  const geometries = shapes.map((shape) =>
    shape === giver ? { ...giver, arcs } : shape === taker ? { ...joined, properties: of(taker) } : shape,
  );
  return { ...map, objects: { countries: { type: 'GeometryCollection', geometries } as GeometryObject } };
}

/** Country code -> codes of the countries it shares a border with. */
export function neighboursIn(map: Topology): Map<string, string[]> {
  const shapes = (map.objects.countries as Countries).geometries;
  const codes = shapes.map((shape) => of(shape).code);
  return new Map(
    client.neighbors(shapes).flatMap((others, i): [string, string[]][] => {
      const code = codes[i];
      return code ? [[code, others.map((o) => codes[o]).filter((c): c is string => c !== undefined)]] : [];
    }),
  );
}

/**
 * Borders that are not agreed, as lines of the world map: for each row of disputed.csv the stretch between two shapes
 * that lies in the row's box.
 */
export function disputedIn(map: Topology): GeoJSON.FeatureCollection<GeoJSON.MultiLineString> {
  const countries = map.objects.countries as Countries;
  const features = table('disputed.csv').map((row) => {
    const all = client.mesh(
      map,
      countries as GeometryObject,
      (a, b) => a !== b && [of(a).name, of(b).name].sort().join('|') === [row.a!, row.b!].sort().join('|'),
    );
    const [west, south, east, north] = row.box!.split(' ').map(Number) as [number, number, number, number];
    const inside = ([x, y]: number[]) => x! >= west && x! <= east && y! >= south && y! <= north;
    const coordinates = all.coordinates.flatMap((line) => runs(line, inside));
    if (coordinates.length === 0) throw new Error(`disputed.csv: no border of ${row.a} and ${row.b} in the box`);
    const properties = { area: row.area!, between: [row.a!, row.b!], note: row.note! };
    return { type: 'Feature' as const, properties, geometry: { type: 'MultiLineString' as const, coordinates } };
  });
  return { type: 'FeatureCollection', features };
}

/** The parts of a line whose points satisfy a test, two points at least each. */
function runs(line: number[][], test: (point: number[]) => boolean): number[][][] {
  const found: number[][][] = [];
  let run: number[][] = [];
  for (const point of [...line, []]) {
    if (point.length && test(point)) run.push(point.map((c) => Math.round(c * 1e3) / 1e3));
    else {
      if (run.length > 1) found.push(run);
      run = [];
    }
  }
  return found;
}
