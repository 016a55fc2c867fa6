import { z } from 'zod';

export const PlaceKind = z.enum([
  'city',
  'district',
  'province',
  'village',
  'site',
  'road',
  'border-crossing',
  'region',
  'country',
]);
export type PlaceKind = z.infer<typeof PlaceKind>;

/**
 * A place as a claim names it. `name` is its clearest form in the report (or the gazetteer's name once resolved);
 * `id` null when no pack knows it. `score` 0..1 how good the match is; `margin` score minus that of the runner-up.
 */
export const ClaimPlace = z.object({
  mention: z.string(),
  name: z.string(),
  id: z.string().nullable(),
  kind: PlaceKind.nullable(),
  within: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  score: z.number().nullable(),
  margin: z.number().nullable(),
  /** For cut and reopen: the town at which the road is cut, if said. */
  at: z.string().nullable().optional(),
  /** The place this one belongs to (an airport's town), by id. */
  partOf: z.string().nullable().optional(),
});
export type ClaimPlace = z.infer<typeof ClaimPlace>;
