import { parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { MarchlandError } from '../lib/error.ts';

/** One row of a CSV file: its cells by column name, and where it stands. */
export interface Row {
  file: string;
  /** 1-based line on which the row ends. */
  line: number;
  cells: Record<string, string>;
}

/**
 * The rows of a CSV text with a header line. Unknown columns are allowed (notes of the pack's author); missing ones are
 * an error, as are rows of another length and an unclosed quote. Throws `pack-malformed` with file and line.
 */
export function csvRows(text: string, file: string, columns: readonly string[]): Row[] {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, { info: true, bom: true, trim: true, skip_empty_lines: true }) as unknown as typeof records;
  } catch (error) {
    const { lines, message } = error as { lines?: number; message: string };
    throw new MarchlandError('pack-malformed', message.replace(/ at line \d+.*$| on line \d+.*$/, ''), {
      file,
      line: lines,
    });
  }
  const header = records[0]?.record ?? [];
  for (const column of columns) {
    if (!header.includes(column))
      throw new MarchlandError('pack-malformed', `the header has no column "${column}"`, {
        file,
        line: 1,
        field: column,
      });
  }
  return records.slice(1).map(({ record, info }) => ({
    file,
    line: info.lines,
    cells: Object.fromEntries(header.map((name, i) => [name, record[i] ?? ''])),
  }));
}

export function fail(row: Row, field: string, message: string): never {
  throw new MarchlandError('pack-malformed', message, { file: row.file, line: row.line, field });
}

/** The cell, or null when empty. */
export function text(row: Row, field: string): string | null {
  return row.cells[field] || null;
}

/** A cell that may not be empty. */
export function required(row: Row, field: string): string {
  return row.cells[field] || fail(row, field, 'must not be empty');
}

/** A number written with digits and a decimal point, or null when the cell is empty. */
export function number(row: Row, field: string, min: number, max: number): number | null {
  const cell = row.cells[field];
  if (!cell) return null;
  const value = /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : Number.NaN;
  if (Number.isNaN(value)) fail(row, field, `"${cell}" is not a number`);
  if (value < min || value > max) fail(row, field, `${cell} is not between ${min} and ${max}`);
  return value;
}

/** The parts of a cell separated by `|`. */
export function list(row: Row, field: string): string[] {
  return (row.cells[field] ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean);
}

/** The value checked against its schema; the first fault is named by its column (as `columns` maps it). */
export function checked<T>(schema: z.ZodType<T>, value: unknown, row: Row, columns: Record<string, string> = {}): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const key = String(issue.path[0] ?? '');
  return fail(row, columns[key] ?? key, issue.message);
}
