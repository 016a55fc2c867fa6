import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { claimsIn, meets, show, wanted } from './expect.ts';

const { reports } = parse(readFileSync(join(import.meta.dirname, 'predicate.yaml'), 'utf8')) as {
  reports: Record<string, string[]>;
};
const CONTROL = /^(take|hold|leave|enter|fight|besiege|repel|threaten|cut|reopen)$/;

describe('what happened and whether it did', () => {
  it.each(Object.entries(reports))('%s', (text, list) => {
    const claims = claimsIn(text).filter((c) => CONTROL.test(c.predicate));
    const missed = list.filter((w) => !w.startsWith('?') && !claims.some((c) => meets(c, wanted(w))));
    const beside = claims.filter((c) => !list.some((w) => meets(c, wanted(w.replace('?', '')))));
    expect({ missed, beside: beside.map(show) }).toEqual({ missed: [], beside: [] });
  });
});
