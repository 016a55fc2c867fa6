import type { Status } from '../model/control.ts';
import type { Slot, Theme } from './palette.ts';

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

const n = (x: number) => Number(x.toFixed(2)).toString();
const rect = (x: number, y: number, w: number, h: number, attributes: string) =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" ${attributes}/>`;

function body(state: SymbolState, theme: Theme, side: number): string {
  const h = side / 2;
  const first = state.holder ? theme.slots[state.holder] : null;
  const second = state.other ? theme.slots[state.other] : null;
  const width = state.changed ? 2 : 1;
  const outline = state.changed ? theme.ink : (first?.outline ?? theme.ink3);
  switch (state.status) {
    case 'unknown':
    case 'stale':
      return `<circle r="${n(side * 0.3)}" fill="${theme.panel}" stroke="${theme.ink3}" stroke-width="1.25"/>`;
    case 'claimed': {
      const dash = side / 6;
      return rect(
        -h,
        -h,
        side,
        side,
        `fill="${theme.panel}" stroke="${first?.point ?? theme.ink3}" stroke-width="2" stroke-dasharray="${n(dash * 2)} ${n(dash * 2)}" stroke-dashoffset="${n(dash)}"`,
      );
    }
    case 'contested':
      return (
        rect(-h, -h, side, side, `fill="${first?.point ?? theme.unknown}"`) +
        `<path d="M${n(h)} ${n(-h)}V${n(h)}H${n(-h)}Z" fill="${second?.point ?? theme.panel}"/>` +
        rect(
          -h,
          -h,
          side,
          side,
          `fill="none" stroke="${state.changed ? theme.ink : theme.ink2}" stroke-width="${width}"`,
        ) +
        `<path d="M${n(-h)} ${n(h)}L${n(h)} ${n(-h)}" stroke="${theme.ink2}" stroke-width="0.75"/>`
      );
    case 'disputed': {
      const w = side * 0.55;
      const gap = side * 0.5;
      return (
        rect(
          -gap - w,
          -h,
          w,
          side,
          `fill="${first?.point ?? theme.unknown}" stroke="${first?.outline ?? theme.ink3}"`,
        ) +
        rect(gap, -h, w, side, `fill="${second?.point ?? theme.unknown}" stroke="${second?.outline ?? theme.ink3}"`) +
        // a question mark as a path: symbols must not depend on a font
        `<path d="M-2.6 -2.2C-2.6 -4.2 -1.4 -5 0 -5C1.6 -5 2.6 -4 2.6 -2.7C2.6 -0.9 0.2 -0.9 0.2 1.2" transform="scale(${n(side / 12)})" fill="none" stroke="${theme.ink}" stroke-width="1.7" stroke-linecap="round"/>` +
        `<circle cx="${n(side * 0.01)}" cy="${n(side * 0.32)}" r="${n(side * 0.09)}" fill="${theme.ink}"/>`
      );
    }
    default:
      return rect(
        -h,
        -h,
        side,
        side,
        `fill="${first?.point ?? theme.unknown}" stroke="${outline}" stroke-width="${width}"`,
      );
  }
}

/** A point symbol as SVG elements around (0, 0); `scale` 1 gives a square of `SYMBOL_SIDE` pixels. */
export function symbolSvg(state: SymbolState, theme: Theme, scale = 1): string {
  const side = SYMBOL_SIDE * scale;
  const parts: string[] = [];
  const ring = side * 0.98;
  if (state.isolated)
    parts.push(
      `<circle r="${n(ring)}" fill="${theme.panel}" fill-opacity="0.6" stroke="${theme.ink}" stroke-width="1"/>`,
    );
  if (state.status === 'besieged' || state.status === 'encircled') {
    const gap = state.status === 'besieged' ? 4 : 2;
    parts.push(
      `<circle r="${n(ring)}" fill="none" stroke="${theme.ink}" stroke-width="${state.status === 'besieged' ? 2 : 1.25}" stroke-dasharray="${gap} 2.4"/>`,
    );
  }
  parts.push(body(state, theme, side));
  if (state.unreviewed && state.status !== 'unknown' && state.status !== 'stale')
    parts.push(
      `<circle cx="${n(side * 0.56)}" cy="${n(-side * 0.56)}" r="${n(Math.max(2.2, side * 0.22))}" fill="${theme.panel}" stroke="${theme.ink}" stroke-width="1.25"/>`,
    );
  return parts.join('');
}

/** A key that is equal exactly when the symbols are: names the image on a map. */
export function symbolKey(state: SymbolState): string {
  return [
    state.status,
    state.holder ?? '-',
    state.other ?? '-',
    state.changed ? 'c' : '',
    state.unreviewed ? 'u' : '',
    state.isolated ? 'i' : '',
  ].join(':');
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
