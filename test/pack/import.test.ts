import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { mergeAreas } from '../../src/gazetteer/area-merge.ts';
import { readAreas } from '../../src/gazetteer/areas-file.ts';
import { buildGazetteer } from '../../src/gazetteer/build.ts';
import { importGeonames } from '../../src/gazetteer/geonames-file.ts';
import { importIntoFolder } from '../../src/gazetteer/import-folder.ts';
import { mergeImported } from '../../src/gazetteer/import-merge.ts';
import { checkPack } from '../../src/gazetteer/pack-check.ts';
import { loadPack, savePack } from '../../src/gazetteer/pack-folder.ts';
import { parsePack } from '../../src/gazetteer/pack-parse.ts';
import { mergeRoads } from '../../src/gazetteer/road-merge.ts';
import { readRoads } from '../../src/gazetteer/roads-file.ts';
import { importWhosOnFirst } from '../../src/gazetteer/whosonfirst-file.ts';
import { MarchlandError } from '../../src/lib/error.ts';
import { small } from './small-pack.ts';

const dir = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const file = (name: string, content: string | Buffer) => {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
};
const pack = () => parsePack(small());
const errorOf = async (run: () => unknown): Promise<MarchlandError> => {
  try {
    await run();
  } catch (error) {
    if (error instanceof MarchlandError) return error;
    throw error;
  }
  throw new Error('no error was thrown');
};

const dump = (
  ...rows: [id: string, name: string, others: string, lat: string, lon: string, code: string, people: string][]
) =>
  rows
    .map(([id, name, others, lat, lon, code, people]) =>
      [
        id,
        name,
        name,
        others,
        lat,
        lon,
        code.startsWith('P') ? 'P' : 'S',
        code,
        'XX',
        '',
        '01',
        '',
        '',
        '',
        people,
        '',
        '',
        '',
        '2024-01-01',
      ].join('\t'),
    )
    .join('\n');
const DUMP = dump(
  ['1', 'Alba', 'Albah,Alva,ALB,Албa', '2.51', '1.52', 'PPLA', '95000'],
  ['2', 'Dorf', 'Dorp,دورف', '0.8', '0.9', 'PPL', '500'],
  ['3', 'Marktstadt', '', '3.1', '2.2', 'PPL', '40000'],
  ['4', 'Bor Airport', 'BRX,BORX', '0.55', '0.52', 'AIRP', '0'],
  ['5', 'Some stream', '', '0.55', '0.52', 'STM', '0'],
);

describe('importGeonames', () => {
  it('reads places by their feature, and names without codes', async () => {
    const { places, names } = await importGeonames(file('XX.txt', DUMP));
    expect(places.map(({ id, kind, classes, population }) => [id, kind, classes.join(), population])).toEqual([
      ['geonames:1', 'city', 'city', 95000],
      ['geonames:2', 'village', 'village', 500],
      ['geonames:3', 'city', 'city', 40000],
      ['geonames:4', 'site', 'airport', null],
    ]);
    expect(names.map(({ place, name, kind }) => [place, name, kind])).toEqual([
      ['geonames:1', 'Albah', 'alias'],
      ['geonames:1', 'Alva', 'alias'],
      ['geonames:1', 'Албa', 'alias'],
      ['geonames:2', 'Dorp', 'alias'],
      ['geonames:2', 'دورف', 'local'],
    ]);
  });

  it('reads alternate names with their languages and dates, packed', async () => {
    const rows = [
      '10\t2\tfa\tدورف\t1\t\t\t',
      '11\t2\tfr\tVillage\t\t\t\t\t\t',
      '12\t2\ten\tOldham\t\t\t\t1\t1900\t19610401',
      '13\t2\tlink\thttps://example.org\t\t\t\t',
      '14\t99\ten\tElsewhere\t\t\t\t',
      '15\t2\tiata\tDRF\t\t\t\t',
    ];
    const { names } = await importGeonames(file('XX2.txt', DUMP), file('alternate.txt.gz', gzipSync(rows.join('\n'))));
    expect(names.map(({ name, kind, language, from, to }) => [name, kind, language, from, to])).toEqual([
      ['دورف', 'local', 'fa', null, null],
      ['Village', 'exonym', 'fr', null, null],
      ['Oldham', 'former', 'en', '1900-01-01', '1961-04-01'],
    ]);
  });

  it.each([
    ['latitude', dump(['1', 'A', '', '95', '1', 'PPL', '0'])],
    ['longitude', dump(['1', 'A', '', '5', 'east', 'PPL', '0'])],
    ['population', dump(['1', 'A', '', '5', '1', 'PPL', 'many'])],
    ['geonameid', dump(['x', 'A', '', '5', '1', 'PPL', '0'])],
    ['name', dump(['1', '', '', '5', '1', 'PPL', '0'])],
  ])('names the line and the field of a bad %s', async (field, text) => {
    const path = file('bad.txt', `${DUMP}\n${text}`);
    expect((await errorOf(() => importGeonames(path))).at).toEqual({ file: path, line: 6, field });
  });

  it('refuses another format, binary and no file', async () => {
    expect((await errorOf(() => importGeonames(file('a.csv', 'id,name\n1,A')))).line).toContain(
      'a.csv:1: has 1 columns',
    );
    expect((await errorOf(() => importGeonames(file('b.txt', Buffer.from([0xff, 0xfe, 0, 1]))))).code).toBe(
      'input-binary',
    );
    expect((await errorOf(() => importGeonames(file('c.txt.gz', 'not packed')))).code).toBe('input-unreadable');
    expect((await errorOf(() => importGeonames(join(dir, 'none.txt')))).code).toBe('input-unreadable');
    expect((await errorOf(() => importGeonames(file('d.txt', 'x'.repeat(1_000_001))))).code).toBe('input-too-large');
  });
});

