import { METHOD } from './method.ts';

export interface Spread {
  expected: number;
  low: number;
  high: number;
}

/**
 * How many of several independent places are so, when each is so with its own probability: the mean, and the smallest counts
 * that leave at most `tail` below and above. Exact, by convolution; O(n²).
 */
export function spread(probabilities: readonly number[], tail = METHOD.tail): Spread {
  let chance = [1];
  for (const p of probabilities) {
    const next = new Array<number>(chance.length + 1).fill(0);
    for (let k = 0; k < chance.length; k++) {
      next[k]! += chance[k]! * (1 - p);
      next[k + 1]! += chance[k]! * p;
    }
    chance = next;
  }
  const quantile = (q: number) => {
    let sum = 0;
    for (let k = 0; k < chance.length; k++) {
      sum += chance[k]!;
      if (sum >= q - 1e-12) return k;
    }
    return chance.length - 1;
  };
  const expected = probabilities.reduce((a, b) => a + b, 0);
  return { expected: Math.round(expected * 100) / 100, low: quantile(tail), high: quantile(1 - tail) };
}
