import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { sha256 } from '../../lib/hash.ts';
import { Place, Road } from '../../model/pack.ts';
import type { AppContext } from '../app.ts';

const Collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.any()) });
const Geometry = z.object({ provinces: Collection, places: z.array(Place), roads: z.array(Road) }).openapi('Geometry');

/** What does not change with time: outlines, settlements, sites and roads of the desk's packs. Sent once, then from the cache. */
export function geometryRoutes({ desk }: AppContext): OpenAPIHono {
  const packs = desk.gazetteer.packs;
  const body = JSON.stringify({
    provinces: { type: 'FeatureCollection', features: packs.flatMap((p) => p.provinces.features) },
    places: packs.flatMap((p) => p.places.filter((x) => x.lat !== null)),
    roads: packs.flatMap((p) => p.roads),
  });
  const etag = `"${sha256(body).slice(7, 39)}"`;
  const route = createRoute({
    method: 'get',
    path: '/geometry',
    responses: { 200: { description: 'the packs’ geometry', content: { 'application/json': { schema: Geometry } } } },
  });
  return new OpenAPIHono().openapi(route, (c) => {
    c.header('etag', etag);
    c.header('cache-control', 'no-cache');
    if (c.req.header('if-none-match') === etag) return c.body(null, 304) as never;
    return c.body(body, 200, { 'content-type': 'application/json' }) as never;
  });
}
