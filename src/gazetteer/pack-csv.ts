import { MarchlandError } from '../lib/error.ts';

/** One row of a CSV file, and where it stands. */
export interface Row {
  file: string;
  /** 1-based line on which the row begins. */
  line: number;
  cells: readonly string[];
  /** Column name -> position. */
  columns: ReadonlyMap<string, number>;
}

/**
 * The rows of a CSV text (RFC 4180) with a header line; cells are trimmed, empty lines passed over. Unknown columns are
 * allowed (notes of the author); missing ones are an error, as are rows of another length and quotes left open. Throws
 * `pack-malformed` with file and line. Written for packs of several hundred thousand names: no object per cell.
 */
export function csvRows(text: string, file: string, required: readonly string[]): Row[] {
  const rows: Row[] = [];
  let columns: Map<string, number> | null = null;
  let position = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  while (position < text.length) {
    let end = text.indexOf('\n', position);
    if (end < 0) end = text.length;
    const begins = line++;
    let plain = text.slice(position, end);
    let cells: string[];
    if (plain.includes('"')) {
      const record = quoted(text, position, file, begins);
      cells = record.cells;
      line += record.newlines;
      end = record.end;
    } else {
      if (plain.endsWith('\r')) plain = plain.slice(0, -1);
      cells = plain.split(',');
    }
    position = end + 1;
    if (cells.length === 1 && cells[0]!.trim() === '') continue;
    for (let i = 0; i < cells.length; i++) cells[i] = cells[i]!.trim();
    if (!columns) {
      columns = new Map(cells.map((name, i) => [name, i]));
      const missing = required.find((name) => !columns!.has(name));
      if (missing) {
        throw new MarchlandError('pack-malformed', `the header has no column "${missing}"`, {
          file,
          line: 1,
          field: missing,
        });
      }
    } else if (cells.length !== columns.size) {
      const message = `has ${cells.length} cells, the header ${columns.size}`;
      throw new MarchlandError('pack-malformed', message, { file, line: begins });
    } else rows.push({ file, line: begins, cells, columns });
  }
  if (!columns) throw new MarchlandError('pack-malformed', 'has no header', { file, line: 1 });
  return rows;
}

/** A record with a quote in it, which may hold commas and line ends. */
function quoted(
  text: string,
  start: number,
  file: string,
  line: number,
): { cells: string[]; end: number; newlines: number } {
  const cells: string[] = [];
  let newlines = 0;
  for (let i = start; ; ) {
    if (text[i] === '"') {
      let cell = '';
      for (i++; ; i++) {
        const quote = text.indexOf('"', i);
        if (quote < 0) throw new MarchlandError('pack-malformed', 'a quote is not closed', { file, line });
        cell += text.slice(i, quote);
        i = quote + 1;
        if (text[i] !== '"') break;
        cell += '"';
      }
      newlines += cell.split('\n').length - 1;
      if (text[i] === '\r') i++;
      if (i < text.length && text[i] !== ',' && text[i] !== '\n') {
        throw new MarchlandError('pack-malformed', 'text after a closing quote', { file, line: line + newlines });
      }
      cells.push(cell);
    } else {
      const from = i;
      while (i < text.length && text[i] !== ',' && text[i] !== '\n') i++;
      cells.push(text.slice(from, i));
    }
    if (text[i] !== ',') return { cells, end: i, newlines };
    i++;
  }
}

export function fail(row: Row, field: string, message: string): never {
  throw new MarchlandError('pack-malformed', message, { file: row.file, line: row.line, field });
}

/** The cell, or null when it is empty or the file has no such column. */
export function text(row: Row, field: string): string | null {
  return row.cells[row.columns.get(field) ?? -1] || null;
}

/** A cell that may not be empty. */
export function required(row: Row, field: string): string {
  return text(row, field) ?? fail(row, field, 'must not be empty');
}

/** A number written with digits and a decimal point, or null when the cell is empty. */
export function number(row: Row, field: string, min: number, max: number): number | null {
  const cell = text(row, field);
  if (cell === null) return null;
  const value = /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : Number.NaN;
  if (Number.isNaN(value)) fail(row, field, `"${cell}" is not a number`);
  if (value < min || value > max) fail(row, field, `${cell} is not between ${min} and ${max}`);
  return value;
}

/** The parts of a cell separated by `|`. */
export function list(row: Row, field: string): string[] {
  const cell = text(row, field);
  return cell === null
    ? []
    : cell
        .split('|')
        .map((part) => part.trim())
        .filter(Boolean);
}

/** A word out of a fixed list. */
export function oneOf<T extends string>(
  row: Row,
  field: string,
  options: readonly T[],
  word = required(row, field),
): T {
  if ((options as readonly string[]).includes(word)) return word as T;
  return fail(row, field, `"${word}" is none of ${options.join(', ')}`);
}

/** A day written YYYY-MM-DD, or null when the cell is empty. */
export function day(row: Row, field: string): string | null {
  const cell = text(row, field);
  if (cell !== null && !/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(cell)) {
    fail(row, field, `"${cell}" is not a day written YYYY-MM-DD`);
  }
  return cell;
}
