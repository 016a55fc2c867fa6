import type { Figure } from '../../model/figure.ts';

/** What a report states, as an interval; an end is null where it states none. */
export interface Stated {
  low: number | null;
  high: number | null;
}

/** Null when the figure states no number at all. `slack` is the part of the value by which "about" may be off. */
export function statedOf(figure: Figure, slack = 0): Stated | null {
  const { value, min, max, approx } = figure;
  if (value !== null) {
    const off = approx ? Math.abs(value) * slack : 0;
    return { low: value - off, high: value + off };
  }
  return min === null && max === null ? null : { low: min, high: max };
}

export const meets = ({ low, high }: Stated, value: number): boolean =>
  (low === null || value >= low - 1e-9) && (high === null || value <= high + 1e-9);

/** How the interval from `low` to `high` lies to what is stated. */
export function compare(stated: Stated, low: number, high: number): 'inside' | 'outside' | 'overlaps' {
  if (meets(stated, low) && meets(stated, high)) return 'inside';
  const apart = (stated.high !== null && low > stated.high + 1e-9) || (stated.low !== null && high < stated.low - 1e-9);
  return apart ? 'outside' : 'overlaps';
}
