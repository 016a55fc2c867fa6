import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { MarchlandError } from '../lib/error.ts';
import type { Place } from '../model/pack.ts';
import type { Outlines } from './gazetteer.ts';

/**
 * `areas.topojson`: the objects `provinces` and, when there are any, `districts`; each shape's `properties.id` is the id
 * of a place, from which it takes its name. Shapes are closed polygons in degrees.
 */
export function parseAreas(
  text: string,
  file: string,
  places: ReadonlyMap<string, Place>,
): { provinces: Outlines; districts: Outlines | null } {
  let topology: Topology;
  try {
    topology = JSON.parse(text);
  } catch (error) {
    throw new MarchlandError('pack-malformed', `not JSON: ${(error as Error).message}`, { file });
  }
  if (topology?.type !== 'Topology' || !topology.objects || !Array.isArray(topology.arcs)) {
    throw new MarchlandError('pack-malformed', 'not a TopoJSON topology', { file });
  }
  if (!topology.objects.provinces) {
    throw new MarchlandError('pack-malformed', 'has no object "provinces"', { file, field: 'objects' });
  }
  return {
    provinces: outlines(topology, 'provinces', file, places),
    districts: topology.objects.districts ? outlines(topology, 'districts', file, places) : null,
  };
}

function outlines(topology: Topology, name: string, file: string, places: ReadonlyMap<string, Place>): Outlines {
  const object = topology.objects[name] as GeometryCollection<{ id?: string }>;
  const bad = (field: string, message: string): never => {
    throw new MarchlandError('pack-malformed', message, { file, field: `objects.${name}.${field}` });
  };
  if (object.type !== 'GeometryCollection') bad('type', 'must be a GeometryCollection');
  let collection: GeoJSON.FeatureCollection<GeoJSON.GeometryObject, { id?: string }>;
  try {
    collection = feature(topology, object);
  } catch (error) {
    return bad('geometries', `an outline refers to an arc that is not there (${(error as Error).message})`);
  }
  return {
    type: 'FeatureCollection',
    features: collection.features.map(({ geometry, properties }, i) => {
      const id = properties?.id ?? bad(`geometries[${i}].properties.id`, 'must not be empty');
      if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') {
        return bad(`geometries[${i}].type`, `${id}: ${geometry?.type ?? 'nothing'} is not a polygon`);
      }
      const place = places.get(id) ?? bad(`geometries[${i}].properties.id`, `no place "${id}" in places.csv`);
      return { type: 'Feature', properties: { id, name: place.name }, geometry };
    }),
  };
}
