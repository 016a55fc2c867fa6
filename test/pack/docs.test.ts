import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  BASELINE_COLUMNS,
  NAME_COLUMNS,
  PLACE_COLUMNS,
  POPULATION_COLUMNS,
  ROAD_COLUMNS,
} from '../../src/gazetteer/pack-rows.ts';
import { PackInfo, PlaceClass } from '../../src/model/pack.ts';
import { Party } from '../../src/model/party.ts';
import { PlaceKind } from '../../src/model/place.ts';

const root = resolve(import.meta.dirname, '../..');
const docs = readFileSync(join(root, 'docs/packs.md'), 'utf8');
const missing = (words: readonly string[]) => words.filter((word) => !docs.includes(`\`${word}\``));

describe('docs/packs.md', () => {
  it('describes every column, field, kind and class', () => {
    const columns = [PLACE_COLUMNS, NAME_COLUMNS, ROAD_COLUMNS, POPULATION_COLUMNS, BASELINE_COLUMNS].flatMap((c) =>
      c.split(','),
    );
    expect(missing(columns)).toEqual([]);
    expect(missing([...Object.keys(PackInfo.shape), ...Object.keys(Party.shape)])).toEqual([]);
    expect(missing([...PlaceKind.options, ...PlaceClass.options])).toEqual([]);
  });

  it('lists every code that pack check can report, and no other', () => {
    const folder = join(root, 'src/gazetteer');
    const sources = readdirSync(folder)
      .filter((f) => f.startsWith('check-'))
      .map((f) => readFileSync(join(folder, f), 'utf8'));
    const used = new Set(
      sources.flatMap((text) => [
        ...[...text.matchAll(/code: '([a-z-]+)'/g)].map((m) => m[1]!),
        ...[...text.matchAll(/finding\(\s*(?:'[a-z]+'|[^,']+\? '[a-z]+' : '[a-z]+'),\s*'([a-z-]+)'/g)].map(
          (m) => m[1]!,
        ),
      ]),
    );
    const section = docs.slice(docs.indexOf('## What pack check reports'), docs.indexOf('## The world bundle'));
    const listed = new Set(
      [...section.matchAll(/^\| (`[^|]+) \|/gm)].flatMap((m) => [...m[1]!.matchAll(/`([a-z-]+)`/g)].map((c) => c[1]!)),
    );
    expect(used.size).toBeGreaterThan(30);
    expect([...listed].toSorted()).toEqual([...used].toSorted());
  });
});
