import type { Status } from '../model/control.ts';
import type { Slot, Theme } from './palette.ts';

export interface AreaState {
  status: Status;
  holder: Slot | null;
  other: Slot | null;
}

/** A square tile that repeats, or one plain colour. `tile` is SVG elements within a `size` × `size` square. */
export interface AreaFill {
  background: string;
  size: number;
  tile: string | null;
  /** Dashed edge of a claimed area. */
  dashed: string | null;
}

/** How an area is painted; hatches and dots double the colour. Pattern tiles join without seams. */
export function areaFill(state: AreaState, theme: Theme): AreaFill {
  const first = state.holder ? theme.slots[state.holder] : null;
  const second = state.other ? theme.slots[state.other] : null;
  const hatch = (size: number, width: number, colour: string) =>
    `<path d="M${-size / 4} ${size / 4}L${size / 4} ${-size / 4}M0 ${size}L${size} 0M${size * 0.75} ${size * 1.25}L${size * 1.25} ${size * 0.75}" stroke="${colour}" stroke-width="${width}" fill="none"/>`;
  switch (state.status) {
    case 'unknown':
    case 'stale':
      return { background: theme.unknown, size: 0, tile: null, dashed: null };
    case 'claimed':
      return {
        background: theme.panel,
        size: 10,
        tile: hatch(10, 2, first?.point ?? theme.ink3),
        dashed: first?.point ?? theme.ink3,
      };
    case 'contested':
      return {
        background: second?.tint ?? theme.unknown,
        size: 10,
        tile: hatch(10, 3.6, first?.tint === second?.tint ? theme.lineStrong : (first?.tint ?? theme.lineStrong)),
        dashed: null,
      };
    case 'disputed':
      return {
        background: theme.panel,
        size: 10,
        tile: `<circle cx="2.5" cy="2.5" r="1.3" fill="${first?.point ?? theme.ink3}"/><circle cx="7.5" cy="7.5" r="1.3" fill="${second?.outline ?? theme.ink3}"/>`,
        dashed: null,
      };
    default:
      return { background: first?.tint ?? theme.unknown, size: 0, tile: null, dashed: null };
  }
}

export function areaKey(state: AreaState): string {
  return `${state.status}:${state.holder ?? '-'}:${state.other ?? '-'}`;
}
