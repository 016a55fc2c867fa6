import { setFlagsFromString } from 'node:v8';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { createAnalyser } from '../parse/analyse.ts';
import { loadWeights } from '../parse/weights-file.ts';
import type { ReaderParts } from '../pipeline.ts';
import { boundHeap } from './heap.ts';

/** The reader's parts, with the tagger's weights loaded from `data/tagger`. */
export function createReader(gazetteer: Gazetteer): ReaderParts {
  // some hundred patterns, each run thousands of times: V8 would compile each for an interpreter first (0.15 s in all)
  setFlagsFromString('--no-regexp-tier-up');
  boundHeap();
  return { gazetteer, analyser: createAnalyser(loadWeights()) };
}
