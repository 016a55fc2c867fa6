import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';

const required = new Set((process.env.MARCHLAND_REQUIRE ?? '').split(',').filter(Boolean));

/** Says why a test is skipped; where CI requires the thing, its absence is an error instead. */
function need(name: string, present: boolean, say: string): boolean {
  if (present) return true;
  if (required.has(name)) throw new Error(`${name} is required here (MARCHLAND_REQUIRE) and absent`);
  console.warn(`skipped: ${say}`);
  return false;
}

export const CHROMIUM =
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((p) => existsSync(p)) ?? null;

export function haveChromium(): boolean {
  return need('chromium', CHROMIUM !== null, 'Chromium is not installed (apt-get install chromium)');
}

export const POSTGRES_URL = process.env.MARCHLAND_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres';

export async function havePostgres(): Promise<boolean> {
  const { hostname, port } = new URL(POSTGRES_URL);
  const present = await new Promise<boolean>((done) => {
    const socket = connect({ host: hostname, port: Number(port || 5432), timeout: 1000 });
    const end = (ok: boolean) => {
      socket.destroy();
      done(ok);
    };
    socket
      .on('connect', () => end(true))
      .on('error', () => end(false))
      .on('timeout', () => end(false));
  });
  return need('postgres', present, `PostgreSQL does not listen at ${hostname}:${port || 5432}`);
}

/** The folder of development data beside the checkout, or null with a line that says so. */
export function sharedFolder(...parts: string[]): string | null {
  const path = join(resolve(import.meta.dirname, '..', '..', '..', 'shared'), ...parts);
  return need('shared', existsSync(path), `../shared/${parts.join('/')} is not here`) ? path : null;
}
