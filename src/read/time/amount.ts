import { addDays, type Day } from '../../lib/time.ts';
import { CARDINAL, cardinalValue } from '../number-word.ts';
import { addMonths, type Days, oneDay, yearDays, yearOf } from './calendar.ts';

/** "two", "about 15", "a few", "two and a half"; and a unit of time. To be used once in a pattern. */
export const AMOUNT = `(?:(?:about|around|some|roughly|nearly|almost|more than|over|at least|less than|just|only|approximately|up to|as many as) )?(?<amount>\\d[\\d,]*(?:\\.\\d+)?|${CARDINAL}(?: and a half)?|half an?|a couple of|(?:a )?few|several|many|an?)`;
export const UNIT = '(?<unit>minute|hour|day|night|week|fortnight|month|year|decade)s?';

/** What every time told by a unit or a part of the day holds. */
export const UNIT_HINT =
  /\b(?:minute|hour|day|night|week|fortnight|month|year|decade|yesterday|today|tonight|tomorrow|overnight|morning|afternoon|evening)/i;

export type Unit = 'minute' | 'hour' | 'day' | 'night' | 'week' | 'fortnight' | 'month' | 'year' | 'decade';

/** How many: one number, or between two for "a few", "several" and a bare plural ("days ago"). */
export function amountOf(text: string | undefined): { low: number; high: number } {
  const word = (text ?? '').toLowerCase();
  if (word === '') return { low: 2, high: 7 };
  if (word === 'a couple of') return { low: 2, high: 2 };
  if (word === 'a few' || word === 'few') return { low: 2, high: 5 };
  if (word === 'several') return { low: 3, high: 7 };
  if (word === 'many') return { low: 3, high: 10 };
  if (/^half/.test(word)) return { low: 0.5, high: 0.5 };
  const half = word.endsWith(' and a half') ? 0.5 : 0;
  const base = word.replace(/ and a half$/, '');
  const n = (/^\d/.test(base) ? Number(base.replaceAll(',', '')) : cardinalValue(base)) + half;
  return { low: n, high: n };
}

/** `day` moved by an amount of a unit; parts of days are rounded up to a day. */
export function shift(day: Day, n: number, unit: Unit): Day {
  const sign = Math.sign(n);
  const size = Math.abs(n);
  switch (unit) {
    case 'minute':
      return day;
    case 'hour':
      return addDays(day, sign * Math.round(size / 24));
    case 'day':
    case 'night':
      return addDays(day, sign * Math.round(size));
    case 'week':
      return addDays(day, sign * Math.round(7 * size));
    case 'fortnight':
      return addDays(day, sign * Math.round(14 * size));
    case 'month':
      return size > 2400 ? day : addMonths(day, sign * Math.round(size));
    case 'year':
    case 'decade': {
      const months = sign * Math.round(size * (unit === 'year' ? 12 : 120));
      return Math.abs(months) > 6000 ? day : addMonths(day, months);
    }
  }
}

/** The days meant by "N units ago" (sign -1) or "N units later" (sign 1) from `day`: the coarser the unit, the wider. */
export function away(day: Day, amount: { low: number; high: number }, unit: Unit, sign: 1 | -1): Days {
  const [a, b] = [shift(day, sign * amount.low, unit), shift(day, sign * amount.high, unit)].sort() as [Day, Day];
  const exact = amount.low === amount.high;
  switch (unit) {
    case 'minute':
    case 'hour':
      if (amount.high <= 24 && sign < 0) return { from: addDays(day, -1), to: day, precision: 'days' };
      return { from: a, to: b, precision: 'days' };
    case 'day':
    case 'night':
      return exact ? oneDay(a) : { from: a, to: b, precision: 'days' };
    case 'week':
    case 'fortnight':
      return { from: addDays(a, -1), to: addDays(b, 1), precision: 'days' };
    case 'month':
      return { from: addDays(a, -10), to: addDays(b, 10), precision: 'month' };
    case 'year':
      if (amount.low % 1) return { from: addMonths(a, -4), to: addMonths(b, 4), precision: 'year' };
      return yearDays(yearOf(a), yearOf(b));
    case 'decade':
      return yearDays(yearOf(a) - 2, yearOf(b) + 2);
  }
}
