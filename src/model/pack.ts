import { z } from 'zod';
import { PlaceKind } from './place.ts';
import { Day } from './when.ts';

/** What a place counts as; a place may have several. */
export const PlaceClass = z.enum([
  'national-capital',
  'provincial-capital',
  'district-centre',
  'city',
  'town',
  'village',
  'district',
  'province',
  'country',
  'airport',
  'base',
  'border-crossing',
  'dam',
  'port',
  'other-site',
]);
export type PlaceClass = z.infer<typeof PlaceClass>;

/** A row of `places.csv`. */
export const Place = z.object({
  id: z.string(),
  name: z.string(),
  kind: PlaceKind,
  classes: z.array(PlaceClass),
  /** ISO 3166-1 alpha-2. */
  country: z.string(),
  /** Ids of the province and the district it lies in. */
  province: z.string().nullable(),
  district: z.string().nullable(),
  /** For a site: the id of the town it belongs to. */
  partOf: z.string().nullable(),
  /** For a province or district: the id of its capital. */
  capital: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  population: z.number().nullable(),
  populationYear: z.number().nullable(),
  /** Square kilometres, for areas. */
  areaKm2: z.number().nullable(),
  source: z.string(),
});
export type Place = z.infer<typeof Place>;

/** A row of `names.csv`. */
export const PlaceName = z.object({
  place: z.string(),
  name: z.string(),
  kind: z.enum(['alias', 'exonym', 'former', 'local']),
  language: z.string().nullable(),
  from: Day.nullable(),
  to: Day.nullable(),
});
export type PlaceName = z.infer<typeof PlaceName>;

/** A named highway as an ordered list of places (`roads.csv`); `km` and `hours` from the stop before. */
export const Road = z.object({
  id: z.string(),
  name: z.string(),
  names: z.array(z.string()),
  stops: z.array(
    z.object({
      place: z.string().nullable(),
      lat: z.number(),
      lon: z.number(),
      km: z.number().nullable(),
      hours: z.number().nullable(),
    }),
  ),
  source: z.string(),
});
export type Road = z.infer<typeof Road>;

/** A row of `baseline.csv`: who held a place when the pack's story begins. */
export const BaselineRow = z.object({ place: z.string(), holder: z.string(), on: Day, source: z.string() });
export type BaselineRow = z.infer<typeof BaselineRow>;

/** `pack.yaml`. */
export const PackInfo = z.object({
  id: z.string(),
  name: z.string(),
  country: z.string(),
  /** Offset of the theatre's clock, such as +04:30. */
  timezone: z.string(),
  capital: z.string(),
  /** Days after which silence makes a place stale. */
  halfLifeDays: z.number().positive(),
  /** The class whose members a situation counts first, with its words: "provincial capitals". */
  units: z.array(z.object({ class: PlaceClass, singular: z.string(), plural: z.string() })),
  /** Hours by which public outputs hold back a claim, by predicate. */
  delays: z.record(z.string(), z.number()),
  /** Words by which a report shows that it is of this theatre ("Afghan"). */
  words: z.array(z.string()),
});
export type PackInfo = z.infer<typeof PackInfo>;
