import { parse } from 'yaml';
import { packageText } from '../lib/package-file.ts';
import { readJson } from './json-file.ts';
import { type RoadColumns, type RoadLine, roadLines } from './road-lines.ts';

/** The lines of a GeoJSON file of roads; how its columns are called stands in `data/gazetteer/road-columns.yaml`. */
export function readRoads(path: string): RoadLine[] {
  const columns: RoadColumns = parse(packageText('data/gazetteer/road-columns.yaml'));
  return roadLines(readJson(path), path, columns);
}
