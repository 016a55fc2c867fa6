import { geoOrthographic } from 'd3-geo';
import { DARK, LIGHT } from '../../draw/palette.ts';
import { baseLayer, countryNames, globe } from './base-layer.ts';
import { areas, type MarkedUnit, markItems, markReach, marks, roads } from './control-layer.ts';
import { callout, legend, scaleBar, text } from './furniture.ts';
import type { NewsmapInput } from './input.ts';
import { type LabelWish, placeLabels } from './labels.ts';
import { wrap } from './measure.ts';
import { fitted, pixelsPerKm } from './projection.ts';
import { type Box, type Item, type Scene, shape } from './scene.ts';
import { LAYOUTS } from './template.ts';
import { mapWords } from './words.ts';

const hasNews = (u: MarkedUnit) =>
  u.isNational || u.state.changed || ['disputed', 'contested', 'claimed', 'besieged'].includes(u.state.status);

/**
 * The printed map as a list of drawing items: title, map, legend, globe, scale, callouts, as-of, method and source lines.
 * Fails rather than drops a name: not-possible.
 */
export function newsmap(input: NewsmapInput): Scene {
  const theme = input.theme === 'dark' ? DARK : LIGHT;
  const layout = LAYOUTS[input.template];
  const social = input.template === 'social';
  const words = mapWords(input);
  const { widths, overrides } = input;
  const m = layout.margin;

  const heading: Item[] = [shape({ d: `M0 0h${m * 3}v9h${-m * 3}Z`, fill: theme.slots.A.point })];
  let y = social ? 96 : m + layout.title.size;
  for (const line of wrap(widths, words.title, layout.title.size, 600, layout.heading)) {
    heading.push(text(m, y, line, layout.title.size, theme.ink, { weight: 600 }));
    y += layout.title.line;
  }
  y += social ? 6 : -2;
  for (const line of wrap(widths, words.subtitle, layout.subtitle.size, 400, layout.heading)) {
    heading.push(text(m, y, line, layout.subtitle.size, theme.ink2));
    y += layout.subtitle.line;
  }

  const map = layout.map(Math.round(y - layout.subtitle.line + 18));
  const projection = fitted(input.provinces, map, social ? 40 : input.template === 'page' ? 34 : 18, overrides.extent);
  const units = marks(input, projection, map, words.day);
  const roadLayer = roads(input, projection, map, theme);
  const obstacles = units.map((u): Box => {
    const r = markReach(u.state, layout.markScale);
    return { x: u.x - r.x - 1, y: u.y - r.y - 1, w: 2 * r.x + 2, h: 2 * r.y + 2 };
  });

  const side = legend(
    input,
    layout.legend(map),
    layout.body,
    layout.markScale,
    theme,
    input.template === 'page' ? 1 : 2,
  );
  const named = units.filter((u) => (layout.names === 'all' || hasNews(u)) && overrides.labels?.[u.name] !== false);
  const wishes = named.map((u): LabelWish => {
    const news = hasNews(u) || u.state.holder === 'A';
    const own = overrides.labels?.[u.name];
    return {
      id: u.id,
      text: u.name,
      x: u.x,
      y: u.y,
      size: layout.label * (u.isNational ? 1.3 : news ? 1.08 : 0.92),
      weight: news ? 600 : 400,
      clear: markReach(u.state, layout.markScale).x,
      rank: u.isNational ? 0 : hasNews(u) ? 1 : news ? 2 : 3,
      fixed: own ? { dx: own.dx, dy: own.dy, anchor: own.anchor ?? 'start' } : undefined,
    };
  });
  const called = social ? [] : callouts(input, units, roadLayer.broken, side.bottom, map, layout.body, theme);
  const corner: Box[] = [{ x: map.x + map.w - 180, y: map.y + map.h - 50, w: 180, h: 50 }];
  const labels = placeLabels(wishes, [...obstacles, ...corner], roadLayer.soft, map, widths);
  const labelItems = labels.flatMap((l): Item[] => [
    ...(l.leader
      ? [
          shape({
            d: `M${l.wish.x.toFixed(1)} ${l.wish.y.toFixed(1)}L${(l.anchor === 'start' ? l.x - 2 : l.anchor === 'end' ? l.x + 2 : l.x).toFixed(1)} ${(l.y - l.wish.size * 0.35).toFixed(1)}`,
            stroke: theme.ink3,
            width: 0.8,
          }),
        ]
      : []),
    text(l.x, l.y, l.wish.text, l.wish.size, l.wish.weight === 600 ? theme.ink : theme.ink2, {
      weight: l.wish.weight,
      anchor: l.anchor,
      halo: theme.panel,
    }),
  ]);
  const countries = countryNames(input, projection, map, layout.body * 0.95, theme, widths, [
    ...labels.map((l) => l.box),
    ...obstacles,
    ...corner,
  ]);
  const page = input.template === 'page';
  const r = page ? 52 : social ? 0 : 34;
  const globeAt = page
    ? { x: layout.width - m - r, y: layout.height - 72 - 16 - r }
    : { x: map.x + 14 + r, y: map.y + map.h - 14 - r };
  const markInk = theme.slots.A.point;

  return {
    width: layout.width,
    height: layout.height,
    background: theme.panel,
    title: words.title,
    alt: words.alt,
    items: [
      ...baseLayer(input.base, projection, map, theme),
      ...countries,
      ...areas(input, projection, map, theme),
      ...roadLayer.items,
      ...labelItems.filter((i) => i.kind === 'shape'),
      ...markItems(units, layout.markScale, theme),
      ...labelItems.filter((i) => i.kind === 'text'),
      ...(social ? [shape({ d: `M0 0h${map.x}v${layout.height}h${-map.x}Z`, fill: theme.panel })] : []),
      ...heading,
      ...side.items,
      ...called,
      ...(r ? globe(input, geoOrthographic(), globeAt.x, globeAt.y, r, theme, markInk) : []),
      ...scaleBar(
        map.x + map.w - 18,
        map.y + map.h - 16,
        pixelsPerKm(projection, map),
        page ? 150 : 90,
        layout.body * 0.9,
        theme,
        theme.neighbour,
      ),
      ...footer(
        input,
        words,
        layout.width,
        layout.height,
        m,
        layout.body,
        theme,
        social ? map.x - m * 1.5 : layout.width - 2 * m,
      ),
    ],
  };
}

