import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LogStore } from '../ledger/port.ts';
import { MarchlandError } from '../lib/error.ts';
import { SqliteStore } from './sqlite.ts';

/** The file inside a desk folder that holds its log. */
export const LOG_FILE = 'log.sqlite';

/** Whether a desk is kept in a database rather than a folder. */
export const isDatabase = (desk: string): boolean => /^postgres(ql)?:\/\//.test(desk);

/**
 * Opens the log of a desk: a folder, or `postgres://…` (`?schema=NAME` for one of several desks in a database).
 * With `create`, an absent desk is made. Errors: desk-missing, desk-unwritable, desk-newer, store-unavailable.
 */
export async function openStore(desk: string, options: { create?: boolean } = {}): Promise<LogStore> {
  if (isDatabase(desk)) {
    const { openPostgres } = await import('./postgres.ts');
    return openPostgres(desk, options);
  }
  const file = join(desk, LOG_FILE);
  if (!existsSync(file)) {
    if (!options.create)
      throw new MarchlandError('desk-missing', 'there is no desk there; `marchland init` makes one', { file: desk });
    try {
      mkdirSync(desk, { recursive: true });
      if (!statSync(desk).isDirectory()) throw new Error('it is not a folder');
    } catch (error) {
      throw new MarchlandError(
        'desk-unwritable',
        `the desk could not be made: ${(error as Error).message}`,
        { file: desk },
        { cause: error },
      );
    }
  }
  return new SqliteStore(file);
}
