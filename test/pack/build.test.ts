import { join, resolve } from 'node:path';
import { geoContains } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../src/gazetteer/build.ts';
import { edgeKm } from '../../src/gazetteer/outline-edge.ts';
import { buildPack } from '../../src/gazetteer/pack-build.ts';
import { checkPack } from '../../src/gazetteer/pack-check.ts';
import { parsePack } from '../../src/gazetteer/pack-parse.ts';
import { openWorld } from '../../src/gazetteer/world-folder.ts';
import { MarchlandError } from '../../src/lib/error.ts';

const world = openWorld(join(resolve(import.meta.dirname, '../..'), 'data/world'));

/** Country, its provinces, how many have an outline, its capital, a provincial capital with its province, its government's people. */
const COUNTRIES: [
  country: string,
  provinces: number,
  outlined: number,
  capital: string,
  seat: string,
  province: string,
  people: string,
][] = [
  ['Afghanistan', 34, 34, 'Kabul', 'Bāzārak', 'Panjshir', 'Afghan'],
  ['Syria', 14, 14, 'Damascus', 'Aleppo', 'Aleppo', 'Syrian'],
  ['Iraq', 19, 18, 'Baghdad', 'Mosul', 'Nineveh', 'Iraqi'],
  ['Yemen', 22, 21, 'Sanaa', 'Aden', 'Aden', 'Yemeni'],
  ['Myanmar', 15, 14, 'Nay Pyi Taw', 'Sittwe', 'Rakhine', 'Burmese'],
  ['Pakistan', 7, 7, 'Islamabad', 'Peshawar', 'Khyber Pakhtunkhwa', 'Pakistani'],
  ['Georgia', 12, 12, 'Tbilisi', 'Sokhumi', 'Abkhazia', 'Georgian'],
  ['Ukraine', 27, 27, 'Kyiv', 'Kharkiv', 'Kharkiv', 'Ukrainian'],
  ['Serbia', 2, 2, 'Belgrade', 'Belgrade', 'Central Serbia', 'Serbian'],
  ['France', 13, 13, 'Paris', 'Lyon', 'Auvergne-Rhône-Alpes', 'French'],
  ['Sudan', 18, 16, 'Khartoum', 'El Fasher', 'Northern Darfur', 'Sudanese'],
  ['South Sudan', 10, 10, 'Juba', 'Malakal', 'Upper Nile', 'South Sudanese'],
  ['CD', 26, 5, 'Kinshasa', 'Goma', 'North Kivu', 'Congolese'],
  ['Ethiopia', 14, 11, 'Addis Ababa', "Mek'ele", 'Tigray', 'Ethiopian'],
  ['Mali', 11, 7, 'Bamako', 'Kidal', 'Kidal', 'Malian'],
  ['Libya', 22, 22, 'Tripoli', 'Benghazi', 'Banghazi', 'Libyan'],
  ['United States', 51, 51, 'Washington, D.C.', 'Sacramento', 'California', 'American'],
  ['Mexico', 32, 32, 'Mexico City', 'Culiacán', 'Sinaloa', 'Mexican'],
  ['Haiti', 10, 10, 'Port-au-Prince', 'Gonaïves', 'Artibonite', 'Haitian'],
  ['Colombia', 33, 33, 'Bogotá', 'Cali', 'Valle del Cauca', 'Colombian'],
  ['Brazil', 27, 27, 'Brasília', 'Manaus', 'Amazonas', 'Brazilian'],
  ['Australia', 8, 8, 'Canberra', 'Darwin', 'Northern Territory', 'Australian'],
  ['Papua New Guinea', 22, 18, 'Port Moresby', 'Mount Hagen', 'Western Highlands', 'Papua New Guinean'],
  ['Fiji', 5, 5, 'Suva', 'Suva', 'Central', 'Fijian'],
];

