import { brotliCompressSync, constants } from 'node:zlib';
import type { ByteWriter } from '../src/parse/bytes.ts';
import type { Lemmas } from '../src/parse/lemma.ts';
import type { Lexicon } from '../src/parse/lexicon.ts';
import { MAGIC, type Names } from '../src/parse/weights.ts';

/** The head of a weights file: everything but the models. */
export function writeHead(writer: ByteWriter, names: Names, lexicon: Lexicon, lemmas: Lemmas): void {
  writer.text(MAGIC);
  writer.text(JSON.stringify(names));
  lexicon.write(writer);
  writer.text([...lemmas.exceptions].map((pair) => pair.join('\t')).join('\n'));
  writer.text([...lemmas.verbs].join('\n'));
}

export function pack(bytes: Uint8Array, quality = 10): Uint8Array {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
