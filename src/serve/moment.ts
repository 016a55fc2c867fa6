import { z } from '@hono/zod-openapi';
import type { Desk } from '../desk/desk.ts';
import { type Instant, parseInstant } from '../lib/time.ts';

/** The query parameters by which every view is asked for. */
export const MomentQuery = z.object({
  at: z.string().optional().openapi({
    description: 'true on: a day (its end, in the theatre’s time) or an instant; `known` unless given',
    example: '2021-08-12',
  }),
  known: z.string().optional().openapi({
    description: 'as known at: counts what was published by then; now unless given',
    example: '2021-08-13',
  }),
  logged: z.string().optional().openapi({ description: 'as logged at: counts what this ledger had recorded by then' }),
  policy: z.enum(['bayes-1', 'latest-credible']).optional(),
});

export interface Moment {
  at: Instant;
  known: Instant;
  logged: Instant | undefined;
  policy: string | undefined;
}

export function momentOf(query: z.infer<typeof MomentQuery>, desk: Desk, now: number): Moment {
  const zone = desk.gazetteer.packs[0]!.info.timezone;
  const known = query.known ? parseInstant(query.known, zone) : now;
  return {
    at: query.at ? parseInstant(query.at, zone) : known,
    known,
    logged: query.logged ? parseInstant(query.logged, zone) : undefined,
    policy: query.policy,
  };
}
