import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

/** Published on Thursday 20 November 2014. */
const PUBLISHED = '2014-11-20';

describe('the day of what is told', () => {
  it.each<[string, string, string]>([
    // the time of a clause beside is not that of the main one
    [
      'Rebels who entered the town of Bria on Friday captured the village of Yalinga on Tuesday.',
      'Yalinga',
      '2014-11-18',
    ],
    [
      'The army, which lost the town of Bria on 3 November, recaptured the village of Yalinga.',
      'Yalinga',
      '2014-11-19..2014-11-20',
    ],
    ['In a push that opened on Nov. 3, rebels captured the village of Yalinga on Tuesday.', 'Yalinga', '2014-11-18'],
    ['Rebels captured the village of Yalinga ahead of an election due on Sunday.', 'Yalinga', '2014-11-19..2014-11-20'],
    ['Rebels attacked the post on Friday and captured the village of Yalinga.', 'Yalinga', '2014-11-14'],
    // told from another day
    [
      'Rebels captured the town of Bria on Monday. The next day they captured the village of Yalinga.',
      'Yalinga',
      '2014-11-18',
    ],
    ['The town of Bria fell two days after the army left the village of Yalinga on 10 November.', 'Bria', '2014-11-12'],
    [
      'In May rebels captured the town of Bria. Three months later they captured the village of Yalinga.',
      'Yalinga',
      '2014-07-22..2014-09-10',
    ],
    // from then on
    [
      'Since taking the town of Bria on 3 November, the rebels have captured the village of Yalinga.',
      'Yalinga',
      '2014-11-03..2014-11-20',
    ],
    // parts of this week and month
    ['Rebels captured the town of Bria earlier in the week.', 'Bria', '2014-11-17..2014-11-19'],
    ['Rebels captured the town of Bria at the start of the month.', 'Bria', '2014-11-01..2014-11-10'],
    ['Rebels captured the town of Bria at the end of the month.', 'Bria', '2014-10-21..2014-10-31'],
    ['Rebels captured the town of Bria on the evening of the 14th.', 'Bria', '2014-11-14'],
    // a length of time before it is no date
    ['After a week of fighting, rebels captured the town of Bria.', 'Bria', '2014-11-19..2014-11-20'],
    // a clause that no word opens, a where-clause, a name's short form in brackets
    ['Rebels retook the town of Bria they had lost in June.', 'Bria', '2014-11-19..2014-11-20'],
    [
      'The gain follows an advance last month in which rebels captured the town of Bria.',
      'Bria',
      '2014-10-01..2014-10-31',
    ],
    ['The army lost the town of Bria to the Northern Front (NF) on Tuesday.', 'Bria', '2014-11-18'],
    // months at the head of a sentence
    ['In March rebels captured the town of Bria.', 'Bria', '2014-03-01..2014-03-31'],
  ])('%s', (text, place, want) => {
    const claim = read(text, PUBLISHED).claims.find((c) => c.place?.name === place);
    const [from, to] = [claim?.when?.from, claim?.when?.to];
    expect(from === to ? from : `${from}..${to}`).toBe(want);
  });
});
