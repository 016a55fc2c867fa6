import { crc32 } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';

/** A picture at `scale` pixels to one of the SVG's, drawn with the given TrueType files and no others. */
export function svgPng(svg: string, fontFiles: readonly string[], scale = 2): Uint8Array {
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: 'Inter' },
  });
  return resvg.render().asPng();
}

/** Bytes of a PNG's signature and of its first chunk, the header. */
const AFTER_HEADER = 8 + 25;

/** The same picture with a line of text (iTXt, UTF-8) under a keyword. */
export function withText(png: Uint8Array, keyword: string, text: string): Uint8Array {
  const data = Buffer.concat([Buffer.from('iTXt'), Buffer.from(`${keyword}\0\0\0\0\0`), Buffer.from(text)]);
  const chunk = Buffer.alloc(data.length + 8);
  chunk.writeUInt32BE(data.length - 4);
  data.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(data), data.length + 4);
  return Buffer.concat([png.subarray(0, AFTER_HEADER), chunk, png.subarray(AFTER_HEADER)]);
}
