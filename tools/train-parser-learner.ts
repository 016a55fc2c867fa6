import type { ByteWriter } from '../src/parse/bytes.ts';
import type { Scorer } from '../src/parse/linear.ts';

/** An averaged perceptron over hashed features, with a weight only for the classes a feature was ever updated for. */
export class Learner implements Scorer {
  #mask: number;
  #keys: Int32Array;
  #heads: Int32Array;
  #used = 0;
  #next = new Int32Array(1 << 16);
  #cls = new Uint8Array(1 << 16);
  #weight = new Float32Array(1 << 16);
  #total = new Float64Array(1 << 16);
  #stamp = new Int32Array(1 << 16);
  #count = 1;
  #time = 0;

  constructor(bits = 20) {
    this.#mask = (1 << bits) - 1;
    this.#keys = new Int32Array(1 << bits);
    this.#heads = new Int32Array(1 << bits);
  }

  score(features: Int32Array, count: number, out: Float64Array): void {
    for (let i = 0; i < count; i++) {
      for (let e = this.#heads[this.#slot(features[i]!)]!; e !== 0; e = this.#next[e]!) {
        out[this.#cls[e]!]! += this.#weight[e]!;
      }
    }
  }

  /** Moves the weights towards `right` and away from `wrong`. */
  update(features: Int32Array, count: number, right: number, wrong: number, step = 1): void {
    for (let i = 0; i < count; i++) {
      this.#add(features[i]!, right, step);
      this.#add(features[i]!, wrong, -step);
    }
  }

  tick(): void {
    this.#time++;
  }

  #slot(key: number): number {
    let slot = key & this.#mask;
    while (this.#heads[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask;
    return slot;
  }

  #add(key: number, cls: number, by: number): void {
    const slot = this.#slot(key);
    let e = this.#heads[slot]!;
    while (e !== 0 && this.#cls[e] !== cls) e = this.#next[e]!;
    if (e === 0) {
      e = this.#count++;
      if (e >= this.#next.length) this.#grow();
      this.#cls[e] = cls;
      this.#stamp[e] = this.#time;
      this.#next[e] = this.#heads[slot]!;
      if (this.#heads[slot] === 0) this.#used++;
      this.#keys[slot] = key;
      this.#heads[slot] = e;
      if (this.#used > this.#mask * 0.6) this.#rehash();
    }
    this.#total[e]! += this.#weight[e]! * (this.#time - this.#stamp[e]!);
    this.#stamp[e] = this.#time;
    this.#weight[e]! += by;
  }

  #grow(): void {
    const size = this.#next.length * 2;
    const larger = <T extends Int32Array | Uint8Array | Float32Array | Float64Array>(old: T, fresh: T): T => {
      fresh.set(old as never);
      return fresh;
    };
    this.#next = larger(this.#next, new Int32Array(size));
    this.#cls = larger(this.#cls, new Uint8Array(size));
    this.#weight = larger(this.#weight, new Float32Array(size));
    this.#total = larger(this.#total, new Float64Array(size));
    this.#stamp = larger(this.#stamp, new Int32Array(size));
  }

  #rehash(): void {
    const keys = this.#keys;
    const heads = this.#heads;
    const size = keys.length * 2;
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#heads = new Int32Array(size);
    for (let s = 0; s < keys.length; s++) {
      if (heads[s] === 0) continue;
      const slot = this.#slot(keys[s]!);
      this.#keys[slot] = keys[s]!;
      this.#heads[slot] = heads[s]!;
    }
  }

  /** Averaged weights as bytes for `LinearModel`; weights that round below `least` of 127 are dropped. */
  write(writer: ByteWriter, least: number, scale?: number): { features: number; pairs: number } {
    const average = new Float64Array(this.#count);
    for (let e = 1; e < this.#count; e++) {
      average[e] = (this.#total[e]! + this.#weight[e]! * (this.#time - this.#stamp[e]!)) / Math.max(1, this.#time);
    }
    let unit = scale;
    if (unit === undefined) {
      const sizes = average.map(Math.abs).sort();
      unit = sizes[Math.floor(sizes.length * 0.9995)]! / 127;
    }
    const slots: number[] = [];
    for (let s = 0; s < this.#heads.length; s++) if (this.#heads[s] !== 0) slots.push(s);
    slots.sort((a, b) => (this.#keys[a]! >>> 0) - (this.#keys[b]! >>> 0));
    const keys: number[] = [];
    const sizes: number[] = [];
    const classes: number[] = [];
    const weights: number[] = [];
    for (const s of slots) {
      const row: [number, number][] = [];
      for (let e = this.#heads[s]!; e !== 0; e = this.#next[e]!) {
        const w = Math.max(-127, Math.min(127, Math.round(average[e]! / unit)));
        if (Math.abs(w) >= least) row.push([this.#cls[e]!, w + 128]);
      }
      if (row.length === 0) continue;
      row.sort((a, b) => a[0] - b[0]);
      keys.push(this.#keys[s]! >>> 0);
      sizes.push(row.length);
      for (const [c, w] of row) {
        classes.push(c);
        weights.push(w);
      }
    }
    writer.u32(keys.length);
    writer.u32(classes.length);
    writer.deltas(Uint32Array.from(keys));
    writer.bytes(Uint8Array.from(sizes));
    writer.bytes(Uint8Array.from(classes));
    writer.bytes(Uint8Array.from(weights));
    return { features: keys.length, pairs: classes.length };
  }
}
