import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../src/lib/package-file.ts';
import type { WeightOf } from '../src/resolve/rank.ts';
import type { Terms } from '../src/resolve/terms.ts';
import { WEIGHTS, WEIGHTS_FILE } from '../src/resolve/weights-file.ts';
import { loadMentionSet, type Outcome, resolveAll, share } from '../test/resolve/mention-set.ts';

/**
 * Fits the resolver's weights on the labelled half of test/resolve/mentions: a conditional logit over the readings of
 * each mention, pulled towards the priors, by plain gradient ascent from the priors (no chance in it: same data, same
 * weights). Since nearness and one-sense depend on the weights, terms are taken anew in each of a few rounds.
 * Prints the accuracy of priors and fit on both halves; `--write` stores the fit in data/resolve/weights.yaml.
 */
const ROUNDS = 4;
const STEPS = 300;
const RATE = 0.5;
/** Pull towards the prior, in units of one mention per unit of squared distance. */
const PULL = 0.15;

interface Sample {
  readings: Terms[];
  right: boolean[];
}

const set = loadMentionSet();
const prior = new Map(Object.entries(WEIGHTS.terms).map(([term, w]) => [term, w.prior]));
let weights = new Map(prior);
const of =
  (table: ReadonlyMap<string, number>): WeightOf =>
  (term) =>
    table.get(term) ?? 0;

for (let round = 0; round < ROUNDS; round++) {
  const outcomes = resolveAll(set, of(weights)).filter((o) => o.half === 'fit');
  weights = learn(
    outcomes.map(sample).filter((s) => s.right.includes(true) && s.right.includes(false)),
    weights,
  );
}

function sample({ resolved, expected }: Outcome): Sample {
  return {
    readings: resolved.readings.map((r) => r.terms),
    right: resolved.readings.map(({ candidate }) =>
      candidate ? expected.includes(candidate.place.id) : expected.length === 0,
    ),
  };
}

function learn(samples: readonly Sample[], start: ReadonlyMap<string, number>): Map<string, number> {
  const w = new Map(start);
  for (let step = 0; step < STEPS; step++) {
    const slope = new Map<string, number>();
    for (const { readings, right } of samples) {
      const belief = softmax(readings.map((terms) => sum(terms, w)));
      const mass = belief.reduce((m, b, i) => m + (right[i] ? b : 0), 0);
      readings.forEach((terms, i) => {
        const pull = (right[i] ? belief[i]! / mass : 0) - belief[i]!;
        for (const [term, size] of Object.entries(terms)) slope.set(term, (slope.get(term) ?? 0) + pull * size);
      });
    }
    for (const [term, value] of w) {
      const g = (slope.get(term) ?? 0) - 2 * PULL * (value - prior.get(term)!);
      w.set(term, value + (RATE * g) / Math.sqrt(samples.length * (step + 1)));
    }
  }
  return w;
}

function sum(terms: Terms, w: ReadonlyMap<string, number>): number {
  return Object.entries(terms).reduce((s, [term, size]) => s + (w.get(term) ?? 0) * size, 0);
}

function softmax(sums: readonly number[]): number[] {
  const top = Math.max(...sums);
  const e = sums.map((s) => Math.exp(s - top));
  const mass = e.reduce((a, b) => a + b, 0);
  return e.map((x) => x / mass);
}

for (const [name, table] of [
  ['priors', prior],
  ['fitted', weights],
] as const) {
  const outcomes = resolveAll(set, of(table));
  const parts = (['fit', 'held-out'] as const).map((half) => {
    const { right, n, accuracy } = share(outcomes.filter((o) => o.half === half));
    return `${half} half ${right} of ${n} (${(100 * accuracy).toFixed(1)} %)`;
  });
  console.log(`${name}: ${parts.join(', ')}`);
}

if (process.argv.includes('--write')) {
  const rows = Object.entries(WEIGHTS.terms).map(([term, { means, prior: before }]) => {
    const fitted = Math.round(weights.get(term)! * 100) / 100;
    return `  ${term}: { means: ${JSON.stringify(means)}, prior: ${before}, fitted: ${fitted} }`;
  });
  const head = [
    '# Weights of the place resolver: the log-odds that a term of size 1 adds. `fitted` is what counts; tools/fit-resolver.ts',
    '# fits it on the labelled half of test/resolve/mentions, pulled towards `prior`. See docs/resolution.md.',
  ];
  writeFileSync(
    join(PACKAGE_ROOT, WEIGHTS_FILE),
    [...head, `margin: ${WEIGHTS.margin}`, 'terms:', ...rows, ''].join('\n'),
  );
}
