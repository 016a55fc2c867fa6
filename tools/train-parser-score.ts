import { tagWords } from '../src/parse/tagger.ts';
import type { Weights } from '../src/parse/weights.ts';
import { Words } from '../src/parse/word.ts';
import type { Tree } from './train-parser-treebank.ts';

export interface TagScore {
  upos: number;
  xpos: number;
}

/** Share of tokens with the right tag, tokens as in the treebank. */
export function scoreTags(model: Weights, trees: readonly Tree[]): TagScore {
  const words = new Words(model.lexicon);
  let upos = 0;
  let xpos = 0;
  let all = 0;
  for (const tree of trees) {
    const tags = new Int32Array(tree.forms.length);
    const free = new Int32Array(tree.forms.length).fill(-1);
    tagWords(
      model.tagger,
      model.tags.length,
      tree.forms.map((f) => words.get(f)),
      free,
      tags,
    );
    tags.forEach((tag, i) => {
      const [u, x] = model.tags[tag]!.split(' ');
      all++;
      if (u === tree.upos[i]) upos++;
      if (x === tree.xpos[i]) xpos++;
    });
  }
  return { upos: upos / all, xpos: xpos / all };
}
