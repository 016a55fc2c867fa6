// Makes data/fonts from the npm package @fontsource/inter (OFL 1.1): its WOFF files unpacked to TrueType, which the PNG and PDF
// writers need, and the advance widths by which labels are measured. Run: node bin/node.js tools/fonts.ts
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const from = join(root, 'node_modules', '@fontsource', 'inter');
const to = join(root, 'data', 'fonts');
const WEIGHTS = [400, 600] as const;

/** WOFF 1.0 to sfnt: the same tables, inflated, behind a new directory. */
function unpack(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = 44 + i * 20;
    const [offset, packed, length, checksum] = [4, 8, 12, 16].map((o) => woff.readUInt32BE(at + o)) as [
      number,
      number,
      number,
      number,
    ];
    const raw = woff.subarray(offset, offset + packed);
    return { tag: woff.subarray(at, at + 4), checksum, data: packed < length ? inflateSync(raw) : raw };
  });
  const log = Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 << log, 6);
  head.writeUInt16BE(log, 8);
  head.writeUInt16BE(16 * count - (16 << log), 10);
  const parts: Buffer[] = [head];
  let offset = head.length;
  for (const [i, t] of tables.entries()) {
    const at = 12 + 16 * i;
    t.tag.copy(head, at);
    head.writeUInt32BE(t.checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(t.data.length, at + 12);
    const padded = Buffer.alloc(Math.ceil(t.data.length / 4) * 4);
    t.data.copy(padded);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}

function table(font: Buffer, tag: string): Buffer {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const at = 12 + 16 * i;
    if (font.toString('latin1', at, at + 4) === tag)
      return font.subarray(font.readUInt32BE(at + 8), font.readUInt32BE(at + 8) + font.readUInt32BE(at + 12));
  }
  throw new Error(`no table ${tag}`);
}

/** Character code -> advance width in units of an em of 1000, from cmap format 4 and hmtx. */
function widths(font: Buffer): Map<number, number> {
  const em = table(font, 'head').readUInt16BE(18);
  const metrics = table(font, 'hhea').readUInt16BE(34);
  const hmtx = table(font, 'hmtx');
  const cmap = table(font, 'cmap');
  const out = new Map<number, number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const sub = cmap.subarray(cmap.readUInt32BE(4 + 8 * i + 4));
    if (sub.readUInt16BE(0) !== 4) continue;
    const segments = sub.readUInt16BE(6) / 2;
    for (let s = 0; s < segments; s++) {
      const end = sub.readUInt16BE(14 + 2 * s);
      const start = sub.readUInt16BE(16 + 2 * segments + 2 * s);
      const delta = sub.readUInt16BE(16 + 4 * segments + 2 * s);
      const rangeAt = 16 + 6 * segments + 2 * s;
      const range = sub.readUInt16BE(rangeAt);
      for (let code = start; code <= end && code !== 0xffff; code++) {
        const glyph = range === 0 ? (code + delta) & 0xffff : sub.readUInt16BE(rangeAt + range + 2 * (code - start));
        if (glyph) out.set(code, Math.round((hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1)) * 1000) / em));
      }
    }
  }
  return out;
}

mkdirSync(to, { recursive: true });
const measured: Record<string, Record<string, number>> = {};
for (const weight of WEIGHTS) {
  const all = new Map<number, number>();
  for (const subset of ['latin-ext', 'latin']) {
    const font = unpack(readFileSync(join(from, 'files', `inter-${subset}-${weight}-normal.woff`)));
    writeFileSync(join(to, `inter-${subset}-${weight}.ttf`), font);
    for (const [code, width] of widths(font)) all.set(code, width);
    if (subset === 'latin')
      copyFileSync(join(from, 'files', `inter-latin-${weight}-normal.woff2`), join(to, `inter-latin-${weight}.woff2`));
  }
  measured[weight] = Object.fromEntries(
    [...all].sort(([a], [b]) => a - b).map(([code, width]) => [String.fromCodePoint(code), width]),
  );
}
writeFileSync(join(to, 'widths.json'), `${JSON.stringify(measured)}\n`);
copyFileSync(join(from, 'LICENSE'), join(to, 'OFL.txt'));
