import type { ByteReader, ByteWriter } from './bytes.ts';
import { hashText, mix } from './hash.ts';
import { SPARE, slotBits } from './linear.ts';

/** Bits of the parts of speech a word has in WordNet. */
export const POS_BITS = { n: 1, v: 2, a: 4, r: 8, name: 16 } as const;

/** What WordNet says of a written word, as hashes; 0 where it says nothing. */
export interface Sense {
  /** Its parts of speech and the ending taken off to find it. */
  classes: number;
  /** The broad class of its first sense: a place, a person, a group, a time, an act … */
  broad: number;
  /** It stands there as a common word and not as a name. */
  common: boolean;
}

const NOTHING: Sense = { classes: 0, broad: 0, common: false };

/** One word of WordNet: bits of its parts of speech, and the numbers of its broad classes as noun and as verb. */
export interface SenseRow {
  form: number;
  bits: number;
  noun: number;
  verb: number;
}

/** Parts of speech and broad senses of single words, from WordNet 3.1, by the hash of the word in lower case. */
export class Senses {
  readonly #table: Int32Array;
  readonly #shift: number;

  constructor(reader: ByteReader) {
    const count = reader.u32();
    const forms = reader.deltas();
    const bits = reader.bytes(count);
    const nouns = reader.bytes(count);
    const verbs = reader.bytes(count);
    this.#shift = 32 - slotBits(count);
    const table = new Int32Array((2 << slotBits(count)) + 2 * SPARE);
    for (let i = 0; i < count; i++) {
      const form = forms.next();
      let slot = (form >>> this.#shift) << 1;
      while (table[slot + 1] !== 0) slot += 2;
      table[slot] = form;
      table[slot + 1] = bits[i]! | (nouns[i]! << 8) | (verbs[i]! << 16);
    }
    this.#table = table;
  }

  static write(writer: ByteWriter, rows: readonly SenseRow[]): void {
    const sorted = [...rows].sort((a, b) => (a.form >>> 0) - (b.form >>> 0));
    writer.u32(sorted.length);
    writer.deltas(Uint32Array.from(sorted, (r) => r.form >>> 0));
    writer.bytes(Uint8Array.from(sorted, (r) => r.bits));
    writer.bytes(Uint8Array.from(sorted, (r) => r.noun));
    writer.bytes(Uint8Array.from(sorted, (r) => r.verb));
  }

  #find(form: string): number {
    const key = hashText(form);
    let slot = (key >>> this.#shift) << 1;
    while (this.#table[slot + 1] !== 0 && this.#table[slot] !== key) slot += 2;
    return this.#table[slot + 1]!;
  }

  /** `lower` in lower case; inflected forms are found by their stem. */
  of(lower: string): Sense {
    const whole = this.#find(lower);
    const [stem, ending] = this.#stem(lower);
    if (whole === 0 && stem === 0) return NOTHING;
    const found = whole || stem;
    const noun = (found >> 8) & 255;
    const verb = (found >> 16) & 255;
    return {
      classes: mix(mix(mix(77, whole & 31), stem & 31), ending + 1),
      broad: mix(mix(78, noun), verb),
      common: (found & 31) !== 0 && (found & POS_BITS.name) === 0,
    };
  }

  #stem(lower: string): [number, number] {
    for (let e = 0; e < ENDINGS.length; e++) {
      const [ending, instead, bits] = ENDINGS[e]!;
      if (!lower.endsWith(ending) || lower.length < ending.length + 3) continue;
      const bare = lower.slice(0, -ending.length);
      for (const add of instead) {
        const found = this.#find(add === '<' ? bare.slice(0, -1) : bare + add);
        if (found & bits) return [found, e + 1];
      }
    }
    return [0, 0];
  }
}

/** Endings, what may stand in their place ("<" takes a doubled letter off), and the parts of speech they go with. */
const ENDINGS: readonly [string, readonly string[], number][] = [
  ['ies', ['y'], 3],
  ['es', ['', 'e'], 3],
  ['s', [''], 3],
  ['ied', ['y'], 2],
  ['ed', ['', 'e', '<'], 2],
  ['ing', ['', 'e', '<'], 2],
  ['iest', ['y'], 4],
  ['est', ['', 'e', '<'], 4],
  ['ier', ['y'], 4],
  ['er', ['', 'e', '<'], 6],
  ['ily', ['y'], 4],
  ['ly', ['', 'le'], 4],
];
