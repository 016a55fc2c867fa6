import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../src/gazetteer/build.ts';
import { loadPack } from '../../src/gazetteer/pack-folder.ts';
import { candidatesOf } from '../../src/resolve/candidate.ts';
import { mentionOf } from '../../src/resolve/mention.ts';

const packs = ['sudan', 'syria'].map((p) => loadPack(join(import.meta.dirname, '..', '..', 'packs', p)));
const gazetteer = buildGazetteer(packs);
const found = (name: string, focus: string | null) => {
  const text = `One shell landed near ${name}.`;
  const place = { mention: name, name, kind: null, within: null };
  const mention = mentionOf(place, 'fight', text, { start: 0, end: text.length }, gazetteer);
  return candidatesOf(mention, gazetteer, '2015-08-21', focus).map((c) => c.place.name);
};

describe('names that are alike by sound only', () => {
  it('mean a place of the country the report is about', () => {
    expect(found('El Kuraya', 'SY')).toContain('Al Qurayyā');
  });
  it('and none of a country it does not speak of', () => {
    expect(found('Korea', null)).toEqual([]);
    expect(found('Korea', 'SD')).toEqual([]);
  });
});
