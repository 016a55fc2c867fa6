import { MarchlandError } from '../lib/error.ts';

/** Word lists of `data/rules/lexicon/*.yaml`, compiled once: each list a set of lower-case lemmas or phrases. */
export interface Lexicon {
  /** Whether `word` (any case) stands in the list `name`; throws on an unknown list. */
  has(list: string, word: string): boolean;
  list(name: string): ReadonlySet<string>;
  /** Pairs, such as demonym -> country. Keys are lower case. */
  map(name: string): ReadonlyMap<string, string>;
}

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
  return {
    has: (name, word) => {
      const set = list(name);
      const lower = word.toLowerCase();
      return set.has(lower) || (lower.length > 4 && lower.endsWith('s') && set.has(lower.slice(0, -1)));
    },
    list,
    map: (name) => {
      const found = maps.get(name);
      if (!found) throw new Error(`no mapping "${name}"`);
      return found;
    },
  };
}
