import { describe, expect, it } from 'vitest';
import { markedRuns } from '../../src/draw/stretch.ts';
import type { Road } from '../../src/model/pack.ts';

const stop = (place: string | null, lon: number) => ({ place, lat: 0, lon, km: null, hours: null });
const road = (id: string, stops: Road['stops']): Road => ({ id, name: id, names: [], stops, source: '' });
const one = road('one', [stop('a', 0), stop(null, 1), stop('b', 2), stop('c', 3), stop(null, 4), stop('d', 5)]);
const broken = (at: number[]) => ({ id: 'one', state: 'broken' as const, stops: { from: 0, to: 5, at } });

describe('runs of a road', () => {
  it('reach from the town before to the town after, over bends without a town', () => {
    expect(markedRuns([one], [broken([2])]).map((r) => r.line.map(([x]) => x))).toEqual([[0, 1, 2, 3]]);
    expect(markedRuns([one], [broken([3])]).map((r) => r.line.map(([x]) => x))).toEqual([[2, 3, 4, 5]]);
  });
  it('draw once what two roads or two stretches share, broken before contested', () => {
    const two = road('two', [stop('b', 2), stop('c', 3), stop('e', 9)]);
    const runs = markedRuns(
      [one, two],
      [broken([2]), { id: 'two', state: 'contested', stops: { from: 0, to: 2, at: [1] } }],
    );
    expect(runs.map((r) => [r.road, r.state, r.line.map(([x]) => x)])).toEqual([
      ['one', 'broken', [0, 1, 2, 3]],
      ['two', 'contested', [3, 9]],
    ]);
  });
  it('end with the stretch', () =>
    expect(
      markedRuns([one], [{ ...broken([3]), stops: { from: 2, to: 3, at: [3] } }]).map((r) => r.line.length),
    ).toEqual([2]));
});
