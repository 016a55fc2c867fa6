import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { GENESIS } from '../src/ledger/entry.ts';
import { createLedger, type Ledger } from '../src/ledger/ledger.ts';
import type { Draft } from '../src/ledger/port.ts';
import { DAY_MS } from '../src/lib/time.ts';
import type { Entry } from '../src/model/entry.ts';
import type { Theatre } from '../src/model/source.ts';
import { SqliteStore } from '../src/store/sqlite.ts';
import type { BenchRow } from './row.ts';
import { syntheticDrafts, WAR } from './synthetic-war.ts';

const theatre: Theatre = {
  timezone: '+04:30',
  halfLifeDays: 30,
  place: (id) => ({ id, name: id, partOf: null }),
  allied: (a, b) => a === b,
};

let built: { ledger: Ledger; ms: number; mb: number } | undefined;

/** The big ledger, made once: entries are handed over in batches as a store would, and kept only as the ledger keeps them. */
function big() {
  if (built) return built;
  const before = memory();
  const ledger = createLedger(theatre, { recall: (seq) => recalled(seq) });
  let head = GENESIS;
  let ms = 0;
  for (const drafts of syntheticDrafts()) {
    const entries: Entry[] = drafts.map((draft) => {
      const entry = { ...draft, seq: head.seq + 1, previous: head.hash, hash: `sha256:${head.seq + 1}` };
      head = entry;
      return entry;
    });
    const began = performance.now();
    ledger.add(entries);
    ms += performance.now() - began;
  }
  const began = performance.now();
  ledger.view({ at: WAR.end, known: WAR.end });
  ms += performance.now() - began;
  built = { ledger, ms, mb: memory() - before };
  return built;
}

/** Entries again, as a store would give them: made anew from the seed, a batch at a time. */
let batch: { first: number; drafts: Draft[] } | undefined;
function recalled(seq: number): Entry {
  if (!batch || seq < batch.first || seq >= batch.first + batch.drafts.length) {
    let first = 1;
    for (const drafts of syntheticDrafts()) {
      if (seq < first + drafts.length) {
        batch = { first, drafts };
        break;
      }
      first += drafts.length;
    }
  }
  return { ...batch!.drafts[seq - batch!.first]!, seq, previous: '', hash: '' };
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

export const rows: BenchRow[] = [
  { name: 'ledger: rebuild, 1 M claims on 34,000 places', unit: 'ms', run: () => big().ms },
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
    run: () => median(200, (i) => big().ledger.why(`p${i * 31}`, { at: WAR.end, known: WAR.end })),
  },
  { name: 'log: append of a report and its claims, fsynced, median', unit: 'ms', run: () => acknowledged(0.5) },
  { name: 'log: append of a report and its claims, fsynced, p99', unit: 'ms', run: () => acknowledged(0.99) },
];
