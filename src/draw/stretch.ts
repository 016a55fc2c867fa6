import type { Road } from '../model/pack.ts';
import type { RoadState } from '../model/situation.ts';

/** Longitude and latitude of the stops of a stretch, in the road's order; null when the road does not have both ends. */
export function stretchLine(
  road: Road | undefined,
  stretch: Pick<RoadState, 'from' | 'to'>,
  nameOf: (place: string) => string | undefined,
): [number, number][] | null {
  if (!road) return null;
  const index = (name: string) => road.stops.findIndex((s) => s.place !== null && nameOf(s.place) === name);
  const [a, b] = [index(stretch.from), index(stretch.to)].sort((x, y) => x - y) as [number, number];
  return a < 0 || b <= a ? null : road.stops.slice(a, b + 1).map((s) => [s.lon, s.lat]);
}
