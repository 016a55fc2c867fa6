import { mix } from './hash.ts';
import type { Scorer } from './linear.ts';
import type { Word } from './word.ts';

const features = new Int32Array(64);

/** The features of a word by itself; returns how many were written to `out`. */
function ownFeatures(w: Word, first: number, out: Int32Array): number {
  const a = w.tags || mix(w.senses, w.suffix2);
  let k = 0;
  out[k++] = 101;
  out[k++] = mix(mix(1, w.form), 0);
  out[k++] = mix(mix(2, w.suffix1), first);
  out[k++] = mix(3, w.suffix2);
  out[k++] = mix(4, w.suffix3);
  out[k++] = mix(5, w.suffix4);
  out[k++] = mix(6, w.prefix1);
  out[k++] = mix(7, w.prefix3);
  out[k++] = mix(mix(8, w.shape), first);
  out[k++] = mix(mix(9, w.shape), w.suffix2);
  out[k++] = mix(10, a);
  out[k++] = mix(mix(38, w.senses), first);
  out[k++] = mix(mix(40, w.senses), w.suffix3);
  out[k++] = mix(mix(41, w.senses), w.shape);
  out[k++] = mix(mix(42, w.broad), w.shape);
  return k;
}

/** The features of word `i` given the tags already chosen to its left; returns how many were written to `out`. */
export function tagFeatures(words: readonly Word[], tags: Int32Array, i: number, out: Int32Array): number {
  return contextFeatures(words, tags, i, out, ownFeatures(words[i]!, i === 0 ? 1 : 0, out));
}

/** The features of word `i` among its neighbours, written to `out` from `from`; returns where they end. */
function contextFeatures(words: readonly Word[], tags: Int32Array, i: number, out: Int32Array, from: number): number {
  const n = words.length;
  const w = words[i]!;
  const l1 = i > 0 ? words[i - 1]! : undefined;
  const l2 = i > 1 ? words[i - 2]! : undefined;
  const r1 = i + 1 < n ? words[i + 1]! : undefined;
  const r2 = i + 2 < n ? words[i + 2]! : undefined;
  const t1 = i > 0 ? tags[i - 1]! + 2 : 1;
  const t2 = i > 1 ? tags[i - 2]! + 2 : 1;
  const lw1 = l1 ? l1.lexical : 1;
  const lw2 = l2 ? l2.lexical : 1;
  const rw1 = r1 ? r1.lexical : 2;
  const rw2 = r2 ? r2.lexical : 2;
  const ra1 = r1 ? r1.tags || mix(r1.senses, r1.suffix2) : 2;
  const ra2 = r2 ? r2.tags || mix(r2.senses, r2.suffix2) : 2;
  const a = w.tags || mix(w.senses, w.suffix2);
  const tt = mix(t1, t2 + 977);
  let k = from;
  out[k++] = mix(11, t1);
  out[k++] = mix(12, tt);
  out[k++] = mix(mix(13, t1), w.form);
  out[k++] = mix(mix(14, tt), a);
  out[k++] = mix(mix(15, t1), w.suffix3);
  out[k++] = mix(16, lw1);
  out[k++] = mix(17, lw2);
  out[k++] = mix(18, rw1);
  out[k++] = mix(19, rw2);
  out[k++] = mix(20, ra1);
  out[k++] = mix(21, ra2);
  out[k++] = mix(mix(22, lw1), w.lexical);
  out[k++] = mix(mix(23, rw1), w.lexical);
  out[k++] = mix(mix(24, lw1), rw1);
  out[k++] = mix(mix(25, t1), ra1);
  out[k++] = mix(mix(26, t1), mix(a, ra1));
  out[k++] = mix(mix(27, a), ra1);
  out[k++] = mix(mix(28, mix(a, ra1)), ra2);
  out[k++] = mix(mix(29, w.shape), mix(t1, r1 ? r1.shape : 2));
  out[k++] = mix(mix(30, l1 ? l1.suffix3 : 1), t1);
  out[k++] = mix(31, r1 ? r1.suffix3 : 2);
  out[k++] = mix(mix(32, w.shape), l1 ? l1.shape : 1);
  out[k++] = mix(mix(33, tt), w.suffix2);
  out[k++] = mix(mix(34, w.suffix3), ra1);
  out[k++] = mix(mix(35, lw2), mix(lw1, a));
  out[k++] = mix(mix(36, tt), mix(a, ra1));
  out[k++] = mix(mix(37, w.shape), mix(w.prefix1, r1 ? r1.shape : 2));
  out[k++] = mix(mix(39, w.senses), t1);
  out[k++] = mix(mix(43, w.senses), mix(tt, r1 ? r1.senses : 2));
  out[k++] = mix(44, r1 ? r1.senses : 2);
  return k;
}

/** The tags of a set of weights; `names` are those that any capitalised word within a sentence may have. */
export interface Tagset {
  size: number;
  names: readonly number[];
}

export const tagsetOf = (tags: readonly string[]): Tagset => ({
  size: tags.length,
  names: tags.flatMap((t, i) => (/ NNPS?$/.test(t) ? [i] : [])),
});

/** What the features of words by themselves add up to inside a sentence, for a model that no longer changes. */
export type OwnScores = WeakMap<Word, Float64Array>;

/** Greedy left-to-right tagging. `fixed[i]` ≥ 0 forces that tag. Writes tag numbers to `tags`. */
export function tagWords(
  model: Scorer,
  set: Tagset,
  words: readonly Word[],
  fixed: Int32Array,
  tags: Int32Array,
  known?: OwnScores,
): void {
  const scores = new Float64Array(set.size);
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (fixed[i]! >= 0) {
      tags[i] = fixed[i]!;
      continue;
    }
    const also = word.name && i > 0 ? set.names : NONE;
    if (word.only?.length === 1 && also === NONE) {
      tags[i] = word.only[0]!;
      continue;
    }
    let own = 0;
    if (known && i > 0) scores.set(known.get(word) ?? learn(model, word, set.size, known));
    else {
      scores.fill(0);
      own = ownFeatures(word, i === 0 ? 1 : 0, features);
    }
    model.score(features, contextFeatures(words, tags, i, features, own), scores);
    tags[i] = best(scores, word.only, also);
  }
}

function learn(model: Scorer, word: Word, size: number, known: OwnScores): Float64Array {
  const own = new Float64Array(size);
  model.score(features, ownFeatures(word, 0, features), own);
  known.set(word, own);
  return own;
}

const NONE: readonly number[] = [];

/** The class with the highest score, of those in `only` and `also` when `only` is given. */
export function best(
  scores: Float64Array,
  only: readonly number[] | null = null,
  also: readonly number[] = NONE,
): number {
  let top = only ? only[0]! : 0;
  if (!only) for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[top]!) top = c;
  if (only) for (const c of only) if (scores[c]! > scores[top]!) top = c;
  if (only) for (const c of also) if (scores[c]! > scores[top]!) top = c;
  return top;
}
