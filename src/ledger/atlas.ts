import { dayStart, type Instant } from '../lib/time.ts';
import type { Control } from '../model/control.ts';
import type { Grade } from '../model/entry.ts';
import type { Theatre } from '../model/source.ts';
import type { Belief } from './belief.ts';
import type { Book, Pin } from './book.ts';
import type { DayClock } from './day-clock.ts';
import type { Evidence } from './evidence.ts';
import type { Method } from './method.ts';
import { PackedTrack } from './packed-track.ts';
import { roundedUntil } from './rates.ts';
import type { Segment } from './segment.ts';
import { controlAt, pinned, sameUntil } from './standing.ts';
import { track } from './track.ts';
import { type Clocks, EVERYTHING } from './version.ts';

/** What a policy makes of a place's evidence, with the pins over it. */
export interface PlaceTrack {
  track: PackedTrack;
  pins: readonly Pin[];
}

/** The track of a place with all its evidence, and when it may be used. */
interface Kept extends PlaceTrack {
  /** From these clocks on everything counts: of both, and of `logged` alone. */
  whole: Instant;
  recorded: Instant;
  /** Only publication decides what counts, and nothing is published before it is so. */
  plain: boolean;
  /** The last answer from the whole track and the span of `at` for which it holds. */
  last: { from: Instant; to: Instant; placed: Placed } | null;
}

/** Control of a place, and its changes of holder up to then. */
export interface Placed {
  control: Control;
  changes: number;
  reviewed: number;
}

/** Control of places by one policy: tracks worked out when first asked for and kept until their evidence changes. */
export class Atlas {
  readonly #book: Book;
  readonly method: Method;
  readonly #kept = new Map<string, Kept>();
  /** Answers that still hold for the places last asked for together, in their order. */
  #answers: Answers | null = null;

  constructor(book: Book, method: Method) {
    this.#book = book;
    this.method = method;
  }

  get theatre(): Theatre {
    return this.#book.theatre;
  }

  get clock(): DayClock {
    return this.#book.clock;
  }

  forget(places: Iterable<string>): void {
    for (const place of places) this.#kept.delete(place);
    this.#answers = null;
  }

  /**
   * Control of many places, whether any has nothing to tell yet, and the changes of holder; the list is best the same
   * from call to call.
   */
  all(
    places: readonly string[],
    at: Instant,
    clocks: Clocks,
  ): { controls: Control[]; untold: boolean; changes: number; reviewed: number } {
    if (this.#answers?.places !== places) this.#answers = new Answers(places);
    const answers = this.#answers;
    const { from, to, controls: known } = answers;
    const both = Math.min(clocks.known, clocks.logged);
    const controls = new Array<Control>(places.length);
    let { changes, reviewed } = answers;
    let untold = false;
    for (let i = 0; i < places.length; i++) {
      if (at >= from[i]! && at <= to[i]! && both >= answers.whole) {
        controls[i] = known[i]!;
        continue;
      }
      const kept = this.#kept.get(places[i]!) ?? this.#keep(places[i]!);
      const now = this.#answer(places[i]!, kept, at, clocks);
      controls[i] = now.control;
      changes += now.changes - answers.changesOf[i]!;
      reviewed += now.reviewed - answers.reviewedOf[i]!;
      if (now.control.lastReported === null) untold = true;
      else if (kept.last?.placed === now) answers.take(i, kept);
    }
    return { controls, untold, changes, reviewed };
  }

  /** Control of one place without its sites. */
  control(place: string, at: Instant, clocks: Clocks): Control {
    return this.placed(place, at, clocks).control;
  }

  placed(place: string, at: Instant, clocks: Clocks): Placed {
    return this.#answer(place, this.#kept.get(place) ?? this.#keep(place), at, clocks);
  }

  #answer(place: string, kept: Kept, at: Instant, clocks: Clocks): Placed {
    if (Math.min(clocks.known, clocks.logged) >= kept.whole) return this.#fromWhole(place, kept, at);
    const turn = this.#turnOf(kept, at, clocks);
    if (turn !== null) return this.#placed(place, kept, turn, at);
    const part = { track: this.#pack(this.evidence(place, clocks), clocks, at), pins: this.pins(place, clocks) };
    return this.#placed(place, part, part.track.turnAt(at), at);
  }

  /** The whole track of a place as it counts at two clocks. */
  track(place: string, clocks: Clocks): PlaceTrack {
    const kept = this.#kept.get(place) ?? this.#keep(place);
    if (Math.min(clocks.known, clocks.logged) >= kept.whole) return kept;
    return { track: this.#pack(this.evidence(place, clocks), clocks), pins: this.pins(place, clocks) };
  }

  /** Control of a place had its evidence been otherwise: `change` gives what to take each piece for, null to leave it out. */
  suppose(place: string, at: Instant, clocks: Clocks, change: (evidence: Evidence) => Evidence | null): Control {
    const evidence = this.evidence(place, clocks).flatMap((e) => change(e) ?? []);
    const supposed = { track: this.#pack(evidence, clocks, at), pins: this.pins(place, clocks) };
    return this.#placed(place, supposed, supposed.track.turnAt(at), at).control;
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
    return [null, ...[...belief.parties].sort()].map((party) => ({ party, score: belief.score(party) }));
  }

  /** What the policy makes of some evidence of one place. */
  segments(evidence: readonly Evidence[], clocks: Clocks): Segment[] {
    return track(evidence, this.method, this.theatre, { grade: this.grade(clocks) });
  }

  evidence(place: string, clocks: Clocks): Evidence[] {
    return this.#book.evidence(place, clocks);
  }

  pins(place: string, { known, logged }: Clocks): Pin[] {
    const decided = Math.min(known, logged);
    return (this.#book.pins.get(place) ?? []).filter((pin) => this.#book.decisions.stands(pin, decided));
  }

  grade(clocks: Clocks): (outlet: string | null) => Grade {
    const grades = this.#book.grades(Math.min(clocks.known, clocks.logged));
    return (outlet) => (outlet === null ? 'F' : (grades.get(outlet) ?? 'F'));
  }

  #fromWhole(place: string, kept: Kept, at: Instant): Placed {
    const { last } = kept;
    if (last && at >= last.from && at <= last.to) return last.placed;
    const turn = kept.track.turnAt(at);
    const placed = this.#placed(place, kept, turn, at);
    const segment = kept.track.segment(turn);
    if (segment && !kept.pins.length) {
      const ends = Math.min(kept.track.time(turn + 1) - 1, sameUntil(segment, at, this.theatre));
      const to = roundedUntil(segment.fade, this.method.rates, at, ends);
      kept.last = { from: at, to, placed };
    }
    return placed;
  }

  /**
   * The turn of the whole track that also answers for an earlier `known`: that of `at` when all up to it was published, or
   * the last one published when nothing that came between counts. Null when the place must be worked out anew.
   */
  #turnOf(kept: Kept, at: Instant, { known, logged }: Clocks): number | null {
    if (!kept.plain || logged < kept.recorded) return null;
    const turn = kept.track.turnAt(at);
    if (kept.track.seen(turn) <= known) return turn;
    const firstUnseen = kept.track.firstUnseen(known);
    const candidates = kept.track.turnAt(Math.min(at, known));
    return candidates < firstUnseen ? firstUnseen - 1 : null;
  }

  #placed(place: string, { track, pins }: PlaceTrack, turn: number, at: Instant): Placed {
    const { theatre } = this;
    const name = theatre.place(place) ?? { id: place, name: place };
    const control = controlAt(name, track.segment(turn), at, this.method, theatre);
    const pin = pinAt(pins, at, theatre.timezone);
    return { control: pin ? pinned(control, pin) : control, ...track.changes(turn) };
  }

  #pack(evidence: readonly Evidence[], clocks: Clocks, until?: Instant): PackedTrack {
    const packed = new PackedTrack();
    track(evidence, this.method, this.theatre, {
      until,
      grade: this.grade(clocks),
      turn: (time, published, segment) => {
        if (segment || packed.size) packed.push(time, published, segment);
      },
    });
    return packed;
  }

