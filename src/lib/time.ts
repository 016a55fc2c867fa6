import { MarchlandError } from './error.ts';

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;
/** `YYYY-MM-DD`. */
export type Day = string;

export const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** Minutes east of Greenwich of an offset such as `+04:30` or `Z`. */
export function offsetMinutes(offset: string): number {
  if (offset === 'Z') return 0;
  const m = /^([+-])(\d{2}):?(\d{2})$/.exec(offset);
  if (!m) throw new MarchlandError('date-malformed', `"${offset}" is not a time-zone offset such as +04:30`);
  return (m[1] === '-' ? -1 : 1) * (Number(m[2]) * 60 + Number(m[3]));
}

/** True for a calendar day that exists. */
export function isDay(text: string): boolean {
  return (
    DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(Date.parse(text)).toISOString().slice(0, 10) === text
  );
}

/** The first millisecond of a day at an offset. */
export function dayStart(day: Day, offset: string): Instant {
  if (!isDay(day)) throw new MarchlandError('date-malformed', `"${day}" is not a day such as 2021-08-12`);
  return Date.parse(day) - offsetMinutes(offset) * 60_000;
}

/** The last millisecond of a day at an offset. */
export function dayEnd(day: Day, offset: string): Instant {
  return dayStart(day, offset) + DAY_MS - 1;
}

/** The day on which an instant falls at an offset. */
export function dayOf(instant: Instant, offset: string): Day {
  return new Date(instant + offsetMinutes(offset) * 60_000).toISOString().slice(0, 10);
}

/** `day` moved by whole days. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `a` to `b`, negative when b is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / DAY_MS);
}

/**
 * An instant from what a person types: a full ISO instant, or a bare date, which means the end of that day at `offset`.
 * A time without a zone is taken at `offset`. Throws `date-malformed`.
 */
export function parseInstant(text: string, offset: string): Instant {
  if (isDay(text)) return dayEnd(text, offset);
  if (INSTANT.test(text)) {
    const zoned = /(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}${offset}`;
    const t = Date.parse(zoned);
    if (!Number.isNaN(t)) return t;
  }
  throw new MarchlandError(
    'date-malformed',
    `"${text}" is neither a day (2021-08-12) nor a time (2021-08-12T18:00+04:30)`,
  );
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "12 August 2021". */
export function longDay(day: Day): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number);
  return `${date} ${MONTHS[month! - 1]} ${year}`;
}

export function toIso(instant: Instant): string {
  return new Date(instant).toISOString();
}
