import { MarchlandError } from '../lib/error.ts';

/** Word lists of `data/rules/lexicon/*.yaml`, compiled once: each list a set of lower-case lemmas or phrases. */
export interface Lexicon {
  /** Whether `word` (any case) stands in the list `name`; throws on an unknown list. */
  has(list: string, word: string): boolean;
  /** The same for several lists of one word: looked up once. */
  of(word: string): WordLists;
  list(name: string): ReadonlySet<string>;
  /** Pairs, such as demonym -> country. Keys are lower case. */
  map(name: string): ReadonlyMap<string, string>;
}

/** The lists that a word stands in. */
export interface WordLists {
  has(list: string): boolean;
}

const MOST_WORDS = 20_000;

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
  // every word is looked up in many lists: one bit a list, words of the same lists share their bits
  const places = new Map([...sets.keys()].map((name, i) => [name, i]));
  const shared = new Map<string, Bits>();
  const known = new Map<string, Bits>();
  const find = (word: string): Bits => {
    if (known.size >= MOST_WORDS) known.clear();
    const lower = word.toLowerCase();
    const single = lower.length > 4 && lower.endsWith('s') ? lower.slice(0, -1) : lower;
    const found = [...sets.values()].flatMap((set, i) => (set.has(lower) || set.has(single) ? [i] : []));
    const key = found.join();
    const bits = shared.get(key) ?? new Bits(places, found);
    shared.set(key, bits);
    known.set(word, bits);
    return bits;
  };
  return {
    has: (name, word) => (known.get(word) ?? find(word)).has(name),
    of: (word) => known.get(word) ?? find(word),
    list,
    map: (name) => {
      const found = maps.get(name);
      if (!found) throw new Error(`no mapping "${name}"`);
      return found;
    },
  };
}

/** The lists a word stands in, as bits by the number of each list. */
class Bits implements WordLists {
  readonly #places: ReadonlyMap<string, number>;
  readonly #bits: Int32Array;

  constructor(places: ReadonlyMap<string, number>, found: readonly number[]) {
    this.#places = places;
    this.#bits = new Int32Array((places.size >> 5) + 1);
    for (const i of found) this.#bits[i >> 5]! |= 1 << (i & 31);
  }

  has(list: string): boolean {
    const i = this.#places.get(list);
    if (i === undefined) throw new Error(`no word list "${list}"`);
    return (this.#bits[i >> 5]! & (1 << (i & 31))) !== 0;
  }
}
