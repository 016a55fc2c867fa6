import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { loadAnalyser } from '../parse/weights-file.ts';
import type { ReaderParts } from '../pipeline.ts';

/** The reader's parts, with the parser's weights loaded from `data/parser`. */
export function createReader(gazetteer: Gazetteer): ReaderParts {
  return { gazetteer, analyser: loadAnalyser() };
}
