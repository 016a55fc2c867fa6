import type { Theme } from '../../draw/palette.ts';
import { type MarkedUnit, markReach } from './control-layer.ts';
import { text } from './furniture.ts';
import type { NewsmapInput } from './input.ts';
import { type LabelWish, placeLabels } from './labels.ts';
import { type Box, type Item, shape } from './scene.ts';
import type { Layout } from './template.ts';

const hasNews = (u: MarkedUnit) =>
  u.isNational || u.state.changed || ['disputed', 'contested', 'claimed', 'besieged'].includes(u.state.status);

/** The names of the units, each in a place of its own; those further off with a line to their mark. Errors: not-possible. */
export function unitNames(
  input: NewsmapInput,
  layout: Layout,
  units: readonly MarkedUnit[],
  obstacles: readonly Box[],
  soft: readonly Box[],
  map: Box,
  theme: Theme,
): { leaders: Item[]; texts: Item[]; boxes: Box[] } {
  const own = input.overrides.labels ?? {};
  const wishes = units
    .filter((u) => (layout.names === 'all' || hasNews(u)) && own[u.name] !== false)
    .map((u): LabelWish => {
      const bold = hasNews(u) || u.state.holder === 'A';
      const fixed = own[u.name];
      return {
        id: u.id,
        text: u.name,
        x: u.x,
        y: u.y,
        size: layout.label * (u.isNational ? 1.3 : bold ? 1.08 : 0.92),
        weight: bold ? 600 : 400,
        clear: markReach(u.state, layout.markScale).x,
        rank: u.isNational ? 0 : hasNews(u) ? 1 : bold ? 2 : 3,
        fixed: fixed ? { dx: fixed.dx, dy: fixed.dy, anchor: fixed.anchor ?? 'start' } : undefined,
      };
    });
  const placed = placeLabels(wishes, obstacles, soft, map, input.widths);
  return {
    boxes: placed.map((l) => l.box),
    leaders: placed
      .filter((l) => l.leader)
      .map((l) => {
        const x = l.anchor === 'start' ? l.x - 2 : l.anchor === 'end' ? l.x + 2 : l.x;
        const d = `M${l.wish.x.toFixed(1)} ${l.wish.y.toFixed(1)}L${x.toFixed(1)} ${(l.y - l.wish.size * 0.35).toFixed(1)}`;
        return shape({ d, stroke: theme.ink3, width: 0.8 });
      }),
    texts: placed.map((l) =>
      text(l.x, l.y, l.wish.text, l.wish.size, l.wish.weight === 600 ? theme.ink : theme.ink2, {
        weight: l.wish.weight,
        anchor: l.anchor,
        halo: theme.panel,
      }),
    ),
  };
}
