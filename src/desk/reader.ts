import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { createAnalyser } from '../parse/analyse.ts';
import { loadWeights } from '../parse/weights-file.ts';
import type { ReaderParts } from '../pipeline.ts';

/** The reader's parts, with the tagger's weights loaded from `data/tagger`. */
export function createReader(gazetteer: Gazetteer): ReaderParts {
  return { gazetteer, analyser: createAnalyser(loadWeights()) };
}
