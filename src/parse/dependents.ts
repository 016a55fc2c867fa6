import type { Sentence, Token } from './token.ts';

/** The tree of a sentence, read downwards. Word numbers are indexes into `sentence.tokens`. */
export class Dependents {
  readonly sentence: Sentence;
  readonly #children: number[][];

  constructor(sentence: Sentence) {
    this.sentence = sentence;
    this.#children = sentence.tokens.map(() => []);
    sentence.tokens.forEach((t, i) => {
      if (t.head >= 0) this.#children[t.head]!.push(i);
    });
  }

  token(i: number): Token {
    return this.sentence.tokens[i]!;
  }

  /** Dependents in text order, all or those with one of the relations; a bare relation also takes its subtypes. */
  of(i: number, ...rels: string[]): number[] {
    const all = this.#children[i]!;
    return rels.length === 0 ? all : all.filter((c) => rels.some((r) => isRel(this.token(c).rel, r)));
  }

  /** `i` and the words coordinated with it. */
  conjuncts(i: number): number[] {
    return [i, ...this.of(i, 'conj').flatMap((c) => this.conjuncts(c))];
  }

  /** The first word of the coordination that `i` stands in. */
  firstConjunct(i: number): number {
    const t = this.token(i);
    return isRel(t.rel, 'conj') && t.head >= 0 ? this.firstConjunct(t.head) : i;
  }

  /** Every word below `i` and `i` itself, in text order; `without` leaves out whole branches by relation. */
  subtree(i: number, without: readonly string[] = []): number[] {
    const out: number[] = [];
    const walk = (w: number) => {
      out.push(w);
      for (const c of this.of(w)) if (!without.some((r) => isRel(this.token(c).rel, r))) walk(c);
    };
    walk(i);
    return out.sort((a, b) => a - b);
  }

  /** The lemmas of the words with a relation, joined: the preposition "out of", the marker "even though". */
  words(i: number, ...rels: string[]): string | null {
    const found = this.of(i, ...rels);
    if (found.length === 0) return null;
    return found
      .flatMap((c) => [c, ...this.of(c, 'fixed')])
      .sort((a, b) => a - b)
      .map((c) => this.token(c).text.toLowerCase())
      .join(' ');
  }
}

/** Whether `rel` is `wanted` or, for a bare relation, one of its subtypes. */
export function isRel(rel: string, wanted: string): boolean {
  return rel === wanted || (rel.startsWith(wanted) && rel[wanted.length] === ':');
}
