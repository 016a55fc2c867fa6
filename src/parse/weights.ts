import { ByteReader } from './bytes.ts';
import type { Lemmas } from './lemma.ts';
import { Lexicon } from './lexicon.ts';
import { LinearModel } from './linear.ts';
import { Senses } from './senses.ts';

/** What the first bytes of a weights file say. */
export const MAGIC = 'marchland-parser-1';

/** The names of the classes, in the order of their numbers. Tags are `UPOS XPOS`. */
export interface Names {
  tags: string[];
  /** Classes of tags of the lexicon. */
  sets: number[][];
  rels: string[];
  /** Width and margin of the parser's beam. */
  beam: { width: number; margin: number };
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
  const senses = Senses.read(reader);
  const exceptions = new Map(
    reader
      .text()
      .split('\n')
      .map((line) => line.split('\t') as [string, string]),
  );
  const verbs = new Set(reader.text().split('\n'));
  const lemmas = { exceptions, verbs };
  const [tagger, moves, labels] = [new LinearModel(reader), new LinearModel(reader), new LinearModel(reader)];
  return { ...names, lexicon, lemmas, senses, tagger, moves, labels };
}
