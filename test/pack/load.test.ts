import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadPack, savePack } from '../../src/gazetteer/pack-folder.ts';
import { parsePack } from '../../src/gazetteer/pack-parse.ts';
import { MarchlandError } from '../../src/lib/error.ts';
import { small } from './small-pack.ts';

const edited = (file: string, from: string, to: string) => {
  const files = small();
  if (!files[file]!.includes(from)) throw new Error(`the small pack's ${file} has no "${from}"`);
  return { ...files, [file]: files[file]!.replace(from, to) };
};

function errorOf(run: () => unknown): MarchlandError {
  try {
    run();
  } catch (error) {
    if (error instanceof MarchlandError) return error;
    throw error;
  }
  throw new Error('no error was thrown');
}

describe('parsePack', () => {
  it('reads every file of a small pack', () => {
    const pack = parsePack(small());
    expect(pack.places).toHaveLength(9);
    expect(pack.places[1]).toMatchObject({
      id: 'p:north',
      kind: 'province',
      capital: 't:alba',
      areaKm2: 12000,
      lat: null,
    });
    expect(pack.names).toContainEqual({
      place: 't:alba',
      name: 'Albe',
      kind: 'former',
      language: null,
      from: null,
      to: '1990-01-01',
    });
    expect(pack.roads[0]!.stops.map(({ place, lat, km }) => [place, lat, km])).toEqual([
      ['t:alba', 2.5, null],
      [null, 2, null],
      ['t:bor', 0.5, 260],
    ]);
    expect(pack.population).toMatchObject({
      year: 2020,
      byPlace: new Map([
        ['p:north', 100000],
        ['p:south', 50000],
      ]),
    });
    expect(pack.provinces.features.map(({ properties }) => properties)).toEqual([
      { id: 'p:north', name: 'North' },
      { id: 'p:south', name: 'South' },
    ]);
    expect(pack.districts).toBeNull();
  });

  it.each([
    ['places.csv', 't:alba,Alba,city,', 't:alba,Alba,metropolis,', 5, 'kind'],
    ['places.csv', 'provincial-capital|city,XX,p:north', 'capitol|city,XX,p:north', 5, 'classes'],
    ['places.csv', '2.5,1.5,90000', '2.5,,90000', 5, 'lon'],
    ['places.csv', '2.5,1.5,90000', '25000,1.5,90000', 5, 'lat'],
    ['places.csv', '2.5,1.5,90000', '2.5,1.5,ninety', 5, 'population'],
    ['places.csv', 't:bor,Bor', 't:alba,Bor', 6, 'id'],
    ['places.csv', 'part_of,', 'partof,', 1, 'part_of'],
    ['names.csv', 'former,,,1990-01-01', 'older,,,1990-01-01', 3, 'kind'],
    ['names.csv', 'former,,,1990-01-01', 'former,,,1 January 1990', 3, 'to'],
    ['roads.csv', 'r:1,High Road,,3,t:bor', 'r:1,High Road,,2,t:bor', 4, 'seq'],
    ['roads.csv', 'r:1,High Road,,3,t:bor', 'r:1,High Road,,3,t:nowhere', 4, 'place_id'],
    ['population.csv', 'p:south,2020', 'p:south,2021', 3, 'year'],
    ['baseline.csv', '2020-01-01', 'today', 2, 'on'],
  ])('names file, line and field of a fault: %s, %s -> %s', (file, from, to, line, field) => {
    expect(errorOf(() => parsePack(edited(file, from, to), 'packs/x')).at).toEqual({
      file: `packs/x/${file}`,
      line,
      field,
    });
  });

  it.each([
    ['places.csv', 't:bor,Bor,city', '"t:bor,Bor,city', 'places.csv'],
    ['pack.yaml', 'halfLifeDays: 30', 'halfLifeDays: 0', 'halfLifeDays'],
    ['pack.yaml', 'id: small', 'id: [small', 'pack.yaml'],
    ['parties.yaml', 'kind: state', 'kind: kingdom', 'gov: 0.kind'],
    ['areas.topojson', '"id":"p:north"', '"id":"p:nowhere"', 'p:nowhere'],
    ['areas.topojson', '"Topology"', '"Topolgy"', 'areas.topojson'],
    ['areas.topojson', '{', '', 'areas.topojson'],
    ['areas.topojson', '[[0]]', '[[7]]', 'areas.topojson'],
  ])('says where %s is malformed', (file, from, to, said) => {
    const { code, line } = errorOf(() => parsePack(edited(file, from, to)));
    expect(code).toBe('pack-malformed');
    expect(line).toContain(said);
  });

  it('says which file is missing', () => {
    const { 'places.csv': _, ...rest } = small();
    expect(errorOf(() => parsePack(rest, 'x')).line).toBe('x/places.csv: missing [pack-malformed]');
  });
});

describe('loadPack and savePack', () => {
  const dir = mkdtempSync(join(tmpdir(), 'pack-'));
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('gives back what was saved, and never overwrites a pack', () => {
    const target = join(dir, 'new', 'small');
    savePack(target, small());
    expect(loadPack(target)).toEqual(parsePack(small()));
    expect(errorOf(() => savePack(target, small())).code).toBe('not-possible');
  });

  it('says that a folder is no pack', () => {
    expect(errorOf(() => loadPack(join(dir, 'nothing'))).code).toBe('pack-unknown');
  });

  it('refuses a file of more than 64 MB', () => {
    const target = join(dir, 'large');
    savePack(target, small());
    writeFileSync(join(target, 'names.csv'), 'x'.repeat(64 * 1024 * 1024 + 1));
    expect(errorOf(() => loadPack(target)).code).toBe('input-too-large');
  });
});
