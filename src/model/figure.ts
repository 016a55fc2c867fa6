import { z } from 'zod';
import { ClaimActor } from './actor.ts';
import { ClaimPlace } from './place.ts';
import { Quote } from './quote.ts';
import { Speaker } from './speaker.ts';
import { When } from './when.ts';

export const FigureKind = z.enum([
  'count-captured',
  'count-held',
  'share-area',
  'share-population',
  'share-units',
  'rank',
  'distance',
  'strength',
  'casualties',
  'displaced',
  'duration',
  'other',
]);
export type FigureKind = z.infer<typeof FigureKind>;

/** A number the report states. `of` is the whole it is out of; `min`/`max` an interval ("over two-thirds": min 0.667). */
export const Figure = z.object({
  kind: FigureKind,
  value: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  of: z.number().nullable(),
  unit: z.string().nullable(),
  approx: z.boolean(),
  actor: ClaimActor.nullable(),
  place: ClaimPlace.nullable(),
  /** The other end of a distance or bearing. */
  to: ClaimPlace.nullable(),
  speaker: Speaker.nullable(),
  when: When.nullable(),
  quote: Quote,
});
export type Figure = z.infer<typeof Figure>;
