import { existsSync, readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { MarchlandError } from '../lib/error.ts';

/** Larger than the districts of any country, unpacked. */
export const MAX_JSON_BYTES = 256 * 1024 * 1024;

/** A JSON file, unpacked when its name ends in `.gz`. Throws `input-unreadable`, `input-too-large` or `input-malformed`. */
export function readJson(path: string): unknown {
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new MarchlandError('input-unreadable', 'there is no such file', { file: path });
  }
  const tooLarge = () => new MarchlandError('input-too-large', 'more than 256 MB', { file: path });
  if (statSync(path).size > MAX_JSON_BYTES) throw tooLarge();
  let bytes = readFileSync(path);
  try {
    if (path.endsWith('.gz')) bytes = gunzipSync(bytes, { maxOutputLength: MAX_JSON_BYTES });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw new MarchlandError('input-unreadable', (error as Error).message, { file: path });
  }
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new MarchlandError('input-malformed', `not JSON: ${(error as Error).message}`, { file: path });
  }
}
