/** One path with its paint: what SVG, a canvas and a PDF page can all draw. Lengths in pixels. */
export interface Shape {
  /** SVG path data. */
  d: string;
  fill?: string | undefined;
  fillOpacity?: number | undefined;
  stroke?: string | undefined;
  width?: number | undefined;
  dash?: readonly number[] | undefined;
  dashOffset?: number | undefined;
  cap?: 'butt' | 'round' | undefined;
  join?: 'miter' | 'round' | undefined;
}

/** A number as short as it can be at a hundredth of a pixel. */
export const short = (x: number) => Number(x.toFixed(2)).toString();

export const rectPath = (x: number, y: number, w: number, h: number) =>
  `M${short(x)} ${short(y)}h${short(w)}v${short(h)}h${short(-w)}Z`;

export const circlePath = (cx: number, cy: number, r: number) =>
  `M${short(cx - r)} ${short(cy)}a${short(r)} ${short(r)} 0 1 0 ${short(2 * r)} 0a${short(r)} ${short(r)} 0 1 0 ${short(-2 * r)} 0Z`;

/** The paint of a shape as SVG attributes. */
export function shapeAttributes(s: Shape): string {
  const attributes: (string | false | undefined)[] = [
    `fill="${s.fill ?? 'none'}"`,
    s.fillOpacity !== undefined && `fill-opacity="${short(s.fillOpacity)}"`,
    s.stroke && `stroke="${s.stroke}"`,
    s.stroke && s.width !== undefined && s.width !== 1 && `stroke-width="${short(s.width)}"`,
    s.dash && `stroke-dasharray="${s.dash.map(short).join(' ')}"`,
    s.dashOffset !== undefined && `stroke-dashoffset="${short(s.dashOffset)}"`,
    s.cap === 'round' && 'stroke-linecap="round"',
    s.join === 'round' && 'stroke-linejoin="round"',
  ];
  return attributes.filter(Boolean).join(' ');
}

/** The shape as an SVG element. */
export const shapeSvg = (s: Shape) => `<path d="${s.d}" ${shapeAttributes(s)}/>`;

export const shapesSvg = (shapes: readonly Shape[]) => shapes.map(shapeSvg).join('');
