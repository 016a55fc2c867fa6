import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { audit, saidIn } from './audit.ts';

export type Fault = { kind: 'EIO' | 'ENOSPC' } | { kind: 'power cut'; withoutSync?: boolean };

export interface FaultResult {
  fault: string;
  steps: number;
  tried: number;
  acknowledged: number;
  refused: number;
  wrong: string[];
}

/** Why faults cannot be tried here, or null. */
export function faultsMissing(): string | null {
  if (process.platform !== 'linux') return `fault injection needs Linux; this is ${process.platform}`;
  return spawnSync('cc', ['--version']).status === 0 ? null : 'fault injection needs a C compiler (cc): it is skipped';
}

/** Entries each trial appends. */
const COUNT = 6;

/** Tries a fault at every write step of an appender (or at about `atMost` of them) and audits what is left. */
export async function tryFault(fault: Fault, atMost = Number.POSITIVE_INFINITY): Promise<FaultResult> {
  const work = mkdtempSync(join(tmpdir(), 'marchland-faults-'));
  const shim = join(work, 'shim.so');
  const built = spawnSync(
    'cc',
    ['-shared', '-fPIC', '-O1', '-w', '-o', shim, join(import.meta.dirname, 'shim.c'), '-ldl'],
    { encoding: 'utf8' },
  );
  if (built.status !== 0) throw new Error(built.stderr);
  const steps = countSteps(work, shim);
  const every = Math.max(1, Math.ceil(steps / atMost));
  const name = fault.kind + ('withoutSync' in fault && fault.withoutSync ? ', no fsync' : '');
  const result: FaultResult = { fault: name, steps, tried: 0, acknowledged: 0, refused: 0, wrong: [] };
  for (let at = 1 + ((steps - 1) % every); at <= steps; at += every) {
    const said = await trial(work, shim, fault, at);
    result.tried += 1;
    result.acknowledged += said.acks.length;
    result.refused += said.refused.length;
    result.wrong.push(...said.wrong.map((what) => `step ${at}: ${what}`));
  }
  rmSync(work, { recursive: true });
  return result;
}

function run(work: string, shim: string, env: Record<string, string>) {
  const desk = join(work, 'desk');
  rmSync(desk, { recursive: true, force: true });
  return spawnSync(process.execPath, [join(import.meta.dirname, 'appender.ts'), desk, 'fault', String(COUNT)], {
    encoding: 'utf8',
    env: { ...process.env, LD_PRELOAD: shim, FAULT_PATH: `${desk}/`, ...env },
  });
}

function countSteps(work: string, shim: string): number {
  const file = join(work, 'count');
  const done = run(work, shim, { FAULT_COUNT: file });
  if (!saidIn(done.stdout).ended || !existsSync(file))
    throw new Error(`the appender failed without a fault: ${done.stderr}`);
  return Number(readFileSync(file, 'utf8'));
}

async function trial(work: string, shim: string, fault: Fault, at: number) {
  const desk = join(work, 'desk');
  if (fault.kind !== 'power cut') {
    const done = run(work, shim, { FAULT_AT: String(at), FAULT_ERRNO: String(constants.errno[fault.kind]) });
    const said = saidIn(done.stdout);
    const crashed = said.ended ? [] : [`the program did not come to its end: ${done.stderr.slice(0, 300)}`];
    return { ...said, wrong: [...crashed, ...(await audit(desk, said.acks))] };
  }
  const shadow = join(work, 'shadow');
  rmSync(shadow, { recursive: true, force: true });
  mkdirSync(shadow);
  const done = run(work, shim, {
    FAULT_AT: String(at),
    FAULT_CUT: '1',
    FAULT_SHADOW: shadow,
    ...(fault.withoutSync ? { FAULT_NOSYNC: '1' } : {}),
  });
  const said = saidIn(done.stdout);
  if (said.acks.length && !readdirSync(shadow).length)
    return { ...said, wrong: [`${said.acks.length} acknowledged and nothing on disk`] };
  return { ...said, wrong: await audit(shadow, said.acks) };
}
