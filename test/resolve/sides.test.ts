import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../src/gazetteer/build.ts';
import { loadPack } from '../../src/gazetteer/pack-folder.ts';
import { partyFinder, resolveActor } from '../../src/resolve/actors.ts';
import { actorOf } from './reading.ts';

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

describe('the name of a side at the end', () => {
  const syria = gazetteer.packs.find((p) => p.info.country === 'SY')!;
  const named = (name: string, focus: typeof syria | null) => {
    const on = '2017-10-05';
    const { id, name: last } = resolveActor(actorOf(name), {
      partyOf: partyFinder(gazetteer, focus),
      on,
      gazetteer,
      focus,
    });
    return `${last} (${id})`;
  };
  it.each([
    ['Iraqi Security Forces', 'Iraqi Security Forces (iraq)'],
    ['Islamic State in Iraq and Syria', 'Islamic State in Iraq and Syria (islamic-state)'],
  ])('%s keeps the words of a report of another war', (name, last) => {
    expect(named(name, null)).toBe(last);
  });
  it("is the pack's in its own war", () => {
    expect(named('ISIS', syria)).toBe('Islamic State (islamic-state)');
  });
});
