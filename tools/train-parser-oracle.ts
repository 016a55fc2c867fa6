import { LEFT, RIGHT, SHIFT, type State } from '../src/parse/state.ts';

/** How many gold arcs a move makes unreachable (Goldberg and Nivre 2013, for arc-hybrid). */
export function cost(state: State, move: number, heads: Int32Array): number {
  const { n, buffer: b0, size, stack } = state;
  const s0 = state.under(0);
  const s1 = state.under(1);
  let lost = 0;
  if (move === SHIFT) {
    for (let i = 0; i < size; i++) {
      const w = stack[i]!;
      if (i < size - 1 && heads[b0] === w) lost++;
      if (heads[w] === b0) lost++;
    }
    return lost;
  }
  for (let b = b0; b < n; b++) if (heads[b] === s0) lost++;
  const head = heads[s0]!;
  if (move === LEFT) {
    if (head === s1 || head > b0) lost++;
  } else if (head >= b0) lost++;
  return lost;
}

/** Moves of least cost, as a bit set, with that cost. */
export function bestMoves(state: State, heads: Int32Array): { moves: number; cost: number } {
  let moves = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const move of [SHIFT, LEFT, RIGHT]) {
    if (!state.may(move)) continue;
    const c = cost(state, move, heads);
    if (c < least) {
      least = c;
      moves = 0;
    }
    if (c === least) moves |= 1 << move;
  }
  return { moves, cost: least };
}
