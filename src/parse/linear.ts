import { type ByteReader, readDeltas } from './bytes.ts';

/** Anything that can add up the weights of hashed features, one sum a class. */
export interface Scorer {
  /** Adds the weights of `features[0..count)` to `out`. */
  score(features: Int32Array, count: number, out: Float64Array): void;
}

/** Most features that a word or a state of the parser has. */
const rows = new Int32Array(256);

/**
 * A sparse linear classifier with weights of one byte. On disk: the number of features, their 32-bit hashes sorted and
 * delta-coded, the number of classes with a weight for each, then all those classes, then all those weights.
 */
export class LinearModel implements Scorer {
  /** Key and row of each slot, side by side. Slots go by the high bits of a key, so sorted keys fill them in order. */
  readonly #table: Int32Array;
  readonly #shift: number;
  readonly #data: Uint8Array;

  constructor(reader: ByteReader) {
    const count = reader.u32();
    const pairs = reader.u32();
    const keys = readDeltas(reader, count);
    const sizes = reader.bytes(count);
    const classes = reader.bytes(pairs);
    const weights = reader.bytes(pairs);
    const bits = Math.max(4, Math.ceil(Math.log2(count * 1.6)));
    const table = new Int32Array((2 << bits) + 2 * count);
    const data = new Uint8Array(count + 2 * pairs + 1);
    this.#shift = 32 - bits;
    this.#table = table;
    this.#data = data;
    let from = 0;
    let at = 1;
    for (let i = 0; i < count; i++) {
      const key = keys[i]!;
      let slot = (key >>> this.#shift) << 1;
      while (table[slot + 1] !== 0) slot += 2;
      table[slot] = key | 0;
      table[slot + 1] = at;
      const size = sizes[i]!;
      data[at++] = size;
      for (let end = from + size; from < end; from++) {
        data[at++] = classes[from]!;
        data[at++] = weights[from]!;
      }
    }
  }

  score(features: Int32Array, count: number, out: Float64Array): void {
    const table = this.#table;
    const data = this.#data;
    const shift = this.#shift;
    // all look-ups first: none waits for another's memory
    let found = 0;
    for (let i = 0; i < count; i++) {
      const key = features[i]!;
      let slot = (key >>> shift) << 1;
      let row = table[slot + 1]!;
      while (row !== 0 && table[slot] !== key) {
        slot += 2;
        row = table[slot + 1]!;
      }
      rows[found] = row;
      found += row === 0 ? 0 : 1;
    }
    for (let i = 0; i < found; i++) {
      const row = rows[i]!;
      const end = row + 2 * data[row]!;
      for (let at = row + 1; at < end; at += 2) out[data[at]!]! += data[at + 1]! - 128;
    }
  }
}
