import type { Input } from '../src/parse/parse-features.ts';
import { Beam, readHeads, Scores, type Step, type System } from '../src/parse/parser.ts';
import { LEFT, RIGHT, SHIFT, State } from '../src/parse/state.ts';
import type { Learner } from './train-parser-learner.ts';
import { bestMoves, type Gold, goldMove } from './train-parser-oracle.ts';
import { randomFrom, shuffle } from './train-parser-treebank.ts';

/** How far the right move and relation must lead for greedy learning to leave the weights alone. */
const LEAD = { move: 20, rel: 12 };

export interface Example {
  /** The sentence as the parser would see it; some words are made unknown at random. */
  input(random: () => number): Input;
  gold: Gold;
}

/** The two models of a parser in training. */
export interface Pair {
  moves: Learner;
  labels: Learner;
}

export type AfterEpoch = (models: Pair, epoch: number) => void;

/** Greedy learning with the dynamic oracle: from the second epoch on, mostly the states that the model itself reaches. */
export function trainGreedy(
  system: System,
  data: readonly Example[],
  epochs: number,
  seed: number,
  after: AfterEpoch,
  models: Pair,
): void {
  const random = randomFrom(seed);
  const scores = new Scores(system, models.moves, models.labels);
  const state = new State();
  const examples = [...data];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(examples, random);
    const begun = performance.now();
    let wrong = 0;
    let all = 0;
    for (const e of examples) {
      const input = e.input(random);
      state.reset(input.n);
      models.moves.tick();
      models.labels.tick();
      while (!state.done) {
        const values = scores.ofMoves(input, state);
        const { moves } = bestMoves(state, e.gold.heads);
        let guess = -1;
        let right = -1;
        let rival = -1;
        for (let m = SHIFT; m <= RIGHT; m++) {
          if (!state.may(m)) continue;
          if (guess < 0 || values[m]! > values[guess]!) guess = m;
          if (moves & (1 << m)) {
            if (right < 0 || values[m]! > values[right]!) right = m;
          } else if (rival < 0 || values[m]! > values[rival]!) rival = m;
        }
        all++;
        if (guess !== right) wrong++;
        if (rival >= 0 && values[right]! - values[rival]! < LEAD.move)
          models.moves.update(scores.features, scores.count, right, rival);
        const take = epoch > 1 && random() < 0.9 ? guess : right;
        let rel = -1;
        if (take !== SHIFT) {
          const gold = e.gold.rels[state.under(0)]!;
          rel = scores.rel(input, state, take);
          const head = take === LEFT ? state.buffer : state.under(1);
          if (
            rel !== system.root &&
            gold >= 0 &&
            gold !== system.root &&
            e.gold.heads[state.under(0)] === head &&
            rel !== gold
          ) {
            models.labels.update(scores.features, scores.count, gold, rel);
          }
        }
        state.apply(take, rel, system.case, system.mark);
      }
    }
    console.log(
      `greedy epoch ${epoch}: ${((100 * wrong) / all).toFixed(2)} % wrong, ${((performance.now() - begun) / 1000).toFixed(0)} s`,
    );
    after(models, epoch);
  }
}

/** Structured perceptron with beam search and max-violation updates (Huang and others 2012). */
export function trainBeam(
  system: System,
  data: readonly Example[],
  beamOf: { width: number; margin: number },
  epochs: number,
  seed: number,
  after: AfterEpoch,
  models: Pair,
): void {
  const random = randomFrom(seed);
  const examples = data.map((e) => ({ ...e, moves: goldMoves(system, e.gold) })).filter((e) => e.moves !== null);
  console.log(`${examples.length} of ${data.length} sentences are projective`);
  const beam = new Beam(system, models.moves, models.labels, beamOf.width, beamOf.margin);
  const scores = new Scores(system, models.moves, models.labels);
  const state = new State();
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(examples, random);
    let wrong = 0;
    const begun = performance.now();
    for (const e of examples) {
      const input = e.input(random);
      const gold = e.moves!;
      const steps: Step[] = [];
      beam.search(input, (s) => steps.push(s));
      models.moves.tick();
      models.labels.tick();
      if (update(system, models, scores, state, input, e.gold, gold, steps)) wrong++;
    }
    console.log(
      `epoch ${epoch}: ${((100 * wrong) / examples.length).toFixed(1)} % of sentences updated, ${((performance.now() - begun) / 1000).toFixed(0)} s`,
    );
    after(models, epoch);
  }
}

