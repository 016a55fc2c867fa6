import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Desk, initDesk, openDesk } from '../../src/desk/desk.ts';
import { DuplicateIndex } from '../../src/intake/near-duplicate.ts';
import { parseReport } from '../../src/intake/parse.ts';
import { dayEnd } from '../../src/lib/time.ts';
import type { Reading } from '../../src/model/reading.ts';
import type { Report } from '../../src/model/report.ts';
import { resolveReading } from '../../src/resolve/resolve.ts';
import { goldReading } from './gold-reading.ts';

/** What a careful reader of a case's reports would say: who held what on a day, as known on another. */
export interface Day {
  at: string;
  known: string;
  party?: string;
  held: string[];
  either: { place: string; why: string }[];
  notHeld: string[];
  except?: { place: string; site: string; party: string }[];
}
interface Expected {
  party: string;
  days: Day[];
}

export const CASES = join(import.meta.dirname, '..', '..', 'cases');
const now = () => Date.parse('2025-06-01T00:00:00Z');

/** Names of the cases. */
export const cases = readdirSync(CASES).filter((c) => existsSync(join(CASES, c, 'case.yaml')));

export function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(join(CASES, name, 'expected', 'situation.json'), 'utf8')) as Expected;
}

/** Who read the reports: the program, or the careful reader who annotated them. */
export type ReadBy = 'program' | 'annotator';

/** A new desk in a temporary folder with all reports of a case. */
export async function deskOf(name: string, by: ReadBy = 'program'): Promise<Desk> {
  const { pack } = parse(readFileSync(join(CASES, name, 'case.yaml'), 'utf8')) as { pack: string };
  const path = join(mkdtempSync(join(tmpdir(), 'marchland-case-')), 'desk');
  await initDesk(path, [pack], now);
  const desk = await openDesk(path, now);
  const folder = join(CASES, name, 'reports');
  const files = readdirSync(folder).sort();
  const reports = files.map((f) => parseReport(readFileSync(join(folder, f)), { file: f }));
  if (by === 'program') await desk.add(reports, 'case');
  else await desk.take(annotated(name, reports, desk), 'annotator', 'case');
  return desk;
}

/** Reports with their annotations for a reading; only places and parties are looked up by the program. */
function annotated(name: string, reports: readonly Report[], desk: Desk): (Reading & { report: Report })[] {
  const copies = new DuplicateIndex();
  return reports.map((read) => {
    const report = { ...read, group: copies.add(read.id, read.text) };
    const file = join(CASES, name, 'expected', `${read.file!.replace(/\.txt$/, '')}.json`);
    const reading = goldReading(JSON.parse(readFileSync(file, 'utf8')), report);
    return { report, ...resolveReading(reading, report, desk.gazetteer) };
  });
}

/** The town of that name: a capital before another town. */
export function town(desk: Desk, name: string): string {
  const towns = desk.gazetteer
    .lookup(name, { fuzzy: true })
    .map((m) => m.place)
    .filter((p) => p.kind !== 'province' && p.kind !== 'district' && p.kind !== 'country');
  const capital = towns.find((p) => p.classes.some((c) => c === 'provincial-capital' || c === 'national-capital'));
  const id = (capital ?? towns[0])?.id;
  if (!id) throw new Error(`the pack has no town ${name}`);
  return id;
}

/** What the ledger says otherwise than expected of a day, as rows "at,known,place,wanted". */
export function wrongOf(desk: Desk, expected: Expected, day: Day): string[] {
  const zone = desk.gazetteer.packs[0]!.info.timezone;
  const party = day.party ?? expected.party;
  const when = { at: dayEnd(day.at, zone), known: dayEnd(day.known, zone) };
  const holder = (place: string) => desk.ledger.view(when, [town(desk, place)]).places[0]!.holder;
  const row = (place: string, want: string) => `${day.at},${day.known},${place},${want}`;
  return [
    ...day.held.filter((p) => holder(p) !== party).map((p) => row(p, `held by ${party}`)),
    ...day.notHeld.filter((p) => holder(p) === party).map((p) => row(p, `not held by ${party}`)),
  ].sort();
}

/** The file of a case with what the program, or the ledger given the annotations, is known not to get right yet. */
export const openFile = (name: string, by: ReadBy = 'program') =>
  join(CASES, name, 'expected', by === 'program' ? 'open.csv' : 'open-annotated.csv');

/** Its rows. */
export function openOf(name: string, by: ReadBy = 'program'): string[] {
  const path = openFile(name, by);
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').slice(1) : [];
}
