import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Desk, initDesk, openDesk } from '../../src/desk/desk.ts';
import { parseReport } from '../../src/intake/parse.ts';
import { dayEnd } from '../../src/lib/time.ts';
import { freshFolder, ROOT } from '../support/marchland.ts';

interface Day {
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

const now = () => Date.parse('2025-06-01T00:00:00Z');
const cases = readdirSync(join(ROOT, 'cases')).filter((c) => existsSync(join(ROOT, 'cases', c, 'case.yaml')));

async function deskOf(name: string): Promise<Desk> {
  const { pack } = parse(readFileSync(join(ROOT, 'cases', name, 'case.yaml'), 'utf8')) as { pack: string };
  const path = join(freshFolder(), 'desk');
  await initDesk(path, [pack], now);
  const desk = await openDesk(path, now);
  const folder = join(ROOT, 'cases', name, 'reports');
  await desk.add(
    readdirSync(folder)
      .sort()
      .map((f) => parseReport(readFileSync(join(folder, f)), { file: f })),
    'case',
  );
  return desk;
}

/** The town of that name: a capital before another town. */
function town(desk: Desk, name: string): string | undefined {
  const towns = desk.gazetteer
    .lookup(name, { fuzzy: true })
    .map((m) => m.place)
    .filter((p) => p.kind !== 'province' && p.kind !== 'district' && p.kind !== 'country');
  return (
    towns.find((p) => p.classes.includes('provincial-capital') || p.classes.includes('national-capital')) ?? towns[0]
  )?.id;
}

/** `open.csv` of a case: what the program does not get right yet. A row that has come right must be taken out. */
function openRows(name: string): Set<string> {
  const path = join(ROOT, 'cases', name, 'expected', 'open.csv');
  const rows = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').slice(1) : [];
  return new Set(rows.map((r) => r.trim()));
}

describe.each(cases)('the ledger of the case %s says what a careful reader would', (name) => {
  const expected = JSON.parse(
    readFileSync(join(ROOT, 'cases', name, 'expected', 'situation.json'), 'utf8'),
  ) as Expected;
  const opened = deskOf(name);
  const open = openRows(name);

  it.each(expected.days)('true on $at, as known at $known', async (day) => {
    const desk = await opened;
    const zone = desk.gazetteer.packs[0]!.info.timezone;
    const party = day.party ?? expected.party;
    const holder = (place: string) => {
      const id = town(desk, place);
      expect(id, `the pack has no town ${place}`).toBeDefined();
      return desk.ledger.view({ at: dayEnd(day.at, zone), known: dayEnd(day.known, zone) }, [id!]).places[0]!.holder;
    };
    const row = (place: string, want: string) => `${day.at},${day.known},${place},${want}`;
    const wrong = [
      ...day.held.filter((p) => holder(p) !== party).map((p) => row(p, `held by ${party}`)),
      ...day.notHeld.filter((p) => holder(p) === party).map((p) => row(p, `not held by ${party}`)),
    ];
    expect(wrong.sort()).toEqual([...open].filter((r) => r.startsWith(`${day.at},${day.known},`)).sort());
  });
});
