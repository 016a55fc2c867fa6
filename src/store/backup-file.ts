import { closeSync, createReadStream, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { GENESIS, verifyChain } from '../ledger/entry.ts';
import type { Head, LogStore } from '../ledger/port.ts';
import { MarchlandError } from '../lib/error.ts';
import { Entry } from '../model/entry.ts';

/** Entries read or written at a time. */
const PAGE = 500;

/**
 * Writes the log as it stands to a file, one entry a line; others may go on appending. The file appears whole, and on
 * disk, or not at all. Returns the head it holds. Errors: desk-unwritable.
 */
export async function backupLog(store: LogStore, file: string): Promise<Head> {
  const end = await store.head();
  const part = `${file}.part`;
  try {
    const out = openSync(part, 'w');
    try {
      for (let seq = 0; seq < end.seq; ) {
        const entries = await store.since(seq, Math.min(PAGE, end.seq - seq));
        writeSync(out, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
        seq = entries.at(-1)!.seq;
      }
      fsyncSync(out);
    } finally {
      closeSync(out);
    }
    renameSync(part, file);
    syncFolder(dirname(file));
    return end;
  } catch (error) {
    rmSync(part, { force: true });
    if (error instanceof MarchlandError) throw error;
    throw new MarchlandError('desk-unwritable', `the backup: ${(error as Error).message}`, { file }, { cause: error });
  }
}

/**
 * Fills an empty log from a backup, entry for entry with the same hashes; the file is checked whole before anything is
 * written. Returns the head. Errors: input-unreadable, input-malformed, desk-corrupt (the chain is broken), desk-exists.
 */
export async function restoreLog(file: string, store: LogStore): Promise<Head> {
  if ((await store.head()).seq > 0)
    throw new MarchlandError('desk-exists', 'a backup is restored only into an empty desk');
  let head = GENESIS;
  for await (const entries of pages(file)) {
    const checked = verifyChain(entries, head);
    if (!checked.ok)
      throw new MarchlandError('desk-corrupt', `the backup: ${checked.why}`, { file, line: checked.firstBad! });
    head = entries.at(-1)!;
  }
  for await (const entries of pages(file)) await store.append(entries);
  const restored = await store.head();
  if (restored.hash !== head.hash)
    throw new MarchlandError('desk-corrupt', 'the restored log has another head than the backup', { file });
  return restored;
}

async function* pages(file: string): AsyncGenerator<Entry[]> {
  let page: Entry[] = [];
  let line = 0;
  const input = createReadStream(file, 'utf8');
  const failed = new Promise<never>((_, reject) =>
    input.once('error', (error) =>
      reject(new MarchlandError('input-unreadable', error.message, { file }, { cause: error })),
    ),
  );
  failed.catch(() => {});
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([lines.next(), failed]);
    if (next.done) break;
    line += 1;
    page.push(entryOf(next.value, file, line));
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length) yield page;
}

function entryOf(text: string, file: string, line: number): Entry {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new MarchlandError('input-malformed', 'the line is not JSON', { file, line }, { cause });
  }
  const read = Entry.safeParse(value);
  if (read.success) return value as Entry;
  const issue = read.error.issues[0]!;
  throw new MarchlandError('input-malformed', issue.message, { file, line, field: issue.path.join('.') });
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
