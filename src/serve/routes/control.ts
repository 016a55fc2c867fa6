import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { MarchlandError } from '../../lib/error.ts';
import { ControlView } from '../../model/control.ts';
import { PlaceClass } from '../../model/pack.ts';
import { Why } from '../../model/why.ts';
import { Break, brokenBy } from '../../situation/break.ts';
import { Timeline, timeline } from '../../situation/timeline.ts';
import type { AppContext } from '../context.ts';
import { MomentQuery, momentOf } from '../moment.ts';

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
});

/** Control of places, the evidence for one, and the changes over time. */
export function controlRoutes({ desk, now }: AppContext): OpenAPIHono {
  const control = createRoute({
    method: 'get',
    path: '/control',
    request: {
      query: MomentQuery.extend({
        places: z.enum(['all', ...PlaceClass.options]).optional(),
        place: z.string().optional(),
      }),
    },
    responses: json(ControlView, 'who holds what'),
  });
  const why = createRoute({
    method: 'get',
    path: '/why/{place}',
    request: { params: z.object({ place: z.string() }), query: MomentQuery },
    responses: json(Why.extend({ broke: z.array(Break) }), 'the evidence for one place'),
  });
  const times = createRoute({
    method: 'get',
    path: '/timeline',
    request: {
      query: z.object({
        known: z.string().optional(),
        from: z.string().optional(),
        to: z.string().optional(),
        places: PlaceClass.optional(),
      }),
    },
    responses: json(Timeline, 'changes of holder and publications, by day'),
  });
  return new OpenAPIHono()
    .openapi(control, (c) => {
      const query = c.req.valid('query');
      const unit = desk.gazetteer.packs[0]!.info.units[0]?.class ?? 'city';
      const places = query.place
        ? [known(query.place)]
        : query.places === 'all'
          ? desk.ledger.placeIds()
          : desk.gazetteer.placesOf(query.places ?? unit).map((p) => p.id);
      return c.json(desk.ledger.view(momentOf(query, desk, now()), places), 200);
    })
    .openapi(why, (c) => {
      const moment = momentOf(c.req.valid('query'), desk, now());
      const place = known(c.req.valid('param').place);
      return c.json(
        { ...desk.ledger.why(place, moment), broke: brokenBy(desk.ledger, desk.gazetteer, place, moment) },
        200,
      );
    })
    .openapi(times, (c) => {
      const { known, from, to, places } = c.req.valid('query');
      const moment = momentOf({ known }, desk, now());
      return c.json(timeline(desk.ledger, desk.gazetteer, { known: moment.known, from, to, class: places }), 200);
    });

  function known(id: string): string {
    if (!desk.gazetteer.place(id))
      throw new MarchlandError('place-unknown', `no pack of this desk has a place "${id}"`);
    return id;
  }
}
