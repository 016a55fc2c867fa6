import { describe, expect, it } from 'vitest';
import { outlineIndex } from '../../src/gazetteer/outline-index.ts';
import { bearing, distanceKm, windOf } from '../../src/lib/geometry.ts';

const kabul = { lat: 34.53, lon: 69.17 };
const ghazni = { lat: 33.55, lon: 68.42 };

describe('geometry', () => {
  it('measures distance and bearing', () => {
    expect(distanceKm(kabul, ghazni)).toBeGreaterThan(125);
    expect(distanceKm(kabul, ghazni)).toBeLessThan(132);
    expect(distanceKm({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).toBeCloseTo(111.2, 0);
    expect(windOf(bearing(kabul, ghazni))).toBe('south-west');
    expect(windOf(359)).toBe('north');
  });

  it('knows which outline a point lies in, holes left out', () => {
    const ring = (w: number, s: number, e: number, n: number) => [
      [w, s],
      [e, s],
      [e, n],
      [w, n],
      [w, s],
    ];
    const find = outlineIndex({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { id: 'a', name: 'A' },
          geometry: { type: 'Polygon', coordinates: [ring(0, 0, 10, 10), ring(4, 4, 6, 6)] },
        },
        {
          type: 'Feature',
          properties: { id: 'b', name: 'B' },
          geometry: { type: 'MultiPolygon', coordinates: [[ring(4, 4, 6, 6)], [ring(20, 0, 30, 5)]] },
        },
      ],
    });
    expect([
      find({ lat: 1, lon: 1 }),
      find({ lat: 5, lon: 5 }),
      find({ lat: 2, lon: 25 }),
      find({ lat: 50, lon: 5 }),
    ]).toEqual(['a', 'b', 'b', null]);
  });
});
