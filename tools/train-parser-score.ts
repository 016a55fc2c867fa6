import { parserInput } from '../src/parse/analyse.ts';
import { Parser, systemOf } from '../src/parse/parser.ts';
import { tagsetOf, tagWords } from '../src/parse/tagger.ts';
import type { Weights } from '../src/parse/weights.ts';
import { Words } from '../src/parse/word.ts';
import type { Tree } from './train-parser-treebank.ts';

/** Shares of tokens, from 0 to 1, on the treebank's own tokens with predicted tags; punctuation counts. */
export interface Score {
  upos: number;
  xpos: number;
  /** Head right. */
  uas: number;
  /** Head and universal relation right (subtypes set aside, as in the CoNLL 2018 shared task). */
  las: number;
  /** Head and relation with its subtype right. */
  lasSubtypes: number;
  tokens: number;
}

export function score(model: Weights, trees: readonly Tree[]): Score {
  const words = new Words(model.lexicon, model.senses, model.tags);
  const parser = new Parser(systemOf(model.rels), model.moves, model.labels);
  const right = { upos: 0, xpos: 0, uas: 0, las: 0, lasSubtypes: 0 };
  let tokens = 0;
  const bare = (rel: string) => rel.split(':')[0];
  for (const tree of trees) {
    const sentence = tree.forms.map((f) => words.get(f));
    const tags = new Int32Array(sentence.length);
    tagWords(model.tagger, tagsetOf(model.tags), sentence, new Int32Array(sentence.length).fill(-1), tags);
    const units = sentence.map(() => ({ name: false }));
    const { heads, rels } = parser.parse(parserInput(sentence, tags, units, model.tags.length));
    tree.heads.forEach((head, i) => {
      tokens++;
      const [upos, xpos] = model.tags[tags[i]!]!.split(' ');
      const rel = model.rels[rels[i]!]!;
      if (upos === tree.upos[i]) right.upos++;
      if (xpos === tree.xpos[i]) right.xpos++;
      if (heads[i] !== head) return;
      right.uas++;
      if (bare(rel) === bare(tree.rels[i]!)) right.las++;
      if (rel === tree.rels[i]) right.lasSubtypes++;
    });
  }
  const share = (n: number) => n / tokens;
  return {
    upos: share(right.upos),
    xpos: share(right.xpos),
    uas: share(right.uas),
    las: share(right.las),
    lasSubtypes: share(right.lasSubtypes),
    tokens,
  };
}
