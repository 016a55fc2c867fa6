import { addDays } from '../../lib/time.ts';
import { type Days, later, type Third } from './calendar.ts';
import type { TimeContext, TimeRole } from './rule.ts';

/** What the words around a point in time make of it. */
export interface Modifiers {
  third: Third | null;
  side: 'earlier' | 'later' | null;
  /** A part of the day is told. */
  part: boolean;
  /** The night up to the day: "overnight into Friday". */
  night: boolean;
  preposition: Preposition | null;
  /** Characters they take before and after the point. */
  before: number;
  after: number;
}

export type Preposition = 'since' | 'from' | 'between' | 'until' | 'by' | 'before' | 'after';

const PARTS =
  'night|evening|morning|afternoon|dawn|dusk|noon|midday|midnight|sunrise|sunset|nightfall|daybreak|lunchtime|day';
const PART_BEFORE = new RegExp(
  `\\b(?:(?:at|by|just|shortly|before|around|after) )*(?:the )?(?:(?:early |late |small |predawn |pre-dawn )*(?:${PARTS}|hours))(?: of| on| hours of)? $`,
  'i',
);
const PART_AFTER = new RegExp(
  `^(?:['’]s)?,? (?:(?:at|in the|before|around|after) )?(?:early |late |pre-?dawn )?(?:${PARTS.replace('|day', '')})\\b`,
  'i',
);
const THIRDS: readonly [RegExp, Third][] = [
  [
    /\b(?:early|the (?:very )?(?:start|beginning|first (?:half|days|weeks|months|part)) of(?: the)?|at the turn of)[- ](?:in |on )?$/i,
    'early',
  ],
  [/\b(?:mid|the (?:very )?middle of(?: the)?|halfway through)[- ](?:in |on )?$/i, 'mid'],
  [
    /\b(?:late|the (?:very )?(?:end|second half|last (?:days|weeks|months)|final (?:days|weeks|months)|close) of(?: the)?)[- ](?:in |on )?$/i,
    'late',
  ],
];
const PREPOSITIONS: readonly [RegExp, Preposition][] = [
  [/\b(?:ever )?since(?: at least| around| about| the)? $/i, 'since'],
  [/\b(?:as of|dating (?:back )?(?:to|from)) $/i, 'from'],
  [/\bfrom (?:the )?$/i, 'from'],
  [/\bbetween (?:the )?$/i, 'between'],
  [/\b(?:until|till|up to|up until|through to) (?:the )?$/i, 'until'],
  [/\b(?:by|no later than|not later than) (?:the )?$/i, 'by'],
  [/\b(?:before|ahead of|prior to|in advance of|in the run-up to) (?:the )?$/i, 'before'],
  [/\b(?:after|following) (?:the )?$/i, 'after'],
];

export function modifiersOf(text: string, start: number, end: number): Modifiers {
  let at = start;
  const m: Modifiers = { third: null, side: null, part: false, night: false, preposition: null, before: 0, after: 0 };
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const hit = pattern.exec(text.slice(Math.max(0, at - 40), at));
    if (hit) at -= hit[0].length;
    return hit;
  };
  if (take(/\bovernight (?:on |into |to |from )?$/i)) m.night = true;
  if (take(PART_BEFORE)) m.part = true;
  const third = THIRDS.find(([pattern]) => take(pattern));
  if (third) m.third = third[1];
  const side = take(/\b(earlier|later) (?:on |in |at )?$/i);
  if (side) m.side = side[1]!.toLowerCase() as 'earlier';
  take(/\b(?:on|in|at|during|over|around|about) (?:the )?$/i);
  const preposition = PREPOSITIONS.find(([pattern]) => take(pattern));
  if (preposition) m.preposition = preposition[1];
  const after = PART_AFTER.exec(text.slice(end));
  if (after) m.part = true;
  m.before = start - at;
  m.after = after?.[0].length ?? 0;
  return m;
}

/** The days of a point with what its modifiers say. */
export function modified(days: Days, m: Modifiers, context: TimeContext): Days {
  const { published, tense } = context;
  let d = days;
  if (m.night && d.from) d = { from: addDays(d.from, -1), to: d.to, precision: 'part-of-day' };
  if ((m.part || m.third || m.side) && d.precision === 'day') d = { ...d, precision: 'part-of-day' };
  const future = tense === 'future';
  switch (m.preposition) {
    case 'since':
    case 'from':
      if (!d.from) return d;
      if (future || d.from > published) return { from: d.from, to: null, precision: 'after' };
      return { from: d.from, to: published, precision: 'days' };
    case 'until':
      return { from: future ? published : null, to: d.to, precision: 'before' };
    case 'by':
      if (future) return { from: published, to: d.to && later(d.to, published), precision: 'before' };
      return { ...d, precision: 'before' };
    case 'before': {
      if (!d.from) return d;
      const to = addDays(d.from, -1);
      return { from: future && to >= published ? published : null, to, precision: 'before' };
    }
    case 'after':
      if (future || !d.from || d.from > published) return { from: d.to, to: null, precision: 'after' };
      return { from: d.from, to: published, precision: 'after' };
    default:
      return d;
  }
}

/** Whether the days are all those up to publication rather than some of them. */
export function roleWith(role: TimeRole, preposition: Preposition | null): TimeRole {
  return role === 'at' && (preposition === 'since' || preposition === 'from') ? 'throughout' : role;
}
