import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { claimsIn, show } from './expect.ts';

const { silent } = parse(readFileSync(join(import.meta.dirname, 'precision.yaml'), 'utf8')) as { silent: string[] };
const CONTROL = /^(take|hold|leave|enter|besiege)$/;

describe('what only sounds like a change of control', () => {
  it.each(silent)('%s', (text) => {
    const claims = claimsIn(text).filter((c) => CONTROL.test(c.predicate));
    expect(claims.map(show)).toEqual([]);
  });
});
