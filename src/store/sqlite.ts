import { randomUUID } from 'node:crypto';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { contentId, GENESIS, sealEntry } from '../ledger/entry.ts';
import type { Draft, Head, LogStore } from '../ledger/port.ts';
import { MarchlandError } from '../lib/error.ts';
import { canonicalJson } from '../lib/hash.ts';
import type { Entry } from '../model/entry.ts';
import { migrations, pending } from './migrations.ts';
import { queryWords } from './query.ts';

interface Row {
  seq: number;
  recorded: string;
  author: string;
  body: string;
  previous: string;
  hash: string;
}

/** Milliseconds between two looks at whether another process wrote. */
const FOLLOW_EVERY = 200;

/**
 * A log in one SQLite file: WAL, synchronous=FULL, one transaction an append. Other processes may read and append
 * at the same time, since the head is read again inside the write lock.
 */
export class SqliteStore implements LogStore {
  readonly #db: DatabaseSync;
  readonly #file: string;
  readonly #holder = randomUUID();
  readonly #sql: Record<'head' | 'insert' | 'has' | 'since' | 'search' | 'changed', StatementSync>;
  readonly #watchers = new Set<() => void>();
  #timer: NodeJS.Timeout | null = null;

  /** Opens or makes the file and brings its schema up to date. Errors: desk-unwritable, desk-newer, desk-corrupt. */
  constructor(file: string) {
    this.#file = file;
    this.#db = this.#guard(() => open(file));
    this.#guard(() => migrate(this.#db, file));
    const sql = (text: string) => this.#db.prepare(text);
    this.#sql = this.#guard(() => ({
      head: sql('SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1'),
      insert: sql('INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
      has: sql('SELECT 1 FROM entry WHERE content = ?'),
      since: sql('SELECT seq, recorded, author, body, previous, hash FROM entry WHERE seq > ? ORDER BY seq LIMIT ?'),
      search: sql('SELECT DISTINCT id FROM report_words WHERE report_words MATCH ? ORDER BY rowid DESC LIMIT ?'),
      changed: sql('PRAGMA data_version'),
    }));
  }

  async append(drafts: readonly Draft[]): Promise<Entry[]> {
    const written = this.#locked(() => {
      const written: Entry[] = [];
      let head = this.#head();
      for (const draft of drafts) {
        const content = contentId(draft);
        if (this.#sql.has.get(content)) continue;
        const entry = sealEntry(draft, head);
        const { seq, recorded, author, body, previous, hash } = entry;
        this.#sql.insert.run(seq, recorded, author, body.kind, canonicalJson(body), previous, hash, content);
        written.push(entry);
        head = entry;
      }
      return written;
    });
    if (written.length) for (const watcher of this.#watchers) queueMicrotask(watcher);
    return written;
  }

  async since(after: number, limit = -1): Promise<Entry[]> {
    const rows = this.#guard(() => this.#sql.since.all(after, limit)) as unknown as Row[];
    return rows.map((row) => {
      try {
        return { ...row, body: JSON.parse(row.body) };
      } catch (cause) {
        throw new MarchlandError('desk-corrupt', `entry ${row.seq} is not JSON`, { file: this.#file }, { cause });
      }
    });
  }

  async head(): Promise<Head> {
    return this.#guard(() => this.#head());
  }

  async follow(onChange: () => void): Promise<() => void> {
    const watcher = () => onChange();
    this.#watchers.add(watcher);
    this.#timer ??= this.#poll();
    return () => {
      this.#watchers.delete(watcher);
      if (!this.#watchers.size) this.#stop();
    };
  }

  async search(query: string, limit: number): Promise<string[]> {
    const words = queryWords(query);
    if (!words.length) return [];
    const match = words.map((word) => `"${word}"`).join(' ');
    return this.#guard(() => this.#sql.search.all(match, limit)).map((row) => row.id as string);
  }

  async takeUnread(reader: string, limit: number): Promise<string[]> {
    return this.#locked(() => {
      this.#release();
      const holders = this.#db.prepare('SELECT DISTINCT pid FROM taken').all() as { pid: number }[];
      for (const { pid } of holders) if (!alive(pid)) this.#db.prepare('DELETE FROM taken WHERE pid = ?').run(pid);
      const free = this.#db
        .prepare(
          `SELECT body ->> '$.report.id' AS id FROM entry
           WHERE kind = 'report'
             AND NOT EXISTS (SELECT 1 FROM reading r WHERE r.report = entry.body ->> '$.report.id' AND r.reader = ?1)
             AND NOT EXISTS (SELECT 1 FROM taken t WHERE t.report = entry.body ->> '$.report.id' AND t.reader = ?1)
           GROUP BY id ORDER BY min(seq) LIMIT ?2`,
        )
        .all(reader, limit) as { id: string }[];
      const take = this.#db.prepare('INSERT INTO taken VALUES (?, ?, ?, ?)');
      for (const { id } of free) take.run(id, reader, this.#holder, process.pid);
      return free.map(({ id }) => id);
    });
  }

  async close(): Promise<void> {
    this.#stop();
    this.#watchers.clear();
    if (!this.#db.isOpen) return;
    if (this.#db.prepare('SELECT 1 FROM taken WHERE holder = ?').get(this.#holder)) this.#locked(() => this.#release());
    this.#db.close();
  }

  #head(): Head {
    const row = this.#sql.head.get() as unknown as Head | undefined;
    return row ? { seq: row.seq, hash: row.hash } : GENESIS;
  }

  #release(): void {
    this.#db.prepare('DELETE FROM taken WHERE holder = ?').run(this.#holder);
  }

  #locked<T>(work: () => T): T {
    return this.#guard(() => {
      this.#db.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        this.#db.exec('COMMIT');
        return result;
      } catch (error) {
        if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
        throw error;
      }
    });
  }

  #guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw deskError(error, this.#file);
    }
  }

  #poll(): NodeJS.Timeout {
    const version = () => this.#sql.changed.get()!.data_version;
    let seen = version();
    const timer = setInterval(() => {
      const now = version();
      if (now === seen) return;
      seen = now;
      for (const watcher of this.#watchers) watcher();
    }, FOLLOW_EVERY);
    return timer.unref();
  }

  #stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }
}

function open(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: 10_000 });
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  return db;
}

function migrate(db: DatabaseSync, file: string): void {
  const version = () => db.prepare('PRAGMA user_version').get()!.user_version as number;
  const steps = migrations('sqlite');
  if (!pending(steps, version(), file).length) return;
  db.exec('BEGIN IMMEDIATE');
  try {
    for (const step of pending(steps, version(), file)) db.exec(`${step.sql}\nPRAGMA user_version = ${step.version};`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const CORRUPT = new Set([11, 26]);

function deskError(error: unknown, file: string): unknown {
  if (error instanceof MarchlandError) return error;
  const { errcode, errstr, message } = error as { errcode?: number; errstr?: string; message: string };
  if (errcode === undefined) return error;
  const code = CORRUPT.has(errcode & 0xff) ? 'desk-corrupt' : 'desk-unwritable';
  const why = errstr && errstr !== message ? `${message} (${errstr})` : message;
  return new MarchlandError(code, `the desk's log: ${why}`, { file }, { cause: error });
}
