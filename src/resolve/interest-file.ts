import { parse } from 'yaml';
import { z } from 'zod';
import { packageText } from '../lib/package-file.ts';
import { Predicate } from '../model/claim.ts';

/** Whether a claim's actor gains or loses by what it says; `data/resolve/interest.yaml`. */
export const GAINS = z
  .record(Predicate, z.enum(['gains', 'loses', 'neither']))
  .parse(parse(packageText('data/resolve/interest.yaml')));
