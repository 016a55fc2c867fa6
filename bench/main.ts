import { readdirSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import type { BenchRow } from './row.ts';

// One table of speeds, seeded and in one process: compare rows of one run only. `npm run bench -- ledger` runs one file.
const only = process.argv.slice(2);
const files = readdirSync(import.meta.dirname)
  .filter((f) => f.endsWith('.ts') && !['main.ts', 'row.ts'].includes(f))
  .filter((f) => !only.length || only.includes(f.replace('.ts', '')))
  .sort();

console.log(`node ${process.version}, ${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB\n`);
console.log(`${'what'.padEnd(64)} ${'value'.padStart(12)}  unit`);
for (const file of files) {
  const { rows } = (await import(join(import.meta.dirname, file))) as { rows: BenchRow[] };
  for (const row of rows) {
    const value = await row.run();
    const shown = value >= 1000 ? Math.round(value).toLocaleString('en') : Number(value.toPrecision(3)).toString();
    console.log(`${row.name.padEnd(64)} ${shown.padStart(12)}  ${row.unit}`);
  }
}
