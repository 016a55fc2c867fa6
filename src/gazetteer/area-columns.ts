import type { MultiPolygon, Polygon } from 'geojson';
import { MarchlandError } from '../lib/error.ts';
import { clockwise } from './outline-area.ts';

/** `data/gazetteer/area-columns.yaml`: column names in the order in which they are tried; `{n}` is the level. */
export interface AreaColumns {
  name: string[];
  code: string[];
  parentName: string[];
  otherNames: string[];
  population: string[];
}

/** An area of a GeoJSON file. */
export interface AreaShape {
  name: string;
  /** A p-code or the file's own id. */
  code: string | null;
  parentName: string | null;
  otherNames: string[];
  population: number | null;
  geometry: Polygon | MultiPolygon;
}

const MAX_FEATURES = 50_000;

/**
 * The areas of a GeoJSON FeatureCollection. `level` is 1 for provinces and 2 for districts, as files number them. Throws
 * `input-malformed` with the file and the feature.
 */
export function areaShapes(value: unknown, file: string, level: 1 | 2, columns: AreaColumns): AreaShape[] {
  const features = (value as { features?: unknown })?.features;
  if (!Array.isArray(features))
    throw new MarchlandError('input-malformed', 'is no GeoJSON FeatureCollection', { file });
  if (features.length > MAX_FEATURES) {
    throw new MarchlandError('input-too-large', `has ${features.length} features, more than ${MAX_FEATURES}`, { file });
  }
  return features.map((feature, i) => {
    const bad = (field: string, message: string): never => {
      throw new MarchlandError('input-malformed', message, { file, field: `features[${i}].${field}` });
    };
    const properties: Record<string, unknown> = feature?.properties ?? {};
    const first = (names: string[]) => names.map((name) => properties[name.replace('{n}', String(level))]).find(given);
    const text = (names: string[]) => (given(first(names)) ? String(first(names)).trim() : null);
    const has = Object.keys(properties).join(', ');
    const name =
      text(columns.name) ??
      bad('properties', `no column with a name among ${has}; see data/gazetteer/area-columns.yaml`);
    const geometry = polygon(feature?.geometry, bad);
    const people = Number(first(columns.population));
    return {
      name,
      code: text(columns.code),
      parentName: text(columns.parentName),
      otherNames: columns.otherNames.flatMap((column) => text([column]) ?? []).filter((other) => other !== name),
      population: people > 0 ? Math.round(people) : null,
      geometry: clockwise(geometry),
    };
  });
}

const given = (value: unknown) => (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';

function polygon(geometry: unknown, bad: (field: string, message: string) => never): Polygon | MultiPolygon {
  const { type, coordinates } = (geometry ?? {}) as Polygon | MultiPolygon;
  if (type !== 'Polygon' && type !== 'MultiPolygon')
    return bad('geometry.type', `${type ?? 'nothing'} is not a polygon`);
  const polygons: unknown = type === 'Polygon' ? [coordinates] : coordinates;
  const fine =
    Array.isArray(polygons) &&
    polygons.length > 0 &&
    polygons.every((rings) => Array.isArray(rings) && rings.length > 0 && rings.every(isRing));
  if (!fine)
    return bad(
      'geometry.coordinates',
      'rings must be closed, of four points or more, in degrees of longitude and latitude',
    );
  return geometry as Polygon | MultiPolygon;
}

function isRing(ring: unknown): boolean {
  if (!Array.isArray(ring) || ring.length < 4) return false;
  const inRange = ring.every(
    (point) => Array.isArray(point) && Math.abs(point[0]) <= 180.001 && Math.abs(point[1]) <= 90.001,
  );
  const last = ring.at(-1);
  return inRange && ring[0][0] === last[0] && ring[0][1] === last[1];
}
