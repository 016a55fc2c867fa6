import { MarchlandError } from '../../lib/error.ts';
import type { FontWidths } from './measure.ts';
import { textWidth } from './measure.ts';
import type { Box } from './scene.ts';

/** A name that must stand beside its mark. */
export interface LabelWish {
  id: string;
  text: string;
  x: number;
  y: number;
  size: number;
  weight: 400 | 600;
  /** Half the side of the mark it stands beside. */
  clear: number;
  /** Smaller first. */
  rank: number;
  /** From the overrides: offset of the anchor point from the mark. */
  fixed?: { dx: number; dy: number; anchor: 'start' | 'middle' | 'end' } | undefined;
}

export interface Placed {
  wish: LabelWish;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  box: Box;
  /** Line from the mark to a name that stands further off. */
  leader: boolean;
}

const overlap = (a: Box, b: Box) =>
  Math.max(0, Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y));

interface Candidate extends Placed {
  cost: number;
}

function at(
  wish: LabelWish,
  widths: FontWidths,
  dx: number,
  dy: number,
  anchor: Placed['anchor'],
  cost: number,
  leader: boolean,
): Candidate {
  const w = textWidth(widths, wish.text, wish.size, wish.weight);
  const [x, y] = [wish.x + dx, wish.y + dy];
  const left = anchor === 'start' ? x : anchor === 'end' ? x - w : x - w / 2;
  return {
    wish,
    x,
    y,
    anchor,
    box: { x: left - 1.5, y: y - wish.size * 0.8, w: w + 3, h: wish.size * 1.02 },
    leader,
    cost,
  };
}

function candidates(wish: LabelWish, widths: FontWidths): Candidate[] {
  if (wish.fixed)
    return [
      at(
        wish,
        widths,
        wish.fixed.dx,
        wish.fixed.dy,
        wish.fixed.anchor,
        0,
        Math.hypot(wish.fixed.dx, wish.fixed.dy) > 3 * wish.clear + wish.size,
      ),
    ];
  const [c, s] = [wish.clear + 3, wish.size];
  const mid = s * 0.35;
  const near: [number, number, Placed['anchor'], number][] = [
    [c, mid, 'start', 0],
    [-c, mid, 'end', 0.4],
    [0, -c - s * 0.15, 'middle', 0.7],
    [0, c + s * 0.75, 'middle', 0.6],
    [c * 0.75, -c * 0.6, 'start', 0.9],
    [c * 0.75, c * 0.6 + s * 0.7, 'start', 0.9],
    [-c * 0.75, -c * 0.6, 'end', 1],
    [-c * 0.75, c * 0.6 + s * 0.7, 'end', 1],
  ];
  const far: Candidate[] = [];
  for (const r of [22, 34, 48, 64])
    for (let k = 0; k < 12; k++) {
      const angle = (k * Math.PI) / 6;
      const [dx, dy] = [Math.cos(angle) * r, Math.sin(angle) * r];
      far.push(at(wish, widths, dx, dy + mid, dx > 4 ? 'start' : dx < -4 ? 'end' : 'middle', 3 + r / 16, true));
    }
  return [...near.map(([dx, dy, anchor, cost]) => at(wish, widths, dx, dy, anchor, cost, false)), ...far];
}

/**
 * A place for every name: none overlaps another, a mark or the edge. Names on roads (`soft` boxes) are let stand but cost.
 * Fails rather than drops: not-possible names the label for which there is no room.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Box[],
  soft: readonly Box[],
  frame: Box,
  widths: FontWidths,
): Placed[] {
  const inside = (b: Box) =>
    b.x >= frame.x + 2 &&
    b.y >= frame.y + 2 &&
    b.x + b.w <= frame.x + frame.w - 2 &&
    b.y + b.h <= frame.y + frame.h - 2;
  const options = new Map(
    wishes.map((w) => {
      const fit = candidates(w, widths)
        .filter((c) => w.fixed || (inside(c.box) && !obstacles.some((o) => overlap(c.box, o) > 0.5)))
        .map((c) => ({ ...c, cost: c.cost + soft.reduce((sum, s) => sum + overlap(c.box, s) / 400, 0) }))
        .sort((a, b) => a.cost - b.cost);
      return [w.id, fit] as const;
    }),
  );
  // those with the fewest ways first among equals; a name that finds no room moves to the front and all begin again
  let order = [...wishes].sort(
    (a, b) =>
      Number(!a.fixed) - Number(!b.fixed) ||
      a.rank - b.rank ||
      options.get(a.id)!.length - options.get(b.id)!.length ||
      (a.id < b.id ? -1 : 1),
  );
  for (let turn = 0; turn <= wishes.length * 2; turn++) {
    const placed: Placed[] = [];
    let stuck: LabelWish | null = null;
    for (const wish of order) {
      const free = options.get(wish.id)!.find((c) => !placed.some((p) => overlap(c.box, p.box) > 0.5));
      if (!free) {
        stuck = wish;
        break;
      }
      placed.push(free);
    }
    if (!stuck) return placed;
    if (order[0] === stuck || !options.get(stuck.id)!.length) {
      throw new MarchlandError(
        'not-possible',
        `the name "${stuck.text}" finds no room on the map; give it a place in the overrides file, or a larger size`,
      );
    }
    const first = stuck;
    order = [first, ...order.filter((w) => w !== first)];
  }
  throw new MarchlandError(
    'not-possible',
    'the names of the map do not fit; use a larger size, or give some a place in the overrides file',
  );
}
