import { stringify } from 'csv-stringify/sync';
import type { Position } from 'geojson';
import { quantize } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Place, PlaceName, Road } from '../model/pack.ts';
import type { Outlines, Pack } from './gazetteer.ts';
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

/** Steps across the width of the whole: about 20 m for a country of 2,000 km. */
const GRID = 1e5;

/** `areas.topojson`; every ring is an arc of its own. */
export function areasTopojson(provinces: Outlines, districts: Outlines | null): string {
  const arcs: Position[][] = [];
  const taken = (rings: Position[][]) => rings.map((ring) => [arcs.push(ring) - 1]);
  const object = (outlines: Outlines) => ({
    type: 'GeometryCollection',
    geometries: outlines.features.map(({ geometry, properties }) => ({
      type: geometry.type,
      arcs: geometry.type === 'Polygon' ? taken(geometry.coordinates) : geometry.coordinates.map(taken),
      properties: { id: properties.id },
    })),
  });
  const objects = { provinces: object(provinces), ...(districts && { districts: object(districts) }) };
  const topology = { type: 'Topology', objects, arcs } as unknown as Topology<{ provinces: GeometryCollection }>;
  return `${JSON.stringify(arcs.length ? quantize(topology, GRID) : topology)}\n`;
}

/** The files of a pack that an import may change. */
export function packFiles(pack: Pack): Record<string, string> {
  return {
    'places.csv': placesCsv(pack.places),
    'names.csv': namesCsv(pack.names),
    'roads.csv': roadsCsv(pack.roads),
    'areas.topojson': areasTopojson(pack.provinces, pack.districts),
  };
}
