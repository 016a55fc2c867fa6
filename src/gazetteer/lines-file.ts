import { createReadStream, existsSync, statSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { MarchlandError } from '../lib/error.ts';

/** Larger than any country's file of GeoNames or Who's On First, unpacked. */
export const MAX_LINES_BYTES = 2 ** 30;
const MAX_LINE = 1_000_000;

/**
 * The lines of a text file in UTF-8, unpacked when the name ends in `.gz`, one at a time. Throws `input-unreadable`,
 * `input-too-large` (a gigabyte unpacked, a million characters a line) or `input-binary`.
 */
export async function* linesOf(path: string): AsyncGenerator<string> {
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new MarchlandError('input-unreadable', 'there is no such file', { file: path });
  }
  const raw = createReadStream(path);
  const packed = path.endsWith('.gz');
  const bytes = packed ? raw.pipe(createGunzip()) : raw;
  raw.on('error', (error) => bytes.destroy(error));
  let size = 0;
  let line = 0;
  let rest = '';
  const checked = (text: string): string => {
    line++;
    if (text.length > MAX_LINE) {
      throw new MarchlandError('input-too-large', `a line of more than ${MAX_LINE} characters`, { file: path, line });
    }
    if (text.includes('\0') || text.includes('\ufffd')) {
      throw new MarchlandError('input-binary', 'not text in UTF-8', { file: path, line });
    }
    return text.endsWith('\r') ? text.slice(0, -1) : text;
  };
  const decoder = new TextDecoder();
  try {
    for await (const chunk of bytes) {
      size += (chunk as Buffer).length;
      const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
      rest = lines.pop()!;
      if (size > MAX_LINES_BYTES || rest.length > MAX_LINE) {
        throw new MarchlandError('input-too-large', 'more text than a gazetteer has', { file: path, line: line + 1 });
      }
      for (const text of lines) yield checked(text);
    }
    rest += decoder.decode();
    if (rest !== '') yield checked(rest);
  } catch (error) {
    if (error instanceof MarchlandError) throw error;
    throw new MarchlandError('input-unreadable', (error as Error).message, { file: path, line: line + 1 });
  } finally {
    raw.destroy();
  }
}
