import type { BuiltAreas } from './build-areas.ts';
import type { AdminWords } from './build-names.ts';
import type { NamedOutline } from './outline-names.ts';
import type { WorldCountry } from './world.ts';

/** What is known of a country when its places are made. */
export interface PlacesInput {
  country: WorldCountry;
  /** Countries it borders. */
  neighbours: readonly WorldCountry[];
  /** Further countries that are parties of every pack. */
  others: readonly WorldCountry[];
  /** Province code -> town id. */
  capitals: ReadonlyMap<string, string>;
  outlines: readonly NamedOutline[];
  areas: BuiltAreas;
  words: AdminWords;
  also: Readonly<Record<string, { names?: string[] }>>;
}

/** Short names of provinces and districts by code. */
export interface AdminNames {
  provinces: ReadonlyMap<string, string>;
  districts: ReadonlyMap<string, string>;
}

/** Takes down another name of a place, unless it is the name that it has. */
export type Alias = (place: string, name: string, not: string) => void;

/** Everything that most places have not. */
export const BLANK = {
  province: null,
  district: null,
  partOf: null,
  capital: null,
  lat: null,
  lon: null,
  population: null,
  populationYear: null,
  areaKm2: null,
} as const;
