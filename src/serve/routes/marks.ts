import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { toIso } from '../../lib/time.ts';
import { Status } from '../../model/control.ts';
import { HeadSignature } from '../../model/signature.ts';
import type { AppContext } from '../context.ts';
import { MomentQuery, momentOf } from '../moment.ts';
import { locatedPlaces } from './geometry.ts';

const Kind = z.object({ status: Status, holder: z.string().nullable(), other: z.string().nullable() });
const Marks = z
  .object({
    at: z.string(),
    known: z.string(),
    head: z.string(),
    signature: HeadSignature.nullable(),
    kinds: z.array(Kind),
    /** For each place of `/geometry`, in its order: index into `kinds`; -1 where nothing is known. */
    marks: z.array(z.int()),
    /** For each place of `/geometry` with any: how many reports published by `known` bear on it. */
    reports: z.record(z.string(), z.int()),
  })
  .openapi('Marks');

/** The state of every located place at one moment, as one short vector: geometry is sent once. */
export function marksRoutes({ desk, now }: AppContext): OpenAPIHono {
  const order = locatedPlaces(desk.gazetteer).map((p) => p.id);
  const route = createRoute({
    method: 'get',
    path: '/marks',
    request: { query: MomentQuery },
    responses: { 200: { description: 'marks of all places', content: { 'application/json': { schema: Marks } } } },
  });
  return new OpenAPIHono().openapi(route, (c) => {
    const moment = momentOf(c.req.valid('query'), desk, now());
    const head = desk.ledger.head().hash;
    const etag = `"${head.slice(-32)}-${moment.at}-${moment.known}-${moment.logged ?? ''}-${moment.policy ?? ''}"`;
    c.header('etag', etag);
    c.header('cache-control', 'no-cache');
    if (c.req.header('if-none-match') === etag) return c.body(null, 304) as never;
    const has = new Set(desk.ledger.placeIds());
    const { places } = desk.ledger.view(
      moment,
      order.filter((id) => has.has(id)),
    );
    const kinds = new Map<string, { index: number; kind: z.infer<typeof Kind> }>();
    const byPlace = new Map(
      places.map((p) => {
        const kind = { status: p.status, holder: p.holder, other: p.others[0] ?? null };
        const key = JSON.stringify(kind);
        if (!kinds.has(key)) kinds.set(key, { index: kinds.size, kind });
        return [p.place.id, p.status === 'unknown' ? -1 : kinds.get(key)!.index];
      }),
    );
    const bearing = desk.ledger
      .claims({ known: moment.known, logged: moment.logged })
      .filter(({ claim }) => claim.place?.id);
    const reports = Map.groupBy(bearing, ({ claim }) => claim.place!.id!);
    return c.json(
      {
        at: toIso(moment.at),
        known: toIso(moment.known),
        head,
        signature: desk.ledger.signature(),
        kinds: [...kinds.values()].map((k) => k.kind),
        marks: order.map((id) => byPlace.get(id) ?? -1),
        reports: Object.fromEntries([...reports].map(([id, rows]) => [id, new Set(rows.map((r) => r.report.id)).size])),
      },
      200,
    );
  });
}
