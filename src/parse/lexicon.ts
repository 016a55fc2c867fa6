import { type ByteReader, type ByteWriter, readDeltas } from './bytes.ts';

/** The frequent words of the training text (by hash) and the class of tags each had. Class 0 means not listed. */
export class Lexicon {
  readonly #classes: Map<number, number>;

  constructor(classes: Map<number, number>) {
    this.#classes = classes;
  }

  static read(reader: ByteReader): Lexicon {
    const count = reader.u32();
    const keys = readDeltas(reader, count);
    const low = reader.bytes(count);
    const high = reader.bytes(count);
    const classes = new Map<number, number>();
    for (let i = 0; i < count; i++) classes.set(keys[i]! | 0, low[i]! + 256 * high[i]!);
    return new Lexicon(classes);
  }

  write(writer: ByteWriter): void {
    const rows = [...this.#classes].map(([k, v]) => [k >>> 0, v] as const).sort((a, b) => a[0] - b[0]);
    writer.u32(rows.length);
    writer.deltas(Uint32Array.from(rows, (r) => r[0]));
    writer.bytes(Uint8Array.from(rows, (r) => r[1] & 255));
    writer.bytes(Uint8Array.from(rows, (r) => r[1] >> 8));
  }

  tags(form: number): number {
    return this.#classes.get(form) ?? 0;
  }
}
