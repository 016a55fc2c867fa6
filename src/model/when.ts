import { z } from 'zod';

export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written YYYY-MM-DD');

export const Precision = z.enum(['instant', 'part-of-day', 'day', 'days', 'week', 'month', 'year', 'before', 'after']);
export type Precision = z.infer<typeof Precision>;

/**
 * The days (both ends included) on which something was so, as the text tells. `from` null: some time up to `to`;
 * `to` null: from then on. `text` is the words that say so, null when the day comes from the publication date alone.
 */
export const When = z.object({
  from: Day.nullable(),
  to: Day.nullable(),
  precision: Precision,
  text: z.string().nullable(),
});
export type When = z.infer<typeof When>;
