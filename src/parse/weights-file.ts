import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zstdDecompressSync } from 'node:zlib';
import { MarchlandError } from '../lib/error.ts';

const NAME = join('data', 'tagger', 'english.bin.zst');

/** More than the unpacked size: unpacking in one piece takes a third of the time. */
const CHUNK = 2 ** 22;

/** The path of the weights that come with the package, found upwards from this file. */
export function weightsPath(): string {
  for (let dir = dirname(fileURLToPath(import.meta.url)); ; dir = dirname(dir)) {
    const path = join(dir, NAME);
    if (existsSync(path)) return path;
    if (dirname(dir) === dir)
      throw new MarchlandError('input-unreadable', 'the weights of the tagger are missing', { file: NAME });
  }
}

/** The unpacked weights, for `createAnalyser`. */
export function loadWeights(path: string = weightsPath()): Uint8Array {
  try {
    return zstdDecompressSync(readFileSync(path), { chunkSize: CHUNK });
  } catch (cause) {
    throw new MarchlandError(
      'input-unreadable',
      'the weights of the tagger could not be read',
      { file: path },
      { cause },
    );
  }
}
