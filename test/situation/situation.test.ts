import { describe, expect, it } from 'vitest';
import { Situation } from '../../src/model/situation.ts';
import { situation } from '../../src/situation/situation.ts';
import { actor, at, claim, day, fakeSource, type Turn } from './fake-source.ts';
import { CAPITALS, theatre } from './theatre.ts';

const baseline: Turn[] = [...CAPITALS, 'eno'].map((place) => ({
  place,
  holder: 'state',
  on: '2021-08-01',
  since: null,
}));
const take = (place: string, on: string, more: Partial<Turn> = {}): Turn => ({ place, holder: 'rebels', on, ...more });
const story = [
  ...baseline,
  take('bira', '2021-08-12'),
  take('gava', '2021-08-09'),
  take('gava', '2021-08-11', { holder: 'state' }),
];
const options = { at: day('2021-08-12'), known: day('2021-08-13') };
const gazetteer = theatre();

describe('situation', () => {
  const s = situation(fakeSource(story), gazetteer, options);

  it('follows its schema', () => {
    expect(Situation.parse(s)).toEqual(s);
  });

  it('counts with members, range and changes', () => {
    const [c] = s.counts;
    expect(c).toMatchObject({ class: 'provincial-capital', unit: 'provincial capitals', of: 6, method: 'count-units' });
    expect(c!.byHolder.rebels).toMatchObject({ n: 1, members: ['Bira'], low: 1, high: 2 });
    expect(c!.byHolder.state!.n).toBe(5);
    expect(c!.changed.map((x) => [x.place, x.from, x.to, x.when])).toEqual([
      ['Gava', 'state', 'rebels', '2021-08-09'],
      ['Gava', 'rebels', 'state', '2021-08-11'],
      ['Bira', 'state', 'rebels', '2021-08-12'],
    ]);
  });

  it('does not count a change before the window', () => {
    const later = situation(fakeSource(story), gazetteer, { ...options, since: '2021-08-10' });
    expect(later.counts[0]!.changed.map((x) => x.place)).toEqual(['Gava', 'Bira']);
  });

  it('gives the earlier picture as it was known', () => {
    const late = fakeSource([...baseline, take('bira', '2021-08-12', { published: '2021-08-14' })]);
    expect(situation(late, gazetteer, options).counts[0]!.byHolder.rebels?.n).toBeUndefined();
    expect(situation(late, gazetteer, { ...options, known: day('2021-08-14') }).counts[0]!.byHolder.rebels!.n).toBe(1);
  });

  it('gives shares by the holder of the capital', () => {
    const area = s.shares.find((x) => x.measure === 'area')!;
    expect(area.method).toBe('province-by-capital');
    expect(area.byHolder.rebels).toBeCloseTo(20 / 200);
    const people = s.shares.find((x) => x.measure === 'population')!;
    expect(people.byHolder.rebels).toBeCloseTo(90 / 2220);
    expect(people.basis).toContain('2020');
  });

  it('finds the broken road and says whose', () => {
    const h1 = s.roads.filter((r) => r.road === 'Highway 1' && r.party === 'state');
    expect(h1.map((r) => [r.from, r.to, r.state, r.at, r.since])).toContainEqual([
      'Alba',
      'Bira',
      'broken',
      ['Bira'],
      '2021-08-12',
    ]);
    expect(h1[0]!.stops).toEqual({ from: 0, to: 1, at: [1] });
    expect(s.roads.find((r) => r.road === 'the port road')).toMatchObject({ party: 'state', state: 'through-held' });
  });

  it('lists towns that have lost every road, unless a crossing is theirs', () => {
    expect(s.isolated.map((i) => i.place)).toEqual(['Fala']);
    expect(s.isolated[0]).toMatchObject({ party: 'state', since: '2021-08-12', brokenAt: ['Bira'] });
    const noPort = situation(
      fakeSource([...story, take('eno', '2021-08-02', { holder: 'rebels' })]),
      gazetteer,
      options,
    );
    expect(
      noPort.isolated
        .filter((i) => i.party === 'state')
        .map((i) => i.place)
        .sort(),
    ).toEqual(['Cora', 'Dena', 'Fala']);
  });

  it('finds the towns that carry the only road', () => {
    const before = situation(fakeSource(baseline), gazetteer, options);
    expect(before.hinges).toEqual([
      { place: 'Bira', party: 'state', cutsOff: ['Cora', 'Dena', 'Fala', 'Port Eno'] },
      { place: 'Cora', party: 'state', cutsOff: ['Dena', 'Port Eno'] },
      { place: 'Dena', party: 'state', cutsOff: ['Port Eno'] },
    ]);
    expect(s.hinges).toEqual([]);
  });

  it('gives the facts of exposure', () => {
    expect(s.exposure.find((e) => e.place === 'Alba')).toMatchObject({
      holder: 'state',
      nearestHostile: 'Bira',
      hostileHolder: 'rebels',
      roadKm: 150,
      hours: 3,
      between: [],
      approaches: [{ road: 'Highway 1', next: 'Bira', holder: 'rebels' }],
    });
    expect(s.exposure.find((e) => e.place === 'Dena')!.between).toEqual([{ place: 'Cora', holder: 'state' }]);
  });

  it('counts recaptures in the momentum', () => {
    expect(s.momentum).toEqual([
      { day: '2021-08-09', party: 'rebels', gained: ['Gava'], lost: [] },
      { day: '2021-08-09', party: 'state', gained: [], lost: ['Gava'] },
      { day: '2021-08-11', party: 'state', gained: ['Gava'], lost: [] },
      { day: '2021-08-11', party: 'rebels', gained: [], lost: ['Gava'] },
      { day: '2021-08-12', party: 'rebels', gained: ['Bira'], lost: [] },
      { day: '2021-08-12', party: 'state', gained: [], lost: ['Bira'] },
    ]);
  });

  it('is empty and unknown without evidence', () => {
    const none = situation(fakeSource([]), gazetteer, options);
    expect(none.counts[0]!.unknown).toHaveLength(6);
    expect(none.shares[0]).toMatchObject({ unknown: 1, byHolder: {} });
    expect([none.roads, none.isolated, none.exposure, none.momentum]).toEqual([[], [], [], []]);
  });
});

