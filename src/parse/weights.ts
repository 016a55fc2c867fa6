import { ByteReader } from './bytes.ts';
import type { Lemmas } from './lemma.ts';
import { Lexicon } from './lexicon.ts';
import { LinearModel } from './linear.ts';
import { Senses } from './senses.ts';

/** What the first bytes of a weights file say. */
export const MAGIC = 'marchland-tagger-1';

/** The names of the classes, in the order of their numbers. Tags are `UPOS XPOS`. */
export interface Names {
  tags: string[];
  /** Classes of tags of the lexicon. */
  sets: number[][];
}

export interface Weights extends Names {
  lexicon: Lexicon;
  lemmas: Lemmas;
  senses: Senses;
  tagger: LinearModel;
}

/** Reads unpacked weights as `tools/train-tagger.ts` writes them. Throws when they are of another format. */
export function readWeights(bytes: Uint8Array): Weights {
  const reader = new ByteReader(bytes);
  if (reader.text() !== MAGIC)
    throw new Error('the weights of the tagger are of another format: run "npm run train-tagger"');
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
  return { ...names, lexicon, lemmas: { exceptions, verbs }, senses, tagger: new LinearModel(reader) };
}
