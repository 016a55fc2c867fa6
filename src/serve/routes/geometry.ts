import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { sha256 } from '../../lib/hash.ts';
import { Place, Road } from '../../model/pack.ts';
import type { AppContext } from '../context.ts';

const Collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.any()) });
const Located = Place.pick({
  id: true,
  name: true,
  kind: true,
  classes: true,
  province: true,
  partOf: true,
  lat: true,
  lon: true,
  population: true,
}).openapi('LocatedPlace');
const Geometry = z
  .object({ provinces: Collection, places: z.array(Located), roads: z.array(Road) })
  .openapi('Geometry');

/** The places that can be drawn, in the order in which every vector of states has them. */
export const locatedPlaces = (gazetteer: Gazetteer): Place[] =>
  gazetteer.packs.flatMap((p) => p.places.filter((x) => x.lat !== null && x.lon !== null));

/** What does not change with time: outlines, settlements, sites and roads of the desk's packs. Sent once, then from the cache. */
export function geometryRoutes({ desk }: AppContext): OpenAPIHono {
  const packs = desk.gazetteer.packs;
  const body = JSON.stringify({
    provinces: { type: 'FeatureCollection', features: packs.flatMap((p) => p.provinces.features) },
    places: locatedPlaces(desk.gazetteer).map((p) => Located.parse(p)),
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