describe('buildPack', () => {
  it.each(COUNTRIES)('makes a usable pack of %s', (country, provinces, outlined, capital, seat, province, people) => {
    const started = performance.now();
    const files = buildPack(country, world);
    expect(performance.now() - started).toBeLessThan(20_000);
    const pack = parsePack(files, country);
    const place = new Map(pack.places.map((p) => [p.id, p]));
    const shape = new Map(pack.provinces.features.map((f) => [f.properties.id, f]));
    const units = pack.places.filter((p) => p.kind === 'province');
    expect({ provinces: units.length, outlined: units.filter((p) => shape.has(p.id)).length }).toEqual({
      provinces,
      outlined,
    });
    expect(place.get(pack.info.capital)!.name).toBe(capital);

    const own = units.find((p) => p.name === province);
    expect(own && place.get(own.capital ?? '')?.name).toBe(seat);
    for (const unit of units) {
      const outline = shape.get(unit.id);
      const town = place.get(unit.capital ?? '');
      if (!outline || !town || town.province !== unit.id) continue;
      expect([unit.name, edgeKm(outline.geometry, { lat: town.lat!, lon: town.lon! }) < 10]).toEqual([unit.name, true]);
    }
    expect(pack.parties.find((p) => p.kind === 'state')?.demonyms).toEqual([people]);
    expect(files['SOURCES.md']).toContain('CC BY 4.0');
    const wrong = checkPack(pack).filter(
      ({ level, code }) => level === 'fault' && !['place-twice', 'place-off-map'].includes(code),
    );
    expect(wrong.filter(({ code }) => code !== 'capital-outside-province')).toEqual([]);
  });

  it('names outlines by the capital inside, not by the packaged name', () => {
    const pack = parsePack(buildPack('AF', world));
    const at = (name: string) => pack.places.find((p) => p.name === name && p.kind === 'city')!;
    for (const [seat, province] of [
      ['Bāzārak', 'Panjshir'],
      ['Nīlī', 'Daykundi'],
      ['Charikar', 'Parwan'],
    ] as const) {
      const holders = pack.provinces.features.filter((f) => geoContains(f, [at(seat).lon!, at(seat).lat!]));
      expect(holders.map((f) => f.properties.name)).toEqual([province]);
    }
  });

  it('keeps an old outline that covers several provinces apart, and says so', () => {
    const files = buildPack('CD', world);
    const pack = parsePack(files);
    const katanga = pack.places.find((p) => p.name === 'Katanga')!;
    expect(katanga).toMatchObject({ kind: 'region', classes: [] });
    expect(files['SOURCES.md']).toMatch(/"Katanga" covers several provinces of today \(.*Tanganyika.*\)/);
  });

  it('puts finer outlines together', () => {
    const { provinces } = parsePack(buildPack('FR', world));
    const brittany = provinces.features.find((f) => f.properties.name === 'Brittany')!;
    for (const [lon, lat] of [
      [-4.49, 48.39],
      [-1.68, 48.11],
      [-2.76, 47.66],
      [-2.76, 48.51],
    ] as [number, number][]) {
      expect(geoContains(brittany, [lon, lat])).toBe(true);
    }
  });

  it('serves the look-ups at once', () => {
    const gazetteer = buildGazetteer([parsePack(buildPack('Syria', world))]);
    expect(gazetteer.placesOf('provincial-capital')).toHaveLength(14);
    expect(gazetteer.lookup('Aleppo').map(({ place }) => place.kind)).toEqual(
      expect.arrayContaining(['city', 'province']),
    );
    expect(gazetteer.lookup('Deir ez-Zor')[0]?.place.country).toBe('SY');
    expect(gazetteer.lookupParty('Syrian army')[0]?.party.id).toBe('syria-government');
    expect(gazetteer.lookupParty('Turkish forces')[0]?.party.id).toBe('turkey');
  });

  it('writes towns as English does where their province or district is so written, and has the cities next door', () => {
    const pack = parsePack(buildPack('Syria', world));
    const hama = pack.places.find((p) => p.classes.includes('provincial-capital') && p.province === 'admin:SY.10')!;
    expect(hama.name).toBe('Hama');
    expect(pack.names).toContainEqual(expect.objectContaining({ place: hama.id, name: 'Ḩamāh' }));
    expect(pack.places.find((p) => p.name === 'Mosul')).toMatchObject({
      country: 'IQ',
      classes: ['city'],
      province: null,
    });
    expect(pack.places.filter((p) => p.classes.includes('national-capital'))[0]!.name).toBe('Damascus');
    expect(checkPack(pack).filter(({ level }) => level === 'fault')).toEqual([]);
  });

  it('knows the forces and offices of data/world/also.yaml', () => {
    const pack = parsePack(buildPack('CD', world));
    const gazetteer = buildGazetteer([pack]);
    expect(gazetteer.lookupParty('FARDC').map(({ party }) => party.kind)).toEqual(['state']);
    expect(gazetteer.lookupParty('Rwandan Defence Force')[0]?.party.id).toBe('rwanda');
    expect(gazetteer.lookupParty('Pentagon')[0]).toMatchObject({ by: 'office', officeClass: 'military' });
    expect(gazetteer.lookup('DR Congo').map(({ place }) => place.id)).toContain('country:CD');
    expect(pack.info.words).toEqual(expect.arrayContaining(['DRC', 'Congolese', 'Kinshasa']));
  });

  it('knows every country of the index, and says so for none', () => {
    expect(world.index.countries.length).toBeGreaterThan(175);
    expect(() => buildPack('Atlantis', world)).toThrow(MarchlandError);
    expect(() => buildPack('Congo', world)).toThrow(/Democratic Republic of the Congo or Republic of the Congo/);
    expect(world.country('south sudan').code).toBe('SS');
  });
});
