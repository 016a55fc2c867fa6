import type { MultiPolygon, Polygon } from 'geojson';
import { inShape, type LatLon, polygonsOf } from '../lib/geometry.ts';

const KM_PER_DEGREE = 111.195;

/** Kilometres from a point to a shape, 0 inside; flat, so good to a few per cent within some hundred kilometres. */
export function edgeKm(shape: Polygon | MultiPolygon, point: LatLon): number {
  return inShape(shape, point) ? 0 : boundaryKm(shape, point);
}

/** Kilometres from a point, inside or out, to the nearest edge of a shape. */
export function boundaryKm(shape: Polygon | MultiPolygon, point: LatLon): number {
  const squeeze = Math.cos((point.lat * Math.PI) / 180);
  let best = Number.POSITIVE_INFINITY;
  for (const ring of polygonsOf(shape).flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = [(ring[i - 1]![0]! - point.lon) * squeeze, ring[i - 1]![1]! - point.lat];
      const [bx, by] = [(ring[i]![0]! - point.lon) * squeeze, ring[i]![1]! - point.lat];
      const square = (bx - ax) ** 2 + (by - ay) ** 2;
      const t = square === 0 ? 0 : Math.max(0, Math.min(1, -(ax * (bx - ax) + ay * (by - ay)) / square));
      best = Math.min(best, Math.hypot(ax + t * (bx - ax), ay + t * (by - ay)));
    }
  }
  return best * KM_PER_DEGREE;
}
