import type { Control, Status } from '../model/control.ts';
import { rival } from './mark.ts';
import type { Slot } from './palette.ts';
import type { SymbolState } from './symbol.ts';

/** One row of a legend: a kind of mark, in words, and how many places have it. */
export interface LegendRow {
  status: Status;
  holder: string | null;
  other: string | null;
  words: string;
  n: number;
}

const WORDS: Record<Status, (party: string) => string> = {
  held: (p) => `Held: ${p}`,
  besieged: (p) => `Besieged, held: ${p}`,
  encircled: (p) => `Encircled, held: ${p}`,
  claimed: () => 'Claimed, on one voice only',
  disputed: () => 'Disputed, sources disagree',
  contested: () => 'Contested, forces inside',
  stale: () => 'No report for long',
  unknown: () => 'Never reported',
};
const ORDER: readonly Status[] = [
  'held',
  'claimed',
  'disputed',
  'contested',
  'besieged',
  'encircled',
  'stale',
  'unknown',
];

/** The rows for the marks drawn; their numbers add up to the places. `first` is the party whose gains come first. */
export function legendRows(
  places: readonly Control[],
  name: (party: string | null) => string,
  first: string | null,
): LegendRow[] {
  const rows = new Map<string, LegendRow>();
  for (const c of places) {
    const perParty = c.status === 'held' || c.status === 'besieged' || c.status === 'encircled';
    const key = `${c.status}|${perParty ? c.holder : ''}`;
    const row = rows.get(key) ?? {
      status: c.status,
      holder: c.holder,
      other: c.others[0] ?? null,
      words: WORDS[c.status](name(c.holder)),
      n: 0,
    };
    row.n++;
    rows.set(key, row);
  }
  const rank = (r: LegendRow) => ORDER.indexOf(r.status) + (r.status === 'held' && r.holder !== first ? 3.5 : 0);
  return [...rows.values()].sort((a, b) => rank(a) - rank(b) || b.n - a.n || (a.words < b.words ? -1 : 1));
}

/** The mark of a row, without what only single places have. */
export function legendMark(
  row: Pick<LegendRow, 'status' | 'holder' | 'other'>,
  slots: (party: string | null) => Slot | null,
): SymbolState {
  const holder = slots(row.holder);
  return {
    status: row.status,
    holder,
    other: slots(row.other) ?? rival(row.status, holder),
    changed: false,
    unreviewed: false,
    isolated: false,
  };
}
