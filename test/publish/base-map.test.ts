import { describe, expect, it } from 'vitest';
import { screenBase } from '../../src/publish/newsmap/base-geojson.ts';
import { mapInput } from './map-input.ts';

const input = mapInput();
const base = screenBase(input.base, input.provinces, 'AF');

describe('base of the screen map', () => {
  it('names the neighbours and not the theatre', () => {
    const names = base.names.features.map((f) => f.properties.name);
    expect(names).toEqual(expect.arrayContaining(['Pakistan', 'Iran', 'Turkmenistan', 'Uzbekistan', 'Tajikistan']));
    expect(names).not.toContain('Afghanistan');
  });
  it('has the disputed borders of Kashmir as lines of their own', () => {
    const near = base.disputed.features.some((f) =>
      f.geometry.coordinates.some(([x, y]) => x! > 73 && x! < 78 && y! > 32 && y! < 36),
    );
    expect(near).toBe(true);
  });
  it('is clipped round the theatre and small', () => {
    const xs = base.borders.features.flatMap((f) => f.geometry.coordinates.map(([x]) => x!));
    expect(Math.min(...xs)).toBeGreaterThan(30);
    expect(Math.max(...xs)).toBeLessThan(105);
    expect(JSON.stringify(base).length).toBeLessThan(400_000);
  });
  it('has the globe with the theatre on it', () => {
    expect(base.globe.here).toMatch(/^M/);
    expect(base.globe.land.length).toBeGreaterThan(2000);
  });
});