function update(
  system: System,
  models: Pair,
  scores: Scores,
  state: State,
  input: Input,
  gold: Gold,
  moves: readonly number[],
  steps: readonly Step[],
): boolean {
  state.reset(input.n);
  let sum = 0;
  let worst = 0;
  let at = -1;
  for (let s = 0; s < moves.length; s++) {
    const move = moves[s]!;
    if (forced(state) < 0) sum += scores.ofMoves(input, state)[move]!;
    let rel = -1;
    if (move !== SHIFT) {
      rel = gold.rels[state.under(0)]!;
      if (!(move === LEFT && state.buffer === state.n) && rel >= 0) sum += scores.ofRels(input, state, move)[rel]!;
    }
    state.apply(move, rel, system.case, system.mark);
    const gap = steps[s]!.scores[0]! - sum;
    if (gap > worst) {
      worst = gap;
      at = s;
    }
  }
  const goldRels = (s: number, path: Path) => path.rels[s];
  const last = trace(steps, moves.length - 1);
  const lastState = replay(system, state, input, last);
  const right =
    last.moves.every((m, i) => m === moves[i]) && lastState.every((r, i) => gold.rels[i]! < 0 || r === gold.rels[i]);
  if (right) return false;
  if (at < 0) at = moves.length - 1;
  const path = trace(steps, at);
  const own = pathOfGold(system, state, input, gold, moves, at);
  let from = 0;
  while (from <= at && path.moves[from] === own.moves[from] && goldRels(from, path) === own.rels[from]) from++;
  if (from > at) return true;
  for (const [p, by] of [
    [own, 1],
    [path, -1],
  ] as const) {
    state.reset(input.n);
    for (let s = 0; s <= at; s++) {
      const move = p.moves[s]!;
      const rel = p.rels[s]!;
      if (s >= from) {
        if (forced(state) < 0) {
          scores.ofMoves(input, state);
          models.moves.bump(scores.features, scores.count, move, by);
        }
        if (rel >= 0 && !(move === LEFT && state.buffer === state.n)) {
          scores.ofRels(input, state, move);
          models.labels.bump(scores.features, scores.count, rel, by);
        }
      }
      state.apply(move, rel, system.case, system.mark);
    }
  }
  return true;
}

interface Path {
  moves: number[];
  rels: number[];
}

function trace(steps: readonly Step[], last: number): Path {
  const moves: number[] = [];
  const rels: number[] = [];
  for (let s = last, k = 0; s >= 0; s--) {
    moves.push(steps[s]!.moves[k]!);
    rels.push(steps[s]!.rels[k]!);
    k = steps[s]!.parents[k]!;
  }
  return { moves: moves.reverse(), rels: rels.reverse() };
}

function replay(system: System, state: State, input: Input, path: Path): number[] {
  state.reset(input.n);
  path.moves.forEach((m, i) => {
    state.apply(m, path.rels[i]!, system.case, system.mark);
  });
  return readHeads(state).rels;
}

function pathOfGold(
  system: System,
  state: State,
  input: Input,
  gold: Gold,
  moves: readonly number[],
  at: number,
): Path {
  const rels: number[] = [];
  state.reset(input.n);
  for (let s = 0; s <= at; s++) {
    rels.push(moves[s] === SHIFT ? -1 : gold.rels[state.under(0)]!);
    state.apply(moves[s]!, rels[s]!, system.case, system.mark);
  }
  return { moves: moves.slice(0, at + 1), rels };
}

/** The only move a state may make, or -1. */
function forced(state: State): number {
  let only = -1;
  for (let move = SHIFT; move <= RIGHT; move++) {
    if (!state.may(move)) continue;
    if (only >= 0) return -1;
    only = move;
  }
  return only;
}

/** The canonical moves that build the tree, or null where it is not projective. */
export function goldMoves(system: System, gold: Gold): number[] | null {
  const state = new State();
  const n = gold.heads.length;
  state.reset(n);
  const out: number[] = [];
  while (!state.done) {
    const move = goldMove(state, gold.heads);
    out.push(move);
    state.apply(move, 0, system.case, system.mark);
  }
  const { heads } = readHeads(state);
  return heads.every((h, i) => (h < 0 ? n : h) === gold.heads[i]) ? out : null;
}
