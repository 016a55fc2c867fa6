import { MarchlandError } from '../lib/error.ts';
import { isDay } from '../lib/time.ts';

/** A publication time as a report keeps it: a day, or an ISO instant in UTC. Errors: date-malformed. */
export function published(text: string, at: { file?: string | undefined; field?: string | undefined }): string {
  const value = text.trim();
  if (isDay(value)) return value;
  const time = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(value)
    ? Date.parse(value.replace(' ', 'T'))
    : /[A-Za-z]{3}/.test(value)
      ? Date.parse(value)
      : Number.NaN;
  if (Number.isNaN(time))
    throw new MarchlandError(
      'date-malformed',
      `"${value}" is neither a day (2021-08-12) nor a time (2021-08-12T18:00+04:30)`,
      at,
    );
  if (/^\d{4}-\d{2}-\d{2}[T ][\d:.]+$/.test(value))
    throw new MarchlandError(
      'date-malformed',
      `"${value}" has a time but no zone; write 2021-08-12T18:00+04:30 or …Z`,
      at,
    );
  return new Date(time).toISOString();
}
