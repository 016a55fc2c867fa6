import { z } from 'zod';
import { SpeakerClass } from '../model/speaker.ts';

const centibans = z.int();
const because = z.string().min(1);
const Weight = z
  .object({ against: centibans, neutral: centibans, own: centibans })
  .refine((w) => w.against >= w.neutral && w.neutral >= w.own && w.own >= 0, {
    message: 'an admission weighs at least as much as a neutral word, and that at least as much as a boast',
  });

/** What a claim can say of a place; the keys of `rows`. */
export const ROW_KEYS = [
  'take',
  'take.part',
  'hold',
  'hold.since',
  'hold.part',
  'leave',
  'leave.part',
  'enter',
  'fight.ground',
  'fight.unknown',
  'fight.remote',
  'besiege',
  'repel',
  'deny.take',
  'deny.hold',
  'deny.leave',
  'deny.enter',
  'deny.fight',
  'deny.besiege',
  'before.take',
  'baseline',
] as const;
export type RowKey = (typeof ROW_KEYS)[number];

const Row = z.object({
  actor: z.enum(['for', 'against', 'none']),
  weight: Weight.optional(),
  contested: centibans.optional(),
  encircled: centibans.optional(),
  calm: centibans.optional(),
  because,
});
const Added = z.object({ add: centibans, because });
const days = z.number().positive();
const Repeat = z.object({ party: days, other: days, fighting: days, because });
const share = z.number().min(0).max(1);

/** `data/policy/*.yaml` of kind `filter`. */
export const FilterPolicy = z.object({
  id: z.string(),
  kind: z.literal('filter'),
  title: z.string(),
  rows: z.record(z.enum(ROW_KEYS), Row),
  speakers: z.record(z.enum(['none', ...SpeakerClass.options]), Added),
  grades: z.record(z.enum(['A', 'B', 'C', 'D', 'E', 'F']), Added),
  reading: z.array(z.object({ readers: z.int(), confidence: share, percent: z.int(), because })).min(1),
  margin: z.array(z.object({ margin: share, percent: z.int(), because })).min(1),
  reviewed: z.object({ atLeast: centibans, because }),
  time: z.object({
    holderHalfLife: z.object({ calm: days, contested: days, encircled: days }),
    pressureHalfLife: z.object({ contested: days, encircled: days }),
    because,
  }),
  parties: z.int().min(2),
  ceiling: z.number().gt(0.5).lt(1),
  pressure: z.object({ contested: share, encircled: share }),
  repeat: Repeat,
  standing: z.object({
    contestedFrom: share,
    encircledFrom: share,
    settled: share,
    disputeDays: days,
    claimDays: days,
    confirmGroups: z.int().min(1),
    carryDays: days,
    sharedFrom: share,
  }),
});
export type FilterPolicy = z.infer<typeof FilterPolicy>;

/** `data/policy/*.yaml` of kind `latest`. */
export const LatestPolicy = z.object({
  id: z.string(),
  kind: z.literal('latest'),
  title: z.string(),
  because,
  confidence: share,
  margin: share,
  notGrades: z.array(z.enum(['A', 'B', 'C', 'D', 'E', 'F'])),
  credible: centibans,
  ownWord: centibans,
  contestedDays: days,
  encircledDays: days,
  disputeDays: days,
  claimDays: days,
  confirmGroups: z.int().min(1),
  carryDays: days,
  repeat: Repeat,
});
export type LatestPolicy = z.infer<typeof LatestPolicy>;

export const Policy = z.discriminatedUnion('kind', [FilterPolicy, LatestPolicy]);
export type Policy = z.infer<typeof Policy>;

export const DEFAULT_POLICY = 'bayes-1';
