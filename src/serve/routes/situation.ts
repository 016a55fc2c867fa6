import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { Situation } from '../../model/situation.ts';
import { Day } from '../../model/when.ts';
import { situation } from '../../situation/situation.ts';
import type { AppContext } from '../context.ts';
import { MomentQuery, momentOf } from '../moment.ts';

/** Counts, shares, roads, exposure, forces, people and talks at one moment. */
export function situationRoutes({ desk, now }: AppContext): OpenAPIHono {
  const route = createRoute({
    method: 'get',
    path: '/situation',
    request: { query: MomentQuery.extend({ since: Day.optional() }) },
    responses: { 200: { description: 'the situation', content: { 'application/json': { schema: Situation } } } },
  });
  return new OpenAPIHono().openapi(route, (c) => {
    const query = c.req.valid('query');
    return c.json(situation(desk.ledger, desk.gazetteer, { ...momentOf(query, desk, now()), since: query.since }), 200);
  });
}
