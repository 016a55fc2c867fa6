import { join, resolve } from 'node:path';
import { geoContains } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../src/gazetteer/build.ts';
import { checkPack } from '../../src/gazetteer/pack-check.ts';
import { loadPack } from '../../src/gazetteer/pack-folder.ts';

const pack = loadPack(join(resolve(import.meta.dirname, '../..'), 'packs/afghanistan'));
const place = new Map(pack.places.map((p) => [p.id, p]));
const provinces = pack.places.filter((p) => p.kind === 'province');
const capitals = pack.places.filter((p) => p.classes.includes('provincial-capital'));
const gazetteer = buildGazetteer([pack]);

/** Capitals that fell up to 12 August 2021 by most accounts: Farah in, Qala-e Naw out. */
const TWELVE =
  'Zaranj,Sheberghan,Sar-e Pul,Kunduz,Taloqan,Aybak,Pul-e Khumri,Farah,Faizabad,Ghazni,Herat,Kandahar'.split(',');

describe('packs/afghanistan', () => {
  it('has no fault', () => {
    expect(checkPack(pack).filter(({ level }) => level !== 'doubt')).toEqual([]);
  });

  it('has 34 provinces, each with an outline that holds its capital', () => {
    expect(provinces).toHaveLength(34);
    expect(capitals).toHaveLength(34);
    for (const { properties, geometry } of pack.provinces.features) {
      const held = capitals.filter((c) => geoContains(geometry, [c.lon!, c.lat!]));
      expect(held.map((c) => c.id)).toEqual([place.get(properties.id)!.capital]);
    }
  });

  it('has the towns, the districts and the sites', () => {
    const own = pack.places.filter((p) => p.country === 'AF');
    expect(own.filter((p) => p.id.startsWith('geonames:'))).toHaveLength(312);
    expect(own.filter((p) => p.kind === 'district')).toHaveLength(398);
    expect(gazetteer.placesOf('border-crossing').length).toBeGreaterThanOrEqual(15);
    expect(gazetteer.placesOf('airport').length).toBeGreaterThanOrEqual(15);
    expect(place.get('af:kunduz-airport')).toMatchObject({ partOf: 'geonames:1135689', classes: ['airport', 'base'] });
  });

  it.each(
    `Qandahar=Kandahar|Sar-e-Pul=Sar-e Pul|Sari Pul=Sar-e Pul|Sar-i-Pul=Sar-e Pul|Sar-e Pol=Sar-e Pul|Lashkargah=Lashkar Gah|
Pol-e Khomri=Pul-e Khumri|Puli Khumri=Pul-e Khumri|Pul-e-Khumri=Pul-e Khumri|Pul-i-Khumri=Pul-e Khumri|
Shibirghan=Sheberghan|Shebarghan=Sheberghan|Aibak=Aybak|Samangan=Aybak|Qala-i-Naw=Qala-e Naw|Qala-e-Naw=Qala-e Naw|
Qala-e Now=Qala-e Naw|Chaghcharan=Firozkoh|Feroz Koh=Firozkoh|Firoz Koh=Firozkoh|Mahmud-e-Raqi=Mahmud-e Raqi|
Sidqabad=Mahmud-e Raqi|Maydan Shahr=Maidan Shahr|Maidan Shar=Maidan Shahr|Tirin Kot=Tarin Kot|Tarinkot=Tarin Kot|
Pul-e-Alam=Pul-e Alam|Puli Alam=Pul-e Alam|Mehterlam=Mehtarlam|Taluqan=Taloqan|Fayzabad=Faizabad|
Mazar-i-Sharif=Mazar-e Sharif|Mazar=Mazar-e Sharif|Khowst=Khost|Sharan=Sharana|Kalat=Qalat|Paroon=Parun|Bamiyan=Bamyan|
Maymana=Maimana|Hirat=Herat|Konduz=Kunduz|Gardiz=Gardez|کابل=Kabul|هرات=Herat|مزار شریف=Mazar-e Sharif`
      .split(/\|\n?/)
      .map((pair) => pair.split('=') as [string, string]),
  )('knows %s for the capital %s', (spelling, capital) => {
    const hits = gazetteer.lookup(spelling, { on: '2021-08-12' }).map((match) => match.place);
    expect(hits.filter((p) => p.classes.includes('provincial-capital')).map((p) => p.name)).toEqual([capital]);
  });

  it('adds up: area, population, and the share of the twelve capitals', () => {
    const area = provinces.reduce((sum, p) => sum + p.areaKm2!, 0);
    const people = provinces.reduce((sum, p) => sum + pack.population!.byPlace.get(p.id)!, 0);
    expect(area).toBeGreaterThan(640_000);
    expect(area).toBeLessThan(653_000);
    expect(people).toBe(31_390_171);
    const fallen = provinces.filter((p) => TWELVE.includes(place.get(p.capital!)!.name));
    expect(fallen).toHaveLength(12);
    expect(fallen.reduce((sum, p) => sum + p.areaKm2!, 0) / area).toBeCloseTo(0.535, 2);
    expect(fallen.reduce((sum, p) => sum + pack.population!.byPlace.get(p.id)!, 0) / people).toBeCloseTo(0.37, 2);
  });

  it('has Highway 1 as a ring and a road to every capital', () => {
    const ring = pack.roads.find((r) => r.id === 'highway-1')!;
    expect(ring.stops[0]!.place).toBe(ring.stops.at(-1)!.place);
    const names = ring.stops.map((stop) => place.get(stop.place!)!.name);
    const inOrder = [
      'Kabul',
      'Maidan Shahr',
      'Ghazni',
      'Qalat',
      'Kandahar',
      'Gereshk',
      'Delaram',
      'Herat',
      'Qala-e Naw',
      'Maimana',
      'Sheberghan',
      'Mazar-e Sharif',
      'Aybak',
      'Pul-e Khumri',
      'Charikar',
      'Kabul',
    ];
    expect(names.filter((name) => inOrder.includes(name))).toEqual(inOrder);
    const km = ring.stops.reduce((sum, stop) => sum + (stop.km ?? 0), 0);
    expect(km).toBeGreaterThan(2000);
    expect(km).toBeLessThan(2500);
    const toGhazni = ring.stops.slice(0, names.indexOf('Ghazni') + 1).reduce((sum, stop) => sum + (stop.km ?? 0), 0);
    expect(toGhazni).toBe(147);
    const reached = new Set(pack.roads.flatMap((r) => r.stops.map((stop) => stop.place)));
    expect(capitals.filter((c) => !reached.has(c.id))).toEqual([]);
  });

  it('ends the government and its alliances on 15 August 2021', () => {
    expect(gazetteer.lookupParty('insurgents', '2021-08-12')[0]?.party.id).toBe('taliban');
    expect(gazetteer.lookupParty('government forces', '2021-08-12')[0]?.party.id).toBe('afghan-government');
    const government = pack.parties.find((p) => p.id === 'afghan-government')!;
    expect([government.to, ...government.alliances.map((a) => a.to)]).toEqual(Array(5).fill('2021-08-15'));
  });

  it('has a holder and a source for every capital at the start', () => {
    expect(pack.baseline.map((row) => row.place).toSorted()).toEqual(capitals.map((c) => c.id).toSorted());
    expect(pack.baseline.every((row) => row.source.length > 20 && row.on === '2021-08-01')).toBe(true);
  });
});
