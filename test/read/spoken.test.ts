import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { read } from './reading.ts';

interface Spoken {
  text: string;
  source?: string;
  /** One claim each: class, then predicate and place. */
  claims: Record<string, string>[];
}

const { reports } = parse(readFileSync(join(import.meta.dirname, 'spoken.yaml'), 'utf8')) as { reports: Spoken[] };
const bare = (place: string) => place.replace(/^the /, '');

describe('on whose word a fact stands', () => {
  it.each(reports.map((r) => [r.text.slice(0, 90), r] as const))('%s', (_, { text, source, claims }) => {
    const found = read(text, '2021-08-12', source ?? null).claims;
    const wanted = claims.flatMap((c) => Object.entries(c));
    const got = wanted.map(([, said]) => {
      const [predicate, ...place] = said.split(' ');
      const claim = found.find((c) => c.predicate === predicate && bare(c.place?.name ?? '') === bare(place.join(' ')));
      return [claim ? (claim.speaker?.class ?? 'none') : 'no claim', said];
    });
    expect(got).toEqual(wanted);
  });
});
