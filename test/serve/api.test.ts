import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, initDesk, openDesk } from '../../src/desk/desk.ts';
import { parseReport } from '../../src/intake/parse.ts';
import { ControlView } from '../../src/model/control.ts';
import { Situation } from '../../src/model/situation.ts';
import { Why } from '../../src/model/why.ts';
import { createApp } from '../../src/serve/app.ts';
import { caseReports, freshFolder } from '../support/marchland.ts';

// the shapes are what is tested
// biome-ignore lint/suspicious/noExplicitAny: answers are taken apart field by field
type Json = any;

const now = () => Date.parse('2021-09-01T00:00:00Z');
let desk: Desk;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  const path = join(freshFolder(), 'desk');
  await initDesk(path, ['afghanistan'], now);
  desk = await openDesk(path, now);
  const folder = caseReports('afghanistan-2021');
  await desk.add(
    readdirSync(folder)
      .sort()
      .map((f) => parseReport(readFileSync(join(folder, f)), { file: f })),
    'test',
  );
  app = createApp({ desk, now, webFolder: null, version: 'test' });
});
afterAll(() => desk.close());

const get = async (path: string) => {
  const response = await app.request(path);
  return { status: response.status, body: (await response.json()) as Json, headers: response.headers };
};
const post = async (path: string, body: unknown) => {
  const response = await app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Json };
};

describe('the JSON API has the shapes of the model', () => {
  it('control, why and situation', async () => {
    const control = await get('/api/control?at=2021-08-12&known=2021-08-13');
    expect(ControlView.parse(control.body).places).toHaveLength(34);
    const ghazni = ControlView.parse(control.body).places.find((p) => p.place.name === 'Ghazni')!;
    const why = Why.parse(
      (await get(`/api/why/${encodeURIComponent(ghazni.place.id)}?at=2021-08-12&known=2021-08-13`)).body,
    );
    expect(why.evidence.reduce((sum, e) => sum + e.centibans, why.time.centibans)).toBe(why.total.centibans);
    expect(Situation.parse((await get('/api/situation?at=2021-08-12&known=2021-08-13')).body).counts[0]).toMatchObject({
      class: 'provincial-capital',
      of: 34,
    });
  });

  it('knows less when asked as known a day earlier', async () => {
    const taken = async (known: string) =>
      (await get(`/api/control?at=2021-08-12&known=${known}`)).body.places.filter(
        (p: { holder: string }) => p.holder === 'taliban',
      ).length;
    expect(await taken('2021-08-13')).toBeGreaterThan(await taken('2021-08-11'));
  });

  it('reports: the list, one with its text, a search', async () => {
    const list = (await get('/api/reports')).body as { id: string; title: string }[];
    expect(list.length).toBe(readdirSync(caseReports('afghanistan-2021')).length);
    const one = (await get(`/api/reports/${encodeURIComponent(list[0]!.id)}`)).body;
    for (const claim of one.reading.claims)
      expect(one.text.slice(claim.quote.start, claim.quote.end)).toBe(claim.quote.text);
    const found = (await get('/api/reports?q=Zaranj')).body as { id: string }[];
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(list.length);
  });

  it('OpenAPI 3.1 names every path of the API', async () => {
    const { body } = await get('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const served = new Set(
      app.routes
        .filter(
          (r) =>
            r.path.startsWith('/api/') &&
            r.method !== 'ALL' &&
            !r.path.includes('*') &&
            !r.path.endsWith('openapi.json'),
        )
        .map((r) => r.path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}')),
    );
    expect(Object.keys(body.paths).sort()).toEqual([...served].sort());
  });

  it('geometry is sent once', async () => {
    const first = await app.request('/api/geometry');
    const again = await app.request('/api/geometry', { headers: { 'if-none-match': first.headers.get('etag')! } });
    expect([first.status, again.status]).toEqual([200, 304]);
  });
});

describe('checking copy', () => {
  it('reads and checks without storing', async () => {
    const before = desk.ledger.head();
    const { status, body } = await post('/api/check', {
      text: 'date 2021-08-12 The Taliban captured the city of Ghazni on Thursday, officials said. Ghazni lies south-west of Kabul.',
    });
    expect(status).toBe(200);
    expect(body.reading.claims[0]).toMatchObject({ predicate: 'take', place: { name: 'Ghazni' } });
    expect(desk.ledger.head()).toEqual(before);
  });

  it('stores when asked, once', async () => {
    const text = 'date 2021-08-16 The Taliban captured the town of Spin Boldak in July, residents said.';
    expect((await post('/api/reports', { text })).body).toMatchObject({ new: true });
    expect((await post('/api/reports', { text })).body).toMatchObject({ new: false });
  });
});

describe('errors have one shape', () => {
  it.each([
    ['/api/control?at=nonsense', 400, 'date-malformed'],
    ['/api/control?places=castle', 400, 'usage'],
    ['/api/why/nowhere', 404, 'place-unknown'],
    ['/api/reports/none', 404, 'not-found'],
    ['/api/nothing', 404, 'not-found'],
  ])('%s', async (path, status, code) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatchObject({ code, message: expect.any(String) });
  });

  it.each([
    ['a body that is not JSON', '{', 400],
    ['copy without a date', { text: 'The town fell.' }, 400],
    ['copy without text', { text: '' }, 400],
  ])('%s', async (_name, body, status) => {
    const answer = await post('/api/check', body);
    expect(answer.status).toBe(status);
    expect(answer.body.error.code).toEqual(expect.any(String));
  });

  it('decisions on claims the desk does not have are refused and not recorded', async () => {
    const before = desk.ledger.head();
    const answer = await post('/api/decisions', { do: 'accept', claim: 'c:none', why: null });
    expect([answer.status, answer.body.error.code]).toEqual([404, 'claim-unknown']);
    expect(desk.ledger.head()).toEqual(before);
  });
});

describe('the page without scripts', () => {
  it('shows the units with their state and the reports, and escapes what reports say', async () => {
    await desk.add(
      [
        parseReport(
          new TextEncoder().encode(
            '---\ntitle: <img src=x onerror=alert(1)>\npublished: 2021-08-16\n---\nThe Taliban captured <script>alert(1)</script> Kunduz.',
          ),
          { file: 'x' },
        ),
      ],
      'test',
    );
    const page = await (await app.request('/plain?at=2021-08-12&known=2021-08-12')).text();
    expect(page).toContain('34 provincial capitals');
    expect(page).toContain('Ghazni');
    expect(page).not.toContain('<img src=x');
    const bad = desk.ledger.reports().find((r) => r.title?.includes('onerror'))!;
    const report = await (await app.request(`/plain/report/${encodeURIComponent(bad.id)}`)).text();
    expect(report).not.toMatch(/<script|<img/);
  });

  it('carries a policy that lets no script but its own run', async () => {
    const csp = (await app.request('/plain')).headers.get('content-security-policy')!;
    expect(csp).toContain("default-src 'none'");
    expect(csp).not.toContain('unsafe-inline');
  });
});
