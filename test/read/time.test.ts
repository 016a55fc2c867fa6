import { describe, expect, it } from 'vitest';
import { timesIn } from '../../src/read/time/expression.ts';

interface Case {
  published: string;
  tense?: 'past' | 'future';
  reference?: string;
}

/** `from..to precision` of each expression, or the role where it is not `at`. */
function read(text: string, { published, tense = 'past', reference }: Case): string[] {
  return timesIn(text).map((time) => {
    const days = time.days({ published, tense, reference: reference ?? null });
    const role = time.role === 'at' ? '' : ` ${time.role}`;
    if (!days) return `none${role}`;
    const span = days.from === days.to ? days.from : `${days.from ?? ''}..${days.to ?? ''}`;
    return `${span} ${days.precision}${role}`;
  });
}

/** Each table: one publication day; a row is a text and what it tells. */
function table(name: string, at: Case, rows: Record<string, string | string[]>): void {
  describe(`${name} (published ${at.published}${at.tense ? `, ${at.tense}` : ''})`, () => {
    it.each(Object.entries(rows))('%s', (text, want) => {
      expect(read(text, at)).toEqual(typeof want === 'string' ? (want === '' ? [] : [want]) : want);
    });
  });
}

// 12 August 2021 was a Thursday
table(
  'weekdays of the past',
  { published: '2021-08-12' },
  {
    'the town fell on Sunday': '2021-08-08 day',
    'the town fell Sunday': '2021-08-08 day',
    'the town fell on Thursday': '2021-08-12 day',
    'rebels came on Thursday night': '2021-08-12 part-of-day',
    'early Wednesday': '2021-08-11 part-of-day',
    'late on Tuesday evening': '2021-08-10 part-of-day',
    'earlier on Monday': '2021-08-09 part-of-day',
    'last Thursday': '2021-08-05 day',
    'last Friday': '2021-08-06 day',
    "Saturday's attack": '2021-08-07 day',
    'Tuesday last week': '2021-08-03 day',
    'on Monday of this week': '2021-08-09 day',
    'Monday and Tuesday': '2021-08-09..2021-08-10 days',
    'from Monday to Wednesday': '2021-08-09..2021-08-11 days',
    'Monday through Wednesday': '2021-08-09..2021-08-11 days',
    'between Saturday and Monday': '2021-08-07..2021-08-09 days',
    'late Tuesday into Wednesday': '2021-08-10..2021-08-11 days',
    'overnight into Wednesday': '2021-08-10..2021-08-11 part-of-day',
    'at dawn on Wednesday': '2021-08-11 part-of-day',
    'in the early hours of Monday': '2021-08-09 part-of-day',
    'before dawn Monday': '2021-08-09 part-of-day',
    'on the night of Friday': '2021-08-06 part-of-day',
    'Thursday, August 12, 2021': '2021-08-12 day',
    'on Wednesday (11 August)': '2021-08-11 day',
    'over the weekend': '2021-08-07..2021-08-08 days',
    'last weekend': '2021-08-07..2021-08-08 days',
  },
);
table(
  'weekdays to come',
  { published: '2021-08-12', tense: 'future' },
  {
    'envoys will meet on Sunday': '2021-08-15 day',
    'next Monday': '2021-08-16 day',
    'on Thursday': '2021-08-12 day',
    'next Thursday': '2021-08-19 day',
    'this coming Friday': '2021-08-13 day',
    'by Friday': '2021-08-12..2021-08-13 before',
    'before Friday': '2021-08-12 before',
    'until Saturday': '2021-08-12..2021-08-14 before',
    'from Monday': '2021-08-16.. after throughout',
    'at the weekend': '2021-08-14..2021-08-15 days',
  },
);
table(
  'days told from the day of publication',
  { published: '2014-06-10' },
  {
    today: '2014-06-10 day',
    'it fell yesterday': '2014-06-09 day',
    'yesterday morning': '2014-06-09 part-of-day',
    'last night': '2014-06-09 part-of-day',
    overnight: '2014-06-09..2014-06-10 part-of-day',
    'this morning': '2014-06-10 part-of-day',
    'the day before yesterday': '2014-06-08 day',
    'in the early hours': '2014-06-10 part-of-day',
    'at dawn': '2014-06-10 part-of-day',
    'two days ago': '2014-06-08 day',
    'three weeks ago': '2014-05-19..2014-05-21 days',
    'a week ago': '2014-06-02..2014-06-04 days',
    'a fortnight ago': '2014-05-26..2014-05-28 days',
    'days ago': '2014-06-03..2014-06-08 days',
    'a few days ago': '2014-06-05..2014-06-08 days',
    'several weeks ago': '2014-04-21..2014-05-21 days',
    'some six months ago': '2013-11-30..2013-12-20 month',
    'a decade ago': '2002-01-01..2006-12-31 year',
    'eleven years ago': '2003-01-01..2003-12-31 year',
    'more than 20 years ago': '1994-01-01..1994-12-31 year',
    'two and a half years ago': '2011-08-10..2012-04-10 year',
    '36 hours ago': '2014-06-08 days',
    'twelve hours ago': '2014-06-09..2014-06-10 days',
  },
);
table(
  'days to come',
  { published: '2014-06-10', tense: 'future' },
  {
    tomorrow: '2014-06-11 day',
    'the day after tomorrow': '2014-06-12 day',
    'tomorrow night': '2014-06-11 part-of-day',
    tonight: '2014-06-10 part-of-day',
    'within two days': '2014-06-10..2014-06-12 before',
    'within the next two days': '2014-06-10..2014-06-12 days',
    'in the next 48 hours': '2014-06-10..2014-06-12 days',
    'in the coming days': '2014-06-10..2014-06-17 days',
    'over the coming weeks': '2014-06-10..2014-07-29 days',
    'in three days': '2014-06-13 day',
    'in 90 days': '2014-09-08 day',
    'within hours': '2014-06-10 before',
    'next week': '2014-06-16..2014-06-22 week',
    'next month': '2014-07-01..2014-07-31 month',
    'later this week': '2014-06-10..2014-06-15 week',
    'later this year': '2014-06-10..2014-12-31 year',
    'by the end of the year 2014': '2014-06-10..2014-12-31 before',
    'by June 20': '2014-06-10..2014-06-20 before',
    'on July 1': '2014-07-01 day',
    'in January': '2015-01-01..2015-01-31 month',
    'for three days': '2014-06-10..2014-06-13 days throughout',
  },
);
table(
  'weeks, months and years of the past',
  { published: '2015-04-16' },
  {
    'last week': '2015-04-06..2015-04-12 week',
    'this week': '2015-04-13..2015-04-16 week',
    'earlier this week': '2015-04-13..2015-04-15 week',
    'late last week': '2015-04-10..2015-04-12 days',
    'last month': '2015-03-01..2015-03-31 month',
    'late last month': '2015-03-21..2015-03-31 days',
    'early last month': '2015-03-01..2015-03-10 days',
    'at the end of last month': '2015-03-21..2015-03-31 days',
    'in the middle of last month': '2015-03-11..2015-03-20 days',
    'earlier this month': '2015-04-01..2015-04-15 month',
    'this month': '2015-04-01..2015-04-16 month',
    'last year': '2014-01-01..2014-12-31 year',
    'late last year': '2014-09-01..2014-12-31 month',
    'in March last year': '2014-03-01..2014-03-31 month',
    'on 3 May last year': '2014-05-03 day',
    'between October and November 2013': '2013-10-01..2013-11-30 days',
    'between November and March 2012': '2011-11-01..2012-03-31 days',
    'between 3 and 9 May 2012': '2012-05-03..2012-05-09 days',
    'earlier this year': '2015-01-01..2015-04-15 year',
    'last September': '2014-09-01..2014-09-30 month',
    'last March': '2015-03-01..2015-03-31 month',
    'last April': '2014-04-01..2014-04-30 month',
    'in October': '2014-10-01..2014-10-31 month',
    'in early February': '2015-02-01..2015-02-10 days',
    'since June': '2014-06-01..2015-04-16 days throughout',
    'last summer': '2014-06-01..2014-08-31 month',
    'in the winter of 2013': '2013-12-01..2014-02-28 month',
    'in the spring': '2015-03-01..2015-04-16 month',
    'in recent days': '2015-04-09..2015-04-16 days',
    'in recent weeks': '2015-03-17..2015-04-16 days',
    'in the past two days': '2015-04-14..2015-04-16 days',
    'over the last 72 hours': '2015-04-13..2015-04-16 days',
    'during the past week': '2015-04-09..2015-04-16 days',
    'in the last few months': '2014-11-16..2015-04-16 days',
    'of the past 24 hours': '2015-04-15..2015-04-16 days',
  },
);
table(
  'dates',
  { published: '2021-02-10' },
  {
    'on February 8': '2021-02-08 day',
    'on Feb. 8': '2021-02-08 day',
    'on 8 February': '2021-02-08 day',
    'the 8th of February': '2021-02-08 day',
    'on August 12': '2020-08-12 day',
    'on March 1': '2021-03-01 day',
    'on December 31': '2020-12-31 day',
    'on August 12, 2019': '2019-08-12 day',
    '12 August 2019': '2019-08-12 day',
    '2019-08-12': '2019-08-12 day',
    '12.08.2019': '2019-08-12 day',
    'Sept. 11, 2001': '2001-09-11 day',
    'January 3-5': '2021-01-03..2021-01-05 days',
    '3–5 January 2020': '2020-01-03..2020-01-05 days',
    'from January 30 to February 2': '2021-01-30..2021-02-02 days',
    'in August 2014': '2014-08-01..2014-08-31 month',
    'in late August 2014': '2014-08-21..2014-08-31 days',
    'in mid-January': '2021-01-11..2021-01-20 days',
    'in May': '2020-05-01..2020-05-31 month',
    'last May': '2020-05-01..2020-05-31 month',
    'on the 5th': '2021-02-05 day',
    'on the 20th': '2021-01-20 day',
    'in 2015': '2015-01-01..2015-12-31 year',
    'back in 2015': '2015-01-01..2015-12-31 year',
    'since 2012': '2012-01-01..2021-02-10 days throughout',
    'by 1998': '1998-01-01..1998-12-31 before',
    'between 2001 and 2014': '2001-01-01..2014-12-31 year',
    'from 1996 to 2001': '1996-01-01..2001-12-31 year',
    'the 1992-95 war': '1992-01-01..1995-12-31 year',
    'in the early 1990s': '1990-01-01..1993-12-31 year',
    'in the 1980s': '1980-01-01..1989-12-31 year',
    'the 2014 offensive': '2014-01-01..2014-12-31 year',
    'at the beginning of 2020': '2020-01-01..2020-04-30 month',
    'in late 2020': '2020-09-01..2020-12-31 month',
    'before 2014': '..2013-12-31 before',
    'after February 1': '2021-02-01..2021-02-10 after',
    'until January': '..2021-01-31 before',
    'as of Monday': '2021-02-08..2021-02-10 days throughout',
    'on Christmas Day': '2020-12-25 day',
    'on June 31': 'none',
  },
);
table(
  'how long it has gone on',
  { published: '2016-10-20' },
  {
    'for a third day': '2016-10-18..2016-10-20 days throughout',
    'for a second straight day': '2016-10-19..2016-10-20 days throughout',
    'for the fifth consecutive night': '2016-10-16..2016-10-20 days throughout',
    'now in its fourth day': '2016-10-17..2016-10-20 days throughout',
    'on the second day of the push': '2016-10-19..2016-10-20 days throughout',
    'entered its third week': '2016-10-06..2016-10-20 days throughout',
    'third day running': '2016-10-18..2016-10-20 days throughout',
    'for three days': '2016-10-17..2016-10-20 days throughout',
    'for more than a year': '2015-10-20..2016-10-20 days throughout',
    'for nearly two weeks': '2016-10-06..2016-10-20 days throughout',
    'for months': '2016-05-20..2016-10-20 days throughout',
    'for days': '2016-10-14..2016-10-20 days throughout',
    'after three days of fighting': 'none',
    'after weeks of shelling': 'none',
    'since Monday': '2016-10-17..2016-10-20 days throughout',
    'since last week': '2016-10-10..2016-10-20 days throughout',
    'ever since 2014': '2014-01-01..2016-10-20 days throughout',
  },
);
table(
  'told from the day before',
  { published: '2016-10-20', reference: '2016-10-11' },
  {
    'the next day': '2016-10-12 day',
    'the following morning': '2016-10-12 part-of-day',
    'three days later': '2016-10-14 day',
    'a week later': '2016-10-17..2016-10-19 days',
    'hours later': '2016-10-11 days',
    'the previous day': '2016-10-10 day',
    'the day before': '2016-10-10 day',
    'two days earlier': '2016-10-09 day',
    'that night': '2016-10-11 part-of-day',
    'the same day': '2016-10-11 day',
    'later in the day': '2016-10-11 day',
    'a day after that': '2016-10-12 day',
    'the week before': '2016-10-04..2016-10-10 days',
  },
);
table(
  'what dates the clause behind it',
  { published: '2021-08-12' },
  {
    'a day after Herat fell': '2021-08-11 day anchor',
    'the day after the ambush': '2021-08-11 day anchor',
    'some 20 years after US troops invaded': '2001-01-01..2001-12-31 year anchor',
    'two weeks after the truce': '2021-07-28..2021-07-30 days anchor',
    'hours after the blast': '2021-08-11..2021-08-12 days anchor',
  },
);
table(
  'no news',
  { published: '2021-08-12' },
  {
    'the mosque dates to 500 BC': 'none remote',
    'a 12th-century fort': 'none remote',
    'in the nineteenth century': 'none remote',
  },
);
table(
  'no time at all',
  { published: '2021-08-12' },
  {
    'for the first time in six years': '',
    'the worst attack in a decade': 'none',
    'troops may march on the town': '',
    'they march at night': '',
    '2000 soldiers': '',
    'the 2000 troops': '',
    'the 10th provincial capital': '',
    'the second-largest city': '',
    'the Third Assault Brigade': '',
    'Sunni tribes and the Sun': '',
    'in 2,015 villages': '',
    'a third of the town': '',
    'August Landmesser Street': '2021-08-01..2021-08-12 month',
  },
);
