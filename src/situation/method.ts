import { parse } from 'yaml';
import { z } from 'zod';
import { packageText } from '../lib/package-file.ts';

const Method = z.strictObject({
  windowDays: z.int().positive(),
  majorTowns: z.int().min(0),
  near: z.strictObject({ km: z.number().positive(), days: z.int().positive() }),
  campaignDays: z.int().positive(),
  keepDays: z.int().positive(),
  tail: z.number().positive().max(0.5),
  candidate: z.strictObject({ low: z.number(), high: z.number() }),
  tolerance: z.strictObject({
    distance: z.number(),
    distanceAbout: z.number(),
    bearing: z.number(),
    durationDays: z.number(),
    durationPart: z.number(),
    countAbout: z.number(),
    population: z.number(),
  }),
});

/** The choices of measurement in `data/situation/method.yaml`; each is explained there. */
export const METHOD = Method.parse(parse(packageText('data/situation/method.yaml')));
