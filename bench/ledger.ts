import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Client } from 'pg';
import { GENESIS, sealEntry } from '../src/ledger/entry.ts';
import { createLedger, type Ledger } from '../src/ledger/ledger.ts';
import type { Head } from '../src/ledger/port.ts';
import { DAY_MS } from '../src/lib/time.ts';
import type { Entry } from '../src/model/entry.ts';
import type { Theatre } from '../src/model/source.ts';
import { SqliteStore } from '../src/store/sqlite.ts';
import type { BenchRow } from './row.ts';
import { syntheticDrafts, WAR } from './synthetic-war.ts';

const POSTGRES = process.env.MARCHLAND_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres';

const theatre: Theatre = {
  timezone: '+04:30',
  halfLifeDays: 30,
  place: (id) => ({ id, name: id, partOf: null }),
  allied: (a, b) => a === b,
};

/** The big ledger's entries are not kept anywhere: what it is asked here needs none. */
const notKept = (seq: number): never => {
  throw new Error(`entry ${seq} was not kept`);
};

let small: Ledger | undefined;

/** A tenth of the big one, with as many claims a place, that keeps its entries. */
function tenth(): Ledger {
  if (small) return small;
  small = createLedger(theatre);
  let head: Head = GENESIS;
  for (const drafts of syntheticDrafts({ claims: 100_000, places: 3_400 }))
    small.add(
      drafts.map((draft) => {
        const entry = sealEntry(draft, head);
        head = entry;
        return entry;
      }),
    );
  return small;
}

let built: { ledger: Ledger; ms: number; cpu: number; mb: number } | undefined;

/** The big ledger, made once: entries are handed over in batches as a store would, and kept only as the ledger keeps them. */
function big() {
  if (built) return built;
  const before = memory();
  const ledger = createLedger(theatre, { recall: notKept });
  let head = GENESIS;
  let [ms, cpu] = [0, 0];
  for (const drafts of syntheticDrafts()) {
    const entries: Entry[] = drafts.map((draft) => {
      const entry = { ...draft, seq: head.seq + 1, previous: head.hash, hash: `sha256:${head.seq + 1}` };
      head = entry;
      return entry;
    });
    const [began, used] = [performance.now(), process.cpuUsage()];
    ledger.add(entries);
    ms += performance.now() - began;
    cpu += cpuSince(used);
  }
  const [began, used] = [performance.now(), process.cpuUsage()];
  ledger.view({ at: WAR.end, known: WAR.end });
  ms += performance.now() - began;
  cpu += cpuSince(used);
  built = { ledger, ms, cpu, mb: memory() - before };
  return built;
}

/** Milliseconds of processor time, which other programs on the machine do not lengthen. */
function cpuSince(used: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(used);
  return (user + system) / 1000;
}

/** Megabytes in use once garbage is gone: objects and typed arrays. */
function memory(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

function median(times: number, run: (i: number) => void): number {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    run(i);
    taken.push(performance.now() - began);
  }
  return taken.sort((a, b) => a - b)[times >> 1]!;
}

async function acknowledged(share: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'marchland-bench-'));
  const store = new SqliteStore(join(folder, 'log.sqlite'));
  const taken: number[] = [];
  let n = 0;
  for (const drafts of syntheticDrafts({ claims: 1_500 }))
    for (let i = 0; i < drafts.length; i += 2) {
      const began = performance.now();
      await store.append(drafts.slice(i, i + 2));
      taken.push(performance.now() - began);
      if (++n >= 500) break;
    }
  await store.close();
  rmSync(folder, { recursive: true });
  return taken.sort((a, b) => a - b)[Math.floor((taken.length - 1) * share)]!;
}

/** The same question asked of interval rows in PostgreSQL: 30 intervals for each of 34,000 places, who held each at a moment. */
async function inPostgres(): Promise<number> {
  const client = new Client({ connectionString: POSTGRES, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
  } catch {
    console.log(`no PostgreSQL at ${POSTGRES}: not compared`);
    return Number.NaN;
  }
  await client.query(`CREATE TEMP TABLE control AS
    SELECT 'p' || place AS place, n * 36.5 AS since, (n + 1) * 36.5 AS until, 'party' || (place + n) % 3 AS holder, 0.9 AS score
    FROM generate_series(1, 34000) place, generate_series(0, 29) n`);
  await client.query('CREATE INDEX ON control (since, until)');
  await client.query('ANALYZE control');
  const taken: number[] = [];
  for (let i = 0; i < 9; i++) {
    const began = performance.now();
    await client.query('SELECT place, holder, score FROM control WHERE since <= $1 AND until > $1', [100 * (i + 1)]);
    taken.push(performance.now() - began);
  }
  await client.end();
  return taken.sort((a, b) => a - b)[4]!;
}

export const rows: BenchRow[] = [
  { name: 'ledger: rebuild, 1 M claims on 34,000 places', unit: 'ms', run: () => big().ms },
  { name: 'the same, processor time', unit: 'ms', run: () => big().cpu },
  { name: 'ledger: memory of it', unit: 'MB', run: () => big().mb },
  {
    name: 'ledger: control of all 34,000 places now',
    unit: 'ms',
    run: () => median(21, (i) => big().ledger.view({ at: WAR.end + i * 1000, known: WAR.end + i * 1000 })),
  },
  {
    name: 'ledger: control of all at any (at, known)',
    unit: 'ms',
    run: () =>
      median(9, (i) =>
        big().ledger.view({
          at: WAR.start + (i + 1) * 100 * DAY_MS,
          known: WAR.start + (i + 1) * 100 * DAY_MS + DAY_MS,
        }),
      ),
  },
  {
    name: 'ledger: one place with its evidence',
    unit: 'ms',
    run: () => median(200, (i) => tenth().why(`p${i * 11}`, { at: WAR.end, known: WAR.end })),
  },
  { name: 'the same in PostgreSQL, one row an interval (known = now only)', unit: 'ms', run: inPostgres },
  { name: 'log: append of a report and its claims, fsynced, median', unit: 'ms', run: () => acknowledged(0.5) },
  { name: 'log: append of a report and its claims, fsynced, p99', unit: 'ms', run: () => acknowledged(0.99) },
];
