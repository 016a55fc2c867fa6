import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { completeAct } from '../../desk/complete-act.ts';
import { pastActs } from '../../desk/decisions.ts';
import { findPlaces, rehearse, reviewCase } from '../../desk/review-case.ts';
import { type Waiting, waiting } from '../../desk/waiting.ts';
import { Claim } from '../../model/claim.ts';
import { Control } from '../../model/control.ts';
import { Author, DecisionAction, Grade, PersonAct } from '../../model/entry.ts';
import { PlaceClass } from '../../model/pack.ts';
import { PlaceKind } from '../../model/place.ts';
import { ReportHead } from '../../model/report.ts';
import { HeadSignature } from '../../model/signature.ts';
import { Why } from '../../model/why.ts';
import type { AppContext } from '../context.ts';
import { MomentQuery, momentOf } from '../moment.ts';

const Item = z
  .object({
    claim: Claim,
    report: ReportHead,
    place: z.object({ id: z.string().nullable(), name: z.string() }).nullable(),
    effect: z.string(),
    why: z.array(z.string()),
    /** 0 nothing on the map … 4 the holder. */
    impact: z.number(),
    /** The place now, and as either decision would leave it. */
    map: z.object({ now: Control, accepted: Control, rejected: Control }).nullable(),
  })
  .openapi('ReviewItem');

const Outcome = z
  .object({
    places: z.array(z.object({ before: Control, after: Control })),
    text: z.array(z.string()),
    figures: z.array(z.object({ name: z.string(), from: z.string(), to: z.string() })),
  })
  .openapi('Outcome');

const FoundPlace = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: PlaceKind,
    classes: z.array(PlaceClass),
    province: z.string().nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    population: z.number().nullable(),
    partOf: z.string().nullable(),
    nameClass: z.enum(['name', 'alias', 'exonym', 'former', 'local', 'folded', 'key', 'fuzzy']),
    spelling: z.string(),
  })
  .openapi('FoundPlace');

const Case = z
  .object({
    claim: Claim,
    report: ReportHead,
    passage: z.object({ start: z.int(), text: z.string() }),
    accept: Outcome,
    reject: Outcome,
    evidence: Why.nullable(),
    candidates: z.array(FoundPlace),
    same: z.array(z.object({ claim: Claim, report: ReportHead })),
  })
  .openapi('ReviewCase');

const Decided = z
  .object({
    seq: z.int(),
    hash: z.string(),
    recorded: z.string(),
    author: z.string(),
    action: DecisionAction,
    /** The claim decided on, as read. */
    claim: Claim.nullable(),
    /** Not taken back. */
    stands: z.boolean(),
  })
  .openapi('Decided');

const Source = z
  .object({
    source: z.string(),
    reports: z.int(),
    claims: z.int(),
    borneOut: z.int(),
    contradicted: z.int(),
    grade: Grade.nullable(),
    gradedBy: z.string().nullable(),
    gradedWhy: z.string().nullable(),
    proposed: Grade,
    because: z.string(),
  })
  .openapi('Source');

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

/** The queue of claims that want a person, what there is to know of each, and the decisions. */
export function reviewRoutes({ desk, now }: AppContext): OpenAPIHono {
  const queue = createRoute({
    method: 'get',
    path: '/queue',
    request: { query: MomentQuery.extend({ limit: z.coerce.number().int().min(1).optional() }) },
    responses: {
      200: json(z.array(Item), 'what to review, by impact on the map; the header `x-total` says how many there are'),
    },
  });
  const one = createRoute({
    method: 'get',
    path: '/queue/{claim}',
    request: { params: z.object({ claim: z.string() }), query: MomentQuery },
    responses: { 200: json(Case, 'a claim in its paragraph, what either decision would do, and the evidence so far') },
  });
  const places = createRoute({
    method: 'get',
    path: '/places',
    request: { query: z.object({ q: z.string().min(1).max(200) }) },
    responses: { 200: json(z.array(FoundPlace), 'places of the packs by name or part of it, at most twelve') },
  });
  const decisions = createRoute({
    method: 'get',
    path: '/decisions',
    responses: { 200: json(z.array(Decided), 'the last decisions, newest first, at most fifty') },
  });
  const sources = createRoute({
    method: 'get',
    path: '/sources',
    request: { query: MomentQuery },
    responses: {
      200: json(z.array(Source), 'sources with their record, their grade and the grade their record would give'),
    },
  });
  const Act = PersonAct.and(z.object({ author: Author.optional() }));
  const rehearsal = createRoute({
    method: 'post',
    path: '/decisions/rehearsal',
    request: {
      query: MomentQuery,
      body: { required: true, content: { 'application/json': { schema: DecisionAction } } },
    },
    responses: { 200: json(Outcome, 'what a decision on a claim would do to the map; nothing is recorded') },
  });
  const decide = createRoute({
    method: 'post',
    path: '/decisions',
    request: { body: { required: true, content: { 'application/json': { schema: Act } } } },
    responses: {
      201: json(
        z.object({ seq: z.int(), hash: z.string(), signature: HeadSignature.nullable() }),
        'recorded as the entry with this number and hash; `undo` takes it back by that hash',
      ),
    },
  });
  /** The queue last asked for: it stays while the log does, unless it is of this very moment. */
  let last: { key: string; items: Waiting[] } | null = null;
  const queueAt = (query: z.infer<typeof MomentQuery>): Waiting[] => {
    const key = JSON.stringify([desk.ledger.head().hash, query]);
    if (last?.key !== key || !query.at) last = { key, items: waiting(desk, momentOf(query, desk, now())) };
    return last.items;
  };
  return new OpenAPIHono()
    .openapi(queue, (c) => {
      const { limit, ...moment } = c.req.valid('query');
      const items = queueAt(moment);
      c.header('x-total', `${items.length}`);
      return c.json(items.slice(0, limit), 200);
    })
    .openapi(one, (c) =>
      c.json(reviewCase(desk, c.req.valid('param').claim, momentOf(c.req.valid('query'), desk, now())), 200),
    )
    .openapi(places, (c) => c.json(findPlaces(desk, c.req.valid('query').q, 12), 200))
    .openapi(decisions, (c) => c.json(lastDecisions(desk), 200))
    .openapi(sources, (c) => c.json(desk.ledger.sources(momentOf(c.req.valid('query'), desk, now())), 200))
    .openapi(rehearsal, (c) => {
      const done = completeAct(desk, c.req.valid('json'), now());
      const moment = momentOf(c.req.valid('query'), desk, now());
      return c.json('claim' in done ? rehearse(desk, done, moment) : { places: [], text: [], figures: [] }, 200);
    })
    .openapi(decide, async (c) => {
      const { author = 'web', ...act } = c.req.valid('json');
      const { seq, hash } = await desk.decide(completeAct(desk, act, now()), author);
      return c.json({ seq, hash, signature: desk.ledger.signature() }, 201);
    });
}

function lastDecisions(desk: AppContext['desk']): z.infer<typeof Decided>[] {
  return pastActs(desk)
    .flatMap(({ act, ...past }) => {
      if (act.do === 'pin') return [];
      const claim = 'claim' in act ? desk.ledger.claim(act.claim) : null;
      return [{ ...past, action: act, claim }];
    })
    .slice(0, 50);
}
