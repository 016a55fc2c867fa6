import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { checkAtDesk } from '../../desk/check.ts';
import { parseReportText } from '../../intake/parse.ts';
import { toIso } from '../../lib/time.ts';
import { CheckedReport } from '../../model/check.ts';
import { Reading } from '../../model/reading.ts';
import type { AppContext } from '../context.ts';
import { momentOf } from '../moment.ts';

const Body = z.object({
  text: z.string().openapi({ description: 'a report, with or without front matter, or HTML' }),
  published: z.string().optional(),
  at: z.string().optional(),
  known: z.string().optional(),
});

/** Reads and checks copy without storing it. */
export function checkRoutes({ desk, now }: AppContext): OpenAPIHono {
  const route = createRoute({
    method: 'post',
    path: '/check',
    request: { body: { required: true, content: { 'application/json': { schema: Body } } } },
    responses: {
      200: {
        description: 'the reading and the checks',
        content: { 'application/json': { schema: CheckedReport.extend({ text: z.string(), reading: Reading }) } },
      },
    },
  });
  return new OpenAPIHono().openapi(route, (c) => {
    const body = c.req.valid('json');
    const report = parseReportText(body.text, { file: null, published: body.published });
    const moment = momentOf(body, desk, now());
    const checked = checkAtDesk(desk, report, {
      at: body.at ? moment.at : undefined,
      known: body.known ? moment.known : undefined,
      now: toIso(now()),
    });
    return c.json({ ...checked, text: report.text, reading: desk.read(report) }, 200);
  });
}
