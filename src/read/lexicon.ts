import { MarchlandError } from '../lib/error.ts';

/** Word lists of `data/rules/lexicon/*.yaml`, compiled once: each list a set of lower-case lemmas or phrases. */
export interface Lexicon {
  /** Whether `word` (any case) stands in the list `name`; throws on an unknown list. */
  has(list: string, word: string): boolean;
  list(name: string): ReadonlySet<string>;
  /** Pairs, such as demonym -> country. Keys are lower case. */
  map(name: string): ReadonlyMap<string, string>;
}

const MOST_WORDS = 20_000;
const NOWHERE: ReadonlySet<string> = new Set();

/** Lists from YAML values: a text of words, a sequence of phrases, or a mapping. */
export function compileLexicon(values: Record<string, unknown>): Lexicon {
  const sets = new Map<string, Set<string>>();
  const maps = new Map<string, Map<string, string>>();
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') sets.set(name, new Set(value.toLowerCase().split(/\s+/).filter(Boolean)));
    else if (Array.isArray(value)) sets.set(name, new Set(value.map((v) => String(v).toLowerCase())));
    else if (value && typeof value === 'object') {
      const map = new Map(Object.entries(value).map(([k, v]) => [k.toLowerCase(), String(v)]));
      maps.set(name, map);
      sets.set(name, new Set(map.keys()));
    } else
      throw new MarchlandError('input-malformed', 'a word list is a text, a sequence or a mapping', { field: name });
  }
  const list = (name: string): ReadonlySet<string> => {
    const found = sets.get(name);
    if (!found) throw new Error(`no word list "${name}"`);
    return found;
  };
  // every word is looked up in many lists
  const known = new Map<string, ReadonlySet<string>>();
  const listsOf = (word: string): ReadonlySet<string> => {
    const had = known.get(word);
    if (had) return had;
    if (known.size >= MOST_WORDS) known.clear();
    const lower = word.toLowerCase();
    const single = lower.length > 4 && lower.endsWith('s') ? lower.slice(0, -1) : lower;
    const names = [...sets].flatMap(([name, set]) => (set.has(lower) || set.has(single) ? [name] : []));
    const found: ReadonlySet<string> = names.length > 0 ? new Set(names) : NOWHERE;
    known.set(word, found);
    return found;
  };
  return {
    has: (name, word) => {
      if (listsOf(word).has(name)) return true;
      list(name);
      return false;
    },
    list,
    map: (name) => {
      const found = maps.get(name);
      if (!found) throw new Error(`no mapping "${name}"`);
      return found;
    },
  };
}
