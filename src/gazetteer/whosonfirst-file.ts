import { z } from 'zod';
import { MarchlandError } from '../lib/error.ts';
import type { PlaceName } from '../model/pack.ts';
import { type Imported, type ImportedPlace, isCode, nameKind } from './imported.ts';
import { linesOf } from './lines-file.ts';

const Row = z.object({
  id: z.int(),
  name: z.string().min(1),
  placetype: z.string(),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  population: z.number().nullable(),
  names: z.array(z.string()),
  concordances: z.record(z.string(), z.unknown()).default({}),
});
type Row = z.infer<typeof Row>;

/** Which placetypes are places here; provinces, districts and the country come from the pack and from outlines. */
const TAKEN = new Set(['locality', 'campus']);
const TOWN = 2_000;
const CITY = 30_000;

/**
 * A Who's On First extract, one place a line as JSON (`places.ndjson`, or `.gz`): localities and campuses (airports).
 * Ids are `wof:N`; the GeoNames id of a concordance is kept, so that a place of the pack is found again. `country` is the
 * alpha-2 code of the file's country. Throws with file, line and field.
 */
export async function importWhosOnFirst(path: string, country: string): Promise<Imported> {
  const places: ImportedPlace[] = [];
  const names: PlaceName[] = [];
  let line = 0;
  for await (const text of linesOf(path)) {
    line++;
    if (text === '') continue;
    const row = rowOf(text, path, line);
    if (!TAKEN.has(row.placetype)) continue;
    const place = placeOf(row, country);
    places.push(place);
    for (const name of new Set(row.names)) {
      if (name === '' || name === place.name || isCode(name)) continue;
      names.push({ place: place.id, name, kind: nameKind(name, null), language: null, from: null, to: null });
    }
  }
  return { places, names, outlines: [] };
}

function rowOf(text: string, file: string, line: number): Row {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new MarchlandError('input-malformed', `not JSON: ${(error as Error).message}`, { file, line });
  }
  const result = Row.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new MarchlandError('input-malformed', issue.message, { file, line, field: issue.path.join('.') });
}

function placeOf(row: Row, country: string): ImportedPlace {
  const population = row.population || null;
  const campus = row.placetype === 'campus';
  const size = (population ?? 0) >= CITY ? 'city' : (population ?? 0) >= TOWN ? 'town' : 'village';
  const geonames = row.concordances['gn:id'];
  return {
    id: `wof:${row.id}`,
    name: row.name,
    kind: campus ? 'site' : size === 'village' ? 'village' : 'city',
    classes: [campus ? (/\bair ?(port|field|base)\b/i.test(row.name) ? 'airport' : 'other-site') : size],
    country,
    province: null,
    district: null,
    partOf: null,
    capital: null,
    lat: row.lat,
    lon: row.lon,
    population,
    populationYear: null,
    areaKm2: null,
    source: "Who's On First",
    sameAs: geonames ? [`geonames:${geonames}`] : [],
  };
}
