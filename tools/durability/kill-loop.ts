import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audit, type Said, saidIn } from './audit.ts';

export interface KillResult {
  loops: number;
  acknowledged: number;
  wrong: string[];
}

/** Starts an appender on one desk again and again and kills it with SIGKILL at a random moment after its first word. */
export async function killLoop(loops: number, random: () => number): Promise<KillResult> {
  const desk = mkdtempSync(join(tmpdir(), 'marchland-kill-'));
  const acks: Said['acks'] = [];
  const wrong: string[] = [];
  for (let i = 0; i < loops; i++) {
    const said = saidIn(await killed(desk, `loop ${i}`, random() * 60));
    acks.push(...said.acks);
    for (const what of await audit(desk, acks)) wrong.push(`loop ${i + 1}: ${what}`);
    if (wrong.length > 5) break;
  }
  rmSync(desk, { recursive: true });
  return { loops, acknowledged: acks.length, wrong };
}

function killed(desk: string, name: string, afterMs: number): Promise<string> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'appender.ts'), desk, name, '1000000'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (!out) setTimeout(() => child.kill('SIGKILL'), afterMs);
      out += text;
    });
    child.on('error', failed).on('close', () => done(out));
  });
}