describe('mergeImported', () => {
  it('finds the places of the pack again, gives them the names, and adds the others in their province', async () => {
    const { pack: wider, report } = mergeImported(pack(), await importGeonames(file('XX3.txt', DUMP)));
    expect(report).toEqual({ added: 3, same: 1, names: 4 });
    expect(wider.places.filter(({ name }) => name === 'Alba')).toHaveLength(1);
    expect(wider.names).toContainEqual(expect.objectContaining({ place: 't:alba', name: 'Alva' }));
    expect(wider.names.filter(({ name }) => name === 'Albah')).toHaveLength(1);
    expect(wider.places.find(({ name }) => name === 'Dorf')?.province).toBe('p:south');
    expect(checkPack(wider).filter(({ level }) => level === 'fault')).toEqual([]);
  });

  it('knows a place by a concordance however far its point is', async () => {
    const own = parsePack({
      ...small(),
      'places.csv': small()['places.csv']!.replaceAll('t:cal', 'geonames:77'),
      'roads.csv': small()['roads.csv']!.replaceAll('t:cal', 'geonames:77'),
    });
    const row = {
      id: 5,
      name: 'Kal',
      placetype: 'locality',
      lat: 1.4,
      lon: 0.9,
      population: 0,
      names: ['Kal', 'Kahl'],
      concordances: { 'gn:id': 77 },
    };
    const { pack: wider, report } = mergeImported(
      own,
      await importWhosOnFirst(file('p.ndjson', JSON.stringify(row)), 'XX'),
    );
    expect(report).toMatchObject({ added: 0, same: 1 });
    expect(wider.names.at(-1)).toMatchObject({ place: 'geonames:77', name: 'Kahl' });
  });
});

describe('importWhosOnFirst', () => {
  const row = {
    id: 1,
    name: 'A',
    placetype: 'locality',
    lat: 1,
    lon: 1,
    population: null,
    names: [],
    concordances: {},
  };
  it.each([
    ['lat', { ...row, lat: 91 }],
    ['name', { ...row, name: '' }],
    ['names', { ...row, names: null }],
  ])('names the line and the field of a bad %s', async (field, bad) => {
    const path = file('bad.ndjson', `${JSON.stringify(row)}\n${JSON.stringify(bad)}\n`);
    expect((await errorOf(() => importWhosOnFirst(path, 'XX'))).at).toEqual({ file: path, line: 2, field });
  });
});

const square = (w: number, s: number, e: number, n: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [w, s],
      [e, s],
      [e, n],
      [w, n],
      [w, s],
    ],
  ],
});
const collection = (...features: [properties: Record<string, unknown>, geometry: unknown][]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(([properties, geometry]) => ({ type: 'Feature', properties, geometry })),
  });

