import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A folder that ships with the project (`packs`, `data`, `cases`, `web/dist`), from the sources or from `dist/`. */
export function projectFolder(...parts: string[]): string {
  for (let dir = import.meta.dirname; ; dir = dirname(dir)) {
    if (existsSync(join(dir, 'package.json')) && existsSync(join(dir, 'packs'))) return join(dir, ...parts);
    if (dirname(dir) === dir) throw new Error('the folder of the project was not found');
  }
}
