import { type GeoProjection, geoCentroid, geoPath } from 'd3-geo';
import type { Outlines } from '../../gazetteer/gazetteer.ts';
import type { BaseMap } from './input.ts';
import { pathOf } from './projection.ts';

/** An orthographic globe turned to the theatre, as SVG paths: its disc, the land, and the theatre's country. */
export function globePaths(
  base: BaseMap,
  outlines: Outlines,
  country: string,
  projection: GeoProjection,
  cx: number,
  cy: number,
  r: number,
): { sphere: string; land: string; here: string } {
  const centre = geoCentroid(outlines);
  projection
    .rotate([-centre[0], -Math.max(-40, Math.min(40, centre[1]))])
    .translate([cx, cy])
    .scale(r)
    .clipAngle(90);
  const path = pathOf(projection);
  const all = (features: BaseMap['globe']['features']) => features.map((f) => path(f)).join('');
  return {
    sphere: geoPath(projection).digits(1)({ type: 'Sphere' })!,
    land: all(base.globe.features),
    here: all(base.globe.features.filter((f) => f.properties.code === country)),
  };
}
