import type { Theme } from '../../draw/palette.ts';
import type { NewsmapInput } from './input.ts';
import { wrap } from './measure.ts';
import { type Box, type Item, shape, type Text } from './scene.ts';
import type { Layout } from './template.ts';
import type { MapWords } from './words.ts';

export const text = (
  x: number,
  y: number,
  words: string,
  size: number,
  fill: string,
  more: Partial<Text> = {},
): Text => ({ kind: 'text', x, y, text: words, size, weight: 400, anchor: 'start', fill, ...more });

/** A round length that is at most `most` pixels, with its label. */
export function scaleBar(
  x: number,
  y: number,
  perKm: number,
  most: number,
  size: number,
  theme: Theme,
  halo?: string,
): Item[] {
  const km = [500, 400, 300, 200, 100, 50, 20, 10, 5].find((k) => k * perKm <= most) ?? 5;
  const w = km * perKm;
  const d = `M${(x - w).toFixed(1)} ${y - 6}v6h${w.toFixed(1)}v-6`;
  return [
    ...(halo ? [shape({ d, stroke: halo, width: 4 })] : []),
    shape({ d, stroke: theme.ink2, width: 1.2 }),
    text(x - w / 2, y - 10, `${km} km`, size, theme.ink2, { anchor: 'middle', halo }),
  ];
}

/** As-of, method, source and review lines, the last of them 14 pixels above `bottom`; `height` is what they take. */
export function footer(
  input: NewsmapInput,
  words: MapWords,
  layout: Layout,
  theme: Theme,
): { height: number; items: (bottom: number) => Item[] } {
  const { size, width, parts } = layout.footer;
  const review = words.review ?? 'All changes shown were reviewed by a person.';
  const sources = ['Natural Earth', 'GeoNames (CC BY 4.0)'];
  const lines = (
    parts === 'short'
      ? [`${words.asOf} ${review}`, `Areas take the state of their capital. ${sources.join(', ')}.`]
      : [
          `${words.asOf} ${review}`,
          'Areas take the state of their capital and say nothing of the districts. Roads schematic: who holds the towns, not whether they can be used.',
          `Sources: ${[...input.sources, ...sources].join('; ')}. Method: control-1, ${input.view.policy}.`,
        ]
  ).flatMap((l) => wrap(input.widths, l, size, 400, width));
  const step = size * 1.4;
  const credit = text(layout.width - layout.margin, 0, input.overrides.credit ?? 'Marchland', size, theme.ink2, {
    weight: 600,
    anchor: 'end',
  });
  // in a narrow footer the credit has a line of its own
  const own = parts === 'all' && layout.width - width < 100;
  const rows = lines.length + (own ? 1 : 0);
  return {
    height: rows * step + 14,
    items: (bottom) => [
      ...lines.map((l, i) => text(layout.margin, bottom - 14 - (rows - 1 - i) * step, l, size, theme.ink3)),
      { ...credit, x: parts === 'short' ? layout.margin + layout.heading : credit.x, y: bottom - 14 },
    ],
  };
}

/** The corner of the map in which a disc covers least of the theatre and its marks; top left, if all are free. */
export function freeCorner(map: Box, r: number, points: readonly { x: number; y: number }[]): { x: number; y: number } {
  const [left, right] = [map.x + 14 + r, map.x + map.w - 14 - r];
  const [top, bottom] = [map.y + 14 + r, map.y + map.h - 14 - r];
  const corners = [
    { x: left, y: top },
    { x: left, y: bottom },
    { x: right, y: top },
  ];
  const cost = (c: { x: number; y: number }) => points.filter((p) => Math.hypot(p.x - c.x, p.y - c.y) < r + 10).length;
  return corners.map((c) => ({ c, cost: cost(c) })).sort((a, b) => a.cost - b.cost)[0]!.c;
}
