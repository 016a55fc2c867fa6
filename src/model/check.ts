import { z } from 'zod';
import { Claim } from './claim.ts';
import { Figure } from './figure.ts';
import { ReportHead } from './report.ts';

export const Verdict = z.enum(['agrees', 'differs', 'ambiguous', 'cannot-check']);
export type Verdict = z.infer<typeof Verdict>;

/** A stated number or statement beside what the ledger computes. Exactly one of `figure` and `claim` is set. */
export const Check = z.object({
  figure: Figure.nullable(),
  claim: Claim.nullable(),
  verdict: Verdict,
  computed: z
    .object({
      value: z.number().nullable(),
      of: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      members: z.array(z.string()),
      disputed: z.array(z.string()),
      /** For shares: each method's answer, side by side. */
      byMethod: z.record(z.string(), z.number()),
      facts: z.array(z.string()),
    })
    .nullable(),
  method: z.string(),
  at: z.string(),
  known: z.string(),
  because: z.string(),
  assumed: z.array(z.string()),
});
export type Check = z.infer<typeof Check>;

export const CheckedReport = z.object({ report: ReportHead, checks: z.array(Check) });
export type CheckedReport = z.infer<typeof CheckedReport>;
