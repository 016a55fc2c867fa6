import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { parseInstant, toIso } from '../../lib/time.ts';
import { PackInfo } from '../../model/pack.ts';
import { Party } from '../../model/party.ts';
import { HeadSignature } from '../../model/signature.ts';
import type { AppContext } from '../context.ts';

const DeskInfo = z
  .object({
    packs: z.array(PackInfo),
    parties: z.array(Party),
    /** First and last publication of the desk's reports, and the number of them. */
    reports: z.object({ n: z.int(), from: z.string().nullable(), to: z.string().nullable() }),
    head: z.object({ seq: z.int(), hash: z.string() }),
    signature: HeadSignature.nullable(),
    version: z.string(),
  })
  .openapi('Desk');

/** What a desk is: its packs, parties and extent in time. */
export function deskRoutes({ desk, version }: AppContext): OpenAPIHono {
  const route = createRoute({
    method: 'get',
    path: '/desk',
    responses: { 200: { description: 'the desk', content: { 'application/json': { schema: DeskInfo } } } },
  });
  return new OpenAPIHono().openapi(route, (c) => {
    const zone = desk.gazetteer.packs[0]!.info.timezone;
    const times = desk.ledger
      .reports()
      .map((r) => parseInstant(r.published, zone))
      .sort((a, b) => a - b);
    return c.json(
      {
        packs: desk.gazetteer.packs.map((p) => p.info),
        parties: desk.gazetteer.packs.flatMap((p) => p.parties),
        reports: {
          n: times.length,
          from: times.length ? toIso(times[0]!) : null,
          to: times.length ? toIso(times.at(-1)!) : null,
        },
        head: desk.ledger.head(),
        signature: desk.ledger.signature(),
        version,
      },
      200,
    );
  });
}
