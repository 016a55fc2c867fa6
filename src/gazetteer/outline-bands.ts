import { type Box, boxOf, inBox, type LatLon, polygonsOf } from '../lib/geometry.ts';
import type { Outlines } from './gazetteer.ts';

/** Bands of latitude into which an outline's edges are sorted. */
const BANDS = 128;

interface Banded {
  id: string;
  box: Box;
  /** Per band the edges that touch it, as x1, y1, x2, y2. */
  bands: Float64Array[];
}

/**
 * Which outline a point lies in (the place id, or null), for a hundred thousand points: a point is tested against the
 * edges at its own latitude only. Holes count by the even-odd rule.
 */
export function outlineFinder(outlines: Outlines): (point: LatLon) => string | null {
  const shapes = outlines.features.map(({ properties, geometry }): Banded => {
    const box = boxOf(geometry);
    const lists: number[][] = Array.from({ length: BANDS }, () => []);
    for (const ring of polygonsOf(geometry).flat()) {
      for (let i = 1; i < ring.length; i++) {
        const [ax, ay] = ring[i - 1] as [number, number];
        const [bx, by] = ring[i] as [number, number];
        const last = bandOf(box, Math.max(ay, by));
        for (let b = bandOf(box, Math.min(ay, by)); b <= last; b++) lists[b]!.push(ax, ay, bx, by);
      }
    }
    return { id: properties.id, box, bands: lists.map((list) => Float64Array.from(list)) };
  });
  return (point) => shapes.find((shape) => inBox(shape.box, point) && inside(shape, point))?.id ?? null;
}

const bandOf = ([, south, , north]: Box, lat: number) =>
  Math.min(BANDS - 1, Math.max(0, Math.floor(((lat - south) / (north - south || 1)) * BANDS)));

function inside({ box, bands }: Banded, { lat, lon }: LatLon): boolean {
  const edges = bands[bandOf(box, lat)]!;
  let odd = false;
  for (let i = 0; i < edges.length; i += 4) {
    const y1 = edges[i + 1]!;
    const y2 = edges[i + 3]!;
    if (y1 > lat === y2 > lat) continue;
    const x1 = edges[i]!;
    if (lon < ((edges[i + 2]! - x1) * (lat - y1)) / (y2 - y1) + x1) odd = !odd;
  }
  return odd;
}
