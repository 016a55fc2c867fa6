import { geoArea } from 'd3-geo';
import type { MultiPolygon, Polygon } from 'geojson';

const EARTH_KM = 6371.0088;

/** Square kilometres on a sphere, whichever way round the rings run. */
export function areaKm2(geometry: Polygon | MultiPolygon): number {
  const steradians = geoArea(geometry);
  return Math.min(steradians, 4 * Math.PI - steradians) * EARTH_KM ** 2;
}

/**
 * The shape with outer rings clockwise and holes the other way, as d3-geo draws; GeoJSON files run either way round, and
 * the wrong way round means all of the world but the shape.
 */
export function clockwise(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const turned = polygons.map((rings) =>
    rings.map((ring, i) => (runsClockwise(ring) === (i === 0) ? ring : ring.toReversed())),
  );
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: turned[0]! }
    : { type: 'MultiPolygon', coordinates: turned };
}

function runsClockwise(ring: number[][]): boolean {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as [number, number];
    const [bx, by] = ring[i] as [number, number];
    twice += (bx - ax) * (by + ay);
  }
  return twice > 0;
}
