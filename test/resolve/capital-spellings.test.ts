import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../src/gazetteer/build.ts';
import { loadPack } from '../../src/gazetteer/pack-folder.ts';
import { mentionOf } from '../../src/resolve/mention.ts';
import { resolvePlaces } from '../../src/resolve/places.ts';

const pack = loadPack(join(import.meta.dirname, '..', '..', 'packs', 'afghanistan'));
const gazetteer = buildGazetteer([pack]);
const rows = readFileSync(join(import.meta.dirname, 'capital-spellings.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1);
const capitals = rows.map((row) => {
  const [capital, province, spellings] = row.split(',') as [string, string, string];
  return { capital, province, spellings: spellings.split('|') };
});
const spellings = capitals.flatMap((c) => c.spellings.map((spelling) => ({ ...c, spelling })));

function capitalOf(province: string): string {
  const found = gazetteer.lookup(province).find((m) => m.place.kind === 'province');
  return found?.place.capital ?? `no province ${province}`;
}

function resolve(name: string, text: string): string | undefined {
  const start = text.indexOf(name);
  const place = { mention: name, name, kind: null, within: null };
  const mention = mentionOf(place, 'take', text, { start, end: start + name.length }, gazetteer);
  return resolvePlaces([mention], gazetteer, { on: '2021-08-12', focus: pack })[0]!.best.candidate?.place.id;
}

describe('news spellings of the 34 Afghan capitals', () => {
  it('lists every capital, and at least 63 spellings', () => {
    const all = gazetteer.placesOf('provincial-capital').map((p) => p.id);
    expect(capitals.map((c) => capitalOf(c.province)).sort()).toEqual([...all].sort());
    expect(spellings.length).toBeGreaterThanOrEqual(63);
  });

  it.each(spellings)('$spelling is $capital', ({ spelling, province }) => {
    expect(resolve(spelling, spelling)).toBe(capitalOf(province));
    expect(resolve(spelling, `Insurgents captured ${spelling} overnight, two officials told reporters.`)).toBe(
      capitalOf(province),
    );
  });
});
