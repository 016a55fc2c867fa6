import { describe, expect, it } from 'vitest';
import { legendMark, legendRows } from '../../src/draw/legend.ts';
import { markOf } from '../../src/draw/mark.ts';
import type { Slot } from '../../src/draw/palette.ts';
import { waterfall } from '../../src/draw/waterfall.ts';
import type { Control, Status } from '../../src/model/control.ts';

const control = (status: Status, holder: string | null, others: string[] = []) =>
  ({
    status,
    holder,
    others,
    since: { from: '2021-08-12', to: null },
    reviewed: false,
    pinned: null,
  }) as unknown as Control;
const slots = (party: string | null): Slot | null => (party === 'taliban' ? 'A' : party === 'government' ? 'B' : null);

describe('legend', () => {
  const places = [
    control('held', 'taliban'),
    control('held', 'government'),
    control('held', 'government'),
    control('contested', 'taliban'),
    control('claimed', 'taliban', ['government']),
    control('besieged', 'government'),
    control('stale', 'government'),
    control('unknown', null),
  ];
  const rows = legendRows(places, (p) => p ?? 'nobody', 'taliban');

  it('adds up to the places', () => expect(rows.reduce((n, r) => n + r.n, 0)).toBe(places.length));
  it('begins with what the first party holds', () => expect(rows[0]).toMatchObject({ words: 'Held: taliban', n: 1 }));
  it('has one row a mark', () =>
    expect(new Set(rows.map((r) => JSON.stringify(legendMark(r, slots)))).size).toBe(rows.length));
  it('shows the other side of a fight that names one', () => {
    expect(legendMark({ status: 'contested', holder: 'taliban', other: null }, slots).other).toBe('B');
    expect(markOf(control('contested', 'government'), slots, '', false).other).toBe('A');
    expect(markOf(control('held', 'government'), slots, '', false).other).toBe(null);
  });
});

describe('mark', () => {
  it('is changed on the day its hold began, and on no other', () => {
    expect(markOf(control('held', 'taliban'), slots, '2021-08-12', false).changed).toBe(true);
    expect(markOf(control('held', 'taliban'), slots, '2021-08-13', false).changed).toBe(false);
    expect(markOf(control('unknown', null), slots, '2021-08-12', false).changed).toBe(false);
  });
  it('is unknown for a place of which nothing is known', () =>
    expect(markOf(undefined, slots, '', true)).toMatchObject({ status: 'unknown', isolated: false }));
});

describe('waterfall', () => {
  it('adds up exactly, each bar from where the last ended', () => {
    const weights = [-151, 216, 23, -7, 134];
    const { bars, sum, range } = waterfall(weights.map((centibans) => ({ label: '', note: '', centibans })));
    expect(sum).toBe(weights.reduce((a, b) => a + b) / 10);
    expect(bars.at(-1)!.to).toBe(sum);
    for (const [i, bar] of bars.entries()) expect(bar.from).toBe(i ? bars[i - 1]!.to : 0);
    expect(range[0]).toBe(-15.1);
    expect(range[1]).toBe(21.5);
  });
});
