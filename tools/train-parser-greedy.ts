import type { Input } from '../src/parse/parse-features.ts';
import { Scores, type System } from '../src/parse/parser.ts';
import { LEFT, RIGHT, SHIFT, State } from '../src/parse/state.ts';
import type { Learner } from './train-parser-learner.ts';
import { bestMoves } from './train-parser-oracle.ts';
import { randomFrom, shuffle } from './train-parser-treebank.ts';

/** The gold tree of a sentence of n words: the artificial root is word n; relations not learned are -1. */
export interface Gold {
  heads: Int32Array;
  rels: Int32Array;
}

export interface Example {
  /** The sentence as the parser would see it; some names are made unknown at random. */
  input(random: () => number): Input;
  gold: Gold;
}

/** The two models of a parser in training. */
export interface Models {
  moves: Learner;
  labels: Learner;
}

/** How often, from the second epoch on, the move taken is the model's own, right or wrong. */
const EXPLORE = 0.9;

/** Learns moves with the dynamic oracle (Goldberg and Nivre 2013) and the relations of the right arcs on the way. */
export function trainGreedy(
  system: System,
  data: readonly Example[],
  epochs: number,
  seed: number,
  models: Models,
  after: (epoch: number) => void,
): void {
  const random = randomFrom(seed);
  const scores = new Scores(system, models.moves, models.labels);
  const state = new State();
  const examples = [...data];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(examples, random);
    for (const { input, gold } of examples) {
      const words = input(random);
      state.reset(words.n);
      models.moves.tick();
      models.labels.tick();
      while (!state.done) {
        const { guess, right } = learnMove(words, state, gold, scores, models.moves);
        const take = epoch > 1 && random() < EXPLORE ? guess : right;
        const rel = take === SHIFT ? -1 : learnRel(words, state, take, gold, scores, models.labels, system.root);
        state.apply(take, rel, system.case, system.mark);
      }
    }
    after(epoch);
  }
}

function learnMove(input: Input, state: State, gold: Gold, scores: Scores, learner: Learner) {
  const values = scores.ofMoves(input, state);
  const { moves } = bestMoves(state, gold.heads);
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
  if (rival >= 0 && values[right]! <= values[rival]!) learner.update(scores.features, scores.count, right, rival);
  return { guess, right };
}

/** The relation guessed for the arc of `move`; learned from when the arc is in the gold tree. */
function learnRel(
  input: Input,
  state: State,
  move: number,
  gold: Gold,
  scores: Scores,
  learner: Learner,
  root: number,
): number {
  const child = state.under(0);
  const head = move === LEFT ? state.buffer : state.under(1);
  const rel = scores.rel(input, state, move);
  const want = gold.rels[child]!;
  if (rel === root || want < 0 || want === root || gold.heads[child] !== head) return rel;
  let rival = -1;
  for (let r = 0; r < scores.rels.length; r++) {
    if (r !== want && r !== root && (rival < 0 || scores.rels[r]! > scores.rels[rival]!)) rival = r;
  }
  if (scores.rels[want]! <= scores.rels[rival]!) learner.update(scores.features, scores.count, want, rival);
  return rel;
}
