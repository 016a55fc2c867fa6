const decoder = new TextDecoder();

/** Reads the parts of a weights file in order. Numbers are little-endian. */
export class ByteReader {
  readonly #data: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(data: Uint8Array) {
    this.#data = data;
    this.#view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  }

  u32(): number {
    const value = this.#view.getUint32(this.#at, true);
    this.#at += 4;
    return value;
  }

  bytes(length: number): Uint8Array {
    const part = this.#data.subarray(this.#at, this.#at + length);
    this.#at += length;
    return part;
  }

  /** A length-prefixed UTF-8 string. */
  text(): string {
    return decoder.decode(this.bytes(this.u32()));
  }

  /** Ascending unsigned numbers of 32 bits, stored as LEB128 differences after their length in bytes. */
  deltas(): Deltas {
    return new Deltas(this.bytes(this.u32()));
  }
}

/** Reads ascending numbers one by one; each comes as a signed number of 32 bits. */
export class Deltas {
  readonly #data: Uint8Array;
  #at = 0;
  #last = 0;

  constructor(data: Uint8Array) {
    this.#data = data;
  }

  next(): number {
    const data = this.#data;
    let byte = data[this.#at++]!;
    let delta = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = data[this.#at++]!;
      delta |= (byte & 127) << shift;
    }
    this.#last = (this.#last + delta) | 0;
    return this.#last;
  }
}

/** The counterpart of `ByteReader`, for the trainer. */
export class ByteWriter {
  #parts: Uint8Array[] = [];

  u32(value: number): void {
    const part = new Uint8Array(4);
    new DataView(part.buffer).setUint32(0, value, true);
    this.#parts.push(part);
  }

  bytes(part: Uint8Array): void {
    this.#parts.push(part);
  }

  text(value: string): void {
    const part = new TextEncoder().encode(value);
    this.u32(part.length);
    this.#parts.push(part);
  }

  deltas(ascending: Uint32Array): void {
    const out: number[] = [];
    let last = 0;
    for (const value of ascending) {
      let delta = value - last;
      last = value;
      while (delta >= 128) {
        out.push((delta % 128) + 128);
        delta = Math.floor(delta / 128);
      }
      out.push(delta);
    }
    this.u32(out.length);
    this.#parts.push(Uint8Array.from(out));
  }

  done(): Uint8Array {
    const all = new Uint8Array(this.#parts.reduce((n, p) => n + p.length, 0));
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}