describe('areas', () => {
  /** The same three districts under the names that OCHA and others have used for the columns. */
  const STYLES: [style: string, columns: (name: string, code: string, province: string) => Record<string, unknown>][] =
    [
      ['COD-AB since 2024', (n, c, p) => ({ adm2_name: n, adm2_pcode: c, adm1_name: p, adm1_pcode: c.slice(0, 4) })],
      ['COD-AB to 2024', (n, c, p) => ({ ADM2_EN: n, ADM2_PCODE: c, ADM1_EN: p, ADM1_PCODE: c.slice(0, 4) })],
      ['older COD-AB', (n, c, p) => ({ admin2Name: n, admin2Pcod: c, admin1Name: p })],
      ['GADM', (n, c, p) => ({ NAME_2: n, GID_2: c, NAME_1: p })],
      ['geoBoundaries', (n, c) => ({ shapeName: n, shapeID: c })],
    ];
  const districts = (columns: (name: string, code: string, province: string) => Record<string, unknown>) =>
    collection(
      [columns('Eest Alba', 'XX0101', 'North'), square(1.5, 2, 3, 4)],
      [columns('Alba of the west', 'XX0102', 'North'), square(0, 2, 1.5, 4)],
      [columns('Bor', 'XX0201', 'South'), square(0, 0, 3, 2)],
    );

  it.each(STYLES)('matches by name and by centre, adds the rest, keeps p-codes: %s', (style, columns) => {
    const shapes = readAreas(file(`${style}.geojson`, districts(columns)), 2);
    const { pack: wider, report } = mergeAreas(pack(), shapes, 2, 'test');
    expect(report).toEqual({ matched: 2, added: ['Bor'], removed: [] });
    expect(wider.districts!.features.map(({ properties }) => properties.id)).toEqual([
      'd:east',
      'd:west',
      'area:XX0201',
    ]);
    expect(wider.places.find(({ id }) => id === 'area:XX0201')).toMatchObject({
      province: 'p:south',
      kind: 'district',
      classes: ['district'],
    });
    expect(wider.places.find(({ id }) => id === 't:alba')?.district).toBe('d:east');
    expect(wider.places.find(({ id }) => id === 't:bor')?.district).toBe('area:XX0201');
    expect(wider.places.find(({ id }) => id === 'd:east')!.areaKm2).toBeCloseTo(37_000, -3);
    const gazetteer = buildGazetteer([wider]);
    expect(gazetteer.lookup('XX0102').map(({ place }) => place.id)).toEqual(['d:west']);
  });

  it('takes out districts that a complete file does not have', () => {
    const one = collection([{ adm2_name: 'East Alba', adm2_pcode: 'XX01', adm1_name: 'North' }, square(0, 2, 3, 4)]);
    const { pack: wider, report } = mergeAreas(pack(), readAreas(file('one.geojson', one), 2), 2, 'test');
    expect(report.removed).toEqual(['West Alba']);
    expect(wider.places.some(({ id }) => id === 'd:west')).toBe(false);
  });

  it('turns rings the way that maps are drawn', () => {
    const turned = { type: 'Polygon', coordinates: [square(0, 0, 1, 1).coordinates[0]!.toReversed()] };
    const shapes = readAreas(
      file('rings.geojson', collection([{ name: 'a' }, square(0, 0, 1, 1)], [{ name: 'b' }, turned])),
      2,
    );
    expect(shapes[0]!.geometry).toEqual(shapes[1]!.geometry);
  });

  it.each([
    ['properties', collection([{ title: 'A' }, square(0, 0, 1, 1)])],
    ['geometry.type', collection([{ name: 'A' }, { type: 'Point', coordinates: [0, 0] }])],
    [
      'geometry.coordinates',
      collection([
        { name: 'A' },
        {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 1],
              [0, 0],
            ],
          ],
        },
      ]),
    ],
    [
      'geometry.coordinates',
      collection([
        { name: 'A' },
        {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [500, 1],
              [1, 1],
              [0, 0],
            ],
          ],
        },
      ]),
    ],
  ])('names the feature with a bad %s', async (field, text) => {
    const path = file('bad.geojson', text);
    expect((await errorOf(() => readAreas(path, 2))).at).toEqual({ file: path, field: `features[0].${field}` });
  });

  it('refuses what is no GeoJSON', async () => {
    expect((await errorOf(() => readAreas(file('x.geojson', '{"type":'), 2))).line).toContain('not JSON');
    expect((await errorOf(() => readAreas(file('y.geojson', '[]'), 2))).line).toContain(
      'is no GeoJSON FeatureCollection',
    );
    const bomb = gzipSync(Buffer.alloc(257 * 1024 * 1024));
    expect((await errorOf(() => readAreas(file('bomb.geojson.gz', bomb), 2))).code).toBe('input-too-large');
  });
});

