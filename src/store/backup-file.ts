import { closeSync, createReadStream, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { GENESIS, verifyChain } from '../ledger/entry.ts';
import type { Head, LogStore } from '../ledger/port.ts';
import { signatureHolds } from '../ledger/signing.ts';
import { MarchlandError } from '../lib/error.ts';
import { Entry } from '../model/entry.ts';
import { HeadSignature } from '../model/signature.ts';

/** Entries read or written at a time. */
const PAGE = 500;

/** The last line of a backup: the head it holds, signed where the desk has a key. */
export const BackupEnd = z.object({ seq: z.int().min(0), head: z.string(), signature: HeadSignature.nullable() });
export type BackupEnd = z.infer<typeof BackupEnd>;

/**
 * Writes the log as it stands to a file, one entry a line and last its head, signed by `sign`; others may go on appending.
 * The file appears whole, and on disk, or not at all. Returns the head it holds. Errors: desk-unwritable.
 */
export async function backupLog(
  store: LogStore,
  file: string,
  sign: ((head: Head) => HeadSignature) | null = null,
): Promise<Backup> {
  const end = await store.head();
  const signature = sign?.(end) ?? null;
  const part = `${file}.part`;
  try {
    const out = openSync(part, 'w');
    try {
      for (let seq = 0; seq < end.seq; ) {
        const entries = await store.since(seq, Math.min(PAGE, end.seq - seq));
        writeSync(out, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
        seq = entries.at(-1)!.seq;
      }
      const last: BackupEnd = { seq: end.seq, head: end.hash, signature };
      writeSync(out, `${JSON.stringify(last)}\n`);
      fsyncSync(out);
    } finally {
      closeSync(out);
    }
    renameSync(part, file);
    syncFolder(dirname(file));
    return { ...end, signature };
  } catch (error) {
    rmSync(part, { force: true });
    if (error instanceof MarchlandError) throw error;
    throw new MarchlandError('desk-unwritable', `the backup: ${(error as Error).message}`, { file }, { cause: error });
  }
}

/** What a backup holds: its head, and the signature of it where it has one. */
export type Backup = Head & { signature: HeadSignature | null };

/**
 * Fills an empty log from a backup, entry for entry with the same hashes; the file is checked whole before anything is
 * written. Returns the head. Errors: input-unreadable, input-malformed, desk-corrupt (the chain is broken), desk-exists.
 */
export async function restoreLog(file: string, store: LogStore): Promise<Backup> {
  if ((await store.head()).seq > 0)
    throw new MarchlandError('desk-exists', 'a backup is restored only into an empty desk');
  const backup = await checkBackup(file);
  for await (const { entries } of pages(file)) await store.append(entries);
  const restored = await store.head();
  if (restored.hash !== backup.hash)
    throw new MarchlandError('desk-corrupt', 'the restored log has another head than the backup', { file });
  return backup;
}

/**
 * Reads a backup through: the chain, the head at its end (backups of earlier versions have none) and its signature; hands
 * over its entries as it goes. Errors: input-unreadable, input-malformed, desk-corrupt.
 */
export async function checkBackup(file: string, each: (entry: Entry) => void = () => {}): Promise<Backup> {
  let head = GENESIS;
  let end: BackupEnd | null = null;
  const corrupt = (why: string, line: number) =>
    new MarchlandError('desk-corrupt', `the backup: ${why}`, { file, line });
  for await (const page of pages(file)) {
    const checked = verifyChain(page.entries, head);
    if (!checked.ok) throw corrupt(checked.why!, checked.firstBad!);
    const last = page.entries.at(-1);
    if (last) head = { seq: last.seq, hash: last.hash };
    page.entries.forEach(each);
    end = page.end;
  }
  if (!end) return { ...head, signature: null };
  const line = head.seq + 1;
  if (end.seq !== head.seq || end.head !== head.hash)
    throw corrupt('its end names another head than its entries', line);
  if (end.signature && (end.signature.seq !== end.seq || !signatureHolds(end.head, end.signature)))
    throw corrupt('the signature of its head does not hold', line);
  return { ...head, signature: end.signature };
}

interface Page {
  entries: Entry[];
  /** The head at the end of the file, with its last page. */
  end: BackupEnd | null;
}

async function* pages(file: string): AsyncGenerator<Page> {
  let entries: Entry[] = [];
  let end: BackupEnd | null = null;
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
    if (end) throw new MarchlandError('input-malformed', 'there is more after the head at the end', { file, line });
    const read = lineOf(next.value, file, line);
    if ('body' in read) entries.push(read);
    else end = read;
    if (entries.length < PAGE) continue;
    yield { entries, end };
    entries = [];
  }
  if (entries.length || end) yield { entries, end };
}

function lineOf(text: string, file: string, line: number): Entry | BackupEnd {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new MarchlandError('input-malformed', 'the line is not JSON', { file, line }, { cause });
  }
  const isEnd = typeof value === 'object' && value !== null && 'head' in value;
  const read = (isEnd ? BackupEnd : Entry).safeParse(value);
  if (read.success) return value as Entry | BackupEnd;
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
