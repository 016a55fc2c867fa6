import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { frontMatter } from '../../src/intake/front-matter.ts';
import { normalise } from '../../src/intake/normalise.ts';
import { faults } from './annotation.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const list = (dir: string, end: string) =>
  existsSync(dir)
    ? readdirSync(dir)
        .filter((f) => f.endsWith(end))
        .map((f) => f.slice(0, -end.length))
        .sort()
    : [];
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
const json = (...path: string[]) => JSON.parse(read(...path));
const words = (s: string) => s.split(/\s+/).filter(Boolean).length;

const cases = readdirSync(join(ROOT, 'cases'), { withFileTypes: true }).filter((d) => d.isDirectory());

describe.each(cases.map((d) => d.name))('case %s', (name) => {
  const dir = join(ROOT, 'cases', name);
  const reports = list(join(dir, 'reports'), '.txt');
  const about = parseYaml(read(dir, 'case.yaml'));

  it('says what it is and when', () => {
    expect(about).toMatchObject({ title: expect.any(String), pack: expect.any(String), about: expect.any(String) });
    expect(about.asOf.length).toBeGreaterThan(0);
    expect(reports.length).toBeGreaterThanOrEqual(10);
  });

  it('has one golden file a report and one report a golden file', () => {
    expect(list(join(dir, 'expected'), '.json').filter((f) => f !== 'situation')).toEqual(reports);
  });

  it.each(reports)('%s', (report) => {
    const text = read(dir, 'reports', `${report}.txt`);
    const { head, body } = frontMatter(text, report);
    for (const field of ['title', 'source', 'published', 'url'] as const) expect(head[field], field).toBeTruthy();
    expect(head.published).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?$/);
    expect(new URL(head.url!).host, 'an invented outlet').toBe('example.org');
    const day = head.published!.slice(0, 10);
    expect(day >= about.published.from && day <= about.published.to, `published ${day}`).toBe(true);
    expect(words(body)).toBeGreaterThanOrEqual(60);
    expect(words(body)).toBeLessThanOrEqual(250);
    expect(faults(json(dir, 'expected', `${report}.json`), normalise(body))).toEqual([]);
  });

  it('documents a fact for every report', () => {
    const rows: Record<string, string>[] = parseCsv(read(dir, 'sources.csv'), { columns: true });
    for (const row of rows)
      expect(
        [row.report, row.fact, row['documented by']].every((x) => x?.trim()),
        JSON.stringify(row),
      ).toBe(true);
    expect([...new Set(rows.map((r) => r.report))].sort()).toEqual(reports);
  });

  it('expects one answer for every place on every day it names', () => {
    const { of, days } = json(dir, 'expected', 'situation.json');
    for (const { at, known, held, either, notHeld } of days) {
      const all = [...held, ...notHeld, ...either.map((e: { place: string }) => e.place)];
      expect(new Set(all).size, `${at} as known ${known}`).toBe(of);
      expect(all.length, `${at} as known ${known}`).toBe(of);
      expect(at <= known && known <= about.published.to).toBe(true);
    }
  });
});

describe('the check of annotations', () => {
  const claim = { ...json(ROOT, 'cases/afghanistan-2021/expected/05-zaranj-falls.json').claims[0] };
  const body = claim.quote;

  it.each([
    ['a quote that is not there', { quote: 'captured Kabul' }, 'not in the text'],
    ['a day that does not exist', { when: { from: '2021-02-30', to: '2021-03-01' } }, 'not a day'],
    ['an unknown predicate', { predicate: 'seize' }, 'predicate'],
    ['a place of no kind', { placeKind: null }, 'place without kind'],
  ])('finds %s', (_, change, fault) => {
    expect(faults({ claims: [claim], figures: [] }, body)).toEqual([]);
    expect(faults({ claims: [{ ...claim, ...change }], figures: [] }, body).join()).toContain(fault);
  });
});

describe('third set of reports for the reader', () => {
  const dir = join(ROOT, 'test/read/third-set');
  const reports = list(dir, '.txt');

  it('has a text for every annotation', () => {
    expect(list(dir, '.json')).toEqual(reports);
  });

  it.each(reports)('%s', (report) => {
    const gold = json(dir, `${report}.json`);
    const text = read(dir, `${report}.txt`);
    expect(gold.id).toBe(report);
    expect(gold.title).toBe(text.split('\n')[0]);
    expect(gold.published).toMatch(/^\d{4}-\d\d-\d\d$/);
    // a report of no war names no country and expects no claim
    if (report.startsWith('xx-')) expect(gold).toMatchObject({ country: null, claims: [], figures: [] });
    else expect(gold.country).toMatch(/^[A-Z]{2}$/);
    expect(faults(gold, normalise(text))).toEqual([]);
    expect(words(text)).toBeGreaterThanOrEqual(140);
    expect(words(text)).toBeLessThanOrEqual(360);
  });
});
