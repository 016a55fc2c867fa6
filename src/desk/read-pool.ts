import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Reading } from '../model/reading.ts';
import type { Report } from '../model/report.ts';

/** From so many reports on, starting threads is worth its second. */
export const POOL_FROM = 120;
const BATCH = 16;

/**
 * Reads reports on all cores, in the order given; the same readings as in one thread. `packs` as given to the reader.
 * An error in a thread rejects the whole; nothing is half done.
 */
export async function readOnAllCores(
  reports: readonly Report[],
  packs: readonly string[],
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
      const give = () => {
        if (next < batches.length) worker.postMessage({ batch: next, reports: batches[next++] });
        else void worker.terminate().then(() => resolve());
      };
      worker.on('message', ({ batch, readings }: { batch: number; readings: Reading[] }) => {
        done[batch] = readings;
        give();
      });
      worker.on('error', (error) => {
        next = batches.length;
        reject(error);
      });
      give();
    });
  await Promise.all(Array.from({ length: Math.min(threads, batches.length) }, work));
  return done.flat();
}
