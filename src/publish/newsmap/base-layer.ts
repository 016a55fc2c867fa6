import type { GeoProjection } from 'd3-geo';
import type { Theme } from '../../draw/palette.ts';
import { globePaths } from './globe.ts';
import type { BaseMap, NewsmapInput } from './input.ts';
import type { FontWidths } from './measure.ts';
import { textWidth } from './measure.ts';
import { lines, pathOf, within } from './projection.ts';
import { type Box, type Item, shape } from './scene.ts';

/** Neighbours and their borders; disputed lines dashed. */
export function baseLayer(base: BaseMap, projection: GeoProjection, box: Box, theme: Theme): Item[] {
  const path = pathOf(projection);
  const land = base.countries.features.map((f) => path(f)).join('');
  const borders = path(base.borders);
  const disputed = path(base.disputed);
  return [
    {
      kind: 'area',
      d: `M${box.x} ${box.y}h${box.w}v${box.h}h${-box.w}Z`,
      fill: { background: theme.water, size: 0, tile: null, dashed: null },
    },
    shape({ d: land, fill: theme.neighbour }),
    shape({ d: borders, stroke: theme.lineStrong, width: 1, join: 'round' }),
    ...(disputed
      ? [
          shape({ d: disputed, stroke: theme.neighbour, width: 1.4 }),
          shape({ d: disputed, stroke: theme.ink3, width: 1, dash: [3, 3] }),
        ]
      : []),
  ];
}

/**
 * A name for each neighbour with enough room on the map, letter-spaced, clear of the theatre and of `taken` boxes.
 * A neighbour without room has none: these names are context.
 */
export function countryNames(
  input: NewsmapInput,
  projection: GeoProjection,
  box: Box,
  size: number,
  theme: Theme,
  widths: FontWidths,
  taken: readonly Box[],
): Item[] {
  const STEP = 24;
  const rings = (f: Parameters<typeof lines>[1]) => lines(projection, f, 3).map((l) => l.ring);
  const own = input.provinces.features.flatMap(rings);
  const near = input.base.countries.features
    .filter((f) => f.properties.code !== input.pack.country)
    .map((f) => ({ name: f.properties.name, rings: rings(f) }))
    .filter((c) => c.rings.length > 0);
  const free = new Map<string, [number, number][]>();
  for (let x = box.x + STEP; x < box.x + box.w - STEP; x += STEP)
    for (let y = box.y + STEP; y < box.y + box.h - STEP; y += STEP) {
      const country = near.find((c) => within(c.rings, x, y));
      if (country && !within(own, x, y)) free.set(country.name, [...(free.get(country.name) ?? []), [x, y]]);
    }
  const blocked = [...taken];
  return [...free].flatMap(([name, cells]): Item[] => {
    const text = name.toUpperCase();
    const [w, h] = [textWidth(widths, text, size, 400, 2.4), size];
    const isFree = new Set(cells.map(([x, y]) => `${x},${y}`));
    const fits = cells
      .map(([x, y]) => {
        const b: Box = { x: x - w / 2, y: y - h / 2, w, h };
        const corners = [-0.5, -0.25, 0, 0.25, 0.5].map((k) => Math.round((x + k * w - box.x) / STEP) * STEP + box.x);
        const clear =
          b.x > box.x + 8 &&
          b.x + w < box.x + box.w - 8 &&
          corners.every((cx) => isFree.has(`${cx},${y}`)) &&
          !blocked.some(
            (t) => t.x < b.x + b.w + 6 && b.x < t.x + t.w + 6 && t.y < b.y + b.h + 6 && b.y < t.y + t.h + 6,
          );
        const middle = cells.reduce(([a, c], [px, py]) => [a + px / cells.length, c + py / cells.length], [0, 0]);
        return { b, x, y, clear, off: Math.hypot(x - middle[0]!, y - middle[1]!) };
      })
      .filter((c) => c.clear)
      .sort((a, b) => a.off - b.off);
    const best = fits[0];
    if (!best) return [];
    blocked.push(best.b);
    return [
      {
        kind: 'text',
        x: best.x,
        y: best.y + h * 0.35,
        text,
        size,
        weight: 400,
        anchor: 'middle',
        fill: theme.ink3,
        spacing: 2.4,
        halo: theme.neighbour,
      },
    ];
  });
}

/** Where on the earth: an orthographic globe with the theatre's country filled. */
export function globe(
  input: NewsmapInput,
  projection: GeoProjection,
  cx: number,
  cy: number,
  r: number,
  theme: Theme,
  ink: string,
): Item[] {
  const paths = globePaths(input.base, input.provinces, input.pack.country, projection, cx, cy, r);
  return [
    shape({ d: paths.sphere, fill: theme.panel }),
    shape({ d: paths.sphere, fill: theme.water, fillOpacity: 0.55, stroke: theme.lineStrong, width: 1 }),
    shape({ d: paths.land, fill: theme.panel, stroke: theme.line, width: 0.5 }),
    shape({ d: paths.here, fill: ink }),
  ];
}
