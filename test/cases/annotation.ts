import { z } from 'zod';

const Day = z
  .string()
  .refine(
    (s) =>
      /^\d{4}-\d\d-\d\d$/.test(s) &&
      !Number.isNaN(Date.parse(s)) &&
      new Date(`${s}T00:00:00Z`).toISOString().startsWith(s),
    {
      message: 'not a day of the calendar',
    },
  );

const oneOf = (words: string) =>
  z.string().refine((s) => words.split(' ').includes(s), { message: `none of: ${words}` });

/** A claim as a careful reader annotates it: names in their clearest form, no ids. */
export const GoldClaim = z.strictObject({
  predicate: oneOf('take hold leave enter fight besiege repel threaten cut reopen deploy evacuate displace talk'),
  actor: z.string().nullable(),
  against: z.string().nullable(),
  place: z.string().nullable(),
  placeKind: oneOf('city district province village site road border-crossing region country').nullable(),
  within: z.string().nullable(),
  extent: oneOf('whole part'),
  when: z
    .strictObject({ from: Day, to: Day })
    .refine((w) => w.from <= w.to, { message: 'ends before it begins' })
    .nullable(),
  polarity: oneOf('affirmed negated'),
  modality: oneOf('actual planned possible historical'),
  speaker: z.string().nullable(),
  speakerClass: oneOf(
    'government military party-claim witness local-official international foreign-government analyst media unnamed',
  ).nullable(),
  quote: z.string().min(4),
  core: z.boolean(),
});

export const GoldFigure = z.strictObject({
  kind: oneOf(
    'count-captured count-held share-area share-population share-units rank distance strength casualties displaced duration other',
  ),
  value: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  of: z.number().nullable(),
  unit: z.string().nullable(),
  actor: z.string().nullable(),
  place: z.string().nullable(),
  speaker: z.string().nullable(),
  quote: z.string().min(1),
});

export const Gold = z.object({
  claims: z.array(GoldClaim),
  figures: z.array(GoldFigure),
  notes: z.string().optional(),
});
export type Gold = z.infer<typeof Gold>;

/** What is wrong with an annotation of `body`, one line a fault. */
export function faults(gold: unknown, body: string): string[] {
  const parsed = Gold.safeParse(gold);
  if (!parsed.success) return parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`);
  const found: string[] = [];
  const { claims, figures } = parsed.data;
  for (const { quote } of [...claims, ...figures]) if (!body.includes(quote)) found.push(`not in the text: ${quote}`);
  for (const c of claims)
    if ((c.place === null) !== (c.placeKind === null)) found.push(`place without kind: ${c.quote}`);
  for (const f of figures)
    if (f.value === null && f.min === null && f.max === null) found.push(`figure without a number: ${f.quote}`);
  const keys = claims.map((c) => JSON.stringify({ ...c, quote: '', core: true }));
  for (const [i, k] of keys.entries()) if (keys.indexOf(k) !== i) found.push(`annotated twice: ${claims[i]!.quote}`);
  return found;
}
