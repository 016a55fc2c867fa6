import type { Road } from '../model/pack.ts';
import type { RoadState } from '../model/situation.ts';

/** A part of a road that is to be drawn as broken or contested: longitude and latitude, in the road's order. */
export interface MarkedRun {
  road: string;
  name: string;
  state: 'broken' | 'contested';
  line: [number, number][];
}

type Stretch = Pick<RoadState, 'id' | 'state' | 'stops'>;

/**
 * Where roads are broken or contested: round each town at which a stretch is so, from the town before it to the town after it.
 * What two stretches or two roads share is drawn once; broken goes before contested.
 */
export function markedRuns(roads: readonly Road[], stretches: readonly Stretch[]): MarkedRun[] {
  const taken = new Set<string>();
  return (['broken', 'contested'] as const).flatMap((state) =>
    roads.flatMap((road) => {
      const marked = new Set<number>();
      for (const stretch of stretches)
        if (stretch.id === road.id && stretch.state === state)
          for (const i of segmentsOf(road, stretch.stops)) marked.add(i);
      return runs(
        road,
        [...marked].sort((a, b) => a - b),
        taken,
      ).map((line) => ({ road: road.id, name: road.name, state, line }));
    }),
  );
}

/** Numbers of the segments (from stop i to i + 1) between the neighbouring towns of each town of `at`. */
function segmentsOf(road: Road, { from, to, at }: Stretch['stops']): number[] {
  const isTown = (i: number) => road.stops[i]!.place !== null;
  return at.flatMap((town) => {
    let [a, b] = [town, town];
    while (a > from && (a === town || !isTown(a))) a--;
    while (b < to && (b === town || !isTown(b))) b++;
    return Array.from({ length: b - a }, (_, i) => a + i);
  });
}

function runs(road: Road, segments: readonly number[], taken: Set<string>): [number, number][][] {
  const lines: [number, number][][] = [];
  let last = Number.NaN;
  for (const i of segments) {
    const [a, b] = [road.stops[i]!, road.stops[i + 1]!].map((s): [number, number] => [s.lon, s.lat]) as [
      [number, number],
      [number, number],
    ];
    const key = [a.join(), b.join()].sort().join('|');
    if (taken.has(key)) continue;
    taken.add(key);
    if (i === last + 1) lines.at(-1)!.push(b);
    else lines.push([a, b]);
    last = i;
  }
  return lines;
}
