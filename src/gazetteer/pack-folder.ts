import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MarchlandError } from '../lib/error.ts';
import type { Pack } from './gazetteer.ts';
import { OPTIONAL_FILES, parsePack, REQUIRED_FILES } from './pack-parse.ts';

/** Larger than any pack file that is not a mistake. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Reads the pack in a folder. Throws `pack-unknown` when there is none there, `pack-malformed` for a fault in its files. */
export function loadPack(dir: string): Pack {
  if (!existsSync(join(dir, 'pack.yaml'))) {
    throw new MarchlandError('pack-unknown', 'there is no pack in this folder (no pack.yaml)', { file: dir });
  }
  const files: Record<string, string> = {};
  for (const name of [...REQUIRED_FILES, ...OPTIONAL_FILES]) {
    const path = join(dir, name);
    if (!existsSync(path)) continue;
    if (statSync(path).size > MAX_BYTES) {
      throw new MarchlandError('input-too-large', 'a file of a pack may have 64 MB at most', { file: path });
    }
    files[name] = readFileSync(path, 'utf8');
  }
  return parsePack(files, dir);
}

/** Writes a pack's files into a new folder. Throws `not-possible` when there is a pack already: it may be somebody's work. */
export function savePack(dir: string, files: Readonly<Record<string, string>>): void {
  if (existsSync(join(dir, 'pack.yaml'))) {
    throw new MarchlandError('not-possible', 'there is a pack in this folder already; choose another', { file: dir });
  }
  mkdirSync(dir, { recursive: true });
  writeFiles(dir, files);
}

/** Writes files of a pack over those of the same name; each is whole or as before when the writing stops half-way. */
export function writeFiles(dir: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const fresh = join(dir, `.${name}.new`);
    writeFileSync(fresh, text);
    renameSync(fresh, join(dir, name));
  }
}
