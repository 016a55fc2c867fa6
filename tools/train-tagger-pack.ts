import { constants, zstdCompressSync } from 'node:zlib';

/** Packed as small as zstd can: it unpacks five times as fast as brotli at much the same size. */
export function pack(bytes: Uint8Array): Uint8Array {
  return zstdCompressSync(bytes, {
    params: { [constants.ZSTD_c_compressionLevel]: 22, [constants.ZSTD_c_windowLog]: 24 },
    pledgedSrcSize: bytes.length,
  });
}
