import { z } from 'zod';
import { Quantity, TalkState } from './claim.ts';
import { PlaceClass } from './pack.ts';
import { ReportHead } from './report.ts';
import { HeadSignature } from './signature.ts';
import { Speaker } from './speaker.ts';
import { When } from './when.ts';

export const HolderCount = z.object({
  n: z.int(),
  members: z.array(z.string()),
  /** Members whose present holder a person reviewed. */
  reviewed: z.int(),
  expected: z.number(),
  /** 90 % range from the model scores. */
  low: z.int(),
  high: z.int(),
});

export const Count = z.object({
  class: PlaceClass,
  unit: z.string(),
  of: z.int(),
  method: z.literal('count-units'),
  byHolder: z.record(z.string(), HolderCount),
  /** Members whose hold rests on the gaining party's word or on one voice that no person reviewed. */
  claimed: z.array(z.object({ place: z.string(), by: z.string() })),
  /** Members under attack, and units of which several sides hold part. */
  contested: z.array(z.string()),
  disputed: z.array(z.string()),
  unknown: z.array(z.string()),
  changed: z.array(
    z.object({
      place: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      /** The day by which it had changed hands, and the first on which it may have. */
      when: z.string(),
      earliest: z.string(),
      status: z.string(),
      reviewed: z.boolean(),
      /** The claims that carry the change, heaviest first. */
      claims: z.array(z.string()),
    }),
  ),
});
export type Count = z.infer<typeof Count>;

export const Share = z.object({
  measure: z.enum(['area', 'population', 'units']),
  method: z.enum(['province-by-capital', 'district']),
  byHolder: z.record(z.string(), z.number()),
  /** Of what the holders have: how much rests on the gaining party's word or on one voice that no person reviewed. */
  claimed: z.number(),
  /** Sources disagree; several sides hold part; no report. With `byHolder` these add to 1. */
  disputed: z.number(),
  shared: z.number(),
  unknown: z.number(),
  /** Year and source of the measure. */
  basis: z.string(),
});
export type Share = z.infer<typeof Share>;

export const RoadState = z.object({
  road: z.string(),
  id: z.string(),
  from: z.string(),
  to: z.string(),
  party: z.string(),
  /** Who holds the line; never that it is passable or safe. */
  state: z.enum(['through-held', 'broken', 'contested', 'unknown']),
  /** Towns at which it is broken or contested, or of which there is no report. */
  at: z.array(z.string()),
  since: z.string().nullable(),
  /** Where the stretch begins and ends among the road's stops, and where its `at` towns stand: a ring passes its ends twice. */
  stops: z.object({ from: z.int(), to: z.int(), at: z.array(z.int()) }),
});
export type RoadState = z.infer<typeof RoadState>;

export const RoadReport = z.object({
  state: z.enum(['cut', 'reopened']),
  road: z.string(),
  at: z.string().nullable(),
  when: When.nullable(),
  speaker: Speaker.nullable(),
  claim: z.string(),
  quote: z.string(),
});

export const Isolated = z.object({
  place: z.string(),
  party: z.string(),
  since: z.string().nullable(),
  brokenAt: z.array(z.string()),
});

/** A town that carries the only road between its holder's capital and other towns of the holder. */
export const Hinge = z.object({ place: z.string(), party: z.string(), cutsOff: z.array(z.string()) });

export const Exposure = z.object({
  place: z.string(),
  holder: z.string().nullable(),
  nearestHostile: z.string().nullable(),
  hostileHolder: z.string().nullable(),
  roadKm: z.number().nullable(),
  hours: z.number().nullable(),
  between: z.array(z.object({ place: z.string(), holder: z.string().nullable() })),
  /** Roads into the town: who holds the next town on each. */
  approaches: z.array(z.object({ road: z.string(), next: z.string(), holder: z.string().nullable() })),
  fightingNear: z.array(z.object({ place: z.string(), claim: z.string(), when: When.nullable() })),
});
export type Exposure = z.infer<typeof Exposure>;

export const Momentum = z.object({
  day: z.string(),
  party: z.string(),
  gained: z.array(z.string()),
  lost: z.array(z.string()),
});

export const Force = z.object({
  party: z.string().nullable(),
  actor: z.string(),
  state: z.enum(['announced', 'arrived']),
  strength: Quantity.nullable(),
  purpose: z.string().nullable(),
  destination: z.string().nullable(),
  due: When.nullable(),
  claim: z.string(),
});

export const Displacement = z.object({
  from: z.string().nullable(),
  to: z.string().nullable(),
  people: Quantity.nullable(),
  when: When.nullable(),
  claim: z.string(),
});

export const Talk = z.object({
  venue: z.string().nullable(),
  parties: z.array(z.string()),
  state: TalkState,
  when: When.nullable(),
  claim: z.string(),
});

/** A claim that the situation refers to, with its sentence. */
export const Cited = z.object({
  claim: z.string(),
  quote: z.string(),
  speaker: Speaker.nullable(),
  report: ReportHead,
});
export type Cited = z.infer<typeof Cited>;

export const Situation = z.object({
  at: z.string(),
  known: z.string(),
  /** First day of the window for changes and momentum. */
  since: z.string(),
  head: z.string(),
  signature: HeadSignature.nullable(),
  policy: z.string(),
  reviewed: z.object({ changes: z.int(), of: z.int() }),
  counts: z.array(Count),
  shares: z.array(Share),
  roads: z.array(RoadState),
  roadReports: z.array(RoadReport),
  isolated: z.array(Isolated),
  hinges: z.array(Hinge),
  exposure: z.array(Exposure),
  momentum: z.array(Momentum),
  forces: z.array(Force),
  displacement: z.array(Displacement),
  talks: z.array(Talk),
  sources: z.array(Cited),
});
export type Situation = z.infer<typeof Situation>;
