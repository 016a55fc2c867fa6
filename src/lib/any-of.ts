/** A closed list of words with the `test` of a pattern: `/^(a|b|c)$/`, asked for every word of a report, at a fraction of its time. */
export class AnyOf {
  readonly #words: ReadonlySet<string>;
  readonly #longest: number;

  constructor(words: readonly string[]) {
    this.#words = new Set(words);
    this.#longest = Math.max(...words.map((w) => w.length));
  }

  test(word: string): boolean {
    return word.length <= this.#longest && this.#words.has(word);
  }
}

/** Words parted by blanks. */
export const anyOf = (words: string): AnyOf => new AnyOf(words.split(' '));
