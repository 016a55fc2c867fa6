import { parse } from 'yaml';
import { z } from 'zod';
import { fold } from '../lib/fold.ts';
import { packageText } from '../lib/package-file.ts';

const Elsewhere = z.object({ countries: z.array(z.array(z.string()).min(2)), cities: z.array(z.string()) });
const data = Elsewhere.parse(parse(packageText('data/gazetteer/elsewhere.yaml')));

/** Folded country names (all of ISO 3166-1) and adjectives -> alpha-2 code. */
export const COUNTRY_WORDS: ReadonlyMap<string, string> = new Map([
  ...isoCountries(),
  ...data.countries.flatMap(([name, code, ...words]) => [name!, ...words].map((w) => [fold(w), code!] as const)),
]);

/** Only the names, not the adjectives: what a place can lie in. */
export const COUNTRY_NAMES: ReadonlyMap<string, string> = new Map([
  ...isoCountries(),
  ...data.countries.map(([name, code]) => [fold(name!), code!] as const),
]);

function isoCountries(): [string, string][] {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((a) =>
    letters.flatMap((b): [string, string][] => {
      const name = names.of(a + b);
      return name === undefined ? [] : [[fold(name), a + b]];
    }),
  );
}

/** Folded names of cities that news anywhere name. */
export const WORLD_CITIES: ReadonlySet<string> = new Set(data.cities.map(fold));
