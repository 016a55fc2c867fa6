import { labelFeatures } from './label-features.ts';
import type { Scorer } from './linear.ts';
import { type Input, MOST_FEATURES, parseFeatures } from './parse-features.ts';
import { HEAD, LEFT, REL, RIGHT, SHIFT, State } from './state.ts';

/** The numbers of the relations that the moves treat apart. */
export interface System {
  rels: number;
  case: number;
  mark: number;
  root: number;
}

export const systemOf = (rels: readonly string[]): System => ({
  rels: rels.length,
  case: rels.indexOf('case'),
  mark: rels.indexOf('mark'),
  root: rels.indexOf('root'),
});

/** Scores moves, and the relations of the arc a move makes. Arrays and counts are those of the last call. */
export class Scores {
  readonly features = new Int32Array(MOST_FEATURES);
  readonly moves = new Float64Array(3);
  readonly rels: Float64Array;
  count = 0;
  readonly #moves: Scorer;
  readonly #labels: Scorer;
  readonly #system: System;

  constructor(system: System, moves: Scorer, labels: Scorer) {
    this.#system = system;
    this.#moves = moves;
    this.#labels = labels;
    this.rels = new Float64Array(system.rels);
  }

  ofMoves(input: Input, state: State): Float64Array {
    this.moves.fill(0);
    this.count = parseFeatures(input, state, this.features);
    this.#moves.score(this.features, this.count, this.moves);
    return this.moves;
  }

  ofRels(input: Input, state: State, move: number): Float64Array {
    this.rels.fill(0);
    this.count = labelFeatures(input, state, move, this.features);
    this.#labels.score(this.features, this.count, this.rels);
    return this.rels;
  }

  /** The best relation for a move; the relation root belongs to the artificial root alone. */
  rel(input: Input, state: State, move: number): number {
    const { root } = this.#system;
    if (move === LEFT && state.buffer === state.n) return root;
    const values = this.ofRels(input, state, move);
    let top = root === 0 ? 1 : 0;
    for (let r = 0; r < values.length; r++) if (values[r]! > values[top]! && r !== root) top = r;
    return top;
  }
}

/** What the search kept at one step, for the trainer; the best first. */
export interface Step {
  parents: number[];
  moves: number[];
  rels: number[];
  scores: number[];
}

/** Beam search over the arc-hybrid system. The states of the last search are reused by the next. */
export class Beam {
  readonly #system: System;
  readonly #scores: Scores;
  readonly #width: number;
  readonly #margin: number;
  #now: State[] = [];
  #next: State[] = [];
  readonly #parents: Int32Array;
  readonly #moves: Int32Array;
  readonly #totals: Float64Array;

  /** States whose score falls more than `margin` below the best are dropped. */
  constructor(system: System, moves: Scorer, labels: Scorer, width: number, margin = Number.POSITIVE_INFINITY) {
    this.#system = system;
    this.#scores = new Scores(system, moves, labels);
    this.#width = width;
    this.#margin = margin;
    this.#parents = new Int32Array(width);
    this.#moves = new Int32Array(width);
    this.#totals = new Float64Array(width);
    for (let i = 0; i < width; i++) {
      this.#now.push(new State());
      this.#next.push(new State());
    }
  }

  /** The best final state found. `watch` is told of every step. */
  search(input: Input, watch?: (step: Step) => void): State {
    this.#now[0]!.reset(input.n);
    let live = 1;
    for (let step = 0; step < 2 * input.n; step++) {
      const kept = this.#choose(input, live);
      live = this.#take(input, live, kept, watch);
    }
    return this.#now[0]!;
  }

  /** Fills the arrays with the best candidates, best first; returns how many. */
  #choose(input: Input, live: number): number {
    const totals = this.#totals;
    let kept = 0;
    for (let b = 0; b < live; b++) {
      const state = this.#now[b]!;
      const only = live === 1 ? onlyMove(state) : -1;
      const values = only < 0 ? this.#scores.ofMoves(input, state) : this.#scores.moves.fill(0);
      for (let move = SHIFT; move <= RIGHT; move++) {
        const total = state.score + values[move]!;
        if ((kept === this.#width && total <= totals[kept - 1]!) || !state.may(move)) continue;
        let at = kept < this.#width ? kept++ : this.#width - 1;
        for (; at > 0 && totals[at - 1]! < total; at--) {
          totals[at] = totals[at - 1]!;
          this.#parents[at] = this.#parents[at - 1]!;
          this.#moves[at] = this.#moves[at - 1]!;
        }
        totals[at] = total;
        this.#parents[at] = b;
        this.#moves[at] = move;
      }
    }
    const least = totals[0]! - this.#margin;
    while (kept > 1 && totals[kept - 1]! < least) kept--;
    return kept;
  }

  /** Makes the chosen moves; returns how many states live on. Afterwards the best is first. */
  #take(input: Input, live: number, kept: number, watch?: (step: Step) => void): number {
    const { system, scores } = { system: this.#system, scores: this.#scores };
    const seen: Step | null = watch ? { parents: [], moves: [], rels: [], scores: [] } : null;
    let best = 0;
    const alone = live === 1 && kept === 1;
    for (let i = 0; i < kept; i++) {
      const from = this.#now[this.#parents[i]!]!;
      const move = this.#moves[i]!;
      const rel = move === SHIFT ? -1 : scores.rel(input, from, move);
      const bonus = rel < 0 || rel === system.root ? 0 : scores.rels[rel]!;
      const state = alone ? from : this.#next[i]!;
      if (!alone) state.copy(from);
      state.apply(move, rel, system.case, system.mark);
      state.score = this.#totals[i]! + bonus;
      if (seen) {
        seen.parents.push(this.#parents[i]!);
        seen.moves.push(move);
        seen.rels.push(rel);
        seen.scores.push(state.score);
      }
      if (!alone && state.score > this.#next[best]!.score) best = i;
    }
    if (seen) watch!(swapped(seen, best));
    if (alone) return 1;
    if (best > 0) [this.#next[0], this.#next[best]] = [this.#next[best]!, this.#next[0]!];
    [this.#now, this.#next] = [this.#next, this.#now];
    return kept;
  }
}

function onlyMove(state: State): number {
  let only = -1;
  for (let move = SHIFT; move <= RIGHT; move++) {
    if (!state.may(move)) continue;
    if (only >= 0) return -1;
    only = move;
  }
  return only;
}

function swapped(step: Step, best: number): Step {
  for (const list of [step.parents, step.moves, step.rels, step.scores]) {
    [list[0], list[best]] = [list[best]!, list[0]!];
  }
  return step;
}

/** Heads (-1 for the root) and relation numbers of a final state. */
export function readHeads(state: State): { heads: number[]; rels: number[] } {
  const heads: number[] = [];
  const rels: number[] = [];
  for (let i = 0; i < state.n; i++) {
    const head = state.get(i, HEAD);
    heads.push(head === state.n ? -1 : head);
    rels.push(state.get(i, REL));
  }
  return { heads, rels };
}
