import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { ORDINARY_WORDS } from '../gazetteer/ordinary-words-file.ts';
import { fold } from '../lib/fold.ts';

interface Index {
  countries: { code: string; name: string; adjective: string; people: string }[];
}
interface Country {
  admin1: [string, string][];
  admin2: [string, string][];
  towns: { name: string[] };
}

/** The folder of the world bundle that comes with the package, or null when it is not there. */
function worldFolder(): string | null {
  for (let dir = dirname(fileURLToPath(import.meta.url)); ; dir = dirname(dir)) {
    const path = join(dir, 'data', 'world');
    if (existsSync(join(path, 'index.json'))) return path;
    if (dirname(dir) === dir) return null;
  }
}

const folder = worldFolder();
let index: Index | undefined;
const byCode = new Map<string, ReadonlySet<string>>();
const NONE: ReadonlySet<string> = new Set();

function namesOfCountry(code: string): ReadonlySet<string> {
  const had = byCode.get(code);
  if (had) return had;
  const file = join(folder!, 'countries', `${code}.json.br`);
  let names = NONE;
  if (existsSync(file)) {
    const country = JSON.parse(brotliDecompressSync(readFileSync(file)).toString('utf8')) as Country;
    names = new Set(
      [...country.towns.name, ...country.admin1.map(([, n]) => n), ...country.admin2.map(([, n]) => n)]
        .map(fold)
        .filter((n) => n.length > 3 && !ORDINARY_WORDS.has(n)),
    );
  }
  byCode.set(code, names);
  return names;
}

export interface TownNames {
  /** Whether a folded name is a town, province or district of one of the countries. */
  has(key: string): boolean;
  /** Names and adjectives of the countries it lies in. */
  countries(key: string): { name: string; adjective: string }[];
}

/**
 * Names of towns, provinces and districts of the countries a text names, from the world bundle: a hint that a
 * capitalised word is a place, and of what country a report is, no more.
 */
export function townNames(text: string): TownNames {
  if (last?.text !== text) last = { text, names: findTownNames(text) };
  return last.names;
}

/** The text read last: names and sides both ask for its towns. */
let last: { text: string; names: TownNames } | null = null;

function findTownNames(text: string): TownNames {
  if (!folder) return { has: () => false, countries: () => [] };
  index ??= JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Index;
  const sets = index.countries
    .filter((c) => text.includes(c.name) || (c.adjective && text.includes(c.adjective)))
    .map((c) => ({ country: { name: c.name, adjective: c.adjective }, towns: namesOfCountry(c.code) }))
    .filter((s) => s.towns.size > 0);
  return {
    has: (key) => sets.some((s) => s.towns.has(key)),
    countries: (key) => sets.filter((s) => s.towns.has(key)).map((s) => s.country),
  };
}
