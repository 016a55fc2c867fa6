import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from '../../src/cli/run.ts';

export const ROOT = resolve(import.meta.dirname, '..', '..');

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a command line in this process, with its words caught. */
export async function marchland(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(args, {
    out: (t) => out.push(t.replace(/\n$/, '')),
    note: (t) => err.push(t),
    env,
    now: () => Date.now(),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** Runs the program as a user would, in a process of its own. */
export function program(args: readonly string[], input = ''): Ran {
  const ran = spawnSync(process.execPath, [join(ROOT, 'bin', 'marchland.js'), ...args], {
    encoding: 'utf8',
    input,
    cwd: ROOT,
    maxBuffer: 1 << 28,
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

export const freshFolder = () => mkdtempSync(join(tmpdir(), 'marchland-test-'));

export const caseReports = (name: string) => join(ROOT, 'cases', name, 'reports');
