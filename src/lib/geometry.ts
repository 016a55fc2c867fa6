import type { MultiPolygon, Polygon, Position } from 'geojson';

export interface LatLon {
  lat: number;
  lon: number;
}

const EARTH_KM = 6371.0088;
const rad = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres on a sphere of the Earth's mean radius. */
export function distanceKm(a: LatLon, b: LatLon): number {
  const h =
    Math.sin(rad(b.lat - a.lat) / 2) ** 2 +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lon - a.lon) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Bearing at which one leaves `from` towards `to`, 0 ≤ degrees < 360 clockwise from north. */
export function bearing(from: LatLon, to: LatLon): number {
  const dLon = rad(to.lon - from.lon);
  const y = Math.sin(dLon) * Math.cos(rad(to.lat));
  const x =
    Math.cos(rad(from.lat)) * Math.sin(rad(to.lat)) - Math.sin(rad(from.lat)) * Math.cos(rad(to.lat)) * Math.cos(dLon);
  return ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360;
}

const WINDS = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'] as const;
export type Wind = (typeof WINDS)[number];

/** The nearest of the eight winds. */
export function windOf(degrees: number): Wind {
  return WINDS[Math.round((((degrees % 360) + 360) % 360) / 45) % 8]!;
}

/** `[west, south, east, north]`. */
export type Box = [number, number, number, number];

export function boxOf(shape: Polygon | MultiPolygon): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const polygon of polygonsOf(shape)) {
    for (const [lon, lat] of polygon[0] as [number, number][]) {
      if (lon < box[0]) box[0] = lon;
      if (lat < box[1]) box[1] = lat;
      if (lon > box[2]) box[2] = lon;
      if (lat > box[3]) box[3] = lat;
    }
  }
  return box;
}

export function inBox(box: Box, { lat, lon }: LatLon): boolean {
  return lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3];
}

export function polygonsOf(shape: Polygon | MultiPolygon): Position[][][] {
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
}

/** Whether a point lies in a shape on the plane of degrees; holes are outside. */
export function inShape(shape: Polygon | MultiPolygon, point: LatLon): boolean {
  return polygonsOf(shape).some((rings) => {
    const [outer, ...holes] = rings;
    return outer !== undefined && inRing(outer, point) && !holes.some((hole) => inRing(hole, point));
  });
}

function inRing(ring: Position[], { lat, lon }: LatLon): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] as [number, number];
    const [xj, yj] = ring[j] as [number, number];
    if (yi > lat !== yj > lat && lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
