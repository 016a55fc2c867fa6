/** Word lists of `data/rules/lexicon/*.yaml`, compiled once: each list a set of lower-case lemmas or phrases. */
export interface Lexicon {
  /** Whether `word` stands in the list `name`; throws on an unknown list. */
  has(list: string, word: string): boolean;
  list(name: string): ReadonlySet<string>;
  /** Pairs, such as demonym -> country. */
  map(name: string): ReadonlyMap<string, string>;
}