describe('roads', () => {
  const line = (...points: [number, number][]) => ({ type: 'LineString', coordinates: points });
  it('joins the pieces of a road, finds the towns on it in order, and measures', () => {
    const text = collection(
      [{ name: 'Coast Road', ref: 'R7', highway: 'primary' }, line([0.6, 1.2], [1.0, 1.9], [1.5, 2.5])],
      [{ name: 'Coast Road', ref: 'R7', highway: 'primary' }, line([0.5, 0.5], [0.6, 1.2])],
      [{ highway: 'track' }, line([2.8, 3.8], [2.9, 3.9])],
    );
    const { pack: wider, report } = mergeRoads(pack(), readRoads(file('roads.geojson', text)), 'test');
    expect(report).toEqual({ added: 1, left: 1 });
    const road = wider.roads.at(-1)!;
    expect([road.id, road.name, road.names]).toEqual([
      'coast-road',
      'Coast Road',
      ['R7', expect.stringMatching(/^(Alba-Bor|Bor-Alba) road$/)],
    ]);
    const places = road.stops.filter(({ place }) => place).map(({ place }) => place);
    expect(places[0] === 't:alba' ? places.toReversed() : places).toEqual(['t:bor', 't:cal', 't:alba']);
    expect(road.stops.reduce((sum, { km }) => sum + (km ?? 0), 0)).toBeCloseTo(255, -1);
    expect(road.stops.some(({ place }) => place === null)).toBe(true);
    expect(checkPack(wider).filter(({ file: where }) => where === 'roads.csv')).toEqual([]);
  });

  it('names the feature that is no line', async () => {
    const path = file('noline.geojson', collection([{ name: 'x' }, line([0, 0])]));
    expect((await errorOf(() => readRoads(path))).at).toEqual({ file: path, field: 'features[0].geometry' });
  });
});

describe('importIntoFolder', () => {
  it('rewrites the pack, which reads back as it was merged, and says so in SOURCES.md', async () => {
    const target = join(dir, 'folder');
    mkdirSync(target);
    savePack(join(target, 'small'), small());
    const shapes = collection(
      [{ adm2_name: 'East Alba', adm1_name: 'North' }, square(1.5, 2, 3, 4)],
      [{ adm2_name: 'West Alba', adm1_name: 'North' }, square(0, 2, 1.5, 4)],
    );
    const said = await importIntoFolder(
      join(target, 'small'),
      { as: 'districts', path: file('d.geojson', shapes), credit: 'somebody' },
      '2026-11-24',
    );
    expect(said).toBe('2 outlines for districts of the pack');
    const read = loadPack(join(target, 'small'));
    expect(read.districts!.features.map(({ properties }) => properties.name)).toEqual(['East Alba', 'West Alba']);
    expect(read.provinces.features).toHaveLength(2);
    expect(read.roads).toEqual(pack().roads);
    expect(read.names.length).toBe(pack().names.length);
  });
});

const WOF = resolve(import.meta.dirname, '../../../shared/data/whosonfirst-af');
const there = existsSync(WOF);
if (!there) console.warn(`skipped: the full gazetteer of Afghanistan is not in ${WOF}`);

describe.skipIf(!there)('the full gazetteer of Afghanistan', () => {
  it('goes into the pack with 400 district outlines, without doubling the capitals', async () => {
    const base = loadPack(resolve(import.meta.dirname, '../../packs/afghanistan'));
    const outlined = mergeAreas(base, readAreas(join(WOF, 'districts.geojson.gz'), 2), 2, "Who's On First");
    expect(outlined.report.matched).toBeGreaterThan(380);
    const { pack: full, report } = mergeImported(
      outlined.pack,
      await importWhosOnFirst(join(WOF, 'places.ndjson.gz'), 'AF'),
    );
    expect(report.added + report.same).toBeGreaterThan(31_900);
    expect(full.names.length).toBeGreaterThan(150_000);
    expect(full.districts!.features).toHaveLength(400);
    const gazetteer = buildGazetteer([full]);
    for (const capital of gazetteer.placesOf('provincial-capital')) {
      const near = gazetteer
        .lookup(capital.name)
        .filter(
          ({ place, nameClass }) =>
            nameClass === 'name' &&
            place.id !== capital.id &&
            Math.hypot(place.lat! - capital.lat!, place.lon! - capital.lon!) < 0.04 &&
            ['city', 'village'].includes(place.kind),
        );
      expect([capital.name, near.map(({ place }) => place.id)]).toEqual([capital.name, []]);
    }
    const area = full.places.filter(({ kind }) => kind === 'district').reduce((sum, { areaKm2 }) => sum + areaKm2!, 0);
    expect(area).toBeGreaterThan(630_000);
    expect(area).toBeLessThan(655_000);
  });
});
