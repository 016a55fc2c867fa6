import { stringify } from 'csv-stringify/sync';
import type { Place, PlaceName, Road } from '../model/pack.ts';
import { NAME_COLUMNS, PLACE_COLUMNS, ROAD_COLUMNS } from './pack-rows.ts';

const csv = (columns: string, rows: unknown[][]) => stringify([columns.split(','), ...rows]);

/** `places.csv`, in the order given. */
export function placesCsv(places: readonly Place[]): string {
  return csv(
    PLACE_COLUMNS,
    places.map((p) => [
      p.id,
      p.name,
      p.kind,
      p.classes.join('|'),
      p.country,
      p.province,
      p.district,
      p.partOf,
      p.capital,
      p.lat,
      p.lon,
      p.population,
      p.populationYear,
      p.areaKm2,
      p.source,
    ]),
  );
}

/** `names.csv`. */
export function namesCsv(names: readonly PlaceName[]): string {
  return csv(
    NAME_COLUMNS,
    names.map((n) => [n.place, n.name, n.kind, n.language, n.from, n.to]),
  );
}

/** `roads.csv`. */
export function roadsCsv(roads: readonly Road[]): string {
  return csv(
    ROAD_COLUMNS,
    roads.flatMap((road) =>
      road.stops.map((stop, i) => [
        road.id,
        road.name,
        i === 0 ? road.names.join('|') : '',
        i + 1,
        stop.place,
        stop.place ? '' : stop.lat,
        stop.place ? '' : stop.lon,
        stop.km,
        stop.hours,
        road.source,
      ]),
    ),
  );
}
