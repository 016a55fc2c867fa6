import { DAY_MS, type Instant } from '../lib/time.ts';
import { type Belief, type Fade, probability } from './belief.ts';
import { assertion, type Heard } from './hearing.ts';
import type { LatestPolicy } from './policy.ts';

/** The newest credible word on one place; a gaining side's own word only where there is no other. */
export class LatestBelief implements Belief {
  readonly #policy: LatestPolicy;
  #clock: Instant = Number.NEGATIVE_INFINITY;
  #credible = false;
  #contestedUntil: Instant = Number.NEGATIVE_INFINITY;
  #encircledUntil: Instant = Number.NEGATIVE_INFINITY;
  holder: string | null = null;

  constructor(policy: LatestPolicy) {
    this.#policy = policy;
  }

  get parties(): readonly string[] {
    return this.holder === null ? [] : [this.holder];
  }

  advance(to: Instant): void {
    this.#clock = Math.max(this.#clock, to);
  }

  hear({ evidence, weights, before }: Heard): void {
    if (before) return;
    const { contestedDays, encircledDays } = this.#policy;
    if (weights.contested > 0) this.#contestedUntil = this.#clock + contestedDays * DAY_MS;
    if (weights.encircled > 0) this.#encircledUntil = this.#clock + encircledDays * DAY_MS;
    if (weights.contested < 0) this.#contestedUntil = Number.NEGATIVE_INFINITY;
    if (weights.encircled < 0) this.#encircledUntil = Number.NEGATIVE_INFINITY;
    const said = assertion(evidence.row, evidence.party);
    const credible = weights.plain >= this.#policy.credible;
    if (!credible && (this.#credible || weights.plain <= 0)) return;
    if (said[0] === '+') this.holder = evidence.party;
    else if (said[0] === '-' && this.holder === evidence.party) this.holder = null;
    else return;
    this.#credible = credible;
  }

  score(party: string | null): number {
    const { credible, ownWord } = this.#policy;
    if (this.holder === null) return 0.5;
    const score = probability(this.#credible ? credible : ownWord);
    return party === this.holder ? score : 1 - score;
  }

  fade(): Fade {
    const held = this.score(this.holder);
    const [contestedUntil, encircledUntil] = [this.#contestedUntil, this.#encircledUntil];
    return { clock: this.#clock, even: held, held, contested: 0, encircled: 0, contestedUntil, encircledUntil };
  }
}
