import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Desk, initDesk, openDesk } from '../../src/desk/desk.ts';
import { projectFolder } from '../../src/desk/project-folder.ts';
import { parseReport } from '../../src/intake/parse.ts';
import { startServer } from '../../src/serve/server.ts';

const newest = (folder: string): number =>
  Math.max(...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((f) => statSync(join(folder, f)).mtimeMs));

/** The built app; built anew where its sources are newer. */
function builtApp(): string {
  const folder = projectFolder('web', 'dist');
  const page = join(folder, 'index.html');
  const sources = Math.max(newest(projectFolder('web', 'src')), newest(projectFolder('src', 'draw')));
  if (existsSync(page) && statSync(page).mtimeMs > sources) return folder;
  const vite = projectFolder('node_modules', 'vite', 'bin', 'vite.js');
  const run = spawnSync(process.execPath, [vite, 'build', 'web', '--logLevel', 'error'], { cwd: projectFolder() });
  if (run.status !== 0) throw new Error(`the app could not be built: ${run.stderr}`);
  return folder;
}

export interface TestServer {
  origin: string;
  desk: Desk;
  close(): Promise<void>;
}

/** A real server of a desk with the reports of a case. `ticking`: every look at the clock is later, so that decisions have an order. */
export async function serveCase(
  name = 'afghanistan-2021',
  pack = 'afghanistan',
  { ticking = false } = {},
): Promise<TestServer> {
  const webFolder = builtApp();
  const folder = mkdtempSync(join(tmpdir(), 'marchland-web-'));
  let clock = Date.parse('2021-09-01T00:00:00Z');
  const now = () => {
    if (ticking) clock += 10;
    return clock;
  };
  const path = join(folder, 'desk');
  await initDesk(path, [pack], now);
  const desk = await openDesk(path, now);
  const reports = projectFolder('cases', name, 'reports');
  const files = readdirSync(reports).sort();
  await desk.add(
    files.map((file) => parseReport(readFileSync(join(reports, file)), { file })),
    'test',
  );
  const server = await startServer({ desk, now, webFolder, version: 'test' }, { port: 0, host: '127.0.0.1' });
  return {
    origin: `http://127.0.0.1:${server.port}`,
    desk,
    async close() {
      await server.close();
      await desk.close();
      rmSync(folder, { recursive: true });
    },
  };
}
