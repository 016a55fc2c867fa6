import { availableParallelism } from 'node:os';
import { setImmediate as soon } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Reading } from '../model/reading.ts';
import type { Report } from '../model/report.ts';
import { type ReaderParts, read } from '../pipeline.ts';

/** From so many reports on, starting threads is worth its second. */
export const POOL_FROM = 120;
const BATCH = 8;
/** Batches that a thread has before it: it need not wait for this one to answer. */
const AHEAD = 2;

/**
 * Reads reports on all cores, in the order given; the same readings as in one thread. `packs` as given to the reader.
 * With a reader of its own (`here`) this thread reads too, for it would else only wait: a thread less to warm up and to
 * hold in memory. Without, it stays free for other work. An error in a thread rejects the whole; nothing is half done.
 */
export async function readOnAllCores(
  reports: readonly Report[],
  packs: readonly string[],
  here: ReaderParts | null = null,
  threads = availableParallelism(),
): Promise<Reading[]> {
  const batches = Array.from({ length: Math.ceil(reports.length / BATCH) }, (_, i) =>
    reports.slice(i * BATCH, (i + 1) * BATCH),
  );
  const done: Reading[][] = new Array(batches.length);
  let next = 0;
  const file = new URL(import.meta.url.endsWith('.ts') ? './read-worker.ts' : './read-worker.js', import.meta.url);
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(file, { workerData: { packs: [...packs] } });
      let given = 0;
      const give = () => {
        while (given < AHEAD && next < batches.length) {
          worker.postMessage({ batch: next, reports: batches[next++] });
          given++;
        }
        if (given === 0) void worker.terminate().then(() => resolve());
      };
      worker.on('message', ({ batch, readings }: { batch: number; readings: Reading[] }) => {
        done[batch] = readings;
        given--;
        give();
      });
      worker.on('error', (error) => {
        next = batches.length;
        reject(error);
      });
      give();
    });
  const workHere = async (parts: ReaderParts) => {
    while (next < batches.length) {
      const batch = next++;
      done[batch] = batches[batch]!.map((r) => read(r, parts));
      await soon();
    }
  };
  const others = Math.min(threads, batches.length) - (here ? 1 : 0);
  await Promise.all([...Array.from({ length: others }, work), ...(here ? [workHere(here)] : [])]);
  return done.flat();
}
