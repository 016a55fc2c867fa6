import { legendMark, legendRows } from '../../draw/legend.ts';
import type { Theme } from '../../draw/palette.ts';
import { areaFill } from '../../draw/pattern.ts';
import { type SymbolState, symbolShapes } from '../../draw/symbol.ts';
import type { Status } from '../../model/control.ts';
import { text } from './furniture.ts';
import { isolatedTowns, type NewsmapInput, slotsOf } from './input.ts';
import { wrap } from './measure.ts';
import { type Box, type Item, shape } from './scene.ts';
import type { Layout } from './template.ts';

const capital = (s: string) => s.charAt(0).toUpperCase() + s.slice(1);
const NONE = { changed: false, unreviewed: false, isolated: false };
const PLAIN: SymbolState = { ...NONE, status: 'held', holder: null, other: null };

/** Rows from the top of a box down, in one column or two. */
class Column {
  readonly items: Item[] = [];
  readonly #input: NewsmapInput;
  readonly #size: number;
  readonly #theme: Theme;
  readonly x: number;
  readonly #width: number;
  y: number;

  constructor(input: NewsmapInput, box: Box, size: number, theme: Theme) {
    this.#input = input;
    this.x = box.x;
    this.y = box.y;
    this.#width = box.w;
    this.#size = size;
    this.#theme = theme;
  }

  head(words: string): void {
    this.y += this.#size;
    this.items.push(text(this.x, this.y, words, this.#size, this.#theme.ink, { weight: 600 }));
    this.y += this.#size * 1.38;
  }

  row(mark: (cx: number, cy: number) => Item[], words: string): void {
    const size = this.#size;
    this.items.push(...mark(this.x + 16, this.y));
    for (const [i, part] of wrap(this.#input.widths, words, size, 400, this.#width - 46).entries()) {
      if (i) this.y += size * 1.2;
      this.items.push(text(this.x + 42, this.y + size * 0.35, part, size, this.#theme.ink2));
    }
    this.y += size * 1.62;
  }
}

/** Marks and fills with their words and numbers, from the top of the box down; `bottom` is how far down it came. */
export function legend(input: NewsmapInput, layout: Layout, box: Box, theme: Theme): { items: Item[]; bottom: number } {
  const slots = slotsOf(input.parties);
  const name = (id: string | null) => input.parties.find((p) => p.id === id)?.name ?? id ?? 'nobody named';
  const first = input.parties.find((p) => p.colour === 'A')?.id ?? null;
  const rows = legendRows(input.view.places, name, first);
  const width = box.w / layout.legendColumns;
  const left = new Column(input, { ...box, w: width }, layout.body, theme);
  const mark =
    (state: SymbolState, scale = 1) =>
    (x: number, y: number): Item[] => [
      { kind: 'mark', id: '', shapes: symbolShapes(state, theme, layout.markScale * scale), x, y },
    ];
  left.head(capital(input.pack.units[0]!.plural));
  for (const r of rows) left.row(mark(legendMark(r, slots)), `${r.words} (${r.n})`);
  if (layout.legendParts === 'marks') return { items: left.items, bottom: left.y };
  left.row(mark({ ...PLAIN, changed: true }), 'Changed that day');
  left.row(mark({ ...PLAIN, unreviewed: true }), 'Not reviewed by a person');

  const right =
    layout.legendColumns > 1 ? new Column(input, { ...box, x: box.x + width, w: width }, layout.body, theme) : left;
  if (right === left) left.y += layout.body * 0.4;
  right.head('Areas, by their capital');
  for (const f of fills(rows, name))
    right.row((cx, cy) => {
      const d = `M${cx - 15} ${cy - layout.body * 0.5}h30v${layout.body}h-30Z`;
      const fill = areaFill(legendMark(f, slots), theme);
      return [
        { kind: 'area', d, fill },
        shape({ d, stroke: fill.dashed ?? theme.lineStrong, width: 0.8, dash: fill.dashed ? [4, 2.5] : undefined }),
      ];
    }, f.words);
  right.row(
    (cx, cy) => [shape({ d: `M${cx - 15} ${cy}h30`, stroke: theme.ink, width: 4, dash: [6, 3.4] })],
    'Road broken',
  );
  if (isolatedTowns(input).size)
    right.row(mark({ ...PLAIN, isolated: true }, 0.8), 'No road of its own side to the capital');
  return { items: right === left ? left.items : [...left.items, ...right.items], bottom: Math.max(left.y, right.y) };
}

interface Fill {
  status: Status;
  holder: string | null;
  other: string | null;
  words: string;
}

function fills(rows: ReturnType<typeof legendRows>, name: (id: string | null) => string): Fill[] {
  const found = new Map<string, Fill>();
  for (const r of rows) {
    const solid = ['held', 'besieged', 'encircled'].includes(r.status);
    const grey = ['unknown', 'stale'].includes(r.status);
    const key = solid ? `held|${r.holder}` : grey ? 'unknown' : r.status;
    found.set(key, {
      status: solid ? 'held' : r.status,
      holder: r.holder,
      other: r.other,
      words: solid ? name(r.holder) : grey ? 'Not known' : capital(r.status),
    });
  }
  return [...found.values()];
}
