import { DAY_MS, type Instant } from '../lib/time.ts';
import type { Fade } from './belief.ts';
import type { FilterPolicy } from './policy.ts';

/** Rates a day, from the half-lives of a policy. */
export interface Rates {
  calm: number;
  contested: number;
  encircled: number;
  fighting: number;
  siege: number;
}

export function ratesOf(policy: FilterPolicy): Rates {
  const rate = (halfLife: number) => Math.LN2 / halfLife;
  const { holderHalfLife: h, pressureHalfLife: p } = policy.time;
  return {
    calm: rate(h.calm),
    contested: rate(h.contested),
    encircled: rate(h.encircled),
    fighting: rate(p.contested),
    siege: rate(p.encircled),
  };
}

/** How much of the distance to even chances is left after some days that began with fighting so likely. */
export function kept(rates: Rates, contested: number, encircled: number, days: number): number {
  const fought = (contested * (1 - Math.exp(-rates.fighting * days))) / rates.fighting;
  const ringed = (encircled * (1 - Math.exp(-rates.siege * days))) / rates.siege;
  const fading =
    rates.calm * days +
    Math.max(0, rates.contested - rates.calm) * fought +
    Math.max(0, rates.encircled - rates.calm) * ringed;
  return Math.exp(-fading);
}

/** The score of the holder at a moment after the evidence; `rates` null for policies that do not fade. */
export function faded(fade: Fade, rates: Rates | null, at: Instant): number {
  if (!rates || at <= fade.clock) return fade.held;
  const left = kept(rates, fade.contested, fade.encircled, (at - fade.clock) / DAY_MS);
  return fade.even + (fade.held - fade.even) * left;
}

/** Scores are shown in thousandths. */
export const rounded = (score: number): number => Math.round(score * 1000) / 1000;

const SPANS = [30 * DAY_MS, 7 * DAY_MS, DAY_MS, DAY_MS / 4, DAY_MS / 24, DAY_MS / 288];

/** Until when, at least, the score of the holder rounds as it does now; it only ever fades one way. */
export function roundedUntil(fade: Fade, rates: Rates | null, at: Instant, end: Instant): Instant {
  if (!rates) return end;
  const now = rounded(faded(fade, rates, at));
  for (const span of SPANS) {
    const to = Math.min(end, at + span);
    if (rounded(faded(fade, rates, to)) === now) return to;
  }
  return at;
}
