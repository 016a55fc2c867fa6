import { parse } from 'yaml';
import { z } from 'zod';
import { packageText } from '../lib/package-file.ts';

export const WEIGHTS_FILE = 'data/resolve/weights.yaml';

export const Weights = z.object({
  /** Below this margin between the first and the second reading a person is asked. */
  margin: z.number(),
  /** Log-odds a term of size 1 adds. `prior` is what we believed before the fit; `fitted` counts. */
  terms: z.record(z.string(), z.object({ means: z.string(), prior: z.number(), fitted: z.number() })),
});
export type Weights = z.infer<typeof Weights>;

export const WEIGHTS: Weights = Weights.parse(parse(packageText(WEIGHTS_FILE)));
