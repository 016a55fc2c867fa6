import type { ByteReader } from './bytes.ts';

/** Anything that can add up the weights of hashed features, one sum a class. */
export interface Scorer {
  /** Adds the weights of `features[0..count)` to `out`. */
  score(features: Int32Array, count: number, out: Float64Array): void;
}

/** Room for the most features that a word has. */
const rows = new Int32Array(64);

/** Bits of a row's address; its number of classes stands above them. */
const ADDRESS = 25;
const ADDRESS_MASK = 2 ** ADDRESS - 1;

/**
 * A sparse linear classifier with weights of one byte. On disk: the number of features and of weights, the sorted hashes of
 * the features as differences, how many weights each has, then all weights, each as class and root + 128. A weight is the
 * square of its root, with the root's sign, so that one byte holds small and large ones. They are read where they lie in the file.
 */
export class LinearModel implements Scorer {
  /** Hash and row of each slot, side by side. Slots go by the high bits of a hash, so sorted hashes fill them in order. */
  readonly #table: Int32Array;
  readonly #shift: number;
  readonly #weights: Uint8Array;

  constructor(reader: ByteReader) {
    const count = reader.u32();
    const pairs = reader.u32();
    const hashes = reader.deltas();
    const sizes = reader.bytes(count);
    this.#weights = reader.bytes(2 * pairs);
    const shift = 32 - slotBits(count);
    const table = new Int32Array((2 << (32 - shift)) + 2 * SPARE);
    let at = 0;
    for (let i = 0; i < count; i++) {
      const hash = hashes.next();
      let slot = (hash >>> shift) << 1;
      while (table[slot + 1] !== 0) slot += 2;
      table[slot] = hash;
      table[slot + 1] = at | (sizes[i]! << ADDRESS);
      at += sizes[i]!;
    }
    this.#table = table;
    this.#shift = shift;
  }

  score(features: Int32Array, count: number, out: Float64Array): void {
    const table = this.#table;
    const weights = this.#weights;
    const shift = this.#shift;
    // All look-ups first: none waits for another's memory.
    let found = 0;
    for (let i = 0; i < count; i++) {
      const hash = features[i]!;
      let slot = (hash >>> shift) << 1;
      let row = table[slot + 1]!;
      while (row !== 0 && table[slot] !== hash) {
        slot += 2;
        row = table[slot + 1]!;
      }
      rows[found] = row;
      found += row === 0 ? 0 : 1;
    }
    for (let i = 0; i < found; i++) {
      const row = rows[i]!;
      const end = ((row & ADDRESS_MASK) + (row >>> ADDRESS)) << 1;
      for (let at = (row & ADDRESS_MASK) << 1; at < end; at += 2) out[weights[at]!]! += SQUARES[weights[at + 1]!]!;
    }
  }
}

/** The weight of each stored byte. */
const SQUARES = Int16Array.from({ length: 256 }, (_, i) => (i - 128) * Math.abs(i - 128));

/** Slots past the last, so that a search never runs off the table. */
export const SPARE = 4096;

/** Bits of a table of slots for `count` hashes that is at most four fifths full. */
export const slotBits = (count: number): number => Math.max(4, Math.ceil(Math.log2(count * 1.25)));
