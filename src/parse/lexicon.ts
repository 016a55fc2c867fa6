import type { ByteReader, ByteWriter } from './bytes.ts';

/** What is known of a word: its class of tags, as the features see it, and whether it can have no other tags. */
export interface Entry {
  /** Number of the class, from 1. */
  tags: number;
  /** Its most frequent tag. */
  first: number;
  /** The tags it can have, when they are settled. */
  only: readonly number[] | null;
  /** Seen often enough in the treebanks to be used as a word of its own. */
  frequent: boolean;
}

const SETTLED = 1;
const FREQUENT = 2;

/** The frequent words of the treebanks and those of data/tagger/words.csv, by the hash of their form. */
export class Lexicon {
  readonly #entries = new Map<number, Entry>();
  readonly #rows: readonly Row[];

  /** `sets` are the classes of tags, the first having number 1. */
  constructor(rows: readonly Row[], sets: readonly (readonly number[])[]) {
    this.#rows = rows;
    for (const { form, set, marks, all } of rows) {
      this.#entries.set(form, {
        tags: set,
        first: set > 0 ? sets[set - 1]![0]! : -1,
        only: marks & SETTLED ? sets[all - 1]! : null,
        frequent: (marks & FREQUENT) !== 0,
      });
    }
  }

  static read(reader: ByteReader, sets: readonly (readonly number[])[]): Lexicon {
    const count = reader.u32();
    const keys = reader.deltas();
    const [set, all, high, marks] = [
      reader.bytes(count),
      reader.bytes(count),
      reader.bytes(count),
      reader.bytes(count),
    ];
    const rows: Row[] = [];
    for (let i = 0; i < count; i++) {
      rows.push({
        form: keys.next(),
        set: set[i]! + 256 * (high[i]! & 15),
        all: all[i]! + 256 * (high[i]! >> 4),
        marks: marks[i]!,
      });
    }
    return new Lexicon(rows, sets);
  }

  write(writer: ByteWriter): void {
    const rows = [...this.#rows].sort((a, b) => (a.form >>> 0) - (b.form >>> 0));
    writer.u32(rows.length);
    writer.deltas(Uint32Array.from(rows, (r) => r.form >>> 0));
    writer.bytes(Uint8Array.from(rows, (r) => r.set & 255));
    writer.bytes(Uint8Array.from(rows, (r) => r.all & 255));
    writer.bytes(Uint8Array.from(rows, (r) => (r.set >> 8) | ((r.all >> 8) << 4)));
    writer.bytes(Uint8Array.from(rows, (r) => r.marks));
  }

  get(form: number): Entry | undefined {
    return this.#entries.get(form);
  }
}

/** One word of a lexicon as stored: its class, the class of all tags it can have, and what is settled of it. */
export interface Row {
  form: number;
  set: number;
  all: number;
  /** 1 when it can have no other tags, 2 when it is frequent. */
  marks: number;
}
