import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { LogStore } from '../../src/ledger/port.ts';
import { MemoryStore } from '../../src/store/memory.ts';
import { openStore } from '../../src/store/open.ts';

/** One desk of an engine; `open` opens it once more each time it is called, as another process would. */
export interface Bench {
  open(): Promise<LogStore>;
  remove(): Promise<void>;
}

export interface Engine {
  name: string;
  skip: string | null;
  desk(): Promise<Bench>;
}

const POSTGRES = process.env.MARCHLAND_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres';

async function postgresAnswers(): Promise<string | null> {
  const client = new Client({ connectionString: POSTGRES, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.end();
    return null;
  } catch (error) {
    return `no PostgreSQL at ${POSTGRES} (${(error as Error).message}): the tests of that engine are skipped`;
  }
}

const memory: Engine = {
  name: 'memory',
  skip: null,
  async desk() {
    const first = new MemoryStore();
    return { open: async () => new MemoryStore(first), remove: async () => {} };
  },
};

const sqlite: Engine = {
  name: 'sqlite',
  skip: null,
  async desk() {
    const folder = mkdtempSync(join(tmpdir(), 'marchland-store-'));
    return {
      open: () => openStore(folder, { create: true }),
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};

let schemas = 0;
const postgres: Engine = {
  name: 'postgres',
  skip: await postgresAnswers(),
  async desk() {
    schemas += 1;
    const schema = `marchland_test_${process.pid}_${schemas}`;
    return {
      open: () => openStore(`${POSTGRES}?schema=${schema}`, { create: true }),
      async remove() {
        const client = new Client({ connectionString: POSTGRES });
        await client.connect();
        await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
        await client.end();
      },
    };
  },
};

if (postgres.skip) console.log(postgres.skip);

/** Every engine that a desk can be on. */
export const ENGINES: Engine[] = [memory, sqlite, postgres];
