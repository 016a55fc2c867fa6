import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reachable } from '../../src/gazetteer/road-graph.ts';
import type { Control } from '../../src/model/control.ts';
import { brokenBy } from '../../src/situation/break.ts';
import { placeMatrix } from '../../src/situation/matrix.ts';
import { Scene } from '../../src/situation/scene.ts';
import { situation } from '../../src/situation/situation.ts';
import { spread } from '../../src/situation/spread.ts';
import { timeline } from '../../src/situation/timeline.ts';
import { day, fakeSource, type Turn } from './fake-source.ts';
import { CAPITALS, theatre } from './theatre.ts';

const gazetteer = theatre();
const standing = fc.constantFrom<Omit<Partial<Control>, 'place' | 'holder' | 'since'>>(
  {},
  { pressure: 'contested', status: 'contested' },
  { standing: 'disputed', status: 'disputed' },
  { standing: 'shared', status: 'contested' },
  { standing: 'stale', status: 'stale' },
  { confirmation: 'claimed', status: 'claimed' },
);
const turn: fc.Arbitrary<Turn> = fc
  .record({
    place: fc.constantFrom(...CAPITALS, 'eno'),
    holder: fc.constantFrom('state', 'rebels', null),
    on: fc.integer({ min: 1, max: 20 }).map((d) => `2021-08-${String(d).padStart(2, '0')}`),
    probability: fc.double({ min: 0.5, max: 1, noNaN: true }),
  })
  .chain((t): fc.Arbitrary<Turn> => standing.map((s): Turn => (t.holder === null ? t : { ...t, ...s })));
const story = fc.uniqueArray(turn, { selector: (t) => `${t.place} ${t.on}`, maxLength: 25 });
const options = { at: day('2021-08-20'), known: day('2021-08-20'), since: '2021-08-01' };

