import { z } from 'zod';
import { HeadSignature } from './signature.ts';

export const Standing = z.enum(['held', 'shared', 'disputed', 'unknown', 'stale']);
export type Standing = z.infer<typeof Standing>;
export const Confirmation = z.enum(['confirmed', 'claimed']);
export type Confirmation = z.infer<typeof Confirmation>;
export const Pressure = z.enum(['none', 'contested', 'encircled']);
export type Pressure = z.infer<typeof Pressure>;

/** What a map draws, by precedence: unknown/stale, disputed, contested, claimed, besieged/encircled, held. */
export const Status = z.enum(['unknown', 'stale', 'disputed', 'contested', 'claimed', 'besieged', 'encircled', 'held']);
export type Status = z.infer<typeof Status>;

/** Who holds a place, true at one moment and as known at another. */
export const Control = z.object({
  place: z.object({ id: z.string(), name: z.string() }),
  /** Party id, or null when unknown. For `disputed`, `shared` and `claimed` the likeliest. */
  holder: z.string().nullable(),
  /** Parties with a stake: the other side of a dispute, of a fight or of a claim. */
  others: z.array(z.string()),
  standing: Standing,
  confirmation: Confirmation,
  pressure: Pressure,
  /** A source says besieged. */
  besieged: z.boolean(),
  status: Status,
  /** Model score of `holder`, 0..1, rounded to 0.001. */
  probability: z.number(),
  /** The days within which the present hold began. */
  since: z.object({ from: z.string().nullable(), to: z.string().nullable() }).nullable(),
  /** Publication of the newest report that bears on the place. */
  lastReported: z.string().nullable(),
  /** Sites of the town that another party holds. */
  except: z.array(z.object({ place: z.string(), name: z.string(), holder: z.string().nullable() })),
  /** A person reviewed the evidence for the present hold. */
  reviewed: z.boolean(),
  /** Who pinned it and why, when a pin rules. */
  pinned: z.object({ author: z.string(), why: z.string() }).nullable(),
  definition: z.literal('control-1'),
  policy: z.string(),
});
export type Control = z.infer<typeof Control>;

/** Control of many places at one (at, known). */
export const ControlView = z.object({
  at: z.string(),
  known: z.string(),
  logged: z.string().nullable(),
  /** Hash of the newest entry of the log, and the desk's signature of it; null where the desk has no key. */
  head: z.string(),
  signature: HeadSignature.nullable(),
  policy: z.string(),
  /** Of the changes of holder up to `at`: how many a person reviewed. */
  reviewed: z.object({ changes: z.int(), of: z.int() }),
  places: z.array(Control),
});
export type ControlView = z.infer<typeof ControlView>;
