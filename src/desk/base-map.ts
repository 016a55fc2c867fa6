import { readFileSync } from 'node:fs';
import type { FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { BaseMap } from '../publish/newsmap/input.ts';
import { projectFolder } from './project-folder.ts';

const json = <T>(name: string) => JSON.parse(readFileSync(projectFolder('data', 'world', name), 'utf8')) as T;

function countries(name: string): BaseMap['countries'] {
  const topology = json<Topology>(name);
  return feature(topology, topology.objects.countries!) as unknown as FeatureCollection<
    Polygon | MultiPolygon,
    { name: string; code?: string | null }
  >;
}

let loaded: BaseMap | null = null;

/** Countries and disputed lines from `data/world`, read once. */
export function baseMap(): BaseMap {
  loaded ??= {
    countries: countries('countries-50m.topojson'),
    globe: countries('countries-110m.topojson'),
    disputed: json<FeatureCollection<LineString>>('disputed.geojson'),
  };
  return loaded;
}
