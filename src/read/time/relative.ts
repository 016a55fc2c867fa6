import { addDays } from '../../lib/time.ts';
import { AMOUNT, amountOf, away, shift, UNIT, UNIT_HINT, type Unit } from './amount.ts';
import {
  addMonths,
  type Days,
  earlier,
  later,
  monthDays,
  monthOf,
  oneDay,
  weekDays,
  yearDays,
  yearOf,
} from './calendar.ts';
import { sided } from './date.ts';
import type { TimeContext, TimeRule, Words } from './rule.ts';

const rule = (pattern: string, days: TimeRule['days'], role?: TimeRule['role'], hint = UNIT_HINT): TimeRule => ({
  pattern: new RegExp(`\\b${pattern}\\b`, 'gi'),
  hint,
  days,
  ...(role ? { role } : {}),
});
const partOf = (days: Days): Days => ({ ...days, precision: 'part-of-day' });
const onDay =
  (shiftBy: number, part = false) =>
  (_: Words, { published }: TimeContext) =>
    part ? partOf(oneDay(addDays(published, shiftBy))) : oneDay(addDays(published, shiftBy));

const AGO = / ago\b/i;

export const relativeRules: TimeRule[] = [
  rule('the day before yesterday', onDay(-2)),
  rule('the day after tomorrow', onDay(2)),
  rule('yesterday', onDay(-1)),
  rule('last (?:night|evening)', onDay(-1, true)),
  rule('tomorrow', onDay(1)),
  rule('today', onDay(0)),
  rule('tonight', onDay(0, true)),
  rule('this (?:morning|afternoon|evening)', onDay(0, true)),
  rule('overnight', (_, { published, tense }) =>
    partOf(
      tense === 'future'
        ? { from: published, to: addDays(published, 1), precision: 'day' }
        : { from: addDays(published, -1), to: published, precision: 'day' },
    ),
  ),
  rule(
    '(?<which>last|this|next|(?:the |this )?(?:past|coming)) (?<unit>week|fortnight|month|year|decade)',
    calendarUnit,
  ),
  rule('(?<=\\b(?:start|beginning|end|middle|close|half|part|days) of )the (?<unit>week|month|year)', (m, context) => {
    const days = calendarUnit({ ...m, which: 'this' }, context);
    const isLater = context.tense === 'past' && days.from !== null && days.from > context.published;
    return isLater ? calendarUnit({ ...m, which: 'last' }, context) : days;
  }),
  rule('(?<side>earlier|later) in the (?<unit>week|month|year)', (m, context) =>
    calendarUnit({ ...m, which: 'this' }, { ...context, side: m.side!.toLowerCase() as 'earlier' }),
  ),
  rule(
    `(?:in|over|during|within|throughout|for|of) the (?<which>last|past|previous|preceding|next|coming|following) (?:${AMOUNT} )?${UNIT}`,
    window,
  ),
  rule(`(?:the|these) (?<which>past|last|next|coming) ${AMOUNT} ${UNIT}`, window),
  rule(`(?<=\\b(?:in|of|over|during) (?:the )?)(?:most )?recent ${UNIT}`, (m, { published }) => {
    const size = { day: 7, week: 30, month: 150, year: 1460, decade: 7300 }[m.unit!.toLowerCase()] ?? 7;
    return { from: addDays(published, -size), to: published, precision: 'days' };
  }),
  rule(`(?:(?:with)?in|over|during) (?:the )?(?<which>coming|next) ${UNIT}`, window),
  rule(`within (?:the (?:next|space of) )?${AMOUNT} ${UNIT}`, (m, context) => {
    const { published, tense } = context;
    if (tense === 'past') return null;
    return { from: published, to: shift(published, amountOf(m.amount).high, unitOf(m)), precision: 'before' };
  }),
  rule(`(?:with)?in (?<unit>hour|day|week|month)s`, (m, { published, tense }) =>
    tense === 'future'
      ? { from: published, to: shift(published, amountOf('').high, unitOf(m)), precision: 'before' }
      : null,
  ),
  rule(
    `(?<!\\b(?:first|first time|time|worst|biggest|largest|fiercest|heaviest|most|deadliest) )in (?:about )?${AMOUNT} ${UNIT}(?:['’]s?)? ?(?:time)?`,
    (m, { published, tense }) => (tense === 'future' ? away(published, amountOf(m.amount), unitOf(m), 1) : null),
  ),
  rule(
    `${AMOUNT} ${UNIT} ago`,
    (m, { published }) => away(published, amountOf(m.amount), unitOf(m), -1),
    undefined,
    AGO,
  ),
  rule(
    `(?<unit>hour|day|week|month|year)s ago`,
    (m, { published }) => away(published, amountOf(''), unitOf(m), -1),
    undefined,
    AGO,
  ),
];

function unitOf(m: Words): Unit {
  return m.unit!.toLowerCase() as Unit;
}

/** "last week" is the calendar week before; "the past week" the seven days up to now. */
function calendarUnit(m: Words, { published, tense, third, side }: TimeContext): Days {
  const which = m.which!.toLowerCase().replace(/^(?:the|this) /, '');
  const unit = unitOf(m);
  if (which === 'past') return { from: shift(published, -1, unit), to: published, precision: 'days' };
  if (which === 'coming') return { from: published, to: shift(published, 1, unit), precision: 'days' };
  const step = { last: -1, this: 0, next: 1 }[which]!;
  let days: Days;
  if (unit === 'week') days = weekDays(addDays(published, 7 * step));
  else if (unit === 'fortnight') days = { from: addDays(published, -14), to: published, precision: 'days' };
  else if (unit === 'month') {
    const at = addMonths(published, step);
    days = monthDays(yearOf(at), monthOf(at), third);
  } else if (unit === 'year') days = yearDays(yearOf(published) + step, yearOf(published) + step, third);
  else
    days = yearDays(10 * Math.floor(yearOf(published) / 10 + step), 10 * Math.floor(yearOf(published) / 10 + step) + 9);
  if (unit === 'week' && third) {
    const from = addDays(days.from!, third === 'early' ? 0 : third === 'mid' ? 2 : 4);
    days = { from, to: addDays(from, 2), precision: 'days' };
  }
  return step === 0 ? sided(days, tense, published, side) : days;
}

function window(m: Words, { published }: TimeContext): Days {
  const ahead = /next|coming|following/i.test(m.which!);
  const n = m.amount ? amountOf(m.amount).high : m.text!.endsWith('s') ? 7 : 1;
  const other = shift(published, (ahead ? 1 : -1) * Math.max(n, 0), unitOf(m));
  return ahead
    ? { from: published, to: later(other, addDays(published, 1)), precision: 'days' }
    : { from: earlier(other, addDays(published, -1)), to: published, precision: 'days' };
}
