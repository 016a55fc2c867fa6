import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../src/gazetteer/build.ts';
import { allied, enemies } from '../../src/gazetteer/party-index.ts';
import { smallPack } from './small-pack.ts';

const gazetteer = buildGazetteer([smallPack()]);
const parties = (name: string, on?: string) => gazetteer.lookupParty(name, on).map((m) => `${m.party.id}:${m.by}`);
const roads = (name: string) => gazetteer.lookupRoad(name).map((r) => r.id);

describe('parties', () => {
  it.each([
    ['the Taliban', 'taliban:name'],
    ['Taliban’s', 'taliban:name'],
    ['the insurgents', 'taliban:generic'],
    ['Afghan', 'afghan-government:demonym'],
    ['the U.S.', 'united-states:alias'],
    ['the Pentagon', 'united-states:office'],
    ['provincial governors', 'afghan-government:office'],
    ['government forces', 'afghan-government:generic'],
  ])('%s', (name, expected) => expect(parties(name)).toEqual([expected]));

  it('knows the office’s class', () => {
    expect(gazetteer.lookupParty('Afghan defence ministry')[0]!.officeClass).toBe('military');
  });

  it('does not mean a party that no longer is', () => {
    expect(parties('Afghan', '2021-08-12')).toHaveLength(1);
    expect(parties('Afghan', '2022-01-01')).toEqual([]);
  });

  it('dates alliances and enmities, whichever side lists them', () => {
    const [us, gov, tb] = ['united-states', 'afghan-government', 'taliban'].map((id) => gazetteer.party(id)!);
    expect(allied(us!, gov!, '2021-08-12')).toBe(true);
    expect(allied(us!, gov!, '2022-08-12')).toBe(false);
    expect(enemies(us!, tb!, '2015-01-01')).toBe(true);
    expect(enemies(us!, tb!, '2022-01-01')).toBe(false);
  });
});

describe('two packs with one party', () => {
  it('puts together what they say of it', () => {
    const pack = smallPack();
    const us = pack.parties.find((p) => p.id === 'united-states')!;
    const other = {
      ...smallPack(),
      places: [],
      roads: [],
      parties: [
        { ...us, names: ['Uncle Sam'], alliances: [{ with: 'taliban', from: '2030-01-01', to: null, source: 'test' }] },
      ],
    };
    const both = buildGazetteer([pack, other]);
    expect(both.lookupParty('Uncle Sam').map((m) => m.party.id)).toEqual(['united-states']);
    expect(both.lookupParty('Washington').map((m) => m.party.id)).toEqual(['united-states']);
    expect(allied(both.party('united-states')!, both.party('taliban')!, '2031-01-01')).toBe(true);
  });
});

describe('roads by name', () => {
  it.each([
    ['Highway 1', ['h1-kabul-kandahar', 'h1-kandahar-herat']],
    ['the Kabul-Kandahar highway', ['h1-kabul-kandahar']],
    ['Kabul–Kandahar road', ['h1-kabul-kandahar']],
    ['the highway linking Qandahar with Herat', ['h1-kandahar-herat']],
    ['the main road from Kabul to Kunduz', ['h-north']],
    ['the road between Kandahar and Ghazni', ['h1-kabul-kandahar']],
    ['a crucial highway that connects Kunduz to Kabul', ['h-north']],
    ['the Kabul-Springfield highway', []],
    ['a strategically important road', []],
    ['the highway', []],
    ['the road between Kunduz and Farah', []],
  ])('%s', (name, expected) => expect(roads(name)).toEqual(expected));

  it('finds roads through a town', () => {
    expect(gazetteer.roadsThrough('c-kandahar').map((r) => r.id)).toEqual(['h1-kabul-kandahar', 'h1-kandahar-herat']);
  });
});
