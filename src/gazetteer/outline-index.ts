import { type Box, boxOf, inBox, inShape, type LatLon } from '../lib/geometry.ts';
import type { Outlines } from './gazetteer.ts';

/** Which outline a point lies in: the place id, or null off every outline. */
export function outlineIndex(outlines: Outlines): (point: LatLon) => string | null {
  const boxed = outlines.features.map((f) => ({
    id: f.properties.id,
    shape: f.geometry,
    box: boxOf(f.geometry) as Box,
  }));
  return (point) => boxed.find((o) => inBox(o.box, point) && inShape(o.shape, point))?.id ?? null;
}
