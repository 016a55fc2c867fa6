/** The moves of the arc-hybrid system: shift, or take the top of the stack as a dependent to the left or right. */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

// Where the fields of a token stand in its row.
export const HEAD = 0;
export const REL = 1;
export const LEFT1 = 2;
export const LEFT2 = 3;
export const RIGHT1 = 4;
export const RIGHT2 = 5;
export const LEFTS = 6;
export const RIGHTS = 7;
export const LEFT_SET = 8;
export const RIGHT_SET = 9;
export const MARKER = 10;
const WIDTH = 11;

/**
 * A partial parse of `n` words; the artificial root is word `n`, the last of the buffer. Words not yet attached have head -1.
 * A row holds a word's head, relation, its two outermost children a side, how many it has, the sets of their relations
 * (as bits) and its preposition or subordinator.
 */
export class State {
  n = 0;
  buffer = 0;
  size = 0;
  stack = new Int32Array(64);
  rows = new Int32Array(64 * WIDTH);

  reset(n: number): void {
    this.n = n;
    this.buffer = 0;
    this.size = 0;
    this.#fit(n);
    const end = (n + 1) * WIDTH;
    this.rows.fill(-1, 0, end);
    for (let at = 0; at < end; at += WIDTH) {
      this.rows[at + LEFTS] = 0;
      this.rows[at + RIGHTS] = 0;
      this.rows[at + LEFT_SET] = 0;
      this.rows[at + RIGHT_SET] = 0;
    }
  }

  get(word: number, field: number): number {
    return word < 0 ? -1 : this.rows[word * WIDTH + field]!;
  }

  get done(): boolean {
    return this.buffer === this.n && this.size === 0;
  }

  /** The word `depth` below the top of the stack, or -1. */
  under(depth: number): number {
    return depth < this.size ? this.stack[this.size - 1 - depth]! : -1;
  }

  /** Whether `move` can be made. The root takes one word only, once all others are attached. */
  may(move: number): boolean {
    if (move === SHIFT) return this.buffer < this.n;
    if (move === LEFT) return this.size > 0 && (this.buffer < this.n || this.size === 1);
    return this.size > 1;
  }

  /** `rel` is ignored by a shift; `caseRel` and `markRel` are the relations that make a child the marker of its head. */
  apply(move: number, rel: number, caseRel: number, markRel: number): void {
    if (move === SHIFT) {
      this.stack[this.size++] = this.buffer++;
      return;
    }
    const child = this.stack[--this.size]!;
    const left = move === LEFT;
    const head = left ? this.buffer : this.stack[this.size - 1]!;
    const rows = this.rows;
    const c = child * WIDTH;
    const h = head * WIDTH;
    rows[c + HEAD] = head;
    rows[c + REL] = rel;
    const bit = 1 << (rel & 31);
    if (left) {
      rows[h + LEFT2] = rows[h + LEFT1]!;
      rows[h + LEFT1] = child;
      rows[h + LEFTS]!++;
      rows[h + LEFT_SET]! |= bit;
      if (rel === caseRel || rel === markRel) rows[h + MARKER] = child;
    } else {
      rows[h + RIGHT2] = rows[h + RIGHT1]!;
      rows[h + RIGHT1] = child;
      rows[h + RIGHTS]!++;
      rows[h + RIGHT_SET]! |= bit;
    }
  }

  #fit(n: number): void {
    if (this.stack.length <= n) {
      this.stack = new Int32Array(2 * n + 2);
      this.rows = new Int32Array((2 * n + 2) * WIDTH);
    }
  }
}
