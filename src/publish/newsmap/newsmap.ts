import { geoOrthographic } from 'd3-geo';
import { DARK, LIGHT, type Theme } from '../../draw/palette.ts';
import { rectPath } from '../../draw/shape.ts';
import { MarchlandError } from '../../lib/error.ts';
import { baseLayer, countryNames, globe } from './base-layer.ts';
import { callouts } from './callout.ts';
import { areas, markItems, markReach, marks, roads } from './control-layer.ts';
import { footer, freeCorner, scaleBar, text } from './furniture.ts';
import type { NewsmapInput } from './input.ts';
import { legend } from './legend.ts';
import { wrap } from './measure.ts';
import { unitNames } from './names.ts';
import { fitted, lines, pixelsPerKm } from './projection.ts';
import { type Box, type Item, type Scene, type SceneRecord, shape } from './scene.ts';
import { LAYOUTS, type Layout } from './template.ts';
import { type MapWords, mapWords } from './words.ts';

/**
 * The printed map as a list of drawing items: title, map, legend, globe, scale, callouts, as-of, method and source lines.
 * Fails rather than drops a name: not-possible.
 */
export function newsmap(input: NewsmapInput): Scene {
  const theme = input.theme === 'dark' ? DARK : LIGHT;
  const layout = LAYOUTS[input.template];
  const words = mapWords(input);
  const m = layout.margin;
  const foot = footer(input, words, layout, theme);
  const { head, map, side } = frame(input, layout, words, theme, foot.height);

  const projection = fitted(input.provinces, map, layout.padding, input.overrides.extent);
  const units = marks(input, projection, map, words.day);
  const road = roads(input, projection, theme);
  const obstacles = units.map((u): Box => {
    const r = markReach(u.state, layout.markScale);
    return { x: u.x - r.x - 1, y: u.y - r.y - 1, w: 2 * r.x + 2, h: 2 * r.y + 2 };
  });
  const inside = input.template === 'column';
  const outline = input.provinces.features
    .flatMap((f) => lines(projection, f))
    .flatMap((l) => l.ring.map(([x, y]) => ({ x, y })));
  const r = layout.globe;
  const height = layout.height ?? Math.ceil(side.bottom + foot.height);
  const at =
    r && (inside ? freeCorner(map, r, [...outline, ...units]) : { x: layout.width - m - r, y: map.y + map.h - r });
  const corners: Box[] = [
    { x: map.x + map.w - 180, y: map.y + map.h - 50, w: 180, h: 50 },
    ...(inside && r && at ? [{ x: at.x - r, y: at.y - r, w: 2 * r, h: 2 * r }] : []),
  ];
  const names = unitNames(input, layout, units, [...obstacles, ...corners], road.soft, map, theme);
  const called =
    inside || !at || !r
      ? []
      : callouts(input, units, road.broken, { top: side.bottom, bottom: at.y - r }, map, layout.body, theme);
  const countries = countryNames(input, projection, map, Math.min(15, layout.body * 0.95), theme, input.widths, [
    ...names.boxes,
    ...obstacles,
    ...corners,
  ]);
  return {
    width: layout.width,
    height,
    background: theme.panel,
    title: words.title,
    alt: words.alt,
    record: recordOf(input.view),
    items: [
      ...baseLayer(input.base, projection, map, theme),
      ...areas(input, projection, theme),
      ...road.items,
      // lines end just outside the map and are covered, which costs a renderer much less than a clip
      shape({ d: rectPath(map.x - 3, map.y - 3, map.w + 6, map.h + 6), stroke: theme.panel, width: 6 }),
      ...countries,
      ...names.leaders,
      ...markItems(units, layout.markScale, theme),
      ...names.texts,
      ...head,
      ...side.items,
      ...called,
      ...(r && at ? globe(input, geoOrthographic(), at.x, at.y, r, theme, theme.slots.A.point) : []),
      ...scaleBar(
        map.x + map.w - 18,
        map.y + map.h - 16,
        pixelsPerKm(projection, map),
        input.template === 'page' ? 150 : 110,
        Math.min(15, layout.body * 0.9),
        theme,
        theme.neighbour,
      ),
      ...foot.items(height),
    ],
  };
}

const recordOf = ({ at, known, logged, head, signature, policy }: NewsmapInput['view']): SceneRecord => ({
  at,
  known,
  logged,
  head,
  signature,
  policy,
});

/** Heading, map box and legend; where they do not fit a template of fixed height, the subtitle goes first. */
function frame(input: NewsmapInput, layout: Layout, words: MapWords, theme: Theme, footerHeight: number) {
  for (const subtitle of [words.subtitle, '']) {
    const { items, end } = heading(input, layout, words.title, subtitle, theme);
    const map = layout.map(Math.round(end), footerHeight);
    const side = legend(input, layout, layout.legend(map, end), theme);
    if (layout.height === null || side.bottom <= layout.height - footerHeight) return { head: items, map, side };
  }
  throw new MarchlandError(
    'not-possible',
    `the heading and the legend do not fit on the template "${input.template}"; give a shorter title`,
  );
}

function heading(input: NewsmapInput, layout: Layout, title: string, subtitle: string, theme: Theme) {
  const m = layout.margin;
  const items: Item[] = [shape({ d: `M0 0h${m * 3}v9h${-m * 3}Z`, fill: theme.slots.A.point })];
  let y = layout.top;
  for (const line of wrap(input.widths, title, layout.title.size, 600, layout.heading)) {
    items.push(text(m, y, line, layout.title.size, theme.ink, { weight: 600 }));
    y += layout.title.line;
  }
  y -= layout.title.line - layout.subtitle.line - 10;
  for (const line of subtitle ? wrap(input.widths, subtitle, layout.subtitle.size, 400, layout.heading) : []) {
    items.push(text(m, y, line, layout.subtitle.size, theme.ink2));
    y += layout.subtitle.line;
  }
  return { items, end: y - layout.subtitle.line + 18 };
}
