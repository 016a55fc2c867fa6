import { describe, expect, it } from 'vitest';
import { Check } from '../../src/model/check.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Figure } from '../../src/model/figure.ts';
import type { Report } from '../../src/model/report.ts';
import { check } from '../../src/situation/check.ts';
import { actor, at, claim, day, fakeSource, head, type Turn } from './fake-source.ts';
import { CAPITALS, theatre } from './theatre.ts';

const gazetteer = theatre();
const baseline: Turn[] = [...CAPITALS, 'eno'].map((place) => ({
  place,
  holder: 'state',
  on: '2021-08-01',
  since: null,
}));
const take = (place: string, on: string, more: Partial<Turn> = {}): Turn => ({ place, holder: 'rebels', on, ...more });
const moment = { at: day('2021-08-12'), known: day('2021-08-12') };

const report = (text: string): Report => ({ ...head('2021-08-12'), text, group: null });

function figure(text: string, quote: string, more: Partial<Figure>): Figure {
  const start = text.indexOf(quote);
  return {
    kind: 'other',
    value: null,
    min: null,
    max: null,
    of: null,
    unit: null,
    approx: false,
    actor: actor('rebels'),
    place: null,
    to: null,
    speaker: null,
    when: null,
    quote: { start, end: start + quote.length, text: quote },
    ...more,
  };
}

/** One report with one figure or claim against a story; the one check of it. */
function one(
  turns: Turn[],
  text: string,
  said: { figure?: Figure; claims?: Claim[] },
  source = fakeSource([...baseline, ...turns]),
) {
  const found = check(
    report(text),
    { claims: said.claims ?? [], figures: said.figure ? [said.figure] : [] },
    source,
    gazetteer,
    moment,
  );
  expect(found).toHaveLength(1);
  expect(Check.parse(found[0])).toEqual(found[0]);
  return found[0]!;
}

describe('a stated count', () => {
  const text = 'It is the third provincial capital of six to fall.';
  const stated = (value: number | null, more: Partial<Figure> = {}) => ({
    figure: figure(text, 'third provincial capital of six', {
      kind: 'count-captured',
      value,
      of: 6,
      unit: 'provincial capitals',
      ...more,
    }),
  });
  const three = [take('bira', '2021-08-08'), take('cora', '2021-08-09'), take('gava', '2021-08-10')];

  it('agrees where exactly one set fits', () => {
    expect(one(three, text, stated(3))).toMatchObject({
      verdict: 'agrees',
      method: 'count-units',
      computed: { value: 3, of: 6, members: ['Bira', 'Cora', 'Gava'], disputed: [] },
    });
  });

  it('differs where none does, with the computed value', () => {
    expect(one(three, text, stated(5))).toMatchObject({ verdict: 'differs', computed: { value: 3 } });
    expect(one(three, text, stated(2))).toMatchObject({ verdict: 'differs', computed: { value: 3 } });
  });

  it('differs on the whole', () => {
    expect(one(three, text, stated(3, { of: 7 }))).toMatchObject({ verdict: 'differs', computed: { of: 6 } });
  });

  it('is ambiguous where it can be met in more than one way, and lists the candidates', () => {
    const disputed = { standing: 'disputed', status: 'disputed' } as const;
    const found = one(
      [
        take('bira', '2021-08-08'),
        take('cora', '2021-08-09'),
        take('fala', '2021-08-10', disputed),
        take('gava', '2021-08-10', disputed),
      ],
      text,
      stated(3),
    );
    expect(found).toMatchObject({
      verdict: 'ambiguous',
      computed: { value: 2, low: 2, high: 4, disputed: ['Fala', 'Gava'] },
    });
    expect(found.because).toContain('more than one way');
  });

  it('takes what fell on the day as a candidate, unless the report names it', () => {
    const today = [
      take('bira', '2021-08-08'),
      take('cora', '2021-08-12'),
      take('gava', '2021-08-12'),
      take('dena', '2021-08-12'),
    ];
    expect(one(today, text, stated(3))).toMatchObject({ verdict: 'ambiguous', computed: { members: ['Bira'] } });
    const named = [
      claim({ place: at('cora'), actor: actor('rebels') }),
      claim({ place: at('dena'), actor: actor('rebels') }),
    ];
    expect(one(today, text, { ...stated(3), claims: named })).toMatchObject({
      verdict: 'agrees',
      computed: { members: ['Bira', 'Cora', 'Dena'], disputed: ['Gava'] },
    });
  });

  it('does not count as captured what was held all along', () => {
    const state = { ...stated(1), figure: { ...stated(1).figure, actor: actor('state') } };
    const retaken = [take('gava', '2021-08-09'), take('gava', '2021-08-10', { holder: 'state' })];
    expect(one(retaken, text, state)).toMatchObject({ verdict: 'agrees', computed: { members: ['Gava'] } });
  });

  it('takes "more than two" at its word', () => {
    expect(one(three, text, stated(null, { min: 2 })).verdict).toBe('agrees');
    expect(one(three, text, stated(null, { min: 4 })).verdict).toBe('differs');
  });

  it('cannot check what the packs do not list or the ledger does not know', () => {
    expect(one(three, text, stated(3, { unit: 'villages' })).verdict).toBe('cannot-check');
    expect(one([], text, stated(3), fakeSource([])).verdict).toBe('cannot-check');
    expect(one(three, text, stated(3, { actor: null })).verdict).toBe('cannot-check');
  });

  it('counts provinces by their capitals and says so', () => {
    expect(one(three, text, stated(3, { unit: 'provinces' }))).toMatchObject({
      verdict: 'ambiguous',
      computed: { value: 3 },
    });
  });
});

