import type { Status } from '../model/control.ts';
import type { Slot, Theme } from './palette.ts';
import { circlePath, rectPath, type Shape, shapesSvg, short } from './shape.ts';

/** What a point symbol shows. `other` is the second party of a fight, a dispute or a claim. */
export interface SymbolState {
  status: Status;
  holder: Slot | null;
  other: Slot | null;
  changed: boolean;
  unreviewed: boolean;
  /** No road of its own to its capital. */
  isolated: boolean;
}

/** Side of the square in pixels at scale 1; the whole symbol with ring and marks fits in `SYMBOL_BOX`. */
export const SYMBOL_SIDE = 12;
export const SYMBOL_BOX = 32;

const square = (h: number) => rectPath(-h, -h, 2 * h, 2 * h);

function body(state: SymbolState, theme: Theme, side: number): Shape[] {
  const h = side / 2;
  const first = state.holder ? theme.slots[state.holder] : null;
  const second = state.other ? theme.slots[state.other] : null;
  const width = state.changed ? 2 : 1;
  switch (state.status) {
    case 'unknown':
    case 'stale':
      return [{ d: circlePath(0, 0, side * 0.3), fill: theme.panel, stroke: theme.ink3, width: 1.25 }];
    case 'claimed': {
      // dashes centred on the corners
      const dash = side / 3;
      return [
        // clear ground round it: the hatch of a claimed area is of the same colour
        { d: square(h + 3), fill: theme.panel },
        {
          d: square(h),
          fill: theme.panel,
          stroke: first?.point ?? theme.ink3,
          width: 2,
          dash: [dash, dash],
          dashOffset: dash / 2,
        },
      ];
    }
    case 'contested':
      return [
        { d: square(h), fill: first?.point ?? theme.unknown },
        { d: `M${short(h)} ${short(-h)}V${short(h)}H${short(-h)}Z`, fill: second?.point ?? theme.panel },
        { d: square(h), stroke: state.changed ? theme.ink : theme.ink2, width },
        { d: `M${short(-h)} ${short(h)}L${short(h)} ${short(-h)}`, stroke: theme.ink2, width: 0.75 },
      ];
    case 'disputed': {
      const [w, gap, k] = [side * 0.55, side * 0.5, side / 12];
      const p = (x: number) => short(x * k);
      return [
        {
          d: rectPath(-gap - w, -h, w, side),
          fill: first?.point ?? theme.unknown,
          stroke: first?.outline ?? theme.ink3,
        },
        { d: rectPath(gap, -h, w, side), fill: second?.point ?? theme.unknown, stroke: second?.outline ?? theme.ink3 },
        // a question mark as a path: symbols must not depend on a font
        {
          d: `M${p(-2.6)} ${p(-2.2)}C${p(-2.6)} ${p(-4.2)} ${p(-1.4)} ${p(-5)} 0 ${p(-5)}C${p(1.6)} ${p(-5)} ${p(2.6)} ${p(-4)} ${p(2.6)} ${p(-2.7)}C${p(2.6)} ${p(-0.9)} ${p(0.2)} ${p(-0.9)} ${p(0.2)} ${p(1.2)}`,
          stroke: theme.ink,
          width: 1.7 * k,
          cap: 'round',
        },
        { d: circlePath(side * 0.01, side * 0.32, side * 0.09), fill: theme.ink },
      ];
    }
    default:
      return [
        {
          d: square(h),
          fill: first?.point ?? theme.unknown,
          stroke: state.changed ? theme.ink : (first?.outline ?? theme.ink3),
          width,
        },
      ];
  }
}

/** Half the side of the square around (0, 0) in which the whole symbol lies, at scale 1, in pixels. */
export function symbolReach(state: SymbolState): number {
  const half = SYMBOL_SIDE / 2;
  if (state.isolated || state.status === 'besieged' || state.status === 'encircled' || state.status === 'disputed')
    return SYMBOL_BOX / 2;
  return state.unreviewed || state.status === 'claimed' ? half + 4 : half + 2;
}

/** A point symbol as shapes around (0, 0); `scale` 1 gives a square of `SYMBOL_SIDE` pixels. */
export function symbolShapes(state: SymbolState, theme: Theme, scale = 1): Shape[] {
  const side = SYMBOL_SIDE * scale;
  const ring = circlePath(0, 0, side * 0.98);
  const shapes: Shape[] = [];
  if (state.isolated) shapes.push({ d: ring, fill: theme.panel, fillOpacity: 0.6, stroke: theme.ink });
  if (state.status === 'besieged') shapes.push({ d: ring, stroke: theme.ink, width: 2, dash: [4, 2.4] });
  if (state.status === 'encircled') shapes.push({ d: ring, stroke: theme.ink, width: 1.25, dash: [2, 2.4] });
  shapes.push(...body(state, theme, side));
  if (state.unreviewed && state.status !== 'unknown' && state.status !== 'stale')
    shapes.push({
      d: circlePath(side * 0.56, -side * 0.56, Math.max(2.2, side * 0.22)),
      fill: theme.panel,
      stroke: theme.ink,
      width: 1.25,
    });
  return shapes;
}

export const symbolSvg = (state: SymbolState, theme: Theme, scale = 1) => shapesSvg(symbolShapes(state, theme, scale));

/** The frame of the place that is selected, in a square of `SYMBOL_BOX` around (0, 0). */
export const frameShapes = (theme: Theme): Shape[] => [
  {
    d: 'M-8 -11H8a3 3 0 0 1 3 3V8a3 3 0 0 1 -3 3H-8a-3 -3 0 0 1 -3 -3V-8a3 3 0 0 1 3 -3Z',
    fill: theme.panel,
    stroke: theme.ink,
    width: 2,
  },
];

/** A key that is equal exactly when the symbols are: names the image on a map. */
export function symbolKey(state: SymbolState): string {
  const flags = [state.changed && 'c', state.unreviewed && 'u', state.isolated && 'i'].map((f) => f || '');
  return [state.status, state.holder ?? '-', state.other ?? '-', ...flags].join(':');
}

/** Reads a key back. */
export function symbolState(key: string): SymbolState {
  const [status, holder, other, changed, unreviewed, isolated] = key.split(':');
  return {
    status: status as Status,
    holder: holder === '-' ? null : (holder as Slot),
    other: other === '-' ? null : (other as Slot),
    changed: changed === 'c',
    unreviewed: unreviewed === 'u',
    isolated: isolated === 'i',
  };
}
