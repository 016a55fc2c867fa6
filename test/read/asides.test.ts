import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { claimsIn, meets, show, wanted } from './expect.ts';

const { sentences } = parse(readFileSync(join(import.meta.dirname, 'asides.yaml'), 'utf8')) as {
  sentences: Record<string, string[]>;
};
const CHANGE = /^(take|leave|repel)$/;

describe('lists behind asides, parts, reach and what is only described', () => {
  it.each(Object.entries(sentences))('%s', (sentence, list) => {
    const claims = claimsIn(sentence);
    const missed = list.filter((text) => !claims.some((c) => meets(c, wanted(text))));
    const beside = claims.filter((c) => CHANGE.test(c.predicate) && !list.some((text) => meets(c, wanted(text))));
    expect({ missed, beside: beside.map(show) }).toEqual({ missed: [], beside: [] });
  });
});
