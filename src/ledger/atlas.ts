import { dayStart, type Instant } from '../lib/time.ts';
import type { Control } from '../model/control.ts';
import type { Grade } from '../model/entry.ts';
import type { Theatre } from '../model/source.ts';
import type { Belief } from './belief.ts';
import type { Book, Pin } from './book.ts';
import type { Evidence } from './evidence.ts';
import type { Method } from './method.ts';
import type { Segment } from './segment.ts';
import { controlAt, pinned } from './standing.ts';
import { track } from './track.ts';
import { type Clocks, EVERYTHING, versionCounts } from './version.ts';

/** How a place's evidence stands at two clocks under one policy. */
export interface PlaceTrack {
  segments: readonly Segment[];
  pins: readonly Pin[];
}

interface Cached extends PlaceTrack {
  /** From these clocks on everything counts, so the cached track holds. */
  whole: Instant;
}

/** Control of places by one policy: tracks worked out when asked for, those of the whole log kept. */
export class Atlas {
  readonly #book: Book;
  readonly method: Method;
  readonly #kept = new Map<string, Cached>();

  constructor(book: Book, method: Method) {
    this.#book = book;
    this.method = method;
  }

  forget(places: Iterable<string>): void {
    for (const place of places) this.#kept.delete(place);
  }

  /** Control of one place without its sites. */
  control(place: string, at: Instant, clocks: Clocks): Control {
    return this.#controlOf(place, at, this.track(place, clocks));
  }

  #controlOf(place: string, at: Instant, { segments, pins }: PlaceTrack): Control {
    const { theatre } = this.#book;
    const name = theatre.place(place) ?? { id: place, name: place };
    const control = controlAt(name, segmentAt(segments, at), at, this.method, theatre);
    const pin = pinAt(pins, at, theatre.timezone);
    return pin ? pinned(control, pin) : control;
  }

  /** Control of a place had its evidence been otherwise: `change` gives what to take each piece for, null to leave it out. */
  suppose(place: string, at: Instant, clocks: Clocks, change: (evidence: Evidence) => Evidence | null): Control {
    const evidence = this.evidence(place, clocks).flatMap((e) => change(e) ?? []);
    return this.#controlOf(place, at, { segments: this.segments(evidence, clocks), pins: this.pins(place, clocks) });
  }

  /** Scores of the parties at a moment; that of parties not named under null. */
  scores(place: string, at: Instant, clocks: Clocks): { party: string | null; score: number }[] {
    let belief: Belief = this.method.begin();
    const evidence = this.evidence(place, clocks);
    track(evidence, this.method, this.theatre, {
      until: at,
      grade: this.grade(clocks),
      before: (b) => {
        belief = b;
      },
    });
    belief.advance(at);
    const parties = new Set(evidence.filter((e) => e.effect <= at).map((e) => e.party));
    return [null, ...[...parties].filter((p) => p !== null).sort()].map((party) => ({
      party,
      score: belief.score(party),
    }));
  }

  /** What the policy makes of some evidence of one place. */
  segments(evidence: readonly Evidence[], clocks: Clocks): Segment[] {
    return track(evidence, this.method, this.#book.theatre, { grade: this.grade(clocks) });
  }

  get theatre(): Theatre {
    return this.#book.theatre;
  }

  track(place: string, clocks: Clocks): PlaceTrack {
    const kept = this.#kept.get(place) ?? this.#keep(place);
    if (Math.min(clocks.known, clocks.logged) >= kept.whole) return kept;
    return this.#track(place, clocks);
  }

  /** The evidence of a place that counts at two clocks. */
  evidence(place: string, clocks: Clocks): Evidence[] {
    const claims = this.#book.evidence(place).filter((e) => versionCounts(e.version!, clocks));
    const baselines = (this.#book.baselines.get(place) ?? [])
      .filter((b) => b.recorded <= clocks.logged && b.evidence.published <= clocks.known)
      .map((b) => b.evidence);
    return [...new Map(baselines.map((e) => [e.id, e])).values(), ...claims];
  }

  pins(place: string, { known, logged }: Clocks): Pin[] {
    const decided = Math.min(known, logged);
    return (this.#book.pins.get(place) ?? []).filter((pin) => this.#book.decisions.stands(pin, decided));
  }

  grade(clocks: Clocks): (outlet: string | null) => Grade {
    const decided = Math.min(clocks.known, clocks.logged);
    const grades = this.#book.grades(decided);
    return (outlet) => (outlet === null ? 'F' : (grades.get(outlet) ?? 'F'));
  }

  #track(place: string, clocks: Clocks): PlaceTrack {
    return { segments: this.segments(this.evidence(place, clocks), clocks), pins: this.pins(place, clocks) };
  }

  #keep(place: string): Cached {
    const cached = { ...this.#track(place, EVERYTHING), whole: this.#book.wholeFrom(place) };
    this.#kept.set(place, cached);
    return cached;
  }
}

export function segmentAt(segments: readonly Segment[], at: Instant): Segment | null {
  let [low, high] = [0, segments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments[middle]!.from <= at) low = middle + 1;
    else high = middle;
  }
  return segments[low - 1] ?? null;
}

/** The pin that rules at a moment: the latest day, then the latest made. */
export function pinAt(pins: readonly Pin[], at: Instant, timezone: string): Pin | null {
  let rules: Pin | null = null;
  for (const pin of pins) {
    if (dayStart(pin.from, timezone) > at) continue;
    const later =
      !rules ||
      pin.from > rules.from ||
      (pin.from === rules.from &&
        (pin.recorded > rules.recorded || (pin.recorded === rules.recorded && pin.id > rules.id)));
    if (later) rules = pin;
  }
  return rules;
}
