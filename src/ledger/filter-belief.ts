import { DAY_MS, type Instant } from '../lib/time.ts';
import type { Belief, Fade } from './belief.ts';
import { assertion, type Heard } from './hearing.ts';
import type { FilterPolicy, RowKey } from './policy.ts';
import { kept, type Rates } from './rates.ts';

/** Scores nearer than this are equal, so that the last bit of a sum decides nothing; of equals the first named holds. */
const TIE = 1 + 1e-9;

/** Rows that say that a party is inside a place without its being theirs. */
const INSIDE: ReadonlySet<RowKey> = new Set(['enter', 'take.part', 'hold.part']);

/**
 * The forward filter of one place in continuous time. Belief in the holder (index 0: somebody not named) fades to even
 * chances, faster while the place is fought over; belief in fighting fades to none. The two are kept as a product:
 * evidence of fighting changes how fast belief in the holder fades, not that belief.
 */
export class FilterBelief implements Belief {
  readonly #policy: FilterPolicy;
  readonly #rates: Rates;
  readonly #parties: string[] = [''];
  readonly #mass: number[] = [1];
  /** Whether somebody said that the party holds the place, or is inside; and whether somebody said that one left it. */
  readonly #said: ('holds' | 'inside' | null)[] = [null];
  #left = false;
  #contested = 0;
  #encircled = 0;
  #clock: Instant = Number.NEGATIVE_INFINITY;

  constructor(policy: FilterPolicy, rates: Rates) {
    this.#policy = policy;
    this.#rates = rates;
  }

  /**
   * The likeliest party; nobody named while somebody else is likelier: all parties not named together, or any one of them
   * where the likeliest is said to hold the place, or to be inside after another left.
   */
  get holder(): string | null {
    let best = 0;
    for (let i = 1; i < this.#mass.length; i++) if (best === 0 || this.#mass[i]! > this.#mass[best]! * TIE) best = i;
    if (best === 0) return null;
    const said = this.#said[best];
    const told = said === 'holds' || (said === 'inside' && this.#left);
    const rival = this.#mass[0]! * (told ? this.#slot() : 1);
    return this.#mass[best]! > rival * TIE ? this.#parties[best]! : null;
  }

  get parties(): readonly string[] {
    return this.#parties.slice(1);
  }

  advance(to: Instant): void {
    if (this.#clock === Number.NEGATIVE_INFINITY) this.#clock = to;
    if (to <= this.#clock) return;
    const days = (to - this.#clock) / DAY_MS;
    this.#clock = to;
    const left = kept(this.#rates, this.#contested, this.#encircled, days);
    for (let i = 0; i < this.#mass.length; i++) this.#mass[i] = this.#even(i) + (this.#mass[i]! - this.#even(i)) * left;
    this.#contested *= Math.exp(-this.#rates.fighting * days);
    this.#encircled *= Math.exp(-this.#rates.siege * days);
  }

  hear({ evidence, weights, share, before }: Heard): void {
    if (evidence.party && weights.holder) {
      const party = this.#index(evidence.party);
      this.#weigh(party, weights.holder * share);
      if (!before) this.#note(evidence.row, party);
    }
    const { pressure, ceiling } = this.#policy;
    this.#contested = shifted(this.#contested, weights.contested * share, pressure.contested, ceiling);
    this.#encircled = shifted(this.#encircled, weights.encircled * share, pressure.encircled, ceiling);
  }

  #note(row: RowKey, party: number): void {
    if (assertion(row, '')[0] === '+') this.#said[party] = 'holds';
    else if (INSIDE.has(row)) this.#said[party] ??= 'inside';
    else if (row === 'leave') this.#left = true;
  }

  score(party: string | null): number {
    const i = party === null ? 0 : this.#parties.indexOf(party);
    return i < 0 ? this.#mass[0]! * this.#slot() : this.#mass[i]!;
  }

  fade(): Fade {
    const { contestedFrom, encircledFrom } = this.#policy.standing;
    const { holder } = this;
    return {
      clock: this.#clock,
      even: this.#even(holder === null ? 0 : 1),
      held: this.score(holder),
      contested: this.#contested,
      encircled: this.#encircled,
      contestedUntil: this.#until(this.#contested, contestedFrom, this.#rates.fighting),
      encircledUntil: this.#until(this.#encircled, encircledFrom, this.#rates.siege),
    };
  }

  /** What belief fades to: even chances for every party there could be. */
  #even(party: number): number {
    const named = this.#parties.length - 1;
    const all = Math.max(this.#policy.parties, named + 1);
    return (party === 0 ? all - named : 1) / all;
  }

  /** The part of the belief in parties not named that is one party's: naming a party changes no score. */
  #slot(): number {
    return 1 / Math.max(2, this.#policy.parties - this.#parties.length + 1);
  }

  #index(party: string): number {
    const i = this.#parties.indexOf(party);
    if (i >= 0) return i;
    const taken = this.#mass[0]! * this.#slot();
    this.#mass[0]! -= taken;
    this.#mass.push(taken);
    this.#said.push(null);
    return this.#parties.push(party) - 1;
  }

  #weigh(party: number, centibans: number): void {
    const mass = this.#mass;
    mass[party]! *= 10 ** (centibans / 100);
    const total = mass.reduce((a, b) => a + b, 0);
    let top = 0;
    for (let i = 0; i < mass.length; i++) {
      mass[i]! /= total;
      if (mass[i]! > mass[top]!) top = i;
    }
    const { ceiling } = this.#policy;
    if (mass[top]! <= ceiling) return;
    const rest = (1 - ceiling) / (1 - mass[top]!);
    for (let i = 0; i < mass.length; i++) mass[i] = i === top ? ceiling : mass[i]! * rest;
  }

  #until(likely: number, bar: number, rate: number): Instant {
    if (likely < bar) return Number.NEGATIVE_INFINITY;
    return this.#clock + Math.floor((Math.log(likely / bar) / rate) * DAY_MS);
  }
}

function shifted(likely: number, centibans: number, floor: number, ceiling: number): number {
  if (!centibans) return likely;
  const from = centibans > 0 ? Math.max(likely, floor) : likely;
  const odds = (from / (1 - from)) * 10 ** (centibans / 100);
  return Math.min(ceiling, odds / (1 + odds));
}
