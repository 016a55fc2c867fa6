import { readFileSync } from 'node:fs';
import type { FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { BaseMap } from '../publish/newsmap/input.ts';
import { projectFolder } from './project-folder.ts';

const json = <T>(name: string) => JSON.parse(readFileSync(projectFolder('data', 'world', name), 'utf8')) as T;

function countries(topology: Topology): BaseMap['countries'] {
  return feature(topology, topology.objects.countries!) as unknown as FeatureCollection<
    Polygon | MultiPolygon,
    { name: string; code?: string | null }
  >;
}

let loaded: BaseMap | null = null;

/** Countries and disputed lines from `data/world`, read once. */
export function baseMap(): BaseMap {
  if (loaded) return loaded;
  const fine = json<Topology>('countries-50m.topojson');
  loaded = {
    countries: countries(fine),
    globe: countries(json<Topology>('countries-110m.topojson')),
    disputed: json<FeatureCollection<LineString>>('disputed.geojson'),
    borders: mesh(fine, fine.objects.countries as GeometryObject),
  };
  return loaded;
}
