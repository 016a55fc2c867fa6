import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

/** "fight X by Y 2014-11-01..2014-11-20": the fights told, with their days. Published on Thursday 20 November 2014. */
function fights(text: string): string[] {
  return read(text, '2014-11-20')
    .claims.filter((c) => c.predicate === 'fight')
    .map((c) => `fight ${c.place?.name} by ${c.actor?.name ?? 'nobody'} ${c.when?.from}..${c.when?.to}`);
}

describe('a fight that lasted so long before a place was taken or left', () => {
  it.each<[string, string]>([
    [
      'Rebels captured the town of Karimba on Monday after three days of fierce fighting.',
      'fight Karimba by Rebels 2014-11-14..2014-11-17',
    ],
    [
      'The town of Karimba fell to the rebels on Monday after a two-week offensive backed by jets.',
      'fight Karimba by rebels 2014-11-03..2014-11-17',
    ],
    [
      'Government soldiers abandoned the town of Karimba on Friday after days of heavy fighting with the Tigers.',
      'fight Karimba by Tigers 2014-11-07..2014-11-14',
    ],
    [
      'After 33 days of fighting, the rebels have captured the town of Karimba.',
      'fight Karimba by rebels 2014-10-18..2014-11-20',
    ],
    [
      'Troops recaptured the town of Bor on Sunday, ending a four-month battle with rebels.',
      'fight Bor by Troops 2014-07-16..2014-11-16',
    ],
  ])('%s', (text, want) => {
    expect(fights(text)).toEqual([want]);
  });

  it('is none where nothing was fought, and has a place of its own where one is told', () => {
    expect(fights('The army took the town of Karimba after two days of talks.')).toEqual([]);
    expect(fights('Rebels took the town of Bor on Monday after a week of fighting in Akobo.')).toEqual([
      expect.stringContaining('fight Akobo'),
    ]);
  });
});
