import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { claimsIn, meets, show, wanted } from './expect.ts';

const CHANGE = /^(take|leave|repel)$/;

describe.each(['asides.yaml', 'front.yaml', 'joints.yaml', 'some-towns.yaml'])('sentences of %s', (file) => {
  const { sentences } = parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as {
    sentences: Record<string, string[]>;
  };
  it.each(Object.entries(sentences))('%s', (sentence, list) => {
    const claims = claimsIn(sentence);
    const missed = list.filter((text) => !claims.some((c) => meets(c, wanted(text))));
    const beside = claims.filter((c) => CHANGE.test(c.predicate) && !list.some((text) => meets(c, wanted(text))));
    expect({ missed, beside: beside.map(show) }).toEqual({ missed: [], beside: [] });
  });
});
