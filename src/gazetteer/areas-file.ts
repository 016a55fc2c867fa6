import { parse } from 'yaml';
import { packageText } from '../lib/package-file.ts';
import { type AreaColumns, type AreaShape, areaShapes } from './area-columns.ts';
import { readJson } from './json-file.ts';

/**
 * The areas of a GeoJSON file: OCHA's COD-AB under its old and new column names, geoBoundaries, GADM, Who's On First, or
 * any other once its columns stand in `data/gazetteer/area-columns.yaml`. `level`: 1 provinces, 2 districts.
 */
export function readAreas(path: string, level: 1 | 2): AreaShape[] {
  const columns: AreaColumns = parse(packageText('data/gazetteer/area-columns.yaml'));
  return areaShapes(readJson(path), path, level, columns);
}
