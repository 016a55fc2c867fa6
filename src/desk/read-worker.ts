import { parentPort, workerData } from 'node:worker_threads';
import type { Report } from '../model/report.ts';
import { read } from '../pipeline.ts';
import { loadGazetteer } from './packs.ts';
import { createReader } from './reader.ts';

// A thread of the read pool: it loads the packs once and answers each batch of reports with their readings.
const parts = createReader(loadGazetteer((workerData as { packs: string[] }).packs));
parentPort!.on('message', ({ batch, reports }: { batch: number; reports: Report[] }) => {
  parentPort!.postMessage({ batch, readings: reports.map((r) => read(r, parts)) });
});
