import { distanceKm, type LatLon } from '../lib/geometry.ts';
import type { Road } from '../model/pack.ts';
import type { Gazetteer } from './gazetteer.ts';

/** A stretch of a named road between two neighbouring places on it. */
export interface RoadEdge {
  road: string;
  a: string;
  b: string;
  km: number;
  hours: number;
}

export interface RoadGraph {
  edges: readonly RoadEdge[];
  /** Edges that end at a place. */
  edgesAt(placeId: string): readonly RoadEdge[];
  nodes(): IterableIterator<string>;
  has(placeId: string): boolean;
}

/** Places in order from the first to the last; both ends included. */
export interface RoadPath {
  places: string[];
  km: number;
  hours: number;
}

/** Road length over great-circle length, and km/h, where a pack's row leaves them out. */
const WINDING = 1.25;
const SPEED = 50;

/** The towns and roads of a gazetteer as a graph: nodes are place ids, edges stretches of named roads. */
export function roadGraph(gazetteer: Gazetteer): RoadGraph {
  const roads = new Map(gazetteer.packs.flatMap((p) => p.roads).map((r) => [r.id, r]));
  return graphOf([...roads.values()]);
}

export function graphOf(roads: readonly Road[]): RoadGraph {
  const edges: RoadEdge[] = [];
  const at = new Map<string, RoadEdge[]>();
  const join = (place: string, edge: RoadEdge) => {
    const there = at.get(place);
    if (there) there.push(edge);
    else at.set(place, [edge]);
  };
  for (const road of roads) {
    for (const edge of stretches(road)) {
      edges.push(edge);
      join(edge.a, edge);
      join(edge.b, edge);
    }
  }
  return { edges, edgesAt: (id) => at.get(id) ?? [], nodes: () => at.keys(), has: (id) => at.has(id) };
}

/** Stops without a place only bend the line: their lengths add to the stretch they lie on. */
function stretches(road: Road): RoadEdge[] {
  const found: RoadEdge[] = [];
  let from: string | null = null;
  let previous: LatLon | null = null;
  let km = 0;
  let hours = 0;
  for (const stop of road.stops) {
    if (previous) {
      const length = stop.km ?? distanceKm(previous, stop) * WINDING;
      km += length;
      hours += stop.hours ?? length / SPEED;
    }
    previous = stop;
    if (stop.place === null) continue;
    if (from !== null && from !== stop.place) found.push({ road: road.id, a: from, b: stop.place, km, hours });
    from = stop.place;
    km = 0;
    hours = 0;
  }
  return found;
}

export const otherEnd = (edge: RoadEdge, place: string): string => (edge.a === place ? edge.b : edge.a);

/** The places one stretch of road away. */
export function neighbours(graph: RoadGraph, place: string): string[] {
  return [...new Set(graph.edgesAt(place).map((e) => otherEnd(e, place)))];
}

/**
 * The shortest way by kilometres, or null when there is none. Only places that are `passable` are passed through; the
 * first and the last place need not be.
 */
export function shortestPath(
  graph: RoadGraph,
  from: string,
  to: string,
  passable: (placeId: string) => boolean = () => true,
): RoadPath | null {
  return nearest(graph, from, (id) => id === to, passable);
}

/** The way to the nearest place by road that is a target (never `from` itself unless it is one). */
export function nearest(
  graph: RoadGraph,
  from: string,
  isTarget: (placeId: string) => boolean,
  passable: (placeId: string) => boolean = () => true,
): RoadPath | null {
  const best = new Map<string, { km: number; hours: number; before: string | null }>();
  const done = new Set<string>();
  if (!graph.has(from)) return null;
  best.set(from, { km: 0, hours: 0, before: null });
  const queue = new Queue();
  queue.push(0, from);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (done.has(next)) continue;
    done.add(next);
    const here = best.get(next)!;
    if (isTarget(next)) return { places: trace(best, next), km: here.km, hours: here.hours };
    if (next !== from && !passable(next)) continue;
    for (const edge of graph.edgesAt(next)) {
      const end = otherEnd(edge, next);
      const km = here.km + edge.km;
      if (done.has(end) || (best.get(end)?.km ?? Infinity) <= km) continue;
      best.set(end, { km, hours: here.hours + edge.hours, before: next });
      queue.push(km, end);
    }
  }
  return null;
}

/** Every place one can come to through passable places; impassable ones are not entered. `from` is always in it. */
export function reachable(graph: RoadGraph, from: string, passable: (placeId: string) => boolean): Set<string> {
  const seen = new Set([from]);
  const open = [from];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const end of neighbours(graph, next)) {
      if (seen.has(end) || !passable(end)) continue;
      seen.add(end);
      open.push(end);
    }
  }
  return seen;
}

function trace(best: ReadonlyMap<string, { before: string | null }>, end: string): string[] {
  const places: string[] = [];
  for (let p: string | null = end; p !== null; p = best.get(p)!.before) places.push(p);
  return places.reverse();
}

/** A binary heap of (kilometres, place). */
class Queue {
  readonly #km: number[] = [];
  readonly #place: string[] = [];

  push(km: number, place: string): void {
    let i = this.#km.length;
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (this.#km[up]! <= km) break;
      this.#set(i, this.#km[up]!, this.#place[up]!);
      i = up;
    }
    this.#set(i, km, place);
  }

  pop(): string | undefined {
    const top = this.#place[0];
    const km = this.#km.pop();
    const place = this.#place.pop();
    if (this.#km.length === 0 || km === undefined || place === undefined) return top;
    let i = 0;
    for (;;) {
      let down = 2 * i + 1;
      if (down >= this.#km.length) break;
      if (down + 1 < this.#km.length && this.#km[down + 1]! < this.#km[down]!) down++;
      if (this.#km[down]! >= km) break;
      this.#set(i, this.#km[down]!, this.#place[down]!);
      i = down;
    }
    this.#set(i, km, place);
    return top;
  }

  #set(i: number, km: number, place: string): void {
    this.#km[i] = km;
    this.#place[i] = place;
  }
}
