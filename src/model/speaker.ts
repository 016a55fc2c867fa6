import { z } from 'zod';

export const SpeakerClass = z.enum([
  'government',
  'military',
  'party-claim',
  'witness',
  'local-official',
  'international',
  'foreign-government',
  'analyst',
  'media',
  'unnamed',
]);
export type SpeakerClass = z.infer<typeof SpeakerClass>;

export const Stance = z.enum(['says', 'claims', 'confirms', 'denies', 'estimates', 'fears']);
export type Stance = z.infer<typeof Stance>;

/** against: the speaker's side loses by what it says; own: it gains; neutral: neither. */
export const Interest = z.enum(['against', 'own', 'neutral']);
export type Interest = z.infer<typeof Interest>;

/** Who says so; a claim in the reporter's own voice has none. `party` is whose office it is, by pack id. */
export const Speaker = z.object({
  mention: z.string(),
  class: SpeakerClass,
  party: z.string().nullable(),
  stance: Stance,
  interest: Interest,
});
export type Speaker = z.infer<typeof Speaker>;
