import { z } from 'zod';
import { Claim } from './claim.ts';
import { Figure } from './figure.ts';
import { BaselineRow } from './pack.ts';
import { Report } from './report.ts';
import { Day } from './when.ts';

export const Grade = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);
export type Grade = z.infer<typeof Grade>;

export const DecisionAction = z.discriminatedUnion('do', [
  z.object({ do: z.literal('accept'), claim: z.string(), why: z.string().nullable() }),
  z.object({ do: z.literal('reject'), claim: z.string(), why: z.string().min(1, 'a rejection needs a reason') }),
  z.object({ do: z.literal('edit'), claim: z.string(), to: Claim, why: z.string().min(1) }),
  /** `claim` says the same as `into`: they count once. */
  z.object({ do: z.literal('merge'), claim: z.string(), into: z.string(), why: z.string().nullable() }),
  /** Puts one claim in place of several. */
  z.object({ do: z.literal('split'), claim: z.string(), to: z.array(Claim).min(2), why: z.string().min(1) }),
  z.object({ do: z.literal('add'), report: z.string(), to: Claim, why: z.string().nullable() }),
  z.object({ do: z.literal('grade'), source: z.string(), grade: Grade, why: z.string().min(1) }),
  /** Takes back the decision or pin with that entry hash. */
  z.object({ do: z.literal('undo'), entry: z.string(), why: z.string().nullable() }),
]);
export type DecisionAction = z.infer<typeof DecisionAction>;

/** An editor states who holds a place from a day on (holder null: unknown). */
const pin = {
  place: z.string(),
  holder: z.string().nullable(),
  from: Day,
  why: z.string().min(1, 'a pin needs a reason'),
};

/** What a person can do at a desk: decide on what readers took from reports, or pin a place. */
export const PersonAct = z.discriminatedUnion('do', [
  ...DecisionAction.options,
  z.object({ do: z.literal('pin'), ...pin }),
]);
export type PersonAct = z.infer<typeof PersonAct>;

/** Who decides, as the log is to name them. */
export const Author = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .refine((s) => !/\p{Cc}/u.test(s), 'a name has no control characters');

/** What an entry of the log says. */
export const EntryBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('report'), report: Report }),
  z.object({
    kind: z.literal('claims'),
    report: z.string(),
    reader: z.string(),
    claims: z.array(Claim),
    figures: z.array(Figure),
  }),
  z.object({ kind: z.literal('decision'), action: DecisionAction }),
  z.object({ kind: z.literal('pin'), ...pin }),
  z.object({ kind: z.literal('baseline'), pack: z.string(), published: Day, rows: z.array(BaselineRow) }),
  /** Withdraws a report (a correction or kill): it no longer counts from `published` of the notice on. */
  z.object({ kind: z.literal('retract'), report: z.string(), published: z.string(), why: z.string().min(1) }),
]);
export type EntryBody = z.infer<typeof EntryBody>;

/** One line of the append-only log. `hash` covers all other fields and `previous`. */
export const Entry = z.object({
  seq: z.int().min(1),
  /** When this ledger learned it (wall clock, ISO instant). */
  recorded: z.string(),
  author: z.string(),
  body: EntryBody,
  previous: z.string(),
  hash: z.string(),
});
export type Entry = z.infer<typeof Entry>;
