import type { ByteWriter } from '../src/parse/bytes.ts';
import type { Scorer } from '../src/parse/linear.ts';

/** Words of four bytes in a slot of the table (key, start, size, capacity) and in a weight (class, weight, total, stamp). */
const SLOT = 4;
const ENTRY = 4;

/** How finely the square roots of weights are kept (at most 127 levels), and how many weights. */
export interface Packing {
  levels: number;
  most: number;
}

/** An averaged perceptron over hashed features, with a weight only for the classes a feature was ever updated for. */
export class Learner implements Scorer {
  #mask: number;
  #table: Int32Array;
  #used = 0;
  #ints: Int32Array;
  #floats: Float32Array;
  #end = ENTRY;
  #time = 0;

  constructor(bits = 20) {
    this.#mask = (1 << bits) - 1;
    this.#table = new Int32Array(SLOT << bits);
    this.#ints = new Int32Array(1 << 22);
    this.#floats = new Float32Array(this.#ints.buffer);
  }

  score(features: Int32Array, count: number, out: Float64Array): void {
    const table = this.#table;
    const ints = this.#ints;
    const floats = this.#floats;
    for (let i = 0; i < count; i++) {
      const slot = this.#slot(features[i]!);
      const size = table[slot + 2]!;
      if (size === 0) continue;
      const start = table[slot + 1]!;
      const end = start + size * ENTRY;
      for (let e = start; e < end; e += ENTRY) out[ints[e]!]! += floats[e + 1]!;
    }
  }

  /** Moves the weights towards `right` and away from `wrong`. */
  update(features: Int32Array, count: number, right: number, wrong: number): void {
    this.bump(features, count, right, 1);
    this.bump(features, count, wrong, -1);
  }

  /** Adds `by` to one class. */
  bump(features: Int32Array, count: number, cls: number, by: number): void {
    for (let i = 0; i < count; i++) this.#add(features[i]!, cls, by);
  }

  tick(): void {
    this.#time++;
  }

  #slot(key: number): number {
    const table = this.#table;
    let slot = (key & this.#mask) * SLOT;
    while (table[slot + 2] !== 0 && table[slot] !== key) {
      slot += SLOT;
      if (slot === table.length) slot = 0;
    }
    return slot;
  }

  #add(key: number, cls: number, by: number): void {
    const slot = this.#slot(key);
    const size = this.#table[slot + 2]!;
    const start = this.#table[slot + 1]!;
    let e = start;
    const end = start + size * ENTRY;
    while (e < end && this.#ints[e] !== cls) e += ENTRY;
    if (e === end) e = this.#insert(slot, key, cls, size, start);
    // The stamp is when the total was last brought up to date.
    this.#floats[e + 2]! += this.#floats[e + 1]! * (this.#time - this.#ints[e + 3]!);
    this.#ints[e + 3] = this.#time;
    this.#floats[e + 1]! += by;
  }

  #insert(slot: number, key: number, cls: number, size: number, start: number): number {
    const table = this.#table;
    let at = start;
    if (size === table[slot + 3]!) {
      const capacity = size === 0 ? 2 : Math.ceil(size * 1.6);
      at = this.#end;
      this.#end += capacity * ENTRY;
      if (this.#end > this.#ints.length) this.#grow();
      this.#ints.copyWithin(at, start, start + size * ENTRY);
      table[slot + 1] = at;
      table[slot + 3] = capacity;
    }
    table[slot] = key;
    table[slot + 2] = size + 1;
    const e = at + size * ENTRY;
    this.#ints[e] = cls;
    this.#floats[e + 1] = 0;
    this.#floats[e + 2] = 0;
    this.#ints[e + 3] = this.#time;
    if (size === 0 && ++this.#used > this.#mask * 0.55) this.#rehash();
    return e;
  }

  #grow(): void {
    const larger = new Int32Array(this.#ints.length * 2);
    larger.set(this.#ints);
    this.#ints = larger;
    this.#floats = new Float32Array(larger.buffer);
  }

  #rehash(): void {
    const old = this.#table;
    this.#mask = this.#mask * 2 + 1;
    this.#table = new Int32Array(old.length * 2);
    for (let s = 0; s < old.length; s += SLOT) {
      if (old[s + 2] === 0) continue;
      const slot = this.#slot(old[s]!);
      for (let k = 0; k < SLOT; k++) this.#table[slot + k] = old[s + k]!;
    }
  }

  /** The averaged weight of the entry at `e`. */
  #average(e: number): number {
    const total = this.#floats[e + 2]! + this.#floats[e + 1]! * (this.#time - this.#ints[e + 3]!);
    return total / Math.max(1, this.#time);
  }

  /** A copy that scores with the averaged weights so far. */
  averaged(): Scorer {
    const copy = new Learner(4);
    copy.#mask = this.#mask;
    copy.#table = this.#table.slice();
    copy.#used = this.#used;
    copy.#ints = this.#ints.slice();
    copy.#floats = new Float32Array(copy.#ints.buffer);
    this.#each((e) => {
      copy.#floats[e + 1] = this.#average(e);
    });
    return copy;
  }

  #each(visit: (entry: number, slot: number) => void): void {
    for (let s = 0; s < this.#table.length; s += SLOT) {
      const start = this.#table[s + 1]!;
      for (let k = 0; k < this.#table[s + 2]!; k++) visit(start + k * ENTRY, s);
    }
  }

  /** Averaged weights as bytes for `LinearModel`: the `most` largest ones, the largest of all with the root `levels`. */
  write(writer: ByteWriter, { levels, most }: Packing): { features: number; weights: number } {
    const sizes: number[] = [];
    this.#each((e) => sizes.push(Math.abs(this.#average(e))));
    const sorted = Float64Array.from(sizes).sort();
    const largest = sorted.at(-1)!;
    const least = sorted[Math.max(0, sorted.length - most)]!;
    const rows = new Map<number, number[]>();
    this.#each((e, s) => {
      const average = this.#average(e);
      const w = Math.sign(average) * Math.round(levels * Math.sqrt(Math.abs(average) / largest));
      if (w === 0 || Math.abs(average) < least) return;
      const key = this.#table[s]! >>> 0;
      const row = rows.get(key);
      const pair = this.#ints[e]! * 256 + w + 128;
      if (row) row.push(pair);
      else rows.set(key, [pair]);
    });
    const keys = Uint32Array.from(rows.keys()).sort();
    const pairs: number[] = [];
    const counts = new Uint8Array(keys.length);
    keys.forEach((key, i) => {
      const row = rows.get(key)!.sort((a, b) => a - b);
      counts[i] = row.length;
      for (const pair of row) pairs.push(pair);
    });
    writer.u32(keys.length);
    writer.u32(pairs.length);
    writer.deltas(keys);
    writer.bytes(counts);
    writer.bytes(
      Uint8Array.from({ length: 2 * pairs.length }, (_, i) => (i & 1 ? pairs[i >> 1]! & 255 : pairs[i >> 1]! >> 8)),
    );
    return { features: keys.length, weights: pairs.length };
  }
}
