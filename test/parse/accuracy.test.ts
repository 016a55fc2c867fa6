import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWeights } from '../../src/parse/weights.ts';
import { loadWeights } from '../../src/parse/weights-file.ts';
import { score } from '../../tools/train-parser-score.ts';
import { readTreebank } from '../../tools/train-parser-treebank.ts';

const TREEBANKS = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'ud-english');
const there = existsSync(TREEBANKS);
if (!there) console.log(`parser accuracy not measured: ${TREEBANKS} is not there`);

/** What the committed weights must reach; docs/parser.md has the exact figures. */
const LEAST = [
  { name: 'en_ewt-ud-test', las: 0.82, uas: 0.85, upos: 0.955 },
  { name: 'gumnews-heldout', las: 0.81, uas: 0.84, upos: 0.955 },
];

describe.runIf(there)('parser on treebanks it was not trained on', () => {
  const weights = readWeights(loadWeights());
  it.each(LEAST)('$name', ({ name, las, uas, upos }) => {
    const found = score(weights, readTreebank(join(TREEBANKS, `${name}.conllu.gz`)));
    console.log(name, found);
    expect(found.las).toBeGreaterThanOrEqual(las);
    expect(found.uas).toBeGreaterThanOrEqual(uas);
    expect(found.upos).toBeGreaterThanOrEqual(upos);
  });
});
