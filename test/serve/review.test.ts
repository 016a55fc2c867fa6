import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, initDesk, openDesk } from '../../src/desk/desk.ts';
import type { Waiting } from '../../src/desk/waiting.ts';
import { parseReport } from '../../src/intake/parse.ts';
import type { DecisionAction } from '../../src/model/entry.ts';
import { createApp } from '../../src/serve/app.ts';
import { caseReports, freshFolder } from '../support/marchland.ts';

// the shapes are what is tested
// biome-ignore lint/suspicious/noExplicitAny: answers are taken apart field by field
type Json = any;

/** Every look at the clock is a second later: two decisions of one moment have no order. */
let clock = Date.parse('2021-09-01T00:00:00Z');
const now = () => {
  clock += 1000;
  return clock;
};
const AT = 'at=2021-08-15';
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

const get = async (path: string): Promise<Json> => (await app.request(path)).json();
const post = async (path: string, body: unknown) => {
  const response = await app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Json };
};
const decide = (action: DecisionAction, author = 'Anna') => post('/api/decisions', { ...action, author });
const queue = (): Promise<Waiting[]> => get(`/api/queue?${AT}`);
const place = async (id: string) =>
  (await get(`/api/control?${AT}&places=all`)).places.find((p: Json) => p.place.id === id);

describe('the queue', () => {
  let items: Waiting[];
  beforeEach(async () => {
    items = await queue();
  });

  it('is in order of impact, each with why it is there and what it does', () => {
    expect(items.map((i) => i.impact)).toEqual(items.map((i) => i.impact).toSorted((a, b) => b - a));
    for (const item of items) {
      expect(item.effect).not.toBe('');
      expect(item.why.length).toBeGreaterThan(0);
    }
    const flips = items.filter((i) => i.effect.startsWith('accepting this flips'));
    expect(flips.length).toBeGreaterThan(0);
    for (const { map } of flips) expect(map!.accepted.holder).not.toBe(map!.now.holder);
  });

  it('tells what each decision then does', async () => {
    const flip = items.find((i) => i.map && i.map.accepted.holder !== i.map.now.holder)!;
    const whole = await get(`/api/queue/${flip.claim.id}?${AT}`);
    expect(whole.accept.text[0]).toContain(`${flip.place!.name} becomes`);
    expect(whole.accept.places[0].after).toEqual(flip.map!.accepted);
    const { status, body } = await decide({ do: 'accept', claim: flip.claim.id, why: null });
    expect(status).toBe(201);
    expect((await place(flip.place!.id!)).holder).toBe(flip.map!.accepted.holder);
    expect((await queue()).some((i) => i.claim.id === flip.claim.id)).toBe(false);
    await decide({ do: 'undo', entry: body.hash, why: null });
    expect((await place(flip.place!.id!)).holder).toBe(flip.map!.now.holder);

    const flop = items.find((i) => i.map && i.map.rejected.holder !== i.map.now.holder)!;
    const rejected = await decide({ do: 'reject', claim: flop.claim.id, why: 'another day' });
    expect((await place(flop.place!.id!)).holder).toBe(flop.map!.rejected.holder);
    await decide({ do: 'undo', entry: rejected.body.hash, why: null });
    expect(await queue()).toEqual(items);
  });

  it('holds a claim for every change of hands that nobody reviewed, and reviewing them ends the draft', async () => {
    const before = (await get(`/api/control?${AT}`)).reviewed;
    expect(before.of).toBeGreaterThan(10);
    expect(before.changes).toBe(0);
    const done: string[] = [];
    for (let turn = 0; turn < 120; turn++) {
      const [first] = (await queue()).filter((i) => i.impact >= 2);
      if (!first) break;
      const { body } = await decide({ do: 'accept', claim: first.claim.id, why: null });
      done.push(body.hash);
    }
    const { reviewed } = await get(`/api/control?${AT}`);
    expect(reviewed.changes).toBe(reviewed.of);
    for (const entry of done.toReversed()) await decide({ do: 'undo', entry, why: null });
    expect((await get(`/api/control?${AT}`)).reviewed).toEqual(before);
  }, 60_000);
});

