import { DAY_MS } from '../../src/lib/time.ts';
import type { Guesser } from './methods.ts';
import { type Side, START, type War } from './war.ts';

/** How a method did over all place-days and all changes of holder. */
export interface Score {
  brier: number;
  /** Mean distance between the score said and the share that came true, by tenths of score. */
  calibration: number;
  /** Share of place-days with the wrong holder. */
  wrong: number;
  /** Median and 90th percentile of days until a change that lasted three days was seen. */
  median: number;
  late: number;
  /** Share of such changes never seen before the next. */
  missed: number;
}

export class Tally {
  #brier = 0;
  #wrong = 0;
  #n = 0;
  #changes = 0;
  readonly #bins = Array.from({ length: 10 }, () => ({ n: 0, said: 0, true: 0 }));
  readonly #delays: number[] = [];

  run({ days, truth, dispatches }: War, guesser: Guesser): void {
    const seen = new Map<string, (Side | null)[]>([...truth.keys()].map((place) => [place, []]));
    let i = 0;
    for (let day = 0; day < days; day++) {
      const from = i;
      while (i < dispatches.length && dispatches[i]!.published < START + (day + 1) * DAY_MS) i += 1;
      guesser.hear(dispatches.slice(from, i));
      for (const [place, held] of truth) {
        const { holder, government } = guesser.ask(place, day);
        seen.get(place)!.push(holder);
        this.#count(held[day]!, holder, government);
      }
    }
    for (const [place, held] of truth) this.#detect(held, seen.get(place)!);
  }

  get score(): Score {
    const delays = this.#delays.sort((a, b) => a - b);
    const at = (share: number) => delays[Math.floor((delays.length - 1) * share)] ?? Number.NaN;
    return {
      brier: this.#brier / this.#n,
      calibration: this.#bins.reduce((sum, b) => sum + Math.abs(b.said - b.true), 0) / this.#n,
      wrong: this.#wrong / this.#n,
      median: at(0.5),
      late: at(0.9),
      missed: 1 - delays.length / this.#changes,
    };
  }

  #count(truth: Side, holder: Side | null, government: number): void {
    const is = truth === 'gov' ? 1 : 0;
    this.#n += 1;
    this.#brier += (government - is) ** 2;
    if (holder !== truth) this.#wrong += 1;
    const bin = this.#bins[Math.min(9, Math.floor(government * 10))]!;
    bin.n += 1;
    bin.said += government;
    bin.true += is;
  }

  #detect(held: readonly Side[], seen: readonly (Side | null)[]): void {
    for (let day = 1; day < held.length - 3; day++) {
      if (held[day] === held[day - 1] || held[day + 1] !== held[day] || held[day + 2] !== held[day]) continue;
      let end = day;
      while (end < held.length && held[end] === held[day]) end += 1;
      this.#changes += 1;
      const found = seen.slice(day, end).indexOf(held[day]!);
      if (found >= 0) this.#delays.push(found);
    }
  }
}
