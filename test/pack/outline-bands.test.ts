import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outlineFinder } from '../../src/gazetteer/outline-bands.ts';
import { loadPack } from '../../src/gazetteer/pack-folder.ts';
import { inShape } from '../../src/lib/geometry.ts';

it('finds the same outline as a test of every edge', () => {
  const { provinces } = loadPack(join(resolve(import.meta.dirname, '../..'), 'packs/afghanistan'));
  const find = outlineFinder(provinces);
  const points = fc.record({
    lat: fc.double({ min: 29, max: 39, noNaN: true }),
    lon: fc.double({ min: 60, max: 75, noNaN: true }),
  });
  fc.assert(
    fc.property(points, (point) => {
      const slow = provinces.features.find(({ geometry }) => inShape(geometry, point))?.properties.id ?? null;
      expect(find(point)).toBe(slow);
    }),
    { numRuns: 2000 },
  );
});
