import type { Road } from '../model/pack.ts';
import type { RoadState } from '../model/situation.ts';

/** A part of a road that is to be drawn as broken or contested: longitude and latitude, in the road's order. */
export interface MarkedRun {
  road: string;
  name: string;
  state: 'broken' | 'contested';
  line: [number, number][];
}

type Stretch = Pick<RoadState, 'id' | 'from' | 'to' | 'state' | 'at'>;

/**
 * Where roads are broken or contested: round each town at which a stretch is so, from the town before it to the town after it.
 * What two stretches or two roads share is drawn once; broken goes before contested.
 */
export function markedRuns(
  roads: readonly Road[],
  stretches: readonly Stretch[],
  nameOf: (place: string) => string | undefined,
): MarkedRun[] {
  const taken = new Set<string>();
  return (['broken', 'contested'] as const).flatMap((state) =>
    roads.flatMap((road) => {
      const marked = new Set<number>();
      for (const stretch of stretches)
        if (stretch.id === road.id && stretch.state === state)
          for (const i of segmentsOf(road, stretch, nameOf)) marked.add(i);
      return runs(
        road,
        [...marked].sort((a, b) => a - b),
        taken,
      ).map((line) => ({
        road: road.id,
        name: road.name,
        state,
        line,
      }));
    }),
  );
}

/** Numbers of the segments (from stop i to i + 1) between the neighbouring towns of each town of `at`. */
function segmentsOf(road: Road, stretch: Stretch, nameOf: (place: string) => string | undefined): number[] {
  const names = road.stops.map((s) => (s.place === null ? undefined : nameOf(s.place)));
  const [from, to] = [names.indexOf(stretch.from), names.indexOf(stretch.to)].sort((a, b) => a - b) as [number, number];
  if (from < 0 || to <= from) return [];
  return stretch.at.flatMap((town) => {
    const at = names.indexOf(town);
    if (at < from || at > to) return [];
    let [a, b] = [at, at];
    while (a > from && (a === at || names[a] === undefined)) a--;
    while (b < to && (b === at || names[b] === undefined)) b++;
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
