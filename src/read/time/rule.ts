import type { Day } from '../../lib/time.ts';
import type { Days, Third } from './calendar.ts';

/** What a time expression is read against. */
export interface TimeContext {
  published: Day;
  /** Of the clause; news tell the past unless they say otherwise. */
  tense: 'past' | 'future';
  /** The day told last before, for "the next day". */
  reference: Day | null;
  /** "early March", "the end of 2015". */
  third?: Third | null;
  /** "earlier this week": the part before publication. "later": the part after it. */
  side?: 'earlier' | 'later' | null;
}

/**
 * How the days bear on a clause. at: on them; throughout: all the days up to publication; anchor: they date the clause
 * that follows ("20 years after X": X); saying: when it was said; remote: long before any news ("500 BC").
 */
export type TimeRole = 'at' | 'throughout' | 'anchor' | 'remote';

/** Named groups of a match, and the whole as `text`. */
export type Words = Record<string, string | undefined>;

/** One way to write a time; `days` null when the words turn out to tell none. */
export interface TimeRule {
  pattern: RegExp;
  /** What every match holds and is quick to look for: without it the pattern is not tried. */
  hint?: RegExp;
  role?: TimeRole;
  days(match: Words, context: TimeContext): Days | null;
}

/** A time expression found in a text, with offsets into it. */
export interface TimeExpression {
  start: number;
  end: number;
  text: string;
  role: TimeRole;
  /** Days by the calendar alone ("the next day" needs the day told before). */
  anaphoric: boolean;
  days(context: TimeContext): Days | null;
}