describe('a claim under review', () => {
  it('stands in its paragraph, with the evidence, namesakes and claims it may repeat', async () => {
    const item = (await queue()).find((i) => i.place?.name === 'Kunduz' && i.map)!;
    const whole = await get(`/api/queue/${item.claim.id}?${AT}`);
    const { start, text } = whole.passage;
    const { quote } = item.claim;
    expect(text.slice(quote.start - start, quote.end - start)).toBe(quote.text);
    expect(desk.ledger.report(item.report.id)!.text.slice(start, start + text.length)).toBe(text);
    expect(whole.evidence.control.place.name).toBe('Kunduz');
    expect(whole.candidates.map((c: Json) => c.kind)).toEqual(expect.arrayContaining(['city', 'province']));
    expect(whole.same.length).toBeGreaterThan(0);
    expect(whole.same.every((s: Json) => s.claim.id !== item.claim.id)).toBe(true);
  });

  it('is refused where there is none', async () => {
    const answer = await app.request(`/api/queue/c:none?${AT}`);
    expect([answer.status, ((await answer.json()) as Json).error.code]).toEqual([404, 'claim-unknown']);
  });

  it('is rehearsed without a trace', async () => {
    const item = (await queue()).find((i) => i.map && i.map.accepted.holder !== i.map.now.holder)!;
    const head = desk.ledger.head();
    const { claim } = item;
    const ghazni = (await get('/api/places?q=ghazni'))[0];
    const to = { ...claim, place: { ...claim.place!, id: ghazni.id } };
    const { body } = await post(`/api/decisions/rehearsal?${AT}`, { do: 'edit', claim: claim.id, to, why: 'place' });
    expect(body.places.map((p: Json) => p.after.place.name)).toEqual([item.place!.name, 'Ghazni']);
    expect(new Set(body.figures.map((f: Json) => f.name)).size).toBe(body.figures.length);
    expect(desk.ledger.head()).toEqual(head);
    expect((await queue()).find((i) => i.claim.id === claim.id)).toEqual(item);
  });

  it('that a person edits gets the facts of its place and party, and the speaker’s interest anew', async () => {
    const item = (await queue()).find((i) => i.claim.speaker?.interest === 'own' && i.claim.actor?.id === 'taliban')!;
    const { claim } = item;
    const actor = { ...claim.actor!, id: 'afghan-government', name: 'whatever' };
    const place = { ...claim.place!, id: 'geonames:1141269', name: 'whatever' };
    const { body } = await decide({ do: 'edit', claim: claim.id, to: { ...claim, actor, place }, why: 'misread' });
    const edited = desk.ledger
      .claims({ known: now() })
      .find((c) => c.claim.id === claim.id && c.claim.place?.id === 'geonames:1141269')!.claim;
    expect(edited.place).toMatchObject({ name: 'Ghazni', kind: 'city', margin: null });
    expect(edited.actor!.name).toBe('Afghan government');
    expect(edited.speaker!.interest).toBe('against');
    expect(edited.readers).toContain('person');
    await decide({ do: 'undo', entry: body.hash, why: null });
  });
});

describe('the decisions', () => {
  it('say who, and what was taken back', async () => {
    const [item] = await queue();
    const { body } = await decide({ do: 'accept', claim: item!.claim.id, why: null }, '  Béatrice Ō. ');
    const undo = await decide({ do: 'undo', entry: body.hash, why: null });
    const [last, first] = await get('/api/decisions');
    expect(last).toMatchObject({ hash: undo.body.hash, author: 'Anna', stands: true });
    expect(first).toMatchObject({ hash: body.hash, author: 'Béatrice Ō.', stands: false });
    expect(first.claim.id).toBe(item!.claim.id);
    expect(first.action).not.toHaveProperty('author');
  });

  it.each(['', '   ', 'a\nb', 'x'.repeat(81)])('refuse the name %j', async (author) => {
    const [item] = await queue();
    const answer = await decide({ do: 'accept', claim: item!.claim.id, why: null }, author);
    expect([answer.status, answer.body.error.code]).toEqual([400, 'usage']);
  });
});

describe('the search of places', () => {
  it('finds by name, part of it and likeness', async () => {
    const names = async (q: string) => (await get(`/api/places?q=${encodeURIComponent(q)}`)).map((p: Json) => p.name);
    expect((await names('Kandahar'))[0]).toBe('Kandahar');
    expect(await names('kandahar air')).toContain('Kandahar airport');
    expect(await names('Gazni')).toContain('Ghazni');
    expect(await names('qqqq')).toEqual([]);
  });
});