describe('laws of a situation', () => {
  it('every unit is counted exactly once, and shares add to 1', () => {
    fc.assert(
      fc.property(story, (turns) => {
        const s = situation(fakeSource(turns), gazetteer, options);
        const c = s.counts[0]!;
        const held = Object.values(c.byHolder).flatMap((h) => h.members);
        const shared = c.contested.filter((name) => !held.includes(name));
        const all = [...held, ...shared, ...c.disputed, ...c.unknown];
        expect(c.claimed.every((x) => held.includes(x.place))).toBe(true);
        expect(all.sort()).toEqual(['Alba', 'Bira', 'Cora', 'Dena', 'Fala', 'Gava']);
        for (const h of Object.values(c.byHolder)) {
          expect(h.n).toBe(h.members.length);
          expect(h.low).toBeLessThanOrEqual(h.expected + 1);
          expect(h.high).toBeGreaterThanOrEqual(h.expected - 1);
        }
        for (const x of s.shares) {
          const parts = [...Object.values(x.byHolder), x.disputed, x.shared, x.unknown];
          expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('a road held through by one party is told of no other, and any other state names its towns', () => {
    fc.assert(
      fc.property(story, (turns) => {
        const s = situation(fakeSource(turns), gazetteer, options);
        const through = s.roads.filter((r) => r.state === 'through-held');
        for (const r of through) {
          expect(r.at).toEqual([]);
          expect(s.roads.filter((x) => x.id === r.id && x.from === r.from && x.party !== r.party)).toEqual([]);
        }
        for (const r of s.roads) if (r.state !== 'through-held') expect(r.at.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  it('an isolated town has no way out over the ground of its holder, checked by walking', () => {
    fc.assert(
      fc.property(story, (turns) => {
        const source = fakeSource(turns);
        const scene = new Scene(source, gazetteer, options);
        const holds = (p: string) => {
          const c = scene.control(p);
          return c && c.standing === 'held' ? c.holder : null;
        };
        for (const { place, party } of situation(source, gazetteer, options).isolated) {
          const id = gazetteer.lookup(place).find((m) => m.place.kind !== 'province')!.place.id;
          const ways = new Set(['eno', ...(party === 'state' ? ['alba'] : [])].filter((w) => holds(w) === party));
          expect(ways.size).toBeGreaterThan(0);
          const walk = reachable(scene.graph, id, (p) => holds(p) === party);
          expect([...walk].filter((p) => ways.has(p))).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('what a hinge would cut off is cut off when it is lost', () => {
    fc.assert(
      fc.property(story, (turns) => {
        const idOf = (name: string) => gazetteer.lookup(name).find((m) => m.place.kind !== 'province')!.place.id;
        for (const h of situation(fakeSource(turns), gazetteer, options).hinges) {
          const other = h.party === 'state' ? 'rebels' : 'state';
          const lost = fakeSource([
            ...turns.filter((t) => !(t.place === idOf(h.place) && t.on === '2021-08-20')),
            { place: idOf(h.place), holder: other, on: '2021-08-20' },
          ]);
          const [broke] = brokenBy(lost, gazetteer, idOf(h.place), options).filter((b) => b.party === h.party);
          expect(broke!.cutOff).toEqual(h.cutsOff);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gains and losses of a day balance, and lead from the first picture to the last', () => {
    fc.assert(
      fc.property(story, (turns) => {
        const s = situation(fakeSource(turns), gazetteer, options);
        const lost = s.momentum.flatMap((m) => m.lost.map((p) => `${m.day} ${p}`));
        const gained = s.momentum.flatMap((m) => m.gained.map((p) => `${m.day} ${p}`));
        expect(lost.every((x) => gained.includes(x))).toBe(true);
        const holder = new Map<string, string>();
        for (const m of s.momentum) for (const p of m.gained) holder.set(p, m.party);
        const [c] = s.counts;
        for (const [party, h] of Object.entries(c!.byHolder))
          for (const p of h.members) if (holder.has(p)) expect(holder.get(p)).toBe(party);
      }),
      { numRuns: 150 },
    );
  });
});

describe('spread', () => {
  it('is the binomial for equal scores and certain for certain ones', () => {
    expect(spread([1, 1, 0])).toEqual({ expected: 2, low: 2, high: 2 });
    expect(spread(new Array(10).fill(0.5))).toEqual({ expected: 5, low: 2, high: 8 });
    expect(spread([])).toEqual({ expected: 0, low: 0, high: 0 });
  });

  it('holds nine in ten of random draws', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    const p = [0.9, 0.2, 0.6, 0.97, 0.5, 0.35, 0.8];
    const { low, high } = spread(p);
    let inside = 0;
    for (let i = 0; i < 4000; i++) {
      const n = p.filter((x) => random() < x).length;
      if (n >= low && n <= high) inside++;
    }
    expect(inside / 4000).toBeGreaterThan(0.9);
  });
});

describe('over time', () => {
  const turns: Turn[] = [
    { place: 'bira', holder: 'state', on: '2021-08-01' },
    { place: 'bira', holder: 'rebels', on: '2021-08-03', published: '2021-08-05' },
  ];

  it('lists changes of places by day', () => {
    expect(
      timeline(fakeSource(turns), gazetteer, { known: day('2021-08-06'), from: '2021-08-01', to: '2021-08-06' })
        .changes,
    ).toEqual([
      { place: 'bira', name: 'Bira', day: '2021-08-01', from: null, to: 'state', status: 'held' },
      { place: 'bira', name: 'Bira', day: '2021-08-03', from: 'state', to: 'rebels', status: 'held' },
    ]);
    expect(
      timeline(fakeSource(turns), gazetteer, { known: day('2021-08-06'), from: '2021-08-01', class: 'border-crossing' })
        .changes,
    ).toEqual([]);
  });

  it('shows what was known when', () => {
    const { days, cells } = placeMatrix(fakeSource(turns), gazetteer, 'bira', { from: '2021-08-02', to: '2021-08-05' });
    expect(days).toHaveLength(4);
    expect(cells.map((row) => row.map((c) => c?.holder))).toEqual([
      ['state', 'state', 'state', 'state'],
      ['state', 'state', 'state', 'state'],
      ['state', 'state', 'state', 'state'],
      ['state', 'rebels', 'rebels', 'rebels'],
    ]);
  });
});
