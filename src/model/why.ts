import { z } from 'zod';
import { Claim } from './claim.ts';
import { Control } from './control.ts';
import { ReportHead } from './report.ts';

/** One piece of evidence and what it added at its turn, in whole centibans of log-odds for the holder shown. */
export const Evidence = z.object({
  /** Null for a baseline row or a pin. */
  claim: Claim.nullable(),
  report: ReportHead.nullable(),
  centibans: z.int(),
  /** Independence group: those of one group count once. */
  group: z.string(),
  note: z.string(),
  /** Publication instant. */
  published: z.string(),
});
export type Evidence = z.infer<typeof Evidence>;

/** Why a place stands as it does: evidence and time add up to the total exactly. */
export const Why = z.object({
  control: Control,
  evidence: z.array(Evidence),
  time: z.object({ centibans: z.int() }),
  total: z.object({ centibans: z.int() }),
  /** The same in sentences. */
  text: z.string(),
});
export type Why = z.infer<typeof Why>;
