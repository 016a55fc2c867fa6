import { type GeoProjection, geoBounds, geoConicEqualArea, geoPath } from 'd3-geo';
import type { Outlines } from '../../gazetteer/gazetteer.ts';
import type { Box } from './scene.ts';

/** [west, south, east, north] in degrees. */
export type Extent = [number, number, number, number];

/** An equal-area conic projection that fits the outlines (or the extent) into the box and clips there. */
export function fit(outlines: Outlines, box: Box, padding: number, extent?: Extent): GeoProjection {
  const [[west, south], [east, north]] = extent
    ? [
        [extent[0], extent[1]],
        [extent[2], extent[3]],
      ]
    : geoBounds(outlines);
  const sixth = (north! - south!) / 6;
  const target = extent
    ? ({
        type: 'MultiPoint',
        coordinates: [
          [west!, south!],
          [west!, north!],
          [east!, south!],
          [east!, north!],
          [(west! + east!) / 2, south!],
          [(west! + east!) / 2, north!],
        ],
      } as const)
    : outlines;
  const projection = geoConicEqualArea()
    .rotate([-(west! + east!) / 2, 0])
    .parallels([south! + sixth, north! - sixth || south! + 1])
    .fitExtent(
      [
        [box.x + padding, box.y + padding],
        [box.x + box.w - padding, box.y + box.h - padding],
      ],
      target as never,
    );
  return projection.clipExtent([
    [box.x - 2, box.y - 2],
    [box.x + box.w + 2, box.y + box.h + 2],
  ]);
}

/** Pixels a kilometre, at the middle of the box. */
export function pixelsPerKm(projection: GeoProjection, box: Box): number {
  const centre = projection.invert!([box.x + box.w / 2, box.y + box.h / 2])!;
  const km = 111.32 * Math.cos((centre[1] * Math.PI) / 180);
  const [a, b] = [projection([centre[0] - 0.5, centre[1]])!, projection([centre[0] + 0.5, centre[1]])!];
  return Math.hypot(b[0] - a[0], b[1] - a[1]) / km;
}

export const pathOf = (projection: GeoProjection) => geoPath(projection).digits(1);
