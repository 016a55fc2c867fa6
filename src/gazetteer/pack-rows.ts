import { type BaselineRow, type Place, PlaceClass, PlaceName, type Road } from '../model/pack.ts';
import { PlaceKind } from '../model/place.ts';
import type { Pack } from './gazetteer.ts';
import { csvRows, day, fail, list, number, oneOf, required, text } from './pack-csv.ts';

export const PLACE_COLUMNS =
  'id,name,kind,classes,country,province,district,part_of,capital,lat,lon,population,population_year,area_km2,source';
export const NAME_COLUMNS = 'place_id,name,kind,language,from,to';
export const ROAD_COLUMNS = 'road_id,name,names,seq,place_id,lat,lon,km,hours,source';
export const POPULATION_COLUMNS = 'place_id,year,population,source';
export const BASELINE_COLUMNS = 'place_id,holder,on,source';

const NAME_KINDS = PlaceName.shape.kind.options;

/** `places.csv`. Ids are unique; everything else is checked by `checkPack`. */
export function placesOf(csv: string, file: string): Place[] {
  const seen = new Map<string, number>();
  return csvRows(csv, file, PLACE_COLUMNS.split(',')).map((row) => {
    const id = required(row, 'id');
    const before = seen.get(id);
    if (before) fail(row, 'id', `"${id}" is also the id of line ${before}`);
    seen.set(id, row.line);
    const lat = number(row, 'lat', -90, 90);
    const lon = number(row, 'lon', -180, 180);
    if ((lat === null) !== (lon === null)) fail(row, lat === null ? 'lat' : 'lon', 'lat and lon go together');
    return {
      id,
      name: required(row, 'name'),
      kind: oneOf(row, 'kind', PlaceKind.options),
      classes: list(row, 'classes').map((word) => oneOf(row, 'classes', PlaceClass.options, word)),
      country: required(row, 'country'),
      province: text(row, 'province'),
      district: text(row, 'district'),
      partOf: text(row, 'part_of'),
      capital: text(row, 'capital'),
      lat,
      lon,
      population: number(row, 'population', 0, 1e10),
      populationYear: number(row, 'population_year', 1800, 2200),
      areaKm2: number(row, 'area_km2', 0, 2e7),
      source: required(row, 'source'),
    };
  });
}

/** `names.csv`, absent when no place has another name. */
export function namesOf(csv: string | undefined, file: string): PlaceName[] {
  if (csv === undefined) return [];
  return csvRows(csv, file, NAME_COLUMNS.split(',')).map((row) => {
    return {
      place: required(row, 'place_id'),
      name: required(row, 'name'),
      kind: oneOf(row, 'kind', NAME_KINDS),
      language: text(row, 'language'),
      from: day(row, 'from'),
      to: day(row, 'to'),
    };
  });
}

/**
 * `roads.csv`: a line a stop, in order of `seq` within `road_id`; a stop with a place takes the place's position unless
 * it has its own. `name`, `names` and `source` are read from the road's first line.
 */
export function roadsOf(csv: string | undefined, file: string, places: ReadonlyMap<string, Place>): Road[] {
  if (csv === undefined) return [];
  const roads = new Map<string, { road: Road; seq: number }>();
  for (const row of csvRows(csv, file, ROAD_COLUMNS.split(','))) {
    const id = required(row, 'road_id');
    const seq = number(row, 'seq', 0, 1e6) ?? fail(row, 'seq', 'must not be empty');
    let entry = roads.get(id);
    if (!entry) {
      const road = {
        id,
        name: required(row, 'name'),
        names: list(row, 'names'),
        stops: [],
        source: required(row, 'source'),
      };
      entry = { road, seq: Number.NEGATIVE_INFINITY };
      roads.set(id, entry);
    }
    if (seq <= entry.seq) fail(row, 'seq', `${seq} does not come after ${entry.seq} of ${id}`);
    entry.seq = seq;
    const place = text(row, 'place_id');
    const known = place ? places.get(place) : undefined;
    if (place && !known) fail(row, 'place_id', `no place "${place}" in places.csv`);
    const lat = number(row, 'lat', -90, 90) ?? known?.lat ?? fail(row, 'lat', 'neither here nor in places.csv');
    const lon = number(row, 'lon', -180, 180) ?? known?.lon ?? fail(row, 'lon', 'neither here nor in places.csv');
    entry.road.stops.push({ place, lat, lon, km: number(row, 'km', 0, 5000), hours: number(row, 'hours', 0, 500) });
  }
  return [...roads.values()].map(({ road }) => road);
}

/** `population.csv`: one year and one source for the whole file, since years must not be mixed in one share. */
export function populationOf(csv: string | undefined, file: string): Pack['population'] {
  if (csv === undefined) return null;
  const byPlace = new Map<string, number>();
  let head: { year: number; source: string } | null = null;
  for (const row of csvRows(csv, file, POPULATION_COLUMNS.split(','))) {
    const place = required(row, 'place_id');
    const year = number(row, 'year', 1800, 2200) ?? fail(row, 'year', 'must not be empty');
    const source = required(row, 'source');
    head ??= { year, source };
    if (year !== head.year) fail(row, 'year', `${year} in a file of ${head.year}: one file, one year`);
    if (source !== head.source) fail(row, 'source', `another source than the rows above: one file, one source`);
    if (byPlace.has(place)) fail(row, 'place_id', `"${place}" a second time`);
    byPlace.set(place, number(row, 'population', 0, 1e10) ?? fail(row, 'population', 'must not be empty'));
  }
  return head && { byPlace, ...head };
}

/** `baseline.csv`: who held what when the pack's story begins. */
export function baselineOf(csv: string | undefined, file: string): BaselineRow[] {
  if (csv === undefined) return [];
  return csvRows(csv, file, BASELINE_COLUMNS.split(',')).map((row) => {
    return {
      place: required(row, 'place_id'),
      holder: required(row, 'holder'),
      on: day(row, 'on') ?? fail(row, 'on', 'must not be empty'),
      source: required(row, 'source'),
    };
  });
}
