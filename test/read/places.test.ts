import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { claimsIn, meets, show, wanted } from './expect.ts';

interface Example {
  text: string;
  claims: string[];
  not?: string[];
}

const { about, ...groups } = parse(readFileSync(join(import.meta.dirname, 'places.yaml'), 'utf8')) as {
  about: string;
} & Record<string, Example[]>;

describe.each(Object.entries(groups))(`places: %s`, (_, examples) => {
  it.each(examples.map((e) => [e.text.slice(0, 90).replaceAll('\n', ' '), e] as const))('%s', (_text, example) => {
    const claims = claimsIn(example.text);
    const told = claims.map(show).join('; ');
    for (const want of example.claims)
      expect(
        claims.some((c) => meets(c, wanted(want))),
        `${want} missing: ${told}`,
      ).toBe(true);
    for (const no of example.not ?? [])
      expect(
        claims.some((c) => meets(c, wanted(no))),
        `${no} is false: ${told}`,
      ).toBe(false);
  });
});

it('the examples are of one shape', () => {
  expect(about).toBeTruthy();
});
