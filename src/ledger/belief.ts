import type { Instant } from '../lib/time.ts';
import type { Heard } from './hearing.ts';

/** How a policy's view of one place stands after some evidence. */
export interface Belief {
  /** Likeliest holder; null when that is nobody named. */
  readonly holder: string | null;
  /** Parties with a score of their own. */
  readonly parties: readonly string[];
  /** Lets time pass. */
  advance(to: Instant): void;
  hear(heard: Heard): void;
  /** Score of a party (null: nobody named), 0..1. */
  score(party: string | null): number;
  fade(): Fade;
}

/** A belief as numbers, from which its score at any later moment without more evidence follows. */
export interface Fade {
  clock: Instant;
  /** What the score fades to, and what it is at `clock`. */
  even: number;
  held: number;
  contested: number;
  encircled: number;
  /** Until when the place counts as contested, or encircled; -Infinity when it does not. */
  contestedUntil: Instant;
  encircledUntil: Instant;
}

/** What stands for certainty, in centibans. */
export const CERTAIN = 600;

export function centibans(probability: number): number {
  if (probability <= 0) return -CERTAIN;
  if (probability >= 1) return CERTAIN;
  const value = 100 * Math.log10(probability / (1 - probability));
  return Math.max(-CERTAIN, Math.min(CERTAIN, value));
}

export function probability(centibans: number): number {
  return 1 / (1 + 10 ** (-centibans / 100));
}
