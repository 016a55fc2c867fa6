import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder with Marchland's own `package.json`, whether the code runs from `src/` or from `dist/`. */
export const PACKAGE_ROOT = nearest(import.meta.dirname);

function nearest(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  return nearest(dirname(folder));
}

/** Text of a file that ships with the package: `packageText('data/resolve/weights.yaml')`. */
export function packageText(path: string): string {
  return readFileSync(join(PACKAGE_ROOT, path), 'utf8');
}