  #keep(place: string): Kept {
    const evidence = this.evidence(place, EVERYTHING);
    const kept: Kept = {
      track: this.#pack(evidence, EVERYTHING).seal(),
      pins: this.pins(place, EVERYTHING),
      ...this.#book.wholeFrom(place),
      plain: this.#book.isPlain(place) && evidence.every((e) => e.published >= e.effect),
      last: null,
    };
    this.#kept.set(place, kept);
    return kept;
  }
}

/** Answers from whole tracks side by side, so that asking again touches numbers only. */
class Answers {
  readonly places: readonly string[];
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly controls: Control[];
  readonly changesOf: Int32Array;
  readonly reviewedOf: Int32Array;
  /** The latest clocks any of them wants. */
  whole: Instant = Number.NEGATIVE_INFINITY;
  /** Sums over them. */
  changes = 0;
  reviewed = 0;

  constructor(places: readonly string[]) {
    this.places = places;
    this.from = new Float64Array(places.length).fill(Number.POSITIVE_INFINITY);
    this.to = new Float64Array(places.length).fill(Number.NEGATIVE_INFINITY);
    this.controls = new Array(places.length);
    this.changesOf = new Int32Array(places.length);
    this.reviewedOf = new Int32Array(places.length);
  }

  take(i: number, { last, whole }: Kept): void {
    const { control, changes, reviewed } = last!.placed;
    this.changes += changes - this.changesOf[i]!;
    this.reviewed += reviewed - this.reviewedOf[i]!;
    this.changesOf[i] = changes;
    this.reviewedOf[i] = reviewed;
    this.from[i] = last!.from;
    this.to[i] = last!.to;
    this.controls[i] = control;
    this.whole = Math.max(this.whole, whole);
  }
}

/** The pin that rules at a moment: the latest day, then the latest made. */
export function pinAt(pins: readonly Pin[], at: Instant, timezone: string): Pin | null {
  let rules: Pin | null = null;
  for (const pin of pins) {
    if (dayStart(pin.from, timezone) > at) continue;
    if (!rules || comesAfter(pin, rules)) rules = pin;
  }
  return rules;
}

function comesAfter(a: Pin, b: Pin): boolean {
  if (a.from !== b.from) return a.from > b.from;
  return a.recorded > b.recorded || (a.recorded === b.recorded && a.id > b.id);
}
