import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { openWorld } from '../../src/gazetteer/world-folder.ts';

const dir = join(resolve(import.meta.dirname, '../..'), 'data/world');
const world = openWorld(dir);
const json = (name: string) => JSON.parse(readFileSync(join(dir, name), 'utf8'));

describe('data/world', () => {
  it('has every country of its index, with towns in columns of one length', () => {
    for (const { code, name } of world.index.countries) {
      const country = world.country(code);
      const lengths = new Set(Object.values(country.towns).map((column: unknown[]) => column.length));
      expect([name, country.name, lengths.size, country.towns.id.length > 5]).toEqual([name, name, 1, true]);
      expect(country.timezone).toMatch(/^[+-]\d{2}:\d{2}$/);
      expect(new Set(country.towns.id).size).toBe(country.towns.id.length);
    }
  });

  it.each(['50m', '110m'])('draws Crimea as Ukraine’s at %s', (scale) => {
    const map: Topology = json(`countries-${scale}.topojson`);
    const countries = feature(map, map.objects.countries as GeometryCollection<{ code?: string; name: string }>);
    const at = (lon: number, lat: number) =>
      countries.features.filter((f) => geoContains(f, [lon, lat])).map((f) => f.properties.code);
    expect(at(34.1, 45.2)).toEqual(['UA']);
    expect(at(37.6, 55.7)).toEqual(['RU']);
    expect(at(69.2, 34.5)).toEqual(['AF']);
  });

  it('has lines for borders that are not agreed', () => {
    const { features } = json('disputed.geojson');
    const areas = features.map((f: { properties: { area: string } }) => f.properties.area);
    expect(areas).toEqual(expect.arrayContaining(['Kashmir', 'Crimea', 'Western Sahara', 'Kosovo']));
    for (const { geometry } of features) expect(geometry.coordinates.flat().length).toBeGreaterThan(1);
  });
});
