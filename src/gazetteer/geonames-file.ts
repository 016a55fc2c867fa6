import { MarchlandError } from '../lib/error.ts';
import { packageText } from '../lib/package-file.ts';
import { isDay } from '../lib/time.ts';
import { PlaceClass, type PlaceName } from '../model/pack.ts';
import { PlaceKind } from '../model/place.ts';
import { type Imported, type ImportedPlace, isCode, nameKind } from './imported.ts';
import { linesOf } from './lines-file.ts';
import { csvRows, oneOf, required } from './pack-csv.ts';

/** Columns of a GeoNames dump, http://download.geonames.org/export/dump/readme.txt */
const COLUMNS = 19;
const CITY = 30_000;

interface Feature {
  kind: PlaceKind;
  class: PlaceClass;
}

/** `data/gazetteer/feature-codes.csv`: which GeoNames features are places, and of what kind. */
function features(): Map<string, Feature> {
  const file = 'data/gazetteer/feature-codes.csv';
  const rows = csvRows(packageText(file), file, ['feature', 'kind', 'class']);
  return new Map(
    rows.map((row) => [
      required(row, 'feature'),
      { kind: oneOf(row, 'kind', PlaceKind.options), class: oneOf(row, 'class', PlaceClass.options) },
    ]),
  );
}

/**
 * A GeoNames country dump (`AF.txt`, tab-separated, or `.gz`) and, when given, its alternate names
 * (`alternateNamesV2.txt` or the older `alternateNames.txt`, of one country or of all). Ids are `geonames:N`. Features that
 * are no places in `data/gazetteer/feature-codes.csv` are passed over. Throws with file, line and field.
 */
export async function importGeonames(path: string, alternateNames?: string): Promise<Imported> {
  const known = features();
  const places: ImportedPlace[] = [];
  const names: PlaceName[] = [];
  const ids = new Set<string>();
  let line = 0;
  for await (const text of linesOf(path)) {
    line++;
    if (text === '') continue;
    const cells = text.split('\t');
    if (cells.length !== COLUMNS) {
      throw new MarchlandError('input-malformed', `has ${cells.length} columns, a GeoNames dump ${COLUMNS}`, {
        file: path,
        line,
      });
    }
    const feature = known.get(cells[7]!);
    if (!feature) continue;
    const place = placeOf(cells, feature, (field, message) => {
      throw new MarchlandError('input-malformed', message, { file: path, line, field });
    });
    ids.add(place.id);
    places.push(place);
    if (alternateNames) continue;
    for (const name of new Set([cells[2]!, ...cells[3]!.split(',')])) {
      if (name === '' || name === place.name || isCode(name)) continue;
      names.push({ place: place.id, name, kind: nameKind(name, null), language: null, from: null, to: null });
    }
  }
  if (alternateNames) await alternate(alternateNames, ids, names);
  return { places, names, outlines: [] };
}

function placeOf(cells: string[], feature: Feature, fail: (field: string, message: string) => never): ImportedPlace {
  const [id, name, , , lat, lon, , code, country, , , , , , people] = cells as string[];
  if (!/^\d+$/.test(id!)) fail('geonameid', `"${id}" is not a number`);
  if (!name) fail('name', 'must not be empty');
  if (!/^-?\d+(\.\d+)?$/.test(lat!) || Math.abs(Number(lat)) > 90) fail('latitude', `"${lat}" is no latitude`);
  if (!/^-?\d+(\.\d+)?$/.test(lon!) || Math.abs(Number(lon)) > 180) fail('longitude', `"${lon}" is no longitude`);
  if (people && !/^\d+$/.test(people)) fail('population', `"${people}" is not a number`);
  const population = Number(people) || null;
  const capital = code === 'PPLC' || code === 'PPLA';
  const large = feature.class === 'village' && population !== null && population >= 2000;
  const size: PlaceClass = capital || (population ?? 0) >= CITY ? 'city' : large ? 'town' : feature.class;
  const settled = feature.kind === 'city' || feature.kind === 'village';
  return {
    id: `geonames:${id}`,
    name: name!,
    kind: settled && size !== 'village' ? 'city' : feature.kind,
    classes: [
      ...(code === 'PPLC' ? (['national-capital'] as const) : []),
      ...(code === 'PPLA2' ? (['district-centre'] as const) : []),
      settled ? size : feature.class,
    ],
    country: country!,
    province: null,
    district: null,
    partOf: null,
    capital: null,
    lat: Number(lat),
    lon: Number(lon),
    population,
    populationYear: null,
    areaKm2: null,
    source: 'GeoNames',
    sameAs: [],
  };
}

/** alternateNameId, geonameid, language, name, preferred, short, colloquial, historic and, in V2, from and to. */
async function alternate(path: string, ids: ReadonlySet<string>, names: PlaceName[]): Promise<void> {
  let line = 0;
  for await (const text of linesOf(path)) {
    line++;
    if (text === '') continue;
    const cells = text.split('\t');
    if (cells.length < 4) {
      throw new MarchlandError('input-malformed', `has ${cells.length} columns, alternate names 8 or 10`, {
        file: path,
        line,
      });
    }
    const [, id, language, name, , , , historic, from, to] = cells as string[];
    const place = `geonames:${id}`;
    // Longer language codes are links, postal codes, airport codes and the like.
    if (!ids.has(place) || language!.length > 3 || !name || isCode(name)) continue;
    const kind = historic === '1' ? 'former' : nameKind(name, language || null);
    names.push({ place, name, kind, language: language || null, from: dayOf(from), to: dayOf(to) });
  }
}

/** Days are written in many ways there; only a full date or a year says a day. */
function dayOf(text: string | undefined): string | null {
  const day = (text ?? '').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3').replace(/^(\d{4})$/, '$1-01-01');
  return isDay(day) ? day : null;
}
