import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../src/gazetteer/build.ts';
import { absentIn, focusOf } from '../../src/gazetteer/focus.ts';
import { loadPack } from '../../src/gazetteer/pack-folder.ts';
import { candidatesOf } from '../../src/resolve/candidate.ts';
import { mentionOf } from '../../src/resolve/mention.ts';
import { reportOf } from './reading.ts';

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

describe('names that a pack shares with another country', () => {
  const congo = buildGazetteer([loadPack(join(import.meta.dirname, '..', '..', 'packs', 'drc'))]);
  it('are not the pack’s where the report speaks of the other country only', () => {
    const report = reportOf('Thousands of guerrillas attacked Beni in the west of Nepal, Nepalese officials said.');
    expect(focusOf(report, congo)).toBeNull();
    expect([...absentIn(report, congo)]).toEqual(['CD']);
    expect([...absentIn(reportOf('Gunmen held Marawi, the Philippine army said.'), gazetteer)]).toEqual(['SD', 'SY']);
  });
  it('are the pack’s where it speaks of its own land, or of many of its towns', () => {
    expect(focusOf(reportOf('Rebels attacked Beni, Congolese officials said.'), congo)?.info.country).toBe('CD');
    const towns = reportOf('Rebels took Beni, Butembo and Lubero, and a convoy fled to Uganda.');
    expect(focusOf(towns, congo)?.info.country).toBe('CD');
  });
});
