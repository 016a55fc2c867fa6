import type { Place, PlaceName } from '../model/pack.ts';
import { abroadPlaces, countryPlaces } from './build-abroad.ts';
import { districtPlaces, provincePlaces, regionPlaces } from './build-admin.ts';
import type { AdminNames, Alias, PlacesInput } from './build-input.ts';
import { shortNames } from './build-names.ts';
import { townPlaces } from './build-towns.ts';
import type { WorldCountry } from './world.ts';

/** All places of a built pack with their other names, from the country down to the towns, and the cities abroad last. */
export function buildPlaces(input: PlacesInput): { places: Place[]; names: PlaceName[] } {
  const { country, words } = input;
  const names: PlaceName[] = [];
  const taken = new Set<string>();
  const alias: Alias = (place, name, not) => {
    const key = `${place} ${name}`;
    if (name === not || taken.has(key)) return;
    taken.add(key);
    names.push({ place, name, kind: 'alias', language: null, from: null, to: null });
  };
  const admin: AdminNames = {
    provinces: shortNames(country.admin1, words),
    districts: shortNames(country.admin2, words, (code) => code.split('.')[0]!),
  };
  const towns = townPlaces(input, admin, alias);
  const places = [
    ...countryPlaces(input, alias),
    ...provincePlaces(input, admin, alias),
    ...regionPlaces(input),
    ...towns,
    ...districtPlaces(input, admin, towns, alias),
    ...abroadPlaces(input, alias),
  ];
  return { places, names };
}

/** Province code -> town id of its capital: as listed by hand, else as GeoNames marks it, the largest when it marks several. */
export function capitalsOf({ admin1, capitals, towns }: WorldCountry): Map<string, string> {
  const best = new Map<string, number>();
  const order = (i: number) => (towns.rank[i] === 'C' ? 1e12 : 0) + towns.population[i]!;
  towns.id.forEach((_, i) => {
    const [code, rank] = [towns.admin1[i]!, towns.rank[i]];
    if (rank !== 'C' && rank !== '1') return;
    const before = best.get(code);
    if (before === undefined || order(i) > order(before)) best.set(code, i);
  });
  const known = new Map<string, string>();
  for (const [code] of admin1) {
    const id = capitals[code] ?? (best.has(code) ? towns.id[best.get(code)!] : undefined);
    if (id) known.set(code, id);
  }
  return known;
}
