import { MarchlandError } from '../lib/error.ts';

/** Bytes a table may have. */
export const MAX_TABLE_BYTES = 200_000_000;

/** Text of a table from its bytes (UTF-8, with or without a byte-order mark). Errors: input-empty, input-too-large, input-binary. */
export function decodeTable(bytes: Uint8Array, file: string): string {
  if (!bytes.length) throw new MarchlandError('input-empty', 'the file is empty', { file });
  if (bytes.length > MAX_TABLE_BYTES)
    throw new MarchlandError(
      'input-too-large',
      `${(bytes.length / 1e6).toFixed(0)} MB; a table may have ${MAX_TABLE_BYTES / 1e6} MB at most`,
      { file },
    );
  if (bytes.includes(0)) throw new MarchlandError('input-binary', 'the file is binary, not text', { file });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new MarchlandError('input-binary', 'the file is not text in UTF-8', { file }, { cause });
  }
}
