import { describe, expect, it } from 'vitest';
import { importTable } from '../../src/import/import.ts';
import { decodeTable } from '../../src/import/table.ts';
import { MarchlandError } from '../../src/lib/error.ts';
import { Claim } from '../../src/model/claim.ts';
import { Report } from '../../src/model/report.ts';
import { gazetteer } from './theatre.ts';

const csv = (...lines: string[]) => importTable('csv', lines.join('\n'), gazetteer, { file: 'desk.csv' });
const error = (...lines: string[]) => {
  try {
    csv(...lines);
  } catch (e) {
    return (e as MarchlandError).line;
  }
  throw new Error('no error');
};

describe('import csv', () => {
  const { reports } = csv(
    'event,place,by,date,published,source,speaker,notes',
    'captured,Bira,Rebels,2021-08-12,2021-08-13,Wire,Government,"Bira fell, officials say"',
    'holds,Alba,Government,12 August 2021,2021-08-13,Wire,,',
    'take,Nowhere,Somebody,20210811,2021-08-12,Gazette,Rebels,',
  );

  it('makes a report of the rows of one source and day, and a claim of each row', () => {
    expect(reports.map((r) => [r.report.source, r.report.published, r.claims.length])).toEqual([
      ['Wire', '2021-08-13', 2],
      ['Gazette', '2021-08-12', 1],
    ]);
    for (const { report, claims } of reports) {
      expect(Report.parse(report)).toEqual(report);
      for (const claim of claims) {
        expect(Claim.parse(claim)).toEqual(claim);
        expect(claim.quote.text).toBe(report.text.slice(claim.quote.start, claim.quote.end));
      }
    }
  });

  it('knows places, parties and whose interest it is', () => {
    const [bira, alba] = reports[0]!.claims;
    expect(bira).toMatchObject({
      predicate: 'take',
      place: { id: 'bira', name: 'Bira' },
      actor: { id: 'rebels' },
      when: { from: '2021-08-12', to: '2021-08-12' },
      speaker: { party: 'state', interest: 'against', class: 'unnamed' },
      quote: { text: 'Bira fell, officials say' },
    });
    expect(alba).toMatchObject({
      predicate: 'hold',
      place: { id: 'alba' },
      when: { from: '2021-08-12' },
      speaker: null,
    });
  });

  it('keeps what the packs do not know, and says so', () => {
    const [claim] = reports[1]!.claims;
    expect(claim).toMatchObject({ place: { id: null, name: 'Nowhere' }, actor: { id: null, name: 'Somebody' } });
    expect(claim!.doubts).toHaveLength(2);
  });

  it('tells namesakes apart by province and position', () => {
    const place = (row: string) =>
      csv('predicate,place,province,lat,lon,published', `take,${row},2021-08-12`).reports[0]!.claims[0]!.place!.id;
    expect(place('Bira,Fala,33.1,69.1')).toBe('bira-2');
    expect(place('Bira,,,')).toBe('bira');
    expect(place('Bira,,10,10')).toBeNull();
  });

  it('gives the same ids again, and ids of their own to equal rows', () => {
    const again = () => csv('predicate,place,published', 'take,Bira,2021-08-12', 'take,Bira,2021-08-12').reports[0]!;
    expect(again()).toEqual(again());
    const [a, b] = again().claims;
    expect(a!.id).not.toBe(b!.id);
  });

  it('names file, line and column of the first bad row', () => {
    expect(error('')).toBe('desk.csv: the table is empty [input-empty]');
    expect(error('predicate,place')).toContain('no rows [input-empty]');
    expect(error('place,published', 'Bira,2021-08-12')).toContain('desk.csv:1: predicate: the header has no column');
    expect(error('predicate,place,published', 'take,Bira,2021-08-12', 'eats,Bira,2021-08-12')).toContain(
      'desk.csv:3: predicate: "eats"',
    );
    expect(error('predicate,place,published', 'take,Bira,2021-02-30')).toContain(
      'desk.csv:2: published: "2021-02-30" is not a day',
    );
    expect(error('predicate,place,published', 'take,,2021-08-12')).toContain('desk.csv:2: place: must not be empty');
    expect(error('predicate,place', 'take,Bira')).toContain('published: no publication date');
    expect(error('predicate,place,from,to,published', 'take,Bira,2021-08-12,2021-08-11,2021-08-12')).toContain(
      'is before',
    );
    expect(error('predicate,place,published', 'take,"Bira,2021-08-12')).toContain('[input-malformed]');
    expect(error('predicate,place,published', 'take,Bira')).toContain('desk.csv:2');
    expect(error('predicate,place,lat,lon,published', 'take,Bira,99,1,2021-08-12')).toContain('lat: 99 is not between');
  });

  it('takes the publication from the caller where rows have none', () => {
    const published = (p: string) =>
      importTable('csv', 'predicate,place,date\ntake,Bira,2021-08-12', gazetteer, { file: 'd', published: p })
        .reports[0]!.report.published;
    expect(published('2021-08-20')).toBe('2021-08-20');
    expect(published('event')).toBe('2021-08-12');
  });
});

it('refuses a format and a date it does not know', () => {
  expect(() => importTable('shapefile', 'a', gazetteer, { file: 'd' })).toThrow(MarchlandError);
  expect(() => importTable('csv', 'a', gazetteer, { file: 'd', published: 'soon' })).toThrow('neither a day');
});

it('refuses what is no text', () => {
  expect(() => decodeTable(new Uint8Array([80, 75, 0, 1]), 'x.xlsx')).toThrow('binary');
  expect(() => decodeTable(new Uint8Array([0xff, 0xfe]), 'x.csv')).toThrow('UTF-8');
  expect(() => decodeTable(new Uint8Array(), 'x.csv')).toThrow('empty');
});
