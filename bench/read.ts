import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGazetteer } from '../src/desk/packs.ts';
import { readOnAllCores } from '../src/desk/read-pool.ts';
import { createReader } from '../src/desk/reader.ts';
import { parseReport } from '../src/intake/parse.ts';
import { makeReport } from '../src/intake/report.ts';
import { sha256 } from '../src/lib/hash.ts';
import type { Report } from '../src/model/report.ts';
import { read } from '../src/pipeline.ts';
import type { BenchRow } from './row.ts';

const cases = join(import.meta.dirname, '..', 'cases');
const texts = readdirSync(cases, { withFileTypes: true })
  .filter((d) => d.isDirectory())
  .flatMap((d) =>
    readdirSync(join(cases, d.name, 'reports'))
      .sort()
      .map((f) => parseReport(readFileSync(join(cases, d.name, 'reports', f)), { file: f })),
  );

/** `n` different reports of about 3 kB, made of the cases' dispatches in a fixed order. */
export function reports(n: number): Report[] {
  return Array.from({ length: n }, (_, i) => {
    const parts: string[] = [];
    for (let k = i; parts.join('\n\n').length < 2900; k += 7) parts.push(texts[k % texts.length]!.text);
    return makeReport({
      file: null,
      text: `${parts.join('\n\n').slice(0, 3000)}\n\nNo. ${sha256(String(i)).slice(7, 15)}`,
      published: '2021-08-16',
    });
  });
}

const packs = ['afghanistan'];
const some = reports(60);

async function perSecond(list: readonly Report[], run: () => unknown): Promise<number> {
  const from = process.hrtime.bigint();
  await run();
  return list.length / (Number(process.hrtime.bigint() - from) / 1e9);
}

let parts: ReturnType<typeof createReader>;
export const rows: BenchRow[] = [
  {
    name: 'read: load the packs and the tagger',
    unit: 'ms',
    run() {
      const from = process.hrtime.bigint();
      parts = createReader(loadGazetteer(packs));
      return Number(process.hrtime.bigint() - from) / 1e6;
    },
  },
  {
    name: 'read: reports of 3 kB, one core, warm',
    unit: 'reports/s',
    async run() {
      for (const r of some.slice(0, 15)) read(r, parts);
      return perSecond(some, () => some.map((r) => read(r, parts)));
    },
  },
  {
    name: 'read: 600 reports of 3 kB, all cores, threads started anew',
    unit: 'reports/s',
    run: () => perSecond(reports(600), () => readOnAllCores(reports(600), packs, createReader(loadGazetteer(packs)))),
  },
  { name: 'read: memory of this process after it', unit: 'MB', run: () => process.memoryUsage().rss / 2 ** 20 },
];
