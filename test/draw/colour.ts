/** Colour difference and simulated colour-blindness, for the test of the palette. Formulas: CIE 15; Sharma et al. 2005 (CIEDE2000); Machado et al. 2009, severity 1. */

type Triple = [number, number, number];

const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const rgb = (hex: string): Triple =>
  [1, 3, 5].map((i) => linear(Number.parseInt(hex.slice(i, i + 2), 16) / 255)) as Triple;
const times = (m: readonly Triple[], v: Triple): Triple =>
  m.map((row) => row[0] * v[0] + row[1] * v[1] + row[2] * v[2]) as Triple;

export const VISION: Record<string, readonly Triple[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

function lab(v: Triple): Triple {
  const xyz = times(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    v.map((x) => Math.min(1, Math.max(0, x))) as Triple,
  );
  const [x, y, z] = xyz.map((c, i) => {
    const t = c / [0.95047, 1, 1.08883][i]!;
    return t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116;
  }) as Triple;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const DEG = Math.PI / 180;

/** CIEDE2000 difference of two Lab colours. */
export function deltaE2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)));
  const polar = (a: number, b: number) => {
    const x = a * (1 + g);
    return { c: Math.hypot(x, b), h: (Math.atan2(b, x) / DEG + 360) % 360 };
  };
  const [p, q] = [polar(a1, b1), polar(a2, b2)];
  const dc = q.c - p.c;
  const isGrey = p.c * q.c === 0;
  const turn = q.h - p.h;
  const dh = isGrey ? 0 : turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
  const dH = 2 * Math.sqrt(p.c * q.c) * Math.sin((dh / 2) * DEG);
  const L = (l1 + l2) / 2;
  const C = (p.c + q.c) / 2;
  const sum = p.h + q.h;
  const H = isGrey ? sum : Math.abs(turn) <= 180 ? sum / 2 : sum < 360 ? sum / 2 + 180 : sum / 2 - 180;
  const t =
    1 -
    0.17 * Math.cos((H - 30) * DEG) +
    0.24 * Math.cos(2 * H * DEG) +
    0.32 * Math.cos((3 * H + 6) * DEG) -
    0.2 * Math.cos((4 * H - 63) * DEG);
  const sl = 1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2);
  const sc = 1 + 0.045 * C;
  const sh = 1 + 0.015 * C * t;
  const rt = -2 * Math.sqrt(C ** 7 / (C ** 7 + 25 ** 7)) * Math.sin(60 * Math.exp(-(((H - 275) / 25) ** 2)) * DEG);
  const [x, y, z] = [(l2 - l1) / sl, dc / sc, dH / sh];
  return Math.sqrt(x * x + y * y + z * z + rt * y * z);
}

/** Difference of two colours as seen with a kind of vision. */
export const seenDifference = (a: string, b: string, vision: string) =>
  deltaE2000(lab(times(VISION[vision]!, rgb(a))), lab(times(VISION[vision]!, rgb(b))));

/** WCAG contrast ratio. */
export function contrast(a: string, b: string): number {
  const light = (hex: string) => {
    const [r, g, bl] = rgb(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [x, y] = [light(a), light(b)].sort((m, n) => n - m) as [number, number];
  return (x + 0.05) / (y + 0.05);
}
