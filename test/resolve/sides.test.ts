import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../src/gazetteer/build.ts';
import { loadPack } from '../../src/gazetteer/pack-folder.ts';
import { partyFinder } from '../../src/resolve/actors.ts';

const packs = ['sudan', 'syria', 'drc'].map((p) => loadPack(join(import.meta.dirname, '..', '..', 'packs', p)));
const gazetteer = buildGazetteer(packs);
const partyOf = partyFinder(gazetteer, null);

describe('the party behind the name of a side', () => {
  it.each([
    ['French and Malian soldiers', null],
    ['South Sudanese rebels loyal to a former vice president', null],
    ['Syrian fighters opposed to the government army', null],
    ['South Sudanese army', 'South Sudan'],
  ])('%s', (phrase, party) => {
    expect(partyOf(phrase, '2014-04-16').party?.name ?? null).toBe(party);
  });
});
