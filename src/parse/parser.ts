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

  /** The best relation for a move, with the scores of all in `rels`; root belongs to the artificial root alone. */
  rel(input: Input, state: State, move: number): number {
    const { root } = this.#system;
    this.count = 0;
    if (move === LEFT && state.buffer === state.n) return root;
    this.rels.fill(0);
    this.count = labelFeatures(input, state, move, this.features);
    this.#labels.score(this.features, this.count, this.rels);
    let top = root === 0 ? 1 : 0;
    for (let r = 0; r < this.rels.length; r++) if (this.rels[r]! > this.rels[top]! && r !== root) top = r;
    return top;
  }
}

/** Heads (-1 for the root) and relation numbers of the words of a sentence. */
export interface Tree {
  heads: Int32Array;
  rels: Int32Array;
}

/** Greedy parsing with the arc-hybrid system. */
export class Parser {
  readonly #system: System;
  readonly #scores: Scores;
  readonly #state = new State();

  constructor(system: System, moves: Scorer, labels: Scorer) {
    this.#system = system;
    this.#scores = new Scores(system, moves, labels);
  }

  parse(input: Input): Tree {
    const { rels, case: caseRel, mark } = this.#system;
    const state = this.#state;
    state.reset(input.n);
    while (!state.done) {
      const move = onlyMove(state) ?? this.#best(input);
      const rel = move === SHIFT ? rels : this.#scores.rel(input, state, move);
      state.apply(move, rel, caseRel, mark);
    }
    const heads = new Int32Array(input.n);
    const found = new Int32Array(input.n);
    for (let i = 0; i < input.n; i++) {
      const head = state.get(i, HEAD);
      heads[i] = head === input.n ? -1 : head;
      found[i] = state.get(i, REL);
    }
    return { heads, rels: found };
  }

  #best(input: Input): number {
    const scores = this.#scores.ofMoves(input, this.#state);
    let top = -1;
    for (let move = SHIFT; move <= RIGHT; move++) {
      if (this.#state.may(move) && (top < 0 || scores[move]! > scores[top]!)) top = move;
    }
    return top;
  }
}

/** The move of a state that can make no other. */
function onlyMove(state: State): number | null {
  if (state.size === 0) return SHIFT;
  if (state.buffer < state.n) return null;
  return state.size === 1 ? LEFT : RIGHT;
}
