import { z } from 'zod';
import { ClaimActor } from './actor.ts';
import { ClaimPlace } from './place.ts';
import { Quote } from './quote.ts';
import { Speaker } from './speaker.ts';
import { When } from './when.ts';

export const Predicate = z.enum([
  'take',
  'hold',
  'leave',
  'enter',
  'fight',
  'besiege',
  'repel',
  'threaten',
  'cut',
  'reopen',
  'deploy',
  'evacuate',
  'displace',
  'talk',
]);
export type Predicate = z.infer<typeof Predicate>;

export const Polarity = z.enum(['affirmed', 'negated']);
export type Polarity = z.infer<typeof Polarity>;
export const Modality = z.enum(['actual', 'planned', 'possible', 'historical']);
export type Modality = z.infer<typeof Modality>;
export const Extent = z.enum(['whole', 'part']);
export type Extent = z.infer<typeof Extent>;
export const Means = z.enum(['ground', 'remote', 'unknown']);
export type Means = z.infer<typeof Means>;
export const Manner = z.enum(['assault', 'withdrawal', 'surrender', 'negotiated', 'unopposed', 'unknown']);
export type Manner = z.infer<typeof Manner>;
export const TalkState = z.enum(['scheduled', 'met', 'stalled', 'agreed', 'broken']);
export type TalkState = z.infer<typeof TalkState>;

/** A number of people, troops, units or kilometres: `value`, or an interval with the words that stand for it. */
export const Quantity = z.object({
  value: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  unit: z.string().nullable(),
  approx: z.boolean(),
  text: z.string(),
});
export type Quantity = z.infer<typeof Quantity>;

/** One thing one report says happened or is so, of one place, on one speaker's word. */
export const Claim = z.object({
  id: z.string(),
  predicate: Predicate,
  actor: ClaimActor.nullable(),
  against: ClaimActor.nullable(),
  place: ClaimPlace.nullable(),
  extent: Extent,
  when: When.nullable(),
  polarity: Polarity,
  modality: Modality,
  means: Means.nullable(),
  manner: Manner.nullable(),
  speaker: Speaker.nullable(),
  quantity: Quantity.nullable(),
  /** What a deployment or evacuation is for, in the report's words. */
  purpose: z.string().nullable(),
  talk: z.object({ state: TalkState, parties: z.array(ClaimActor) }).nullable(),
  quote: Quote,
  quotes: z.array(Quote),
  rule: z.string(),
  readers: z.array(z.enum(['chunk', 'parse', 'person', 'import'])),
  /** 0..1: how sure the reader is that the report says this. */
  confidence: z.number().min(0).max(1),
  /** Why a person should look at it; empty when nothing is doubtful. */
  doubts: z.array(z.string()),
});
export type Claim = z.infer<typeof Claim>;
