import { MarchlandError } from '../lib/error.ts';

/** Bytes a report may have. A wire report has some thousand; a long web page some hundred thousand. */
export const MAX_REPORT_BYTES = 5_000_000;

/**
 * Text from the bytes of a file: UTF-8 (or UTF-16 with a byte-order mark), at most `MAX_REPORT_BYTES`.
 * Errors: input-too-large, input-empty, input-binary.
 */
export function decode(bytes: Uint8Array, file: string | null): string {
  const at = { file: file ?? undefined };
  if (bytes.length > MAX_REPORT_BYTES)
    throw new MarchlandError(
      'input-too-large',
      `${(bytes.length / 1e6).toFixed(1)} MB; a report may have ${MAX_REPORT_BYTES / 1e6} MB at most`,
      at,
    );
  if (bytes.length === 0) throw new MarchlandError('input-empty', 'the file is empty', at);
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (!utf16 && bytes.includes(0)) throw new MarchlandError('input-binary', 'the file is binary, not text', at);
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new MarchlandError('input-binary', 'the file is not text in UTF-8', at, { cause });
  }
}
