import { addDays } from '../../lib/time.ts';
import { type Days, earlier, oneDay, WEEKDAYS, weekDays, weekdayFrom, weekdayUpTo } from './calendar.ts';
import type { TimeContext, TimeRule, Words } from './rule.ts';

const NAME = `(?<weekday>${WEEKDAYS.join('|')}|(?:Mon|Tue|Tues|Wed|Weds|Thu|Thurs|Fri)\\.)`;

const HINT = /day\b|\b(?:Mon|Tue|Wed|Thu|Fri)[a-z]*\./;

export const weekdayRules: TimeRule[] = [
  { pattern: new RegExp(`\\b(?:on )?${NAME} (?:of )?(?<which>last|this|next) week\\b`, 'g'), hint: HINT, days: ofWeek },
  { pattern: new RegExp(`\\b(?<which>last|this) week (?:on )?${NAME}`, 'g'), hint: HINT, days: ofWeek },
  {
    pattern: new RegExp(`\\b(?:(?<which>last|this past|this|past|next|this coming|coming) )?${NAME}(?![\\w])`, 'g'),
    hint: HINT,
    days: named,
  },
  {
    pattern: /\b(?:(?<which>last|this|this past|past|next|this coming|coming|the) )weekend\b/g,
    hint: /weekend/,
    days: weekend,
  },
];

function weekdayNumber(name: string): number {
  return WEEKDAYS.findIndex((w) => w.startsWith(name.slice(0, 3)));
}

function named(m: Words, { published, tense }: TimeContext): Days {
  const weekday = weekdayNumber(m.weekday!);
  if (m.which === 'last') return oneDay(weekdayUpTo(weekday, addDays(published, -1)));
  if (m.which === 'next') return oneDay(weekdayFrom(weekday, addDays(published, 1)));
  if (/coming/.test(m.which ?? '')) return oneDay(weekdayFrom(weekday, published));
  if (/past/.test(m.which ?? '')) return oneDay(weekdayUpTo(weekday, published));
  return oneDay(tense === 'future' ? weekdayFrom(weekday, published) : weekdayUpTo(weekday, published));
}

function ofWeek(m: Words, { published }: TimeContext): Days {
  const monday = weekDays(addDays(published, { last: -7, this: 0, next: 7 }[m.which!]!)).from!;
  return oneDay(weekdayFrom(weekdayNumber(m.weekday!), monday));
}

function weekend(m: Words, { published, tense }: TimeContext): Days {
  const sunday = weekdayFrom(0, published);
  const here: Days = { from: addDays(sunday, -1), to: sunday, precision: 'days' };
  const before: Days = { from: addDays(sunday, -8), to: addDays(sunday, -7), precision: 'days' };
  if (/next|coming/.test(m.which!) || tense === 'future') return here;
  if (m.which === 'last' || here.from! > published) return before;
  return { ...here, to: earlier(here.to!, published) };
}
