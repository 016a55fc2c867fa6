import { type ByteReader, readDeltas } from './bytes.ts';

/** Anything that can add up the weights of hashed features, one sum a class. */
export interface Scorer {
  /** Adds the weights of `features[0..count)` to `out`. */
  score(features: Int32Array, count: number, out: Float64Array): void;
}

/**
 * A sparse linear classifier with weights of one byte. On disk: the number of features, their 32-bit hashes sorted and
 * delta-coded, the number of classes with a weight for each, then all those classes, then all those weights.
 */
export class LinearModel implements Scorer {
  readonly #keys: Int32Array;
  readonly #rows: Int32Array;
  readonly #mask: number;
  readonly #data: Uint8Array;

  constructor(reader: ByteReader) {
    const count = reader.u32();
    const pairs = reader.u32();
    const keys = readDeltas(reader, count);
    const sizes = reader.bytes(count);
    const classes = reader.bytes(pairs);
    const weights = reader.bytes(pairs);
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(16, count * 1.6)));
    this.#mask = capacity - 1;
    this.#keys = new Int32Array(capacity);
    this.#rows = new Int32Array(capacity);
    this.#data = new Uint8Array(count + 2 * pairs + 1);
    let from = 0;
    let at = 1;
    for (let i = 0; i < count; i++) {
      const key = keys[i]! | 0;
      let slot = key & this.#mask;
      while (this.#rows[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = key;
      this.#rows[slot] = at;
      const size = sizes[i]!;
      this.#data[at++] = size;
      for (let j = 0; j < size; j++, from++) {
        this.#data[at++] = classes[from]!;
        this.#data[at++] = weights[from]!;
      }
    }
  }

  score(features: Int32Array, count: number, out: Float64Array): void {
    const keys = this.#keys;
    const rows = this.#rows;
    const data = this.#data;
    const mask = this.#mask;
    for (let i = 0; i < count; i++) {
      const key = features[i]!;
      let slot = key & mask;
      let row = rows[slot]!;
      while (row !== 0 && keys[slot] !== key) {
        slot = (slot + 1) & mask;
        row = rows[slot]!;
      }
      if (row === 0) continue;
      const end = row + 2 * data[row]!;
      for (let at = row + 1; at < end; at += 2) out[data[at]!]! += data[at + 1]! - 128;
    }
  }
}
