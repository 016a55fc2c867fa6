import { addDays, type Day, daysBetween } from '../../lib/time.ts';
import type { Precision } from '../../model/when.ts';

/** Days from `from` to `to`, both included, with how finely the words tell them. */
export interface Days {
  from: Day | null;
  to: Day | null;
  precision: Precision;
}

export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTH_NAMES = 'January February March April May June July August September October November December'.split(' ');

/** 1–12 from a month's name or its abbreviation; 0 when it is none. */
export function monthNumber(name: string): number {
  return MONTH_NAMES.findIndex((m) => m.toLowerCase().startsWith(name.toLowerCase().slice(0, 3))) + 1;
}

const two = (n: number) => String(n).padStart(2, '0');

/** The day, or null when there is no such day (31 June). */
export function dayOfDate(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay();
}

/** The latest such weekday up to and with `day`. */
export function weekdayUpTo(weekday: number, day: Day): Day {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}

/** The first such weekday from `day` on. */
export function weekdayFrom(weekday: number, day: Day): Day {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

/** Which third of a stretch is meant, for "early", "mid" and "late". */
export type Third = 'early' | 'mid' | 'late';

export function monthDays(year: number, month: number, third?: Third | null): Days {
  const [a, b] = third
    ? { early: [1, 10], mid: [11, 20], late: [21, lastDayOf(year, month)] }[third]
    : [1, lastDayOf(year, month)];
  return { from: dayOfDate(year, month, a!), to: dayOfDate(year, month, b!), precision: third ? 'days' : 'month' };
}

export function yearDays(from: number, to = from, third?: Third | null): Days {
  const [a, b] = third
    ? { early: ['01-01', '04-30'], mid: ['05-01', '08-31'], late: ['09-01', '12-31'] }[third]
    : ['01-01', '12-31'];
  return { from: `${from}-${a}`, to: `${to}-${b}`, precision: third ? 'month' : 'year' };
}

/** The calendar week, Monday to Sunday, that holds `day`. */
export function weekDays(day: Day): Days {
  const monday = weekdayUpTo(1, day);
  return { from: monday, to: addDays(monday, 6), precision: 'week' };
}

/** `day` moved by whole months, kept inside the month. */
export function addMonths(day: Day, months: number): Day {
  const n = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const year = Math.floor(n / 12);
  const month = (n % 12) + 1;
  return dayOfDate(year, month, Math.min(Number(day.slice(8)), lastDayOf(year, month)))!;
}

export const oneDay = (day: Day): Days => ({ from: day, to: day, precision: 'day' });
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
export const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** The part of `days` up to (or from) `day`; the whole when nothing would be left. */
export function clip(days: Days, { upTo, from }: { upTo?: Day; from?: Day }): Days {
  const a = days.from && from ? later(days.from, from) : days.from;
  const b = days.to && upTo ? earlier(days.to, upTo) : days.to;
  if (a && b && daysBetween(a, b) < 0) return days;
  return { from: a, to: b, precision: days.precision };
}