/** The first two broken roads, each led from the town where it is broken. */
function callouts(
  input: NewsmapInput,
  units: readonly MarkedUnit[],
  broken: readonly { at: string; road: string; from: string; to: string }[],
  top: number,
  map: Box,
  size: number,
  theme: typeof LIGHT,
): Item[] {
  if (input.template !== 'page') return [];
  const seen = new Set<string>();
  const first = broken
    .filter((b) => !seen.has(b.at) && seen.add(b.at) && units.some((u) => u.name === b.at))
    .slice(0, 2);
  return first.flatMap((b, i) => {
    const unit = units.find((u) => u.name === b.at)!;
    const at = { x: map.x + map.w + 24, y: Math.max(top + 18, unit.y + 40) + i * size * 4.5 };
    return callout(
      unit,
      at,
      `${b.road} broken at ${b.at}`,
      [`Between ${b.from} and ${b.to},`, 'by who holds the towns on it'],
      size,
      theme,
      undefined,
      unit.x < at.x,
    );
  });
}

function footer(
  input: NewsmapInput,
  words: ReturnType<typeof mapWords>,
  width: number,
  height: number,
  m: number,
  body: number,
  theme: typeof LIGHT,
  room: number,
): Item[] {
  const size = body * 0.86;
  const lines = [
    `${words.asOf} ${words.review ?? 'All changes shown were reviewed by a person.'}`,
    'Areas take the state of their capital and say nothing of the districts. Roads schematic: who holds the towns, not whether they can be used.',
    `Sources: ${[...input.sources, 'Natural Earth', 'GeoNames (CC BY 4.0)'].join('; ')}. Method: control-1, ${input.view.policy}.`,
  ].flatMap((l) => wrap(input.widths, l, size, 400, room - (input.template === 'page' ? 130 : 0)));
  const step = size * 1.4;
  const top = height - 14 - (lines.length - 1) * step;
  return [
    ...lines.map((l, i) => text(m, top + i * step, l, size, theme.ink3)),
    text(
      input.template === 'social' ? m + room : width - m,
      input.template === 'social' ? 48 : height - 14,
      input.overrides.credit ?? 'Marchland',
      size,
      theme.ink2,
      { weight: 600, anchor: 'end' },
    ),
  ];
}
