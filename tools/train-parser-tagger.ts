import { hashText } from '../src/parse/hash.ts';
import { Lexicon } from '../src/parse/lexicon.ts';
import { best, tagFeatures } from '../src/parse/tagger.ts';
import { normalise, type Word, Words } from '../src/parse/word.ts';
import { Learner } from './train-parser-learner.ts';
import { randomFrom, shuffle, type Tree } from './train-parser-treebank.ts';

/** Words seen at least this often are used as words of their own. */
const KNOWN = 4;

export const tagOf = (tree: Tree, i: number) => `${tree.upos[i]} ${tree.xpos[i]}`;

/** The tags that occur at least five times, most frequent first. */
export function tagList(trees: readonly Tree[]): string[] {
  const counts = new Map<string, number>();
  for (const t of trees) t.forms.forEach((_, i) => counts.set(tagOf(t, i), (counts.get(tagOf(t, i)) ?? 0) + 1));
  return [...counts]
    .filter(([, n]) => n >= 5)
    .sort((a, b) => b[1] - a[1])
    .map(([t]) => t);
}

export function buildLexicon(trees: readonly Tree[]): Lexicon {
  const seen = new Map<number, Map<string, number>>();
  for (const tree of trees) {
    tree.forms.forEach((form, i) => {
      const key = hashText(normalise(form).toLowerCase());
      let tags = seen.get(key);
      if (!tags) seen.set(key, (tags = new Map()));
      tags.set(tagOf(tree, i), (tags.get(tagOf(tree, i)) ?? 0) + 1);
    });
  }
  const numbers = new Map<string, number>();
  const classes = new Map<number, number>();
  for (const [key, tags] of seen) {
    const all = [...tags.values()].reduce((a, b) => a + b, 0);
    if (all < KNOWN) continue;
    const name = [...tags]
      .filter(([, n]) => n >= all * 0.04)
      .sort((a, b) => b[1] - a[1])
      .map(([t]) => t)
      .join('|');
    if (!numbers.has(name)) numbers.set(name, numbers.size + 1);
    classes.set(key, numbers.get(name)!);
  }
  return new Lexicon(classes);
}

/** Unknown-looking copies of names, so that a name never seen in training is still read as a name. */
export function blind(word: Word): Word {
  return {
    ...word,
    form: word.form ^ 0x5bd1e995,
    tags: 0,
    known: false,
    lexical: word.shape ^ Math.imul(word.suffix2, 31),
  };
}

export function trainTagger(
  trees: readonly Tree[],
  tags: readonly string[],
  lexicon: Lexicon,
  epochs: number,
  seed: number,
): Learner {
  const random = randomFrom(seed);
  const words = new Words(lexicon);
  const number = new Map(tags.map((t, i) => [t, i]));
  const data = trees.map((tree) => ({
    words: tree.forms.map((f) => words.get(f)),
    gold: Int32Array.from(tree.forms, (_, i) => number.get(tagOf(tree, i)) ?? -1),
    upos: tree.upos,
  }));
  const learner = new Learner(21);
  const features = new Int32Array(64);
  const scores = new Float64Array(tags.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(data, random);
    let wrong = 0;
    let total = 0;
    for (const { words: plain, gold, upos } of data) {
      const sentence = plain.map((w, i) => (upos[i] === 'PROPN' && w.known && random() < 0.15 ? blind(w) : w));
      const chosen = new Int32Array(sentence.length);
      for (let i = 0; i < sentence.length; i++) {
        learner.tick();
        scores.fill(0);
        const n = tagFeatures(sentence, chosen, i, features);
        learner.score(features, n, scores);
        const guess = best(scores);
        chosen[i] = guess;
        if (gold[i]! < 0) continue;
        total++;
        if (guess !== gold[i]) {
          wrong++;
          learner.update(features, n, gold[i]!, guess);
        }
      }
    }
    console.log(`tagger epoch ${epoch + 1}: ${((100 * wrong) / total).toFixed(2)} % wrong while learning`);
  }
  return learner;
}
