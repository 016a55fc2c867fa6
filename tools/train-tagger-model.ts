import { readFileSync } from 'node:fs';
import { hashText } from '../src/parse/hash.ts';
import { Lexicon, type Row } from '../src/parse/lexicon.ts';
import type { Senses } from '../src/parse/senses.ts';
import { best, tagFeatures, tagsetOf } from '../src/parse/tagger.ts';
import { normalise, type Word, Words } from '../src/parse/word.ts';
import { Learner } from './train-tagger-learner.ts';
import { randomFrom, shuffle, type Tree } from './train-tagger-treebank.ts';

/** Words seen at least this often are used as words of their own. */
const FREQUENT = 4;
/** Words seen this often have only the tags they were seen with. */
const SETTLED = 12;

export const tagOf = (tree: Tree, i: number) => `${tree.upos[i]} ${tree.xpos[i]}`;

/** The tags that occur at least five times, most frequent first. */
export function tagList(trees: readonly Tree[]): string[] {
  const counts = new Map<string, number>();
  for (const tree of trees) {
    for (let i = 0; i < tree.forms.length; i++) counts.set(tagOf(tree, i), (counts.get(tagOf(tree, i)) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, n]) => n >= 5)
    .sort((a, b) => b[1] - a[1])
    .map(([t]) => t);
}

/** The lexicon of the treebanks and of a list by hand (word, XPOS tags), with its classes of tags. */
export function buildLexicon(
  trees: readonly Tree[],
  tags: readonly string[],
  csv: string,
): { lexicon: Lexicon; sets: number[][] } {
  const number = new Map(tags.map((t, i) => [t, i]));
  const seen = new Map<number, Map<number, number>>();
  for (const tree of trees) {
    tree.forms.forEach((form, i) => {
      const key = hashText(normalise(form).toLowerCase());
      const tag = number.get(tagOf(tree, i));
      if (tag === undefined) return;
      const counts = seen.get(key) ?? new Map<number, number>();
      seen.set(key, counts.set(tag, (counts.get(tag) ?? 0) + 1));
    });
  }
  const sets: number[][] = [];
  const numbers = new Map<string, number>();
  const setOf = (list: number[]): number => {
    const name = list.join(' ');
    if (!numbers.has(name)) numbers.set(name, sets.push(list));
    return numbers.get(name)!;
  };
  const rows = new Map<number, Row>();
  for (const [form, counts] of seen) {
    const total = [...counts.values()].reduce((a, b) => a + b, 0);
    if (total < FREQUENT) continue;
    const byCount = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const set = setOf(byCount.filter(([, n]) => n >= total * 0.04).map(([t]) => t));
    const settled = total >= SETTLED;
    rows.set(form, { form, set, all: settled ? setOf(byCount.map(([t]) => t)) : 0, marks: settled ? 3 : 2 });
  }
  for (const line of readFileSync(csv, 'utf8').trim().split('\n').slice(1)) {
    const [word, list] = line.split(',') as [string, string];
    const form = hashText(word);
    const wanted = list.split(' ');
    const all = tags.flatMap((t, i) => (wanted.includes(t.split(' ')[1]!) && USUAL.test(t) ? [i] : []));
    const had = rows.get(form);
    const more = had && had.all > 0 ? sets[had.all - 1]!.filter((t) => (seen.get(form)!.get(t) ?? 0) >= 3) : [];
    const allowed = setOf([...new Set([...all, ...more])].sort((a, b) => a - b));
    rows.set(form, { form, set: had?.set ?? nearest(sets, all), all: allowed, marks: had ? 3 : 1 });
  }
  return { lexicon: new Lexicon([...rows.values()], sets), sets };
}

/** The pairs of universal and Penn tags that go together. */
const USUAL = /^(?:NOUN NNS?|VERB VB[DGNPZ]?|ADJ JJ|ADV RB|ADP IN)$/;

/** The class with just these tags, or with the first of them; 0 when there is none. */
function nearest(sets: readonly number[][], tags: readonly number[]): number {
  const same = sets.findIndex((s) => s.length === tags.length && tags.every((t) => s.includes(t)));
  return (same >= 0 ? same : sets.findIndex((s) => s.length === 1 && s[0] === tags[0])) + 1;
}

/** Unknown-looking copies of names, so that a name never seen in training is still read as a name. */
export function blind(word: Word): Word {
  return {
    ...word,
    form: word.form ^ 0x5bd1e995,
    tags: 0,
    senses: 0,
    broad: 0,
    only: null,
    known: false,
    lexical: word.class,
  };
}

export function trainTagger(
  trees: readonly Tree[],
  tags: readonly string[],
  lexicon: Lexicon,
  senses: Senses,
  epochs: number,
  seed: number,
): Learner {
  const random = randomFrom(seed);
  const words = new Words(lexicon, senses, tags);
  const number = new Map(tags.map((t, i) => [t, i]));
  const data = trees.map((tree) => ({
    words: tree.forms.map((f) => words.get(f)),
    gold: Int32Array.from(tree.forms, (_, i) => number.get(tagOf(tree, i)) ?? -1),
    upos: tree.upos,
  }));
  const learner = new Learner(21);
  const set = tagsetOf(tags);
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
        const guess = best(scores, sentence[i]!.only, i > 0 && sentence[i]!.name ? set.names : []);
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
