import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MarchlandError } from '../lib/error.ts';
import { PACKAGE_ROOT, packageText } from '../lib/package-file.ts';

export interface Migration {
  version: number;
  name: string;
  sql: string;
}

/** The schema's steps for an engine, oldest first: `data/store/ENGINE/NNN-what.sql`. They only go forward. */
export function migrations(engine: 'sqlite' | 'postgres'): Migration[] {
  const folder = `data/store/${engine}`;
  return readdirSync(join(PACKAGE_ROOT, folder))
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ version: Number.parseInt(name, 10), name, sql: packageText(`${folder}/${name}`) }));
}

/** The steps still to take from `version`. Throws `desk-newer` when the desk is ahead of this program. */
export function pending(steps: readonly Migration[], version: number, desk: string): Migration[] {
  const newest = steps.at(-1)?.version ?? 0;
  if (version > newest)
    throw new MarchlandError(
      'desk-newer',
      `the desk has schema ${version} and this program knows ${newest}: update Marchland`,
      { file: desk },
    );
  return steps.filter((step) => step.version > version);
}
