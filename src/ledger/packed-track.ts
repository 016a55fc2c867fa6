import { DAY_MS, type Day, type Instant } from '../lib/time.ts';
import type { Named, Segment } from './segment.ts';

/** Numbers a turn takes. */
const WIDTH = 18;
const [TIME, SEEN, EVEN, HELD, CONTESTED, ENCIRCLED, CONTESTED_UNTIL, ENCIRCLED_UNTIL] = [0, 1, 2, 3, 4, 5, 6, 7];
const [REPORTED, DISPUTE, CLAIM, FIGHT, FLAGS, MASKS, FROM, TO, CHANGES, CLOCK] = [
  8, 9, 10, 11, 12, 13, 14, 15, 16, 17,
];
const MASK = 2 ** 16;

/** A place's turns as numbers, so that a million of them fit in memory; unpacked one by one when asked for. */
export class PackedTrack {
  /** Parties of the place; bits of the masks. Beyond 15 they are not told apart. */
  readonly #parties: string[] = [];
  #data = new Float64Array(WIDTH * 4);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Adds a turn; `segment` null when it adds nothing to the one before. */
  push(time: Instant, published: Instant, segment: Segment | null): void {
    if ((this.#size + 1) * WIDTH > this.#data.length) {
      const wide = new Float64Array(this.#data.length * 2);
      wide.set(this.#data);
      this.#data = wide;
    }
    const d = this.#data;
    const i = this.#size * WIDTH;
    this.#size += 1;
    if (segment) this.#pack(i, segment);
    else d.copyWithin(i, i - WIDTH, i);
    d[i + TIME] = time;
    d[i + SEEN] = i === 0 ? published : Math.max(published, d[i - WIDTH + SEEN]!);
  }

  /** Lets go of room kept for growth. */
  seal(): this {
    this.#data = this.#data.slice(0, this.#size * WIDTH);
    return this;
  }

  /** The last turn at or before a moment; -1 when there is none. */
  turnAt(at: Instant): number {
    let [low, high] = [0, this.#size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#data[middle * WIDTH + TIME]! <= at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The last publication of all turns up to one. */
  seen(turn: number): Instant {
    return turn < 0 ? Number.NEGATIVE_INFINITY : this.#data[turn * WIDTH + SEEN]!;
  }

  /** The first turn that is not wholly seen by `known`. */
  firstUnseen(known: Instant): number {
    let [low, high] = [0, this.#size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#data[middle * WIDTH + SEEN]! <= known) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  time(turn: number): Instant {
    return turn < this.#size ? this.#data[turn * WIDTH + TIME]! : Number.POSITIVE_INFINITY;
  }

  changes(turn: number): { changes: number; reviewed: number } {
    if (turn < 0) return { changes: 0, reviewed: 0 };
    const packed = this.#data[turn * WIDTH + CHANGES]!;
    return { changes: Math.floor(packed / MASK), reviewed: packed % MASK };
  }

  segment(turn: number): Segment | null {
    if (turn < 0) return null;
    const d = this.#data;
    const i = turn * WIDTH;
    const flags = d[i + FLAGS]!;
    const masks = d[i + MASKS]!;
    const { changes, reviewed } = this.changes(turn);
    const holder = this.#party(flags & 0xff);
    return {
      from: d[i + TIME]!,
      holder,
      fade: {
        clock: d[i + CLOCK]!,
        even: d[i + EVEN]!,
        held: d[i + HELD]!,
        contested: d[i + CONTESTED]!,
        encircled: d[i + ENCIRCLED]!,
        contestedUntil: d[i + CONTESTED_UNTIL]!,
        encircledUntil: d[i + ENCIRCLED_UNTIL]!,
      },
      since: holder === null ? null : { from: dayText(d[i + FROM]!), to: dayText(d[i + TO]!) },
      lastReported: d[i + REPORTED]!,
      confirmed: (flags & 0x10000) !== 0,
      reviewed: (flags & 0x20000) !== 0,
      siege: (flags & 0x40000) !== 0,
      dispute: this.#named(masks % MASK, d[i + DISPUTE]!),
      claimants: this.#named(Math.floor(masks / MASK) % MASK, d[i + CLAIM]!),
      fighters: this.#named(Math.floor(masks / MASK / MASK), d[i + FIGHT]!),
      shared: this.#party((flags >> 8) & 0xff),
      changes,
      reviewedChanges: reviewed,
    };
  }

  segments(): Segment[] {
    return Array.from({ length: this.#size }, (_, turn) => this.segment(turn)!);
  }

  #pack(i: number, s: Segment): void {
    const d = this.#data;
    d[i + CLOCK] = s.fade.clock;
    d[i + EVEN] = s.fade.even;
    d[i + HELD] = s.fade.held;
    d[i + CONTESTED] = s.fade.contested;
    d[i + ENCIRCLED] = s.fade.encircled;
    d[i + CONTESTED_UNTIL] = s.fade.contestedUntil;
    d[i + ENCIRCLED_UNTIL] = s.fade.encircledUntil;
    d[i + REPORTED] = s.lastReported;
    d[i + DISPUTE] = s.dispute?.until ?? Number.NaN;
    d[i + CLAIM] = s.claimants?.until ?? Number.NaN;
    d[i + FIGHT] = s.fighters?.until ?? Number.NaN;
    d[i + FLAGS] =
      this.#number(s.holder) +
      this.#number(s.shared) * 0x100 +
      (s.confirmed ? 0x10000 : 0) +
      (s.reviewed ? 0x20000 : 0) +
      (s.siege ? 0x40000 : 0);
    d[i + MASKS] = this.#mask(s.dispute) + this.#mask(s.claimants) * MASK + this.#mask(s.fighters) * MASK * MASK;
    d[i + FROM] = dayNumber(s.since?.from ?? null);
    d[i + TO] = dayNumber(s.since?.to ?? null);
    d[i + CHANGES] = s.changes * MASK + s.reviewedChanges;
  }

  #number(party: string | null): number {
    if (party === null) return 0;
    const n = this.#parties.indexOf(party);
    return n >= 0 ? n + 1 : this.#parties.push(party);
  }

  #party(number: number): string | null {
    return number === 0 ? null : this.#parties[number - 1]!;
  }

  #mask(named: Named | null): number {
    return named ? named.parties.reduce((mask, party) => mask | (1 << Math.min(15, this.#number(party) - 1)), 0) : 0;
  }

  #named(mask: number, until: Instant): Named | null {
    if (!mask) return null;
    return { parties: this.#parties.filter((_, i) => i < 16 && mask & (1 << i)).sort(), until };
  }
}

const dayNumber = (day: Day | null): number => (day === null ? Number.NaN : Date.parse(day) / DAY_MS);

/** Days already written out; the same few thousand come again and again. */
const written = new Map<number, Day>();

function dayText(n: number): Day | null {
  if (Number.isNaN(n)) return null;
  let day = written.get(n);
  if (day === undefined) {
    day = new Date(n * DAY_MS).toISOString().slice(0, 10);
    written.set(n, day);
  }
  return day;
}
