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
