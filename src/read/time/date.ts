import { addDays, type Day, daysBetween } from '../../lib/time.ts';
import { clip, type Days, dayOfDate, monthDays, monthNumber, monthOf, oneDay, yearDays, yearOf } from './calendar.ts';
import type { TimeContext, TimeRule, Words } from './rule.ts';

const FULL = 'January|February|March|April|May|June|July|August|September|October|November|December';
const MONTH = `(?<month>${FULL}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)`;
const NTH = '(?:st|nd|rd|th)?';
const PEOPLE =
  '(?:troops|soldiers|fighters|people|men|civilians|families|militants|rebels|refugees|members|houses|homes)';
const LED_IN =
  '(?<=\\b(?:In|Since|By|Until|During|From|Late|Early|Last|Before|After|Between|Mid|in|since|of|by|until|till|last|this|next|early|late|mid|mid-|during|from|through|to|and|before|after|between|late-|early-|earlier) )';
const YEAR_LED =
  '(?<=\\b(?:in|since|of|by|until|till|to|early|late|mid|mid-|during|from|through|before|after|between|around|circa|the|a|back in|late-|early-|and|as) |\\()';

const DIGIT = /\d/;
const MONTHS = /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/;
const YEARS = /(?:18|19|20)\d/;

export const dateRules: TimeRule[] = [
  { pattern: /(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})\b/g, hint: DIGIT, days: dated },
  { pattern: /(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})\b/g, hint: DIGIT, days: dated },
  {
    pattern: new RegExp(
      `\\b${MONTH} (?<day>\\d{1,2})${NTH}(?: ?[-–] ?(?<last>\\d{1,2})\\b)?(?:,? (?<year>\\d{4}))?(?![\\d,.]?\\d|%)\\b`,
      'g',
    ),
    hint: MONTHS,
    days: dated,
  },
  {
    pattern: new RegExp(
      `\\b(?<day>\\d{1,2})${NTH}(?: ?[-–] ?(?<last>\\d{1,2})${NTH})?(?: of)? ${MONTH}(?:,? (?<year>\\d{4}))?\\b`,
      'g',
    ),
    hint: MONTHS,
    days: dated,
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:between|from) (?:the )?)(?<day>\\d{1,2})${NTH} (?:and|to|until) (?<last>\\d{1,2})${NTH}(?: of)? ${MONTH}(?:,? (?<year>\\d{4}))?\\b`,
      'gi',
    ),
    hint: MONTHS,
    days: dated,
  },
  { pattern: new RegExp(`\\b${MONTH},? (?:of )?(?<year>\\d{4})\\b`, 'g'), hint: MONTHS, days: monthOfYear },
  {
    pattern: new RegExp(`\\b(?:(?<day>\\d{1,2})${NTH} )?${MONTH},? (?:of )?(?<whose>last|this|next) year\\b`, 'g'),
    hint: MONTHS,
    days: monthOfThatYear,
  },
  {
    pattern: new RegExp(`\\b(?:(?<which>last|next|this|past) )(?<month>${FULL})\\b`, 'g'),
    hint: MONTHS,
    days: monthAlone,
  },
  {
    pattern: /\b(?<month>January|February|April|June|July|August|September|October|November|December)\b/g,
    hint: MONTHS,
    days: monthAlone,
  },
  { pattern: new RegExp(`${LED_IN}(?<month>March|May)\\b`, 'g'), hint: /March|May/, days: monthAlone },
  { pattern: /\b(?:on|of) the (?<nth>\d{1,2}(?:st|nd|rd|th))(?![ -]?[A-Za-z])/g, hint: DIGIT, days: dayOfMonth },
  {
    pattern: new RegExp(
      `${YEAR_LED}(?:year )?(?<year>1[89]\\d\\d|20\\d\\d)(?! ${PEOPLE}\\b|[\\d,.]\\d|s\\b|-\\d|%)\\b`,
      'gi',
    ),
    hint: YEARS,
    days: yearAlone,
  },
  {
    pattern: /(?<=\b(?:in|from|of|the|during) |\()(?<year>(?:18|19|20)\d\d) ?[-–] ?(?<last>(?:18|19|20)\d\d|\d\d)\b/gi,
    hint: YEARS,
    days: years,
  },
  { pattern: /\b(?:the )?(?<decade>1[89]\d0|20\d0)s\b/gi, hint: YEARS, days: decade },
  {
    pattern:
      /\b(?:(?<which>last|next|this|past) (?<season>spring|summer|autumn|fall|winter)|(?:the )?(?<season2>spring|summer|autumn|fall|winter) (?:of |in )?(?<year>\d{4})|(?<=\bin )(?:the )(?<season3>spring|summer|autumn|winter))\b/g,
    hint: /spring|summer|autumn|fall|winter/,
    days: season,
  },
  {
    pattern: /\b(?:Christmas(?: Day)?|Christmas Eve|New Year['’]s (?:Day|Eve))\b/g,
    hint: /Christmas|New Year/,
    days: holiday,
  },
  { pattern: /\b\d+ ?(?:BC|BCE|B\.C\.|AD)\b/g, role: 'remote', hint: DIGIT, days: () => null },
  {
    pattern:
      /\b(?:\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:th|first|second|third)|nineteenth|twentieth)[ -]century\b|\bcenturies (?:ago|old)\b|\bancient times\b/gi,
    role: 'remote',
    hint: /centur|ancient/i,
    days: () => null,
  },
];

function dated(m: Words, context: TimeContext): Days | null {
  const month = /^\d/.test(m.month!) ? Number(m.month) : monthNumber(m.month!);
  const on = (year: number, day: string) => dayOfDate(year, month, Number(day));
  const first = m.year ? on(Number(m.year), m.day!) : nearest((year) => on(year, m.day!), context);
  if (!first) return null;
  const last = m.last ? on(yearOf(first), m.last) : null;
  return last && last > first ? { from: first, to: last, precision: 'days' } : oneDay(first);
}

/** The year in which a day without one falls: the last such day, or the next for what is to come; close at hand beats far. */
function nearest(on: (year: number) => Day | null, { published, tense }: TimeContext): Day | null {
  const year = yearOf(published);
  const days = [year - 1, year, year + 1].map(on).filter((d) => d !== null);
  const past = days.filter((d) => d <= addDays(published, 1)).at(-1) ?? null;
  const next = days.find((d) => d >= published) ?? null;
  if (tense === 'future') return next ?? past;
  if (past && next && daysBetween(past, published) > 300 && daysBetween(published, next) <= 45) return next;
  return past ?? next;
}

function monthOfYear(m: Words, { third }: TimeContext): Days {
  return monthDays(Number(m.year), monthNumber(m.month!), third);
}

function monthAlone(m: Words, { published, tense, third, side }: TimeContext): Days {
  const month = monthNumber(m.month!);
  if (m.year) return monthDays(Number(m.year), month, third);
  const year = yearOf(published);
  const now = monthOf(published);
  let of = year;
  if (m.which === 'last' || m.which === 'past') of = month < now ? year : year - 1;
  else if (m.which === 'next') of = month > now ? year : year + 1;
  else if (m.which === 'this') of = year;
  else if (tense === 'future') of = month >= now ? year : year + 1;
  else of = month <= now ? year : year - 1;
  const days = monthDays(of, month, third);
  if (of !== year || month !== now) return days;
  return sided(days, tense, published, side);
}

/** "in March last year", "on 3 May this year". */
function monthOfThatYear(m: Words, { published, third, tense, side }: TimeContext): Days | null {
  const year = yearOf(published) + { last: -1, this: 0, next: 1 }[m.whose!]!;
  const month = monthNumber(m.month!);
  if (m.day) {
    const day = dayOfDate(year, month, Number(m.day));
    return day ? oneDay(day) : null;
  }
  const days = monthDays(year, month, third);
  return m.whose === 'this' && month === monthOf(published) ? sided(days, tense, published, side) : days;
}

/** Of a stretch that holds the day of publication: the part that is past, or still to come. */
export function sided(days: Days, tense: 'past' | 'future', published: Day, side?: 'earlier' | 'later' | null): Days {
  if (side === 'earlier') return clip(days, { upTo: addDays(published, -1) });
  if (side === 'later' || tense === 'future') return clip(days, { from: published });
  return clip(days, { upTo: published });
}

function dayOfMonth(m: Words, context: TimeContext): Days | null {
  const day = Number.parseInt(m.nth!, 10);
  const { published } = context;
  const of = [-1, 0, 1].map((shift) => {
    const n = yearOf(published) * 12 + monthOf(published) - 1 + shift;
    return dayOfDate(Math.floor(n / 12), (n % 12) + 1, day);
  });
  const found =
    context.tense === 'future'
      ? of.find((d) => d !== null && d >= published)
      : of.findLast((d) => d !== null && d <= published);
  return found ? oneDay(found) : null;
}

function yearAlone(m: Words, { published, third, tense, side }: TimeContext): Days | null {
  const year = Number(m.year);
  if (year > yearOf(published) + 30) return null;
  const days = yearDays(year, year, third);
  return year === yearOf(published) ? sided(days, tense, published, side) : days;
}

function years(m: Words): Days | null {
  const last = m.last!.length === 2 ? m.year!.slice(0, 2) + m.last! : m.last!;
  return last > m.year! ? yearDays(Number(m.year), Number(last)) : null;
}

function decade(m: Words, { third }: TimeContext): Days {
  const from = Number(m.decade);
  const [a, b] = third ? { early: [0, 3], mid: [4, 6], late: [7, 9] }[third] : [0, 9];
  return yearDays(from + a!, from + b!);
}

/** Northern seasons, each of three months; winter begins in December. */
function season(m: Words, { published, tense }: TimeContext): Days {
  const name = (m.season ?? m.season2 ?? m.season3)!;
  const month = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[name]!;
  const of = (year: number): Days => {
    const end = month === 12 ? monthDays(year + 1, 2) : monthDays(year, month + 2);
    return { from: monthDays(year, month).from, to: end.to, precision: 'month' };
  };
  if (m.year) return of(Number(m.year));
  const year = yearOf(published);
  if (m.which === 'this') return of(year);
  if (m.which === 'next' || (!m.which && tense === 'future')) return of(of(year).from! > published ? year : year + 1);
  const past = [year, year - 1, year - 2].map(of);
  return clip(past.find((d) => (m.which === 'last' ? d.to! < published : d.from! <= published))!, { upTo: published });
}

function holiday(m: Words, context: TimeContext): Days | null {
  const [month, day] = /Eve/.test(m.text!)
    ? [12, /New/.test(m.text!) ? 31 : 24]
    : /New/.test(m.text!)
      ? [1, 1]
      : [12, 25];
  const found = nearest((year) => dayOfDate(year, month!, day!), context);
  return found ? oneDay(found) : null;
}
