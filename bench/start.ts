import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchRow } from './row.ts';

const program = join(import.meta.dirname, '..', 'bin', 'marchland.js');
const ms = (from: bigint) => Number(process.hrtime.bigint() - from) / 1e6;

/** Milliseconds from the start of a process to its end. */
function whole(args: readonly string[]): number {
  const from = process.hrtime.bigint();
  const run = spawnSync(process.execPath, [program, ...args]);
  if (run.status !== 0) throw new Error(run.stderr.toString());
  return ms(from);
}

/** Milliseconds from `npm start`'s command to the first answer, the demo desk being made on the way. */
async function untilServed(): Promise<number> {
  const from = process.hrtime.bigint();
  const child = spawn(
    process.execPath,
    [program, 'start', '--port', '4977', '--desk', join(mkdtempSync(join(tmpdir(), 'marchland-bench-')), 'desk')],
    { stdio: 'ignore' },
  );
  try {
    for (let i = 0; i < 1200; i++) {
      const ok = await fetch('http://127.0.0.1:4977/api/desk').then(
        (r) => r.ok,
        () => false,
      );
      if (ok) return ms(from);
      await new Promise((r) => setTimeout(r, 50));
    }
    throw new Error('the server did not answer within a minute');
  } finally {
    child.kill();
  }
}

export const rows: BenchRow[] = [
  { name: 'start: marchland --help', unit: 'ms', run: () => whole(['--help']) },
  { name: 'start: npm start to the first answer, demo desk made', unit: 'ms', run: untilServed },
];
