import type { Token } from '../parse/token.ts';

const SMALL: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  both: 2,
  twin: 2,
};

/** How many of a thing a noun group tells: "[two] villages", "the [12] districts"; 0 when it does not. */
export function countIn(tokens: readonly Token[], start: number, end: number): number {
  for (const t of tokens.slice(start, end)) {
    const n = SMALL[t.text.toLowerCase()] ?? (/^\d+$/.test(t.text) ? Number(t.text) : 0);
    if (n > 0) return n;
  }
  return 0;
}