describe('what stands apart in the counts', () => {
  const c = (more: Partial<Turn>) =>
    situation(fakeSource([...baseline, take('bira', '2021-08-12', more)]), gazetteer, options).counts[0]!;

  it('disputed, stale and shared places count for no holder', () => {
    expect(c({ standing: 'disputed', status: 'disputed' })).toMatchObject({ disputed: ['Bira'] });
    expect(c({ standing: 'stale', status: 'stale' })).toMatchObject({ unknown: ['Bira'] });
    expect(c({ standing: 'shared', status: 'contested' })).toMatchObject({ contested: ['Bira'] });
    for (const more of [{ standing: 'disputed' }, { standing: 'stale' }, { standing: 'shared' }] as const)
      expect(c(more).byHolder.rebels?.n ?? 0).toBe(0);
  });

  it('a claimed place counts for its holder and is listed as claimed', () => {
    const claimed = c({ confirmation: 'claimed', status: 'claimed' });
    expect(claimed).toMatchObject({ claimed: [{ place: 'Bira', by: 'rebels' }], byHolder: { rebels: { n: 1 } } });
  });

  it('a place held under attack counts for its holder and is listed as contested', () => {
    const fought = c({ holder: 'state', pressure: 'contested', status: 'contested' });
    expect(fought.contested).toEqual(['Bira']);
    expect(fought.byHolder.state!.n).toBe(6);
  });
});

describe('reported beside control', () => {
  const troops = { value: 3000, min: null, max: null, unit: 'troops', approx: false, text: '3,000 troops' };
  const told = [
    claim({
      id: 'd1',
      predicate: 'deploy',
      modality: 'planned',
      actor: actor('us'),
      place: at('alba'),
      quantity: troops,
    }),
    claim({ id: 'd2', predicate: 'deploy', modality: 'historical', actor: actor('us'), place: at('alba') }),
    claim({ id: 'p1', predicate: 'displace', place: at('bira') }),
    claim({
      id: 't1',
      predicate: 'talk',
      place: at(null, 'Doha'),
      talk: { state: 'stalled', parties: [actor('rebels')!] },
    }),
    claim({ id: 'r1', predicate: 'cut', place: { ...at('h1', 'the highway')!, kind: 'road', at: 'Bira' } }),
    claim({ id: 'f1', predicate: 'fight', place: at('bira') }),
    claim({
      id: 'f2',
      predicate: 'fight',
      place: at('bira'),
      when: { from: '2021-06-01', to: '2021-06-01', precision: 'day', text: null },
    }),
    claim({ id: 'd3', predicate: 'deploy', modality: 'planned', actor: actor('uk') }),
  ];
  const rows = told.map((c) => ({ claim: c, published: c.id === 'd3' ? '2021-08-13' : '2021-08-12' }));
  const s = situation(fakeSource(baseline, rows), gazetteer, options);

  it('lists forces, people, talks and closures with their claims', () => {
    expect(s.forces).toMatchObject([
      { claim: 'd1', state: 'announced', destination: 'Alba', strength: { value: 3000 } },
    ]);
    expect(s.displacement).toMatchObject([{ claim: 'p1', from: 'Bira' }]);
    expect(s.talks).toMatchObject([{ claim: 't1', venue: 'Doha', state: 'stalled', parties: ['rebels'] }]);
    expect(s.roadReports).toMatchObject([{ claim: 'r1', road: 'Highway 1', at: 'Bira', state: 'cut' }]);
  });

  it('cites each of them', () => {
    expect(s.exposure.find((e) => e.place === 'Bira')!.fightingNear.map((f) => f.claim)).toEqual(['f1']);
    expect(s.sources.map((x) => x.claim).sort()).toEqual(['d1', 'f1', 'p1', 'r1', 't1']);
  });
});
