import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../src/gazetteer/build.ts';
import { focusOf } from '../../src/gazetteer/focus.ts';
import { loadPack } from '../../src/gazetteer/pack-folder.ts';

const packs = ['sudan', 'syria', 'drc'].map((p) => loadPack(join(import.meta.dirname, '..', '..', 'packs', p)));
const gazetteer = buildGazetteer(packs);

/** The country of the pack whose war a text is about. */
function focus(text: string): string | null {
  const report = { id: 'test', file: null, title: null, source: null, url: null, published: '2024-05-20' };
  return focusOf({ ...report, language: 'en', dateline: null, text, group: null }, gazetteer)?.info.country ?? null;
}

describe('the war a report is about', () => {
  it.each([
    ['The Sudanese army retook Wad Madani from the Rapid Support Forces.', 'SD'],
    ['M23 rebels closed in on Goma, the Congolese army said. Rwanda denied any part in it.', 'CD'],
    ['Rebels attacked Malakal in South Sudan. The army of South Sudan said it had lost no ground.', null],
    ['Peruvian soldiers drove guerrillas from a valley in Peru.', null],
  ])('%s', (text, country) => {
    expect(focus(text)).toBe(country);
  });
});
