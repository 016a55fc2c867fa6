import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../src/gazetteer/build.ts';
import { loadPack } from '../../src/gazetteer/pack-folder.ts';
import { importTable } from '../../src/import/import.ts';
import { Claim } from '../../src/model/claim.ts';
import { gazetteer } from './theatre.ts';

const load = (format: string, text: string, published?: string) => {
  const found = importTable(format, text, gazetteer, { file: 'x.csv', published });
  for (const { report, claims } of found.reports)
    for (const claim of claims) {
      expect(Claim.parse(claim)).toEqual(claim);
      expect(report.text.slice(claim.quote.start, claim.quote.end)).toBe(claim.quote.text);
    }
  return found;
};

describe('import acled', () => {
  const header =
    'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,admin1,location,latitude,longitude,geo_precision,source,notes,timestamp';
  const rows = [
    'X1,12 August 2021,1,Battles,Non-state actor overtakes territory,Rebels (2001-),Military Forces of Nowhere (2014-2021),Bira,Bira,33.6,68.4,1,Wire,"Rebels took Bira.",1629158400',
    'X2,13 August 2021,2,Explosions/Remote violence,Shelling/artillery/missile attack,Government,Rebels,Cora,Cora,32.1,66.9,1,Wire,,1629158400',
    'X3,13 August 2021,1,Protests,Peaceful protest,Protesters,,Alba,Alba,34.5,69.2,1,Wire,,1629158400',
    'X4,13 August 2021,3,Battles,Armed clash,Government,Rebels,Dena,Dena,31,65,3,Wire,,1629158400',
  ];

  it('maps events to predicates and counts what it leaves out', () => {
    const { reports, skipped } = load('acled', [header, ...rows].join('\n'));
    const claims = reports.flatMap((r) => r.claims);
    expect(claims.map((c) => [c.predicate, c.place!.id, c.actor!.id, c.means])).toEqual([
      ['take', 'bira', 'rebels', 'ground'],
      ['fight', 'cora', 'state', 'remote'],
      ['fight', 'dena-province', 'state', 'ground'],
    ]);
    expect(skipped).toEqual({ 'Peaceful protest': 1 });
    expect(reports[0]!.report).toMatchObject({ source: 'ACLED', published: '2021-08-17' });
  });

  it('widens the day by its precision', () => {
    const whens = load('acled', [header, ...rows].join('\n')).reports.flatMap((r) => r.claims.map((c) => c.when));
    expect(whens.map((w) => [w!.from, w!.to])).toEqual([
      ['2021-08-12', '2021-08-12'],
      ['2021-08-10', '2021-08-16'],
      ['2021-08-01', '2021-08-31'],
    ]);
  });

  it('reads an export of before 2019 too', () => {
    const old =
      'EVENT_DATE,EVENT_TYPE,ACTOR1,ACTOR2,LOCATION\n2017-05-06,Battle-Government regains territory,Government,Rebels,Bira';
    expect(load('acled', old, 'event').reports[0]).toMatchObject({
      report: { published: '2017-05-06' },
      claims: [{ predicate: 'take', actor: { id: 'state' }, against: { id: 'rebels' } }],
    });
  });
});

describe('on the Afghan pack', () => {
  const afghan = buildGazetteer([loadPack(join(import.meta.dirname, '../../packs/afghanistan'))]);

  it('knows the sides as ACLED and UCDP name them', () => {
    const acled = [
      'event_date,event_type,sub_event_type,actor1,actor2,admin1,location,latitude,longitude',
      '2021-08-12,Battles,Non-state actor overtakes territory,Taliban,Military Forces of Afghanistan (2014-2021),Ghazni,Ghazni,33.55,68.42',
      '2021-08-12,Battles,Armed clash,Police Forces of Afghanistan (2014-2021) - Special Forces,Taliban,Kandahar,Kandahar,31.61,65.71',
    ].join('\n');
    const ucdp =
      'side_a,side_b,where_coordinates,adm_1,date_start,date_end\nGovernment of Afghanistan,Taleban,Kunduz town,Kunduz province,2021-08-08,2021-08-08';
    const sides = (format: string, text: string) =>
      importTable(format, text, afghan, { file: 'x', published: 'event' }).reports.flatMap((r) =>
        r.claims.map((c) => [c.actor?.id, c.against?.id, c.place?.name]),
      );
    expect(sides('acled', acled)).toEqual([
      ['taliban', 'afghan-government', 'Ghazni'],
      ['afghan-government', 'taliban', 'Kandahar'],
    ]);
    expect(sides('ucdp', ucdp)).toEqual([['afghan-government', 'taliban', 'Kunduz']]);
  });
});

describe('import ucdp', () => {
  const text = [
    'id,side_a,side_b,where_prec,where_coordinates,adm_1,latitude,longitude,date_start,date_end,source_date,source_headline,best,high,low',
    '1,Government,Rebels,1,Bira town,Bira province,33.6,68.4,2021-08-10,2021-08-11,2021-08-12;2021-08-13,Fight at Bira,12,20,10',
  ].join('\n');

  it('makes a fight with its deaths, and moves no holder', () => {
    const [one] = load('ucdp', text).reports;
    expect(one!.report).toMatchObject({ source: 'UCDP', published: '2021-08-13' });
    expect(one!.claims).toMatchObject([
      { predicate: 'fight', place: { id: 'bira' }, when: { from: '2021-08-10', to: '2021-08-11' } },
    ]);
    expect(one!.figures).toMatchObject([{ kind: 'casualties', value: 12, min: 10, max: 20 }]);
  });
});

describe('import place-days', () => {
  const days = (n: number, status: (i: number) => string) =>
    Array.from({ length: n }, (_, i) => `7,202108${String(i + 1).padStart(2, '0')},${status(i)}`);

  it('tells changes, and a status that stays every fortnight', () => {
    const rows = days(20, (i) => (i < 16 ? 'Government' : i < 18 ? 'CONTESTED' : 'Rebels'));
    const { reports, skipped } = load('place-days', ['geonameid,date,status', ...rows].join('\n'));
    expect(
      reports.flatMap((r) => r.claims.map((c) => [r.report.published, c.predicate, c.actor?.id, c.place!.id])),
    ).toEqual([
      ['2021-08-01', 'hold', 'state', 'geonames:7'],
      ['2021-08-15', 'hold', 'state', 'geonames:7'],
      ['2021-08-17', 'fight', undefined, 'geonames:7'],
      ['2021-08-19', 'hold', 'rebels', 'geonames:7'],
    ]);
    expect(skipped).toEqual({ 'no change': 16 });
  });

  it('says nothing for a day without information', () => {
    expect(load('place-days', 'place,date,status\nBira,2021-08-01,NA').reports).toEqual([]);
  });
});
