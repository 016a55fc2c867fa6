import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { claimsIn, show } from './expect.ts';

const { before, sentences } = parse(readFileSync(join(import.meta.dirname, 'formulas.yaml'), 'utf8')) as {
  before: string;
  sentences: Record<string, string[]>;
};

describe.each(Object.entries(sentences))('formulas of %s', (predicate, list) => {
  it('are read', () => {
    const missed = list.filter((sentence) => {
      const claims = claimsIn(`${before}\n\n${sentence}`);
      return !claims.some((c) => c.predicate === predicate && /Kasali/.test(c.place?.name ?? ''));
    });
    expect(missed).toEqual([]);
  });

  it('are not read where nothing is told', () => {
    expect(
      claimsIn(before)
        .filter((c) => c.predicate === predicate)
        .map(show),
    ).toEqual([]);
  });
});
