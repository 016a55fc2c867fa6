import { describe, expect, it } from 'vitest';
import { markedRuns } from '../../src/draw/stretch.ts';
import type { Road } from '../../src/model/pack.ts';

const stop = (place: string | null, lon: number) => ({ place, lat: 0, lon, km: null, hours: null });
const road = (id: string, stops: Road['stops']): Road => ({ id, name: id, names: [], stops, source: '' });
const name = (id: string) => id;
const one = road('one', [stop('a', 0), stop(null, 1), stop('b', 2), stop('c', 3), stop(null, 4), stop('d', 5)]);
const broken = (at: string[], id = 'one') => ({ id, from: 'a', to: 'd', state: 'broken' as const, at });

describe('runs of a road', () => {
  it('reach from the town before to the town after, over bends without a town', () => {
    expect(markedRuns([one], [broken(['b'])], name).map((r) => r.line.map(([x]) => x))).toEqual([[0, 1, 2, 3]]);
    expect(markedRuns([one], [broken(['c'])], name).map((r) => r.line.map(([x]) => x))).toEqual([[2, 3, 4, 5]]);
  });
  it('draw once what two roads or two stretches share, broken before contested', () => {
    const two = road('two', [stop('b', 2), stop('c', 3), stop('e', 9)]);
    const runs = markedRuns(
      [one, two],
      [broken(['b']), { id: 'two', from: 'b', to: 'e', state: 'contested', at: ['c'] }],
      name,
    );
    expect(runs.map((r) => [r.road, r.state, r.line.map(([x]) => x)])).toEqual([
      ['one', 'broken', [0, 1, 2, 3]],
      ['two', 'contested', [3, 9]],
    ]);
  });
  it('are none where the town is not on the road', () => expect(markedRuns([one], [broken(['z'])], name)).toEqual([]));
});
