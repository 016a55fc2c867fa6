import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { projectFolder } from '../desk/project-folder.ts';

/** Builds the app where a checkout has not been built yet (as after `npm ci --ignore-scripts`); an installed package has it. */
export async function buildWeb(note: (text: string) => void): Promise<void> {
  const vite = projectFolder('node_modules', 'vite', 'bin', 'vite.js');
  if (existsSync(projectFolder('web', 'dist', 'index.html')) || !existsSync(projectFolder('web', 'index.html'))) return;
  if (!existsSync(vite)) {
    note('the app is not built and vite is not installed: the page without scripts is served');
    return;
  }
  note('building the app …');
  const run = spawnSync(process.execPath, [vite, 'build', 'web', '--logLevel', 'warn'], {
    cwd: projectFolder(),
    encoding: 'utf8',
  });
  if (run.status !== 0) note(`the app could not be built; the page without scripts is served\n${run.stderr}`);
}