describe('a stated share', () => {
  const text = 'They are estimated to hold over two-thirds of the country.';
  const stated = figure(text, 'over two-thirds of the country', {
    kind: 'share-area',
    min: 2 / 3,
    unit: 'of the country',
  });

  it('is ambiguous with each method beside it', () => {
    const found = one([take('dena', '2021-08-08')], text, { figure: stated });
    expect(found).toMatchObject({ verdict: 'ambiguous', computed: { byMethod: { 'province-by-capital': 0.2 } } });
    expect(found.because).toContain('20 %');
    expect(found.because).toContain('None of them reproduces over 66.7 %');
  });

  it('is not taken for a share of the country when it is of something else', () => {
    const other = { ...stated, unit: 'share of the captured territory held by others' };
    expect(one([], text, { figure: other }).verdict).toBe('cannot-check');
  });
});

describe('rank, distance, bearing, duration', () => {
  it('ranks towns by population', () => {
    const text = 'Dena is the second-largest city.';
    const rank = (value: number, place: string) =>
      one([], text, {
        figure: figure(text, 'second-largest city', { kind: 'rank', value, unit: 'city', place: at(place) }),
      });
    expect(rank(2, 'dena').verdict).toBe('agrees');
    expect(rank(3, 'dena').verdict).toBe('ambiguous');
    expect(rank(2, 'bira').verdict).toBe('differs');
    expect(rank(2, 'eno').verdict).toBe('cannot-check');
  });

  it('measures distances both ways', () => {
    const text = 'Bira, 95 miles from Alba';
    const far = (value: number, unit: string) =>
      one([], text, {
        figure: figure(text, '95 miles', { kind: 'distance', value, unit, place: at('bira'), to: at('alba') }),
      });
    expect(far(93, 'miles')).toMatchObject({
      verdict: 'agrees',
      computed: { byMethod: { road: 150, 'straight-line': 124 } },
    });
    expect(far(125, 'km').verdict).toBe('agrees');
    expect(far(300, 'km').verdict).toBe('differs');
  });

  it('finds bearings in the text and checks them', () => {
    expect(one([], 'Fighters patrol inside the city of Bira, south-west of Alba.', {})).toMatchObject({
      verdict: 'agrees',
      method: 'bearing',
      figure: { quote: { text: 'Bira, south-west of Alba' } },
    });
    expect(one([], 'Fighters patrol inside Bira, north of the capital of Alba.', {}).verdict).toBe('differs');
    expect(
      check(
        report('Bira fell. South of Alba it was quiet.'),
        { claims: [], figures: [] },
        fakeSource(baseline),
        gazetteer,
        moment,
      ),
    ).toEqual([]);
  });

  it('reckons an offensive from its first capture', () => {
    const text = 'They have taken it in their week-long blitz that swept the country.';
    const week = figure(text, 'week-long blitz', { kind: 'duration', value: 1, unit: 'week' });
    expect(one([take('bira', '2021-08-06')], text, { figure: week })).toMatchObject({
      verdict: 'agrees',
      computed: { value: 6, members: ['Bira'] },
    });
    expect(one([take('bira', '2021-08-02')], text, { figure: week }).verdict).toBe('differs');
    expect(one([], text, { figure: week }).verdict).toBe('cannot-check');
    const years = 'some 20 years after troops invaded.';
    expect(
      one([], years, { figure: figure(years, '20 years', { kind: 'duration', value: 20, unit: 'years' }) }).verdict,
    ).toBe('cannot-check');
  });
});

