import type { ByteWriter } from '../src/parse/bytes.ts';
import type { Scorer } from '../src/parse/linear.ts';

/** Words of four bytes in a slot of the table (key, start, size, capacity and updates) and in a weight (class, weight, total, stamp). */
const SLOT = 4;
const ENTRY = 4;

/** Where the number of updates stands above the capacity. */
const UPDATE = 256;
const MOST_UPDATES = 1 << 20;

/**
 * An averaged perceptron over hashed features, with a weight only for the classes a feature was ever updated for. A feature
 * counts for nothing until it has been updated `least` times (Goldberg and Elhadad 2011), which keeps rare ones out.
 */
export class Learner implements Scorer {
  #mask: number;
  #table: Int32Array;
  #used = 0;
  #ints: Int32Array;
  #floats: Float32Array;
  #end = ENTRY;
  #time = 0;
  readonly #least: number;

  constructor(bits = 20, least = 0) {
    this.#least = least * UPDATE;
    this.#mask = (1 << bits) - 1;
    this.#table = new Int32Array(SLOT << bits);
    this.#ints = new Int32Array(1 << 22);
    this.#floats = new Float32Array(this.#ints.buffer);
  }

  score(features: Int32Array, count: number, out: Float64Array): void {
    const table = this.#table;
    const ints = this.#ints;
    const floats = this.#floats;
    const least = this.#least;
    for (let i = 0; i < count; i++) {
      const slot = this.#slot(features[i]!);
      const size = table[slot + 2]!;
      if (size === 0 || table[slot + 3]! < least) continue;
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

  /** Forgets the averages so far but not the weights: the average then runs over what follows. */
  restart(): void {
    for (let e = ENTRY; e < this.#end; e += ENTRY) {
      this.#floats[e + 2] = 0;
      this.#ints[e + 3] = 0;
    }
    this.#time = 0;
  }

  get size(): string {
    return `${this.#used} features, ${Math.round(this.#end / ENTRY)} places`;
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
    if (this.#table[slot + 3]! < MOST_UPDATES * UPDATE) this.#table[slot + 3]! += UPDATE;
    // The stamp is when the total was last brought up to date.
    this.#floats[e + 2]! += this.#floats[e + 1]! * (this.#time - this.#ints[e + 3]!);
    this.#ints[e + 3] = this.#time;
    this.#floats[e + 1]! += by;
  }

  #insert(slot: number, key: number, cls: number, size: number, start: number): number {
    const table = this.#table;
    let at = start;
    const updates = table[slot + 3]! & ~(UPDATE - 1);
    if (size === (table[slot + 3]! & (UPDATE - 1))) {
      const capacity = size === 0 ? 2 : Math.ceil(size * 1.6);
      at = this.#end;
      this.#end += capacity * ENTRY;
      if (this.#end > this.#ints.length) this.#grow();
      this.#ints.copyWithin(at, start, start + size * ENTRY);
      table[slot + 1] = at;
      table[slot + 3] = capacity + updates;
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
    const copy = new Learner(4, this.#least / UPDATE);
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
      if (this.#table[s + 3]! < this.#least) continue;
      const start = this.#table[s + 1]!;
      for (let k = 0; k < this.#table[s + 2]!; k++) visit(start + k * ENTRY, s);
    }
  }

  /** The step of weight in which the largest but one in two thousand makes 127. */
  unit(): number {
    const sizes: number[] = [];
    this.#each((e) => sizes.push(Math.abs(this.#average(e))));
    return Float64Array.from(sizes).sort()[Math.floor(sizes.length * 0.9995)]! / 127;
  }

  /** Averaged weights in steps of `unit` as bytes for `LinearModel`: the `most` largest ones. */
  write(writer: ByteWriter, unit: number, most: number): { features: number; weights: number } {
    const sizes: number[] = [];
    this.#each((e) => sizes.push(Math.abs(this.#average(e))));
    const least = Float64Array.from(sizes).sort()[Math.max(0, sizes.length - most)]!;
    const rows = new Map<number, number[]>();
    this.#each((e, s) => {
      const average = this.#average(e);
      const w = Math.max(-127, Math.min(127, Math.round(average / unit)));
      if (Math.abs(average) < least || w === 0) return;
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
    writer.bytes(Uint8Array.from(pairs, (p) => p >> 8));
    writer.bytes(Uint8Array.from(pairs, (p) => p & 255));
    return { features: keys.length, weights: pairs.length };
  }
}
