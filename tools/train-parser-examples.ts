import { parserInput } from '../src/parse/analyse.ts';
import type { Lexicon } from '../src/parse/lexicon.ts';
import type { Senses } from '../src/parse/senses.ts';
import { type Word, Words } from '../src/parse/word.ts';
import type { Example } from './train-parser-greedy.ts';
import type { Tree } from './train-parser-treebank.ts';

/** The relations that occur at least five times, most frequent first. */
export function relList(trees: readonly Tree[]): string[] {
  const counts = new Map<string, number>();
  for (const t of trees) for (const rel of t.rels) counts.set(rel, (counts.get(rel) ?? 0) + 1);
  return [...counts]
    .filter(([, n]) => n >= 5)
    .sort((a, b) => b[1] - a[1])
    .map(([rel]) => rel);
}

/** How often a sentence has its names made unknown, and each name in it: so that foreign names do not break a tree. */
const SWAP = { sentence: 0.3, name: 0.5 };

export function examplesOf(
  trees: readonly Tree[],
  predicted: readonly (readonly number[])[],
  tags: readonly string[],
  rels: readonly string[],
  lexicon: Lexicon,
  senses: Senses,
): Example[] {
  const words = new Words(lexicon, senses, tags);
  const name = tags.indexOf('PROPN NNP');
  const rel = new Map(rels.map((r, i) => [r, i]));
  return trees.map((tree, t) => {
    const n = tree.forms.length;
    const own: Word[] = tree.forms.map((f) => words.get(f));
    const tagged = Int32Array.from(predicted[t]!);
    const plain = parserInput(
      own,
      tagged,
      own.map(() => ({ name: false })),
      tags.length,
    );
    return {
      input(random) {
        if (random() >= SWAP.sentence) return plain;
        return parserInput(
          own,
          tagged,
          own.map((_, i) => ({ name: tagged[i] === name && random() < SWAP.name })),
          tags.length,
        );
      },
      gold: {
        heads: Int32Array.from(tree.heads, (h) => (h < 0 ? n : h)),
        rels: Int32Array.from(tree.rels, (r) => rel.get(r) ?? -1),
      },
    };
  });
}
