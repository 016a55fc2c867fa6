import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { reports } from './read.ts';
import type { BenchRow } from './row.ts';

/** Taggers of others on the same reports, for a scale: `npm ci --prefix bench/beside --ignore-scripts` installs them. */
const folder = join(import.meta.dirname, 'beside');
const installed = existsSync(join(folder, 'node_modules'));
if (!installed) console.log('wink-nlp and compromise are not installed: npm ci --prefix bench/beside --ignore-scripts');

interface Measured {
  tokensPerSecond: number;
  megabytes: number;
}

const done = new Map<string, Measured>();

function measured(tagger: string): Measured {
  const had = done.get(tagger);
  if (had) return had;
  const run = spawnSync(process.execPath, [join(folder, 'measure.ts'), tagger], {
    input: JSON.stringify(reports(60).map((r) => r.text)),
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`${tagger}: ${run.stderr}`);
  const found = JSON.parse(run.stdout) as Measured;
  done.set(tagger, found);
  return found;
}

const rowsOf = (tagger: string, shown: string): BenchRow[] => [
  { name: `beside: ${shown}, one core`, unit: 'tokens/s', run: () => measured(tagger).tokensPerSecond },
  { name: `beside: ${shown}, memory it adds`, unit: 'MB', run: () => measured(tagger).megabytes },
];

export const rows: BenchRow[] = [
  ...rowsOf('marchland', 'our tokens, tags and lemmas'),
  ...(installed
    ? [...rowsOf('wink', 'wink-nlp, tokens and tags'), ...rowsOf('compromise', 'compromise, tokens and tags')]
    : []),
];
