import { legendRows } from '../../draw/legend.ts';
import type { Theme } from '../../draw/palette.ts';
import { areaFill } from '../../draw/pattern.ts';
import { symbolShapes } from '../../draw/symbol.ts';
import type { Status } from '../../model/control.ts';
import { type NewsmapInput, slotsOf } from './input.ts';
import { wrap } from './measure.ts';
import { type Box, type Item, shape, type Text } from './scene.ts';

export const text = (
  x: number,
  y: number,
  words: string,
  size: number,
  fill: string,
  more: Partial<Text> = {},
): Text => ({ kind: 'text', x, y, text: words, size, weight: 400, anchor: 'start', fill, ...more });

const capital = (s: string) => s.charAt(0).toUpperCase() + s.slice(1);

/** Marks and fills with their words and numbers, from `top` down; also how tall it came out. */
export function legend(
  input: NewsmapInput,
  box: Box,
  size: number,
  scale: number,
  theme: Theme,
  columns: number,
): { items: Item[]; bottom: number } {
  const slots = slotsOf(input.parties);
  const name = (id: string | null) => input.parties.find((p) => p.id === id)?.name ?? id ?? 'nobody named';
  const first = input.parties.find((p) => p.colour === 'A')?.id ?? null;
  const rows = legendRows(input.view.places, name, first);
  const none = { changed: false, unreviewed: false, isolated: false };
  const unit = input.pack.units[0]!;
  const items: Item[] = [];
  const line = size * 1.62;
  const width = box.w / columns;
  let column = 0;
  let y = box.y;
  const x = () => box.x + column * width;
  const head = (words: string) => {
    y += size;
    items.push(text(x(), y, words, size, theme.ink, { weight: 600 }));
    y += line * 0.85;
  };
  const row = (mark: (cx: number, cy: number) => Item[], words: string) => {
    items.push(...mark(x() + 16, y));
    for (const [i, part] of wrap(input.widths, words, size, 400, width - 46).entries()) {
      if (i) y += size * 1.2;
      items.push(text(x() + 40, y + size * 0.35, part, size, theme.ink2));
    }
    y += line;
  };
  head(capital(unit.plural));
  for (const r of rows)
    row(
      (cx, cy) => [
        {
          kind: 'mark',
          id: '',
          shapes: symbolShapes(
            { ...none, status: r.status, holder: slots(r.holder), other: slots(r.other) },
            theme,
            scale,
          ),
          x: cx,
          y: cy,
        },
      ],
      `${r.words} (${r.n})`,
    );
  if (input.view.places.some((p) => p.since?.from === input.view.at.slice(0, 10)) || rows.length)
    row(
      (cx, cy) => [
        {
          kind: 'mark',
          id: '',
          shapes: symbolShapes({ ...none, status: 'held', holder: null, other: null, changed: true }, theme, scale),
          x: cx,
          y: cy,
        },
      ],
      'Dark outline: changed that day',
    );
  let bottom = y;
  if (columns > 1) {
    column = 1;
    y = box.y;
  } else y += size * 0.5;
  head('Areas, by their capital');
  const fills = new Map<string, { status: Status; holder: string | null; other: string | null; words: string }>();
  for (const r of rows) {
    const solid = ['held', 'besieged', 'encircled'].includes(r.status);
    const grey = ['unknown', 'stale'].includes(r.status);
    const key = solid ? `held|${r.holder}` : grey ? 'unknown' : r.status;
    fills.set(key, {
      status: solid ? 'held' : r.status,
      holder: r.holder,
      other: r.other,
      words: solid ? name(r.holder) : grey ? 'Not known' : capital(r.status),
    });
  }
  for (const f of fills.values())
    row((cx, cy) => {
      const d = `M${cx - 15} ${cy - size * 0.5}h30v${size}h-30Z`;
      const fill = areaFill({ status: f.status, holder: slots(f.holder), other: slots(f.other) }, theme);
      return [
        { kind: 'area', d, fill },
        shape({ d, stroke: fill.dashed ?? theme.lineStrong, width: 0.8, dash: fill.dashed ? [4, 2.5] : undefined }),
      ];
    }, f.words);
  row((cx, cy) => [shape({ d: `M${cx - 15} ${cy}h30`, stroke: theme.ink, width: 4, dash: [6, 3.4] })], 'Road broken');
  if (input.situation.isolated.length)
    row(
      (cx, cy) => [
        {
          kind: 'mark',
          id: '',
          shapes: symbolShapes(
            { ...none, status: 'unknown', holder: null, other: null, isolated: true },
            theme,
            scale * 0.8,
          ),
          x: cx,
          y: cy,
        },
      ],
      'No road of its own side to the capital',
    );
  bottom = Math.max(bottom, y);
  return { items, bottom };
}

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

/** A name in bold and a line or two, led to its place by a curve. */
export function callout(
  place: { x: number; y: number },
  at: { x: number; y: number },
  head: string,
  lines: readonly string[],
  size: number,
  theme: Theme,
  halo: string | undefined,
  leftOf: boolean,
): Item[] {
  const end = { x: at.x - 8, y: at.y + size * 0.4 };
  const d = `M${(place.x + (leftOf ? 6 : 0)).toFixed(1)} ${(place.y + 10).toFixed(1)}C${(place.x + 30).toFixed(1)} ${((place.y + end.y) / 2 + 30).toFixed(1)} ${((place.x + end.x) / 2).toFixed(1)} ${end.y.toFixed(1)} ${end.x.toFixed(1)} ${end.y.toFixed(1)}`;
  return [
    shape({ d, stroke: theme.ink, width: 1.2 }),
    text(at.x, at.y + size * 0.8, head, size, theme.ink, { weight: 600, halo }),
    ...lines.map((l, i) => text(at.x, at.y + size * 0.8 + (i + 1) * size * 1.35, l, size, theme.ink2, { halo })),
  ];
}
