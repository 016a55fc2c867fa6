import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { baseMap } from '../../desk/base-map.ts';
import { sha256 } from '../../lib/hash.ts';
import { screenBase } from '../../publish/newsmap/base-geojson.ts';
import type { AppContext } from '../context.ts';

const Collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.any()) });
const Base = z
  .object({
    land: Collection,
    borders: Collection,
    disputed: Collection,
    names: Collection,
    globe: z.object({ size: z.number(), sphere: z.string(), land: z.string(), here: z.string() }),
  })
  .openapi('Base');

/** What lies round the theatre of the desk's first pack. Made once, on the first request. */
export function baseRoutes({ desk }: AppContext): OpenAPIHono {
  let made: { body: string; etag: string } | null = null;
  const make = () => {
    const [pack] = desk.gazetteer.packs;
    const body = JSON.stringify(screenBase(baseMap(pack!.provinces), pack!.provinces, pack!.info.country));
    return { body, etag: `"${sha256(body).slice(7, 39)}"` };
  };
  const route = createRoute({
    method: 'get',
    path: '/base',
    responses: {
      200: {
        description: 'land, borders, disputed borders and names round the theatre; the locator globe as SVG paths',
        content: { 'application/json': { schema: Base } },
      },
    },
  });
  return new OpenAPIHono().openapi(route, (c) => {
    made ??= make();
    c.header('etag', made.etag);
    c.header('cache-control', 'no-cache');
    if (c.req.header('if-none-match') === made.etag) return c.body(null, 304) as never;
    return c.body(made.body, 200, { 'content-type': 'application/json' }) as never;
  });
}
