import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../src/read/number.ts';

/** "12", "min 20", "max 50", "5..6", a share with "%" in thousandths, an ordinal with "."; "~" where the words are not exact. */
function read(text: string): string[] {
  return numbersIn(text).map((n) => {
    const bounds =
      n.min !== null && n.max !== null ? `${n.min}..${n.max}` : n.min !== null ? `min ${n.min}` : `max ${n.max}`;
    const sign = { cardinal: '', vague: '', share: '%', ordinal: '.' }[n.kind];
    return `${n.value ?? bounds}${sign}${n.approx && n.value !== null ? '~' : ''}`;
  });
}

describe('numbers in running text', () => {
  it.each<[string, string[]]>([
    ['3,000 troops', ['3000']],
    ['about 600 troops', ['600~']],
    ['some 30 civilians', ['30~']],
    ['an estimated 70,000 people', ['70000~']],
    ['1.5 million people', ['1500000']],
    ['10m people', ['10000000']],
    ['150 thousand refugees', ['150000']],
    ['half a million refugees', ['500000']],
    ['a hundred men', ['100']],
    ['a dozen villages', ['12']],
    ['two dozen fighters', ['24']],
    ['twenty-one soldiers', ['21']],
    ['two hundred and fifty families', ['250']],
    ['six thousand five hundred men', ['6500']],
    ['two and a half years', ['2.5']],
    ['more than 6,000 forces', ['min 6000']],
    ['over 90 targets', ['min 90']],
    ['at least two dozen people', ['min 24']],
    ['no fewer than 14 dead', ['min 14']],
    ['200 or more', ['min 200']],
    ['up to 50 attacks', ['max 50']],
    ['as many as 1,200 fighters', ['max 1200']],
    ['nearly 1,000 troops', ['max 1000']],
    ['fewer than 20 beds', ['max 20']],
    ['5,000 to 5,500 men', ['5000..5500']],
    ['between 30 and 40 tanks', ['30..40']],
    ['30 and 40 tanks', ['30', '40']],
    ['200–300 rebels', ['200..300']],
    ['five or six tanks', ['5..6']],
    ['10 to 15 thousand', ['10000..15000']],
    ['dozens of houses', ['min 24']],
    ['scores of men', ['min 40']],
    ['hundreds of soldiers', ['min 200']],
    ['several hundred soldiers', ['min 200']],
    ['thousands have fled', ['min 2000']],
    ['tens of thousands fled', ['min 20000']],
    ['hundreds of thousands fled', ['min 200000']],
    ['25% of the land', ['0.25%']],
    ['about 80 per cent', ['0.8%~']],
    ['between 60 and 70 percent', ['0.6..0.7%']],
    ['over two-thirds of the country', ['min 0.666667%']],
    ['a third of the town', ['0.333333%']],
    ['three quarters of the districts', ['0.75%']],
    ['nearly half of the country', ['max 0.5%']],
    ['half the city', ['0.5%']],
    ['the 12th provincial capital out of 34', ['12.', '34']],
    ['the twenty-first town', ['21.']],
    ['for a third day', ['3.']],
    ['19km (12 miles)', ['19', '12']],
    ['one Army and two Marine battalions', ['1', '2']],
    ['16 of the 41 districts (or 31.7%)', ['16', '41', '0.317%']],
    ['M23 rebels and T-72 tanks', []],
    ['at 10:30 local time', []],
    ['$25 million in aid', []],
    ['half an hour', []],
  ])('%s', (text, want) => {
    expect(read(text)).toEqual(want);
  });

  it('gives offsets of the number with the words that bound it', () => {
    const [n] = numbersIn('There were more than 20 dead.');
    expect(n).toMatchObject({ start: 11, end: 23, text: 'more than 20', core: { start: 21, end: 23 } });
  });
});
