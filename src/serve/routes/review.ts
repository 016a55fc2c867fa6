import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { Claim } from '../../model/claim.ts';
import { PersonAct } from '../../model/entry.ts';
import { ReportHead } from '../../model/report.ts';
import { HeadSignature } from '../../model/signature.ts';
import type { AppContext } from '../context.ts';
import { MomentQuery, momentOf } from '../moment.ts';

const Item = z
  .object({ claim: Claim, report: ReportHead, effect: z.string(), why: z.array(z.string()), impact: z.number() })
  .openapi('ReviewItem');

/** The queue of claims that want a person, and the decisions. */
export function reviewRoutes({ desk, now }: AppContext): OpenAPIHono {
  const queue = createRoute({
    method: 'get',
    path: '/queue',
    request: { query: MomentQuery },
    responses: {
      200: {
        description: 'what to review, by impact on the map',
        content: { 'application/json': { schema: z.array(Item) } },
      },
    },
  });
  const decide = createRoute({
    method: 'post',
    path: '/decisions',
    request: { body: { required: true, content: { 'application/json': { schema: PersonAct } } } },
    responses: {
      201: {
        description: 'recorded as the entry with this number and hash; `undo` takes it back by that hash',
        content: {
          'application/json': {
            schema: z.object({ seq: z.int(), hash: z.string(), signature: HeadSignature.nullable() }),
          },
        },
      },
    },
  });
  return new OpenAPIHono()
    .openapi(queue, (c) => c.json(desk.ledger.queue(momentOf(c.req.valid('query'), desk, now())), 200))
    .openapi(decide, async (c) => {
      const { seq, hash } = await desk.decide(c.req.valid('json'), 'web');
      return c.json({ seq, hash, signature: desk.ledger.signature() }, 201);
    });
}
