/** One bar of a sum of weights: where it begins and ends on the common scale. */
export interface Bar {
  label: string;
  note: string;
  /** Decibans (tenths of a ban: 10 are ten to one). */
  value: number;
  from: number;
  to: number;
}

/** Bars that follow one another from 0, each from where the last ended; the last `to` is the sum. `range` spans all of them and 0. */
export function waterfall(rows: readonly { label: string; note: string; centibans: number }[]): {
  bars: Bar[];
  sum: number;
  range: [number, number];
} {
  let at = 0;
  const bars = rows.map(({ label, note, centibans }) => {
    const from = at;
    at += centibans;
    return { label, note, value: centibans / 10, from: from / 10, to: at / 10 };
  });
  const ends = bars.flatMap((b) => [b.from, b.to]);
  return { bars, sum: at / 10, range: [Math.min(0, ...ends), Math.max(0, ...ends)] };
}
