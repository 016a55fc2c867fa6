import { z } from 'zod';
import { Claim } from './claim.ts';
import { Figure } from './figure.ts';

/** All that one reader version took from one report. */
export const Reading = z.object({ claims: z.array(Claim), figures: z.array(Figure) });
export type Reading = z.infer<typeof Reading>;
