import type { LngLatBoundsLike, Map as MapLibre } from 'maplibre-gl';
import type { Geometry } from '../api/client.ts';

/** West, south, east and north of the outlines, or of the places where a pack has none. */
export function wholeTheatre(geometry: Geometry): [number, number, number, number] {
  const b: [number, number, number, number] = [180, 90, -180, -90];
  const take = (lon: number, lat: number) => {
    b[0] = Math.min(b[0], lon);
    b[1] = Math.min(b[1], lat);
    b[2] = Math.max(b[2], lon);
    b[3] = Math.max(b[3], lat);
  };
  const walk = (c: unknown): void => {
    if (!Array.isArray(c)) return;
    if (typeof c[0] === 'number') take(c[0], c[1] as number);
    else for (const inner of c) walk(inner);
  };
  for (const f of geometry.provinces.features) walk(f.geometry.coordinates);
  if (!geometry.provinces.features.length) for (const p of geometry.places) take(p.lon!, p.lat!);
  return b;
}

/** Shows the whole theatre; on a wide screen it leaves the right side to the legend. */
export function fitTheatre(map: MapLibre, bounds: LngLatBoundsLike, width: number): void {
  const padding = width > 700 ? { top: 28, bottom: 36, left: 28, right: width > 1300 ? 300 : 130 } : 10;
  map.fitBounds(bounds, { padding, animate: false });
}
