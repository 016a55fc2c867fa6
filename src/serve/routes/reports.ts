import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { checkAtDesk } from '../../desk/check.ts';
import { parseReportText } from '../../intake/parse.ts';
import { MarchlandError } from '../../lib/error.ts';
import { toIso } from '../../lib/time.ts';
import { Check } from '../../model/check.ts';
import { Reading } from '../../model/reading.ts';
import { ReportHead, reportHead } from '../../model/report.ts';
import type { AppContext } from '../context.ts';

const Row = ReportHead.extend({ group: z.string().nullable(), claims: z.int(), figures: z.int() });
const Whole = z.object({
  report: ReportHead,
  text: z.string(),
  group: z.string().nullable(),
  reading: Reading,
  checks: z.array(Check),
});

/** The desk's reports: the list, one with its claims and checks, and a new one. */
export function reportRoutes({ desk, now }: AppContext): OpenAPIHono {
  const all = createRoute({
    method: 'get',
    path: '/reports',
    request: { query: z.object({ q: z.string().max(200).optional() }) },
    responses: {
      200: { description: 'reports, newest first', content: { 'application/json': { schema: z.array(Row) } } },
    },
  });
  const one = createRoute({
    method: 'get',
    path: '/reports/{id}',
    request: { params: z.object({ id: z.string() }) },
    responses: { 200: { description: 'a report as stored', content: { 'application/json': { schema: Whole } } } },
  });
  const add = createRoute({
    method: 'post',
    path: '/reports',
    request: {
      body: {
        required: true,
        content: { 'application/json': { schema: z.object({ text: z.string(), published: z.string().optional() }) } },
      },
    },
    responses: {
      201: {
        description: 'stored',
        content: { 'application/json': { schema: z.object({ id: z.string(), new: z.boolean(), claims: z.int() }) } },
      },
    },
  });
  return new OpenAPIHono()
    .openapi(all, async (c) => {
      const { q } = c.req.valid('query');
      const hits = q ? new Set(await desk.store.search(q, 200)) : null;
      const rows = desk.ledger
        .reports()
        .filter((r) => !hits || hits.has(r.id))
        .map((r) => {
          const reading = desk.ledger.reading(r.id);
          return {
            ...reportHead(r),
            group: r.group,
            claims: reading?.claims.length ?? 0,
            figures: reading?.figures.length ?? 0,
          };
        });
      return c.json(
        rows.sort((a, b) => (a.published < b.published ? 1 : -1)),
        200,
      );
    })
    .openapi(one, (c) => {
      const report = desk.ledger.report(c.req.valid('param').id);
      if (!report) throw new MarchlandError('not-found', 'this desk has no report of that id');
      const reading = desk.ledger.reading(report.id) ?? { claims: [], figures: [] };
      const { checks } = checkAtDesk(desk, report, { now: toIso(now()) });
      return c.json({ report: reportHead(report), text: report.text, group: report.group, reading, checks }, 200);
    })
    .openapi(add, async (c) => {
      const body = c.req.valid('json');
      const [added] = await desk.add([parseReportText(body.text, { file: null, published: body.published })], 'web');
      return c.json({ id: added!.report.id, new: added!.isNew, claims: added!.reading.claims.length }, 201);
    });
}
