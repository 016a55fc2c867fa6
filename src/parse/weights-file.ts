import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { MarchlandError } from '../lib/error.ts';

const NAME = join('data', 'parser', 'english.bin.br');

/** The path of the weights that come with the package, found upwards from this file. */
export function weightsPath(): string {
  for (let dir = dirname(fileURLToPath(import.meta.url)); ; dir = dirname(dir)) {
    const path = join(dir, NAME);
    if (existsSync(path)) return path;
    if (dirname(dir) === dir)
      throw new MarchlandError('input-unreadable', 'the parser weights are missing', { file: NAME });
  }
}

/** The unpacked parser weights, for `createAnalyser`. */
export function loadWeights(path: string = weightsPath()): Uint8Array {
  try {
    return brotliDecompressSync(readFileSync(path));
  } catch (cause) {
    throw new MarchlandError('input-unreadable', 'the parser weights could not be read', { file: path }, { cause });
  }
}
