import { parse } from 'csv-parse/sync';
import { MarchlandError } from '../lib/error.ts';
import { isDay } from '../lib/time.ts';

/** One row of a table: its cells by column name in lower case, and where it stands. */
export interface Row {
  file: string;
  /** 1-based line on which the row ends. */
  line: number;
  cells: Readonly<Record<string, string>>;
}

/**
 * Rows of a CSV text with a header line (comma, semicolon or tab). Errors, with file and line: input-empty,
 * input-malformed for a row of another length or an open quote.
 */
export function rowsOf(text: string, file: string): Row[] {
  if (!text.trim()) throw new MarchlandError('input-empty', 'the table is empty', { file });
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      info: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      delimiter: delimiterOf(text),
    }) as unknown as typeof records;
  } catch (error) {
    const { lines: line, message } = error as { lines?: number; message: string };
    throw new MarchlandError('input-malformed', message.replace(/ (at|on) line \d+.*$/, ''), { file, line });
  }
  const header = (records[0]?.record ?? []).map((name) => name.toLowerCase().replaceAll(/[\s-]+/g, '_'));
  return records.slice(1).map(({ record, info }) => ({
    file,
    line: info.lines,
    cells: Object.fromEntries(header.map((name, i) => [name, record[i] ?? ''])),
  }));
}

function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/\r?\n|$/));
  const count = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0]!;
}

export function fail(row: Row, field: string, message: string): never {
  throw new MarchlandError('input-malformed', message, { file: row.file, line: row.line, field });
}

/** The cell, or null when it is empty or there is no such column. */
export function cell(row: Row, field: string): string | null {
  return row.cells[field] || null;
}

export function required(row: Row, field: string): string {
  return cell(row, field) ?? fail(row, field, 'must not be empty');
}

/** Columns without which the table is not of its kind. */
export function needs(rows: readonly Row[], file: string, ...columns: string[]): void {
  const [first] = rows;
  if (!first) throw new MarchlandError('input-empty', 'the table has a header and no rows', { file });
  const missing = columns.find((c) => !(c in first.cells));
  if (missing)
    throw new MarchlandError('input-malformed', `the header has no column "${missing}"`, {
      file,
      line: 1,
      field: missing,
    });
}

export function number(row: Row, field: string, min = -Infinity, max = Infinity): number | null {
  const text = cell(row, field);
  if (text === null) return null;
  const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(value)) fail(row, field, `"${text}" is not a number`);
  if (value < min || value > max) fail(row, field, `${text} is not between ${min} and ${max}`);
  return value;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day as tables write it: 2021-08-12, 20210812, "12 August 2021", or with a time after it; null when empty. */
export function dayIn(row: Row, field: string): string | null {
  const text = cell(row, field);
  if (text === null) return null;
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:$|[T ])/.exec(text);
  const words = /^(\d{1,2})[ -](\p{L}{3,})\.?[ -](\d{4})$/u.exec(text);
  const month = words ? MONTHS.indexOf(words[2]!.slice(0, 3).toLowerCase()) + 1 : 0;
  const day = iso
    ? `${iso[1]}-${iso[2]}-${iso[3]}`
    : words && month > 0
      ? `${words[3]}-${String(month).padStart(2, '0')}-${words[1]!.padStart(2, '0')}`
      : '';
  return isDay(day) ? day : fail(row, field, `"${text}" is not a day such as 2021-08-12`);
}

/** One of a list of words. */
export function oneOf<T extends string>(row: Row, field: string, words: readonly T[]): T | null {
  const text = cell(row, field)?.toLowerCase() ?? null;
  if (text === null) return null;
  return words.find((w) => w === text) ?? fail(row, field, `"${text}" is not one of ${words.join(', ')}`);
}
