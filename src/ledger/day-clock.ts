import { DAY_MS, type Day, dayStart, type Instant } from '../lib/time.ts';

/** Days of a theatre as instants; each day is read once. */
export class DayClock {
  readonly #timezone: string;
  readonly #starts = new Map<Day, Instant>();

  constructor(timezone: string) {
    this.#timezone = timezone;
  }

  start(day: Day): Instant {
    let start = this.#starts.get(day);
    if (start === undefined) {
      start = dayStart(day, this.#timezone);
      this.#starts.set(day, start);
    }
    return start;
  }

  /** The last millisecond. */
  end(day: Day): Instant {
    return this.start(day) + DAY_MS - 1;
  }
}
