import { z } from 'zod';

/** A party, office or class of forces; never a person. `implicit`: the text implies it without naming it here. */
export const ClaimActor = z.object({
  mention: z.string(),
  name: z.string(),
  id: z.string().nullable(),
  implicit: z.boolean(),
});
export type ClaimActor = z.infer<typeof ClaimActor>;
