import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Desk } from '../../src/desk/desk.ts';
import { addDays, dayEnd } from '../../src/lib/time.ts';
import { CASES, deskOf, expectedOf, type ReadBy, town } from './place-days.ts';

/** A change of hands as documented by others (`source`: the row of sources.csv), and what the ledger makes of the case's reports. */
export interface Change {
  place: string;
  holder: string;
  /** The documented days, both ends included. */
  from: string;
  to: string;
  source: string;
  /** The days of the ledger, reports read by the program and by the annotator: "FROM/TO", or – where it has no such change. */
  program: string;
  annotator: string;
}

const file = (name: string) => join(CASES, name, 'expected', 'changes.csv');

/** The documented changes of a case. */
export const changesOf = (name: string): Change[] => parse(readFileSync(file(name), 'utf8'), { columns: true });

/** The days on which the ledger has a place change hands: as of two days after the documented ones, by all reports of the case. */
export function toldBy(desk: Desk, name: string, { place, holder, to }: Change): string {
  const zone = desk.gazetteer.packs[0]!.info.timezone;
  const known = dayEnd(
    expectedOf(name)
      .days.map((d) => d.known)
      .sort()
      .at(-1)!,
    zone,
  );
  const at = Math.min(known, dayEnd(addDays(to, 2), zone));
  const now = desk.ledger.view({ at, known }, [town(desk, place)]).places[0]!;
  return now.holder === holder ? `${now.since?.from ?? '…'}/${now.since?.to ?? '…'}` : '–';
}

/** The table of a case as the ledger stands. */
export async function toldChanges(name: string): Promise<Change[]> {
  const changes = changesOf(name);
  for (const by of ['program', 'annotator'] satisfies ReadBy[]) {
    const desk = await deskOf(name, by);
    for (const change of changes) change[by] = toldBy(desk, name, change);
    await desk.close();
  }
  return changes;
}

export const writeChanges = (name: string, changes: readonly Change[]): void =>
  writeFileSync(file(name), stringify(changes as Change[], { header: true }));

/** Days between what is documented and what is told: 0 where they meet; null where nothing is told. */
export function daysOff({ from, to }: Change, told: string): number | null {
  if (told === '–') return null;
  const [first = '', last = ''] = told.split('/');
  const day = (text: string) => Date.parse(text) / 86_400_000;
  if (last < from) return day(from) - day(last);
  return first !== '…' && first > to ? day(first) - day(to) : 0;
}
