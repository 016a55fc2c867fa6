import { Client, type ClientConfig, escapeIdentifier, Pool, type PoolClient } from 'pg';
import { contentId, GENESIS, sealEntry } from '../ledger/entry.ts';
import type { Draft, Head, LogStore } from '../ledger/port.ts';
import { MarchlandError } from '../lib/error.ts';
import { canonicalJson } from '../lib/hash.ts';
import type { Entry } from '../model/entry.ts';
import { migrations, pending } from './migrations.ts';
import { queryWords } from './query.ts';

/** Opens a desk in a PostgreSQL schema, `marchland` unless the URL says `?schema=`. Errors: desk-missing, desk-newer, store-unavailable. */
export async function openPostgres(url: string, { create = false }: { create?: boolean } = {}): Promise<PostgresStore> {
  const address = new URL(url);
  const schema = address.searchParams.get('schema') ?? 'marchland';
  address.searchParams.delete('schema');
  const store = new PostgresStore(
    { connectionString: address.href, options: `-c search_path=${schema.replace(/[^\w]/g, '_')}` },
    schema.replace(/[^\w]/g, '_'),
    url,
  );
  try {
    await store.migrate(create);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** A log in PostgreSQL. Appends of all processes queue on one advisory lock a desk; readers never wait. */
export class PostgresStore implements LogStore {
  readonly #config: ClientConfig;
  readonly #pool: Pool;
  readonly #schema: string;
  readonly #desk: string;
  #work: PoolClient | null = null;
  readonly #listeners = new Set<Client>();

  constructor(config: ClientConfig, schema: string, desk: string) {
    this.#config = config;
    this.#schema = schema;
    this.#desk = desk.replace(/:[^:@/]*@/, '@');
    this.#pool = new Pool({ ...config, max: 6, connectionTimeoutMillis: 10_000 });
    this.#pool.on('error', () => {});
  }

  /** Brings the schema up to date, making it first when asked. */
  async migrate(create: boolean): Promise<void> {
    await this.#transaction(async (client) => {
      await this.#lock(client);
      const there = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [this.#schema]);
      if (!there.rowCount && !create)
        throw new MarchlandError('desk-missing', 'there is no desk there; `marchland init` makes one', {
          file: this.#desk,
        });
      await client.query(`CREATE SCHEMA IF NOT EXISTS ${escapeIdentifier(this.#schema)}`);
      await client.query('CREATE TABLE IF NOT EXISTS schema_version (version integer NOT NULL)');
      const found = await client.query('SELECT max(version) AS version FROM schema_version');
      for (const step of pending(migrations('postgres'), found.rows[0].version ?? 0, this.#desk)) {
        await client.query(step.sql);
        await client.query('INSERT INTO schema_version VALUES ($1)', [step.version]);
      }
    });
  }

  async append(drafts: readonly Draft[]): Promise<Entry[]> {
    return this.#transaction(async (client) => {
      await this.#lock(client);
      const contents = drafts.map(contentId);
      const old = await client.query('SELECT content FROM entry WHERE content = ANY($1)', [contents]);
      const seen = new Set(old.rows.map((row) => row.content as string));
      const written: Entry[] = [];
      const rows: unknown[][] = [];
      let head = await headOf(client);
      for (const [i, draft] of drafts.entries()) {
        const content = contents[i]!;
        if (seen.has(content)) continue;
        seen.add(content);
        const entry = sealEntry(draft, head);
        written.push(entry);
        rows.push([
          entry.seq,
          entry.recorded,
          entry.author,
          entry.body.kind,
          canonicalJson(entry.body),
          entry.previous,
          entry.hash,
          content,
        ]);
        head = entry;
      }
      if (!rows.length) return written;
      const columns = rows[0]!.map((_, i) => rows.map((row) => row[i]));
      await client.query(
        `INSERT INTO entry SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])`,
        columns,
      );
      await client.query('SELECT pg_notify($1, $2)', [this.#channel, String(head.seq)]);
      return written;
    });
  }

  async since(after: number, limit?: number): Promise<Entry[]> {
    const { rows } = await this.#query(
      'SELECT seq, recorded, author, body, previous, hash FROM entry WHERE seq > $1 ORDER BY seq LIMIT $2',
      [after, limit ?? null],
    );
    return rows.map((row) => ({ ...row, seq: Number(row.seq), body: JSON.parse(row.body) }) as Entry);
  }

  async head(): Promise<Head> {
    const client = await this.#connect();
    try {
      return await headOf(client);
    } finally {
      client.release();
    }
  }

  async follow(onChange: () => void): Promise<() => void> {
    const client = new Client(this.#config);
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query(`LISTEN ${escapeIdentifier(this.#channel)}`);
    } catch (error) {
      throw this.#error(error);
    }
    client.on('notification', () => onChange());
    this.#listeners.add(client);
    return () => {
      this.#listeners.delete(client);
      void client.end();
    };
  }

  async search(query: string, limit: number): Promise<string[]> {
    const words = queryWords(query);
    if (!words.length) return [];
    const { rows } = await this.#query(
      "SELECT id FROM report WHERE words @@ plainto_tsquery('simple', $1) GROUP BY id ORDER BY max(seq) DESC LIMIT $2",
      [words.join(' '), limit],
    );
    return rows.map((row) => row.id as string);
  }

  async takeUnread(reader: string, limit: number): Promise<string[]> {
    await this.#release();
    this.#work = await this.#connect();
    try {
      await this.#work.query('BEGIN');
      const { rows } = await this.#work.query(
        `SELECT id FROM report
         WHERE NOT EXISTS (SELECT 1 FROM reading WHERE reading.report = report.id AND reading.reader = $1)
         ORDER BY seq LIMIT $2 FOR UPDATE SKIP LOCKED`,
        [reader, limit],
      );
      return rows.map((row) => row.id as string);
    } catch (error) {
      throw this.#error(error);
    }
  }

  async close(): Promise<void> {
    await this.#release().catch(() => {});
    await Promise.all([...this.#listeners].map((client) => client.end()));
    this.#listeners.clear();
    await this.#pool.end();
  }

  get #channel(): string {
    return `marchland_${this.#schema}`;
  }

  async #release(): Promise<void> {
    const work = this.#work;
    this.#work = null;
    if (!work) return;
    await work.query('ROLLBACK');
    work.release();
  }

  #lock(client: PoolClient) {
    return client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [this.#channel]);
  }

  async #connect(): Promise<PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (error) {
      throw this.#error(error);
    }
  }

  async #query(sql: string, values: unknown[]) {
    try {
      return await this.#pool.query(sql, values);
    } catch (error) {
      throw this.#error(error);
    }
  }

  async #transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#connect();
    try {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      client.release();
      return result;
    } catch (error) {
      const broken = await client.query('ROLLBACK').then(
        () => false,
        () => true,
      );
      client.release(broken);
      throw this.#error(error);
    }
  }

  #error(error: unknown): unknown {
    if (error instanceof MarchlandError) return error;
    return new MarchlandError(
      'store-unavailable',
      `the database: ${(error as Error).message}`,
      { file: this.#desk },
      { cause: error },
    );
  }
}

async function headOf(client: PoolClient): Promise<Head> {
  const { rows } = await client.query('SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1');
  return rows.length ? { seq: Number(rows[0].seq), hash: rows[0].hash } : GENESIS;
}
