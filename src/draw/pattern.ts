import type { Status } from '../model/control.ts';
import type { Slot, Theme } from './palette.ts';
import { circlePath, type Shape, shapesSvg, short } from './shape.ts';

export interface AreaState {
  status: Status;
  holder: Slot | null;
  other: Slot | null;
}

/** One plain colour, or shapes on a square tile of `size` pixels that repeats without seams. */
export interface AreaFill {
  background: string;
  size: number;
  tile: Shape[] | null;
  /** Colour of the dashed edge of a claimed area. */
  dashed: string | null;
}

const SIZE = 10;
const DIAGONALS = `M${-SIZE / 4} ${SIZE / 4}L${SIZE / 4} ${-SIZE / 4}M0 ${SIZE}L${SIZE} 0M${short(SIZE * 0.75)} ${short(SIZE * 1.25)}L${short(SIZE * 1.25)} ${short(SIZE * 0.75)}`;

/** How an area is painted; hatches and dots double the colour. */
export function areaFill(state: AreaState, theme: Theme): AreaFill {
  const first = state.holder ? theme.slots[state.holder] : null;
  const second = state.other ? theme.slots[state.other] : null;
  const plain = (background: string): AreaFill => ({ background, size: 0, tile: null, dashed: null });
  switch (state.status) {
    case 'unknown':
    case 'stale':
      return plain(theme.unknown);
    case 'claimed': {
      const colour = first?.point ?? theme.ink3;
      return {
        background: theme.panel,
        size: SIZE,
        tile: [{ d: DIAGONALS, stroke: colour, width: 2 }],
        dashed: colour,
      };
    }
    case 'contested': {
      const own = first?.tint ?? theme.lineStrong;
      const back = second?.tint ?? theme.unknown;
      return {
        background: back,
        size: SIZE,
        tile: [{ d: DIAGONALS, stroke: own === back ? theme.lineStrong : own, width: 3.6 }],
        dashed: null,
      };
    }
    case 'disputed':
      return {
        background: theme.panel,
        size: SIZE,
        tile: [
          { d: circlePath(2.5, 2.5, 1.3), fill: first?.point ?? theme.ink3 },
          { d: circlePath(7.5, 7.5, 1.3), fill: second?.outline ?? theme.ink3 },
        ],
        dashed: null,
      };
    default:
      return plain(first?.tint ?? theme.unknown);
  }
}

/** The tile with its background, as SVG elements in a `size` × `size` square. */
export function tileSvg(fill: AreaFill): string {
  return `<rect width="${fill.size}" height="${fill.size}" fill="${fill.background}"/>${shapesSvg(fill.tile ?? [])}`;
}

export function areaKey(state: AreaState): string {
  return `${state.status}:${state.holder ?? '-'}:${state.other ?? '-'}`;
}
