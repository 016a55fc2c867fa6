import { type GeoPermissibleObjects, type GeoProjection, geoBounds, geoConicEqualArea, geoStream } from 'd3-geo';
import type { Outlines } from '../../gazetteer/gazetteer.ts';
import type { Box } from './scene.ts';

/** [west, south, east, north] in degrees. */
export type Extent = [number, number, number, number];

/** An equal-area conic projection that fits the outlines (or the extent) into the box and clips there. */
export function fitted(outlines: Outlines, box: Box, padding: number, extent?: Extent): GeoProjection {
  const [[west, south], [east, north]] = extent
    ? [
        [extent[0], extent[1]],
        [extent[2], extent[3]],
      ]
    : geoBounds(outlines);
  const sixth = (north! - south!) / 6;
  const middle = (west! + east!) / 2;
  const corners = [west!, middle, east!].flatMap((x) => [south!, north!].map((y) => [x, y]));
  const projection = geoConicEqualArea()
    .rotate([-middle, 0])
    .parallels([south! + sixth, north! - sixth])
    .fitExtent(
      [
        [box.x + padding, box.y + padding],
        [box.x + box.w - padding, box.y + box.h - padding],
      ],
      extent ? { type: 'MultiPoint', coordinates: corners } : outlines,
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

/** Grid to which lines are drawn, in pixels: neighbours that share a border keep sharing it. */
const GRID = 0.5;

export type Ring = [number, number][];

/** The lines of a geometry on the page, snapped to the grid, points that add nothing left out. */
export function lines(
  projection: GeoProjection,
  geometry: GeoPermissibleObjects,
  grid = GRID,
): { ring: Ring; closed: boolean }[] {
  const out: { ring: Ring; closed: boolean }[] = [];
  let now: Ring = [];
  let inPolygon = false;
  geoStream(
    geometry,
    projection.stream({
      point(x, y) {
        const p: [number, number] = [Math.round(x / grid) * grid, Math.round(y / grid) * grid];
        const [a, b] = [now.at(-2), now.at(-1)];
        if (b && b[0] === p[0] && b[1] === p[1]) return;
        if (
          a &&
          b &&
          (b[0] - a[0]) * (p[1] - b[1]) === (b[1] - a[1]) * (p[0] - b[0]) &&
          (b[0] - a[0]) * (p[0] - b[0]) + (b[1] - a[1]) * (p[1] - b[1]) > 0
        )
          now.pop();
        now.push(p);
      },
      lineStart() {
        now = [];
      },
      lineEnd() {
        if (now.length > (inPolygon ? 2 : 1)) out.push({ ring: now, closed: inPolygon });
      },
      polygonStart() {
        inPolygon = true;
      },
      polygonEnd() {
        inPolygon = false;
      },
      sphere() {},
    }),
  );
  return out;
}

/** Path data in whole and half pixels, relative after the first point; empty when nothing is on the page. */
export function pathData(parts: readonly { ring: Ring; closed: boolean }[]): string {
  return parts
    .map(({ ring, closed }) => {
      let [x, y] = ring[0]!;
      const rest = ring.slice(1).map(([nx, ny]) => {
        const step = `${nx - x} ${ny - y}`.replace(/(^|[ -])0\./g, '$1.').replace(' -', '-');
        [x, y] = [nx, ny];
        return step;
      });
      return `M${ring[0]![0]} ${ring[0]![1]}l${rest.join(' ').replaceAll(' -', '-')}${closed ? 'Z' : ''}`;
    })
    .join('');
}

export const pathOf = (projection: GeoProjection) => (geometry: GeoPermissibleObjects) =>
  pathData(lines(projection, geometry));

/** Whether a point of the page lies within rings, by the even-odd rule. */
export function within(rings: readonly Ring[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [[ax, ay], [bx, by]] = [ring[i]!, ring[j]!];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  return inside;
}
