import { addDays, type Day } from '../../lib/time.ts';
import { ORDINAL, ordinalValue } from '../number-word.ts';
import { AMOUNT, amountOf, away, shift, UNIT, UNIT_HINT, type Unit } from './amount.ts';
import { type Days, oneDay } from './calendar.ts';
import type { TimeContext, TimeRule, Words } from './rule.ts';

const rule = (pattern: string, days: TimeRule['days'], role?: TimeRule['role'], hint = UNIT_HINT): TimeRule => ({
  pattern: new RegExp(`\\b${pattern}`, 'gi'),
  hint,
  days,
  ...(role ? { role } : {}),
});
const END = '(?![\\w-])';
const STRAIGHT = '(?:consecutive |straight |successive |full |running )?';

/** How long something has gone on: all the days up to the day spoken of. */
export const elapsedRules: TimeRule[] = [
  rule(
    `(?:(?:for|on|in|into|entered|enters|entering|on to|marks?|marked) )?(?:the|a|its|their|an?other) (?<nth>${ORDINAL}) ${STRAIGHT}(?<unit>day|night|week|month|year)(?: running| in a row)?${END}`,
    counted,
    'throughout',
  ),
  rule(
    `(?<nth>${ORDINAL}) (?:(?:consecutive|straight|successive) (?<unit>day|night|week|month|year)|(?<unit2>day|night|week|month|year) (?:running|in a row))${END}`,
    counted,
    'throughout',
  ),
  rule(`for (?:(?:the|a) (?:better part|best part|whole|full) of )?${AMOUNT} ${UNIT}${END}`, lasted, 'throughout'),
  rule(`in ${AMOUNT} ${UNIT} of${END}`, lasted, 'throughout'),
  // "after a week of fighting", "after months of siege": at the end of it, which is now
  rule(`after (?:${AMOUNT} )?${UNIT} of${END}`, () => null),
  rule(`(?:for|after) (?<unit>hour|day|week|month|year)s(?! of\\b)${END}`, lasted, 'throughout'),
  rule(`in (?<unit>hour|day|week|month)s of${END}`, lasted, 'throughout'),
];

function counted(m: Words, { published, reference }: TimeContext): Days {
  const end = reference ?? published;
  return { from: shift(end, -(ordinalValue(m.nth!) - 1), unitOf(m)), to: end, precision: 'days' };
}

function lasted(m: Words, { published, tense }: TimeContext): Days {
  const bare = { hour: 1, day: 6, week: 5, month: 5, year: 4 }[unitOf(m) as 'day'] ?? 1;
  const n = m.amount ? amountOf(m.amount).high : bare;
  const unit = m.amount || unitOf(m) !== 'hour' ? unitOf(m) : 'day';
  if (tense === 'future') return { from: published, to: shift(published, n, unit), precision: 'days' };
  return { from: shift(published, -n, unit), to: published, precision: 'days' };
}

const anchored =
  (sign: 1 | -1) =>
  (m: Words, { published, reference }: TimeContext): Days =>
    away(reference ?? published, amountOf(m.amount ?? (/^(?:the|an?) /i.test(m.text!) ? 'a' : '')), unitOf(m), sign);

const AFTER = / (?:after|later)/i;
const BEFORE = / (?:earlier|previously|before)/i;

/** Times told from the day told before; "N days after X" dates X from the clause that it follows. */
export const anaphoraRules: TimeRule[] = [
  rule(
    `(?:(?<unit>hour|day|week|month|year)s|(?:${AMOUNT} (?<unit2>minute|hour|day|night|week|month|year|decade)s?)) after(?= (?!that\\b|this\\b))`,
    back,
    'anchor',
    AFTER,
  ),
  rule(`the (?<unit>day|night|week|month|year) after(?= (?!that\\b|this\\b))`, back, 'anchor', AFTER),
  rule(
    `(?:${AMOUNT} (?<unit>minute|hour|day|night|week|month|year)s?) (?:later|afterwards?|after (?:that|this))${END}`,
    anchored(1),
    undefined,
    AFTER,
  ),
  rule(
    `(?<unit>hour|day|week|month|year)s (?:later|afterwards?|after (?:that|this))${END}`,
    anchored(1),
    undefined,
    AFTER,
  ),
  rule(
    `(?:${AMOUNT} (?<unit>hour|day|night|week|month|year)s?) (?:earlier|previously|before(?= *[,.;]|$))${END}`,
    anchored(-1),
    undefined,
    BEFORE,
  ),
  rule(`(?<unit>hour|day|week|month|year)s (?:earlier|previously)${END}`, anchored(-1), undefined, BEFORE),
  rule(`the (?:next|following) (?<unit>day|morning|evening|night|week|month|year)${END}`, following(1)),
  rule(`the (?:previous|preceding) (?<unit>day|morning|evening|night|week|month|year)${END}`, following(-1)),
  rule(`the (?<unit>day|night|week|month|year) before(?= *[,.;]|$)`, following(-1)),
  rule(
    `(?:(?:on )?(?:that|the same) (?<unit>day|morning|evening|night|afternoon)|(?:later|earlier) in the day)${END}`,
    following(0),
  ),
];

function unitOf(m: Words): Unit {
  return (m.unit ?? m.unit2)!.toLowerCase() as Unit;
}

function back(m: Words, { published, reference }: TimeContext): Days {
  const amount = amountOf(m.amount ?? (/^the /i.test(m.text!) ? 'a' : ''));
  return away(reference ?? published, amount, unitOf(m), -1);
}

function following(steps: number) {
  return (m: Words, { published, reference }: TimeContext): Days => {
    const day: Day = reference ?? published;
    const unit = (m.unit ?? 'day').toLowerCase();
    if (unit === 'week' || unit === 'month' || unit === 'year') {
      const to = shift(day, steps, unit);
      return steps > 0
        ? { from: addDays(day, 1), to, precision: 'days' }
        : { from: to, to: addDays(day, -1), precision: 'days' };
    }
    const at = oneDay(addDays(day, steps));
    return unit === 'day' ? at : { ...at, precision: 'part-of-day' };
  };
}
