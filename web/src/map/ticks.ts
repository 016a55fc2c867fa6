import type { Change } from '../api/client.ts';
import { daysBetween } from '../api/day.ts';

/** A change of hands on the axis of time. */
export interface Tick {
  change: Change;
  /** Middle of the square, and its side, in pixels. */
  x: number;
  y: number;
  side: number;
  known: boolean;
}

const key = (c: Change) => `${c.place}|${c.day}|${c.to}`;

/** The changes of each day as squares in its column, in rows from `bottom` up; those of `known` are known at the white flag. */
export function ticks(
  all: readonly Change[],
  known: readonly Change[],
  first: string,
  x: (day: number) => number,
  bottom: number,
): Tick[] {
  const sure = new Set(known.map(key));
  const unique = new Map([...all, ...known].map((c) => [key(c), c]));
  const byDay = Map.groupBy(unique.values(), (c) => c.day);
  return [...byDay].flatMap(([day, list]) => {
    const column = daysBetween(first, day);
    const width = x(column + 1) - x(column);
    const step = Math.max(4, Math.min(11, width / 3));
    const row = Math.max(1, Math.floor((width - 2) / step));
    return list.map((change, i): Tick => {
      const inRow = Math.min(row, list.length - Math.floor(i / row) * row);
      return {
        change,
        x: (x(column) + x(column + 1)) / 2 + ((i % row) - (inRow - 1) / 2) * step,
        y: bottom - Math.floor(i / row) * step,
        side: Math.min(8, step - 2),
        known: sure.has(key(change)),
      };
    });
  });
}
