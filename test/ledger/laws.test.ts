import { describe, expect, it } from 'vitest';
import { LAWS, sound } from './laws.ts';

/** Histories a law is tried on; together over 2,000. */
const RUNS = 200;

describe('laws', () => {
  it.each(LAWS)('$name', ({ check }) => {
    expect(() => check(sound, { runs: RUNS })).not.toThrow();
  });
});
