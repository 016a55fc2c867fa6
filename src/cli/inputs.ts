import { readFileSync } from 'node:fs';
import { parseReport } from '../intake/parse.ts';
import { located, MarchlandError } from '../lib/error.ts';
import type { Report } from '../model/report.ts';
import type { Context } from './command.ts';
import { text } from './command.ts';

/** Reads a file, or standard input for `-`. Errors: input-unreadable. */
export function readInput(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code;
    const said =
      why === 'ENOENT'
        ? 'there is no such file'
        : why === 'EISDIR'
          ? 'it is a folder, not a file'
          : `it could not be read (${why})`;
    throw new MarchlandError('input-unreadable', said, { file }, { cause });
  }
}

/**
 * The reports of the command's files. A bad file is told on stderr in one line and left out; `failed` counts them.
 */
export function inputReports(context: Context): { reports: Report[]; failed: number } {
  const published = text(context, 'published');
  const reports: Report[] = [];
  let failed = 0;
  for (const file of context.args) {
    try {
      reports.push(parseReport(readInput(file), { file, published }));
    } catch (error) {
      const known = located(error, { file });
      if (!(known instanceof MarchlandError)) throw known;
      context.note(`marchland: ${known.line}`);
      failed++;
    }
  }
  return { reports, failed };
}

/** Told when a command that wants files has none. */
export function needsFiles(context: Context, command: string): boolean {
  if (context.args.length) return false;
  context.note(`marchland ${command}: name at least one file, or - for standard input`);
  return true;
}
