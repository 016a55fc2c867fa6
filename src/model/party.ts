import { z } from 'zod';
import { Day } from './when.ts';

export const PartyKind = z.enum(['state', 'non-state', 'foreign-state', 'international']);
export type PartyKind = z.infer<typeof PartyKind>;

/** One side or body of a theatre, from a pack's `parties.yaml`. */
export const Party = z.object({
  id: z.string(),
  name: z.string(),
  kind: PartyKind,
  /** Other names and spellings, as news write them. */
  names: z.array(z.string()),
  /** Adjectives and people-words that point to it: "Afghan", "Taliban's". */
  demonyms: z.array(z.string()),
  /** Common nouns that mean it when this theatre's news say them: "insurgents", "government forces". */
  generics: z.array(z.string()),
  /** Offices and bodies that speak or act for it. */
  offices: z.array(
    z.object({ names: z.array(z.string()), class: z.enum(['government', 'military', 'local-official', 'party']) }),
  ),
  alliances: z.array(z.object({ with: z.string(), from: Day.nullable(), to: Day.nullable(), source: z.string() })),
  enemies: z.array(z.object({ of: z.string(), from: Day.nullable(), to: Day.nullable(), source: z.string() })),
  /** The slot in the palette: A is the first party of the theatre. Null: not drawn. */
  colour: z.enum(['A', 'B', 'C', 'D']).nullable(),
  from: Day.nullable(),
  to: Day.nullable(),
});
export type Party = z.infer<typeof Party>;
