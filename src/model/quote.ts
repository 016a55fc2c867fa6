import { z } from 'zod';

/** An exact slice of the stored report text: `text === report.text.slice(start, end)`; offsets are UTF-16 code units. */
export const Quote = z.object({ start: z.int().min(0), end: z.int().min(0), text: z.string() });
export type Quote = z.infer<typeof Quote>;
