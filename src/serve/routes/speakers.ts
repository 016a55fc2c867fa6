import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { SpeakerClass } from '../../model/speaker.ts';
import type { AppContext } from '../context.ts';

const Found = z
  .object({
    mention: z.string(),
    class: SpeakerClass,
    claims: z.int(),
    /** The newest report in which the speaker is quoted, and where. */
    report: z.string(),
    quote: z.object({ start: z.int(), end: z.int() }),
  })
  .openapi('FoundSpeaker');

const plain = (s: string) => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Who is quoted: speakers whose description contains `q`, most quoted first, at most twenty. */
export function speakerRoutes({ desk, now }: AppContext): OpenAPIHono {
  const route = createRoute({
    method: 'get',
    path: '/speakers',
    request: { query: z.object({ q: z.string().min(1).max(200) }) },
    responses: { 200: { description: 'speakers', content: { 'application/json': { schema: z.array(Found) } } } },
  });
  return new OpenAPIHono().openapi(route, (c) => {
    const q = plain(c.req.valid('query').q);
    const found = new Map<string, z.infer<typeof Found>>();
    const claims = [...desk.ledger.claims({ known: now() })].sort((a, b) => b.published - a.published);
    for (const { claim, report } of claims) {
      const speaker = claim.speaker;
      if (!speaker || !plain(speaker.mention).includes(q)) continue;
      const key = plain(speaker.mention).replace(/^(the|a|an) /, '');
      const known = found.get(key);
      if (known) known.claims++;
      else {
        const { start, end } = claim.quote;
        found.set(key, {
          mention: speaker.mention,
          class: speaker.class,
          claims: 1,
          report: report.id,
          quote: { start, end },
        });
      }
    }
    return c.json([...found.values()].sort((a, b) => b.claims - a.claims).slice(0, 20), 200);
  });
}