describe('roads and threats', () => {
  const text = 'The capture of Bira cuts off a crucial highway linking the capital with the south.';
  const cut = (more: Partial<NonNullable<Claim['place']>>) =>
    claim({
      id: 'cut',
      predicate: 'cut',
      place: { ...at(null, 'a crucial highway')!, kind: 'road', ...more },
      quote: { start: 0, end: 40, text: text.slice(0, 40) },
    });
  const taken = claim({ place: at('bira'), quotes: [{ start: 0, end: 19, text: text.slice(0, 19) }] });

  it('finds the break from control and the graph alone', () => {
    for (const claims of [
      [cut({ at: 'Bira' })],
      [cut({}), taken],
      [cut({ id: 'h1', name: 'Highway 1', at: 'Bira' })],
    ]) {
      const found = one([take('bira', '2021-08-12')], text, { claims });
      expect(found).toMatchObject({ verdict: 'agrees', claim: { id: 'cut' }, method: 'road-graph' });
      expect(found.because).toContain('Highway 1');
      expect(found.computed!.members).toContain('Fala');
    }
  });

  it('does not deny a cut that control does not show', () => {
    expect(one([], text, { claims: [cut({ at: 'Bira' })] }).verdict).toBe('cannot-check');
  });

  it('differs where the road does not pass the town', () => {
    expect(
      one([take('fala', '2021-08-12')], text, { claims: [cut({ id: 'h1', name: 'Highway 1', at: 'Fala' })] }).verdict,
    ).toBe('differs');
  });

  it('never ticks a threat or its denial', () => {
    const safe = claim({ predicate: 'threaten', polarity: 'negated', place: at('alba') });
    const found = one([take('cora', '2021-08-12')], 'Alba is not under threat yet.', { claims: [safe] });
    expect(found).toMatchObject({
      verdict: 'cannot-check',
      method: 'exposure-facts',
      computed: { members: ['Cora'], value: 380 },
    });
    expect(found.computed!.facts.join(' ')).toContain('Bira (Government) between');
  });
});

describe('what the ledger cannot compute', () => {
  const text = 'About 600 troops would be deployed.';
  const troops = figure(text, 'About 600 troops', { kind: 'strength', value: 600, approx: true, unit: 'troops' });

  it('stands beside what other reports state', () => {
    const other = {
      figure: { ...troops, quote: { ...troops.quote, text: 'some 500 troops' } },
      published: '2021-08-11',
      source: 'Gazette',
    };
    const found = one([], text, { figure: troops }, fakeSource(baseline, [], [other]));
    expect(found).toMatchObject({
      verdict: 'cannot-check',
      computed: { facts: ['Gazette, 2021-08-11: “some 500 troops”.'] },
    });
    expect(one([], text, { figure: troops }).computed).toBeNull();
  });
});

describe('sums in the copy', () => {
  it.each([
    ['controlled 16 of the 41 districts (or 31.7%)', 'differs', 0.39],
    ['controlled 16 of the 41 districts (or 39.0%)', 'agrees', 0.39],
    ['sixteen out of 41 districts, or about 40 per cent', 'agrees', 0.39],
    ['233 of 407 districts, or 57 percent', 'agrees', 0.572],
    ['233 of 407 districts, or 58 percent', 'differs', 0.572],
  ])('%s: %s', (text, verdict, value) => {
    expect(one([], text, {})).toMatchObject({ verdict, method: 'arithmetic', computed: { value } });
  });

  it('does not join numbers of two sentences', () => {
    expect(
      check(
        report('It holds 16 of the 41 districts. Turnout was 31.7%.'),
        { claims: [], figures: [] },
        fakeSource([]),
        gazetteer,
        moment,
      ),
    ).toEqual([]);
  });
});

it('answers in the order of the text and says what was assumed', () => {
  const text = 'Bira, south-west of Alba, where 3 of 6 wards (50%) burn.';
  const found = check(report(text), { claims: [], figures: [] }, fakeSource([]), gazetteer, {
    ...moment,
    assumed: ['as if this report were added'],
  });
  expect(found.map((x) => x.method)).toEqual(['bearing', 'arithmetic']);
  expect(found[0]!.assumed).toEqual(['as if this report were added']);
});
