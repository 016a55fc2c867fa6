import { ByteReader } from './bytes.ts';
import type { Lemmas } from './lemma.ts';
import { Lexicon } from './lexicon.ts';
import { LinearModel } from './linear.ts';
import { Senses } from './senses.ts';

/** What the first bytes of a weights file say. */
export const MAGIC = 'marchland-parser-2';

/** The names of the classes, in the order of their numbers. Tags are `UPOS XPOS`. */
export interface Names {
  tags: string[];
  /** Classes of tags of the lexicon. */
  sets: number[][];
  rels: string[];
}

export interface Weights extends Names {
  lexicon: Lexicon;
  lemmas: Lemmas;
  senses: Senses;
  tagger: LinearModel;
  /** Moves of the parser, and relations of the arcs it makes. */
  moves: LinearModel;
  labels: LinearModel;
}

/** Reads unpacked weights as `tools/train-parser.ts` writes them. Throws when they are of another format. */
export function readWeights(bytes: Uint8Array): Weights {
  const reader = new ByteReader(bytes);
  if (reader.text() !== MAGIC) throw new Error('the parser weights are of another format: run "npm run train-parser"');
  const names = JSON.parse(reader.text()) as Names;
  const lexicon = Lexicon.read(reader, names.sets);
  const senses = new Senses(reader);
  const exceptions = new Map(
    reader
      .text()
      .split('\n')
      .map((line) => line.split('\t') as [string, string]),
  );
  const verbs = new Set(reader.text().split('\n'));
  const lemmas = { exceptions, verbs };
  const tagger = new LinearModel(reader);
  const parser = parserOf(reader.rest());
  return {
    ...names,
    ...{ lexicon, lemmas, senses, tagger },
    get moves() {
      return parser().moves;
    },
    get labels() {
      return parser().labels;
    },
  };
}

/** The parser's models, made when first asked for: a reader that tags only does without them. */
function parserOf(bytes: Uint8Array): () => { moves: LinearModel; labels: LinearModel } {
  let models: { moves: LinearModel; labels: LinearModel } | null = null;
  return () => {
    if (models) return models;
    const reader = new ByteReader(bytes);
    models = { moves: new LinearModel(reader), labels: new LinearModel(reader) };
    return models;
  };
}
