import { readFileSync } from 'node:fs';
import { geoBounds } from 'd3-geo';
import type { FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Outlines } from '../gazetteer/gazetteer.ts';
import type { BaseMap } from '../publish/newsmap/input.ts';
import { projectFolder } from './project-folder.ts';

const json = <T>(name: string) => JSON.parse(readFileSync(projectFolder('data', 'world', name), 'utf8')) as T;

type Country = { name: string; code?: string | null };
type Countries = FeatureCollection<Polygon | MultiPolygon, Country>;

const all = (topology: Topology) => feature(topology, topology.objects.countries!) as unknown as Countries;

/** Whether a country comes within `margin` degrees of the box; one that crosses the date line counts as near. */
function isNear(country: Countries['features'][number], box: [[number, number], [number, number]], margin: number) {
  const [[west, south], [east, north]] = geoBounds(country);
  const [[w, s], [e, n]] = box;
  return east < west || (west < e + margin && east > w - margin && south < n + margin && north > s - margin);
}

const made = new Map<Outlines, BaseMap>();

/** Countries and disputed lines round a theatre, from `data/world`; made once for each theatre. */
export function baseMap(outlines: Outlines): BaseMap {
  const known = made.get(outlines);
  if (known) return known;
  const fine = json<Topology>('countries-50m.topojson');
  const box = geoBounds(outlines);
  const margin = 1.6 * Math.max(box[1][0] - box[0][0], box[1][1] - box[0][1]);
  const { geometries } = fine.objects.countries as GeometryCollection;
  const countries = all(fine).features.map((f, i) => ({ f, geometry: geometries[i]! }));
  const near = countries.filter(({ f }) => isNear(f, box, margin));
  const base: BaseMap = {
    countries: { type: 'FeatureCollection', features: near.map((c) => c.f) },
    globe: all(json<Topology>('countries-110m.topojson')),
    disputed: json<FeatureCollection<LineString>>('disputed.geojson'),
    borders: mesh(fine, { type: 'GeometryCollection', geometries: near.map((c) => c.geometry) } as GeometryObject),
  };
  made.set(outlines, base);
  return base;
}
