import { parse } from 'yaml';
import { z } from 'zod';
import { fold } from '../lib/fold.ts';
import { packageText } from '../lib/package-file.ts';

const Elsewhere = z.object({ countries: z.array(z.array(z.string()).min(2)), cities: z.array(z.string()) });
const data = Elsewhere.parse(parse(packageText('data/resolve/elsewhere.yaml')));

/** Folded country names and adjectives -> ISO 3166-1 alpha-2. */
export const COUNTRY_WORDS: ReadonlyMap<string, string> = new Map(
  data.countries.flatMap(([name, code, ...words]) => [name!, ...words].map((w) => [fold(w), code!] as const)),
);

/** Folded names of cities that news anywhere name. */
export const WORLD_CITIES: ReadonlySet<string> = new Set(data.cities.map(fold));
