import { tagsetOf, tagWords } from '../src/parse/tagger.ts';
import type { Weights } from '../src/parse/weights.ts';
import { Words } from '../src/parse/word.ts';
import type { Tree } from './train-tagger-treebank.ts';

/** Shares of tokens with the right tag, from 0 to 1, on the treebank's own tokens; punctuation counts. */
export interface Score {
  upos: number;
  xpos: number;
  tokens: number;
}

export function score(model: Weights, trees: readonly Tree[]): Score {
  const words = new Words(model.lexicon, model.senses, model.tags);
  const set = tagsetOf(model.tags);
  const right = { upos: 0, xpos: 0 };
  let tokens = 0;
  for (const tree of trees) {
    const sentence = tree.forms.map((f) => words.get(f));
    const tags = new Int32Array(sentence.length);
    tagWords(model.tagger, set, sentence, new Int32Array(sentence.length).fill(-1), tags);
    tags.forEach((tag, i) => {
      tokens++;
      const [upos, xpos] = model.tags[tag]!.split(' ');
      if (upos === tree.upos[i]) right.upos++;
      if (xpos === tree.xpos[i]) right.xpos++;
    });
  }
  return { upos: right.upos / tokens, xpos: right.xpos / tokens, tokens };
}
