import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from '../../src/desk/desk.ts';
import { createApp } from '../../src/serve/app.ts';
import { freshFolder, marchland } from '../support/marchland.ts';

// the shapes are what is tested
// biome-ignore lint/suspicious/noExplicitAny: answers are taken apart field by field
type Json = any;

const folder = freshFolder();
const desk = join(folder, 'desk');
let [ghazni, herat] = ['', ''];

const run = (...args: string[]) => marchland(['review', ...args, '--desk', desk]);
const json = async (...args: string[]): Promise<Json> => {
  const ran = await run(...args, '--format', 'json');
  expect(ran, args.join(' ')).toMatchObject({ code: 0 });
  return JSON.parse(ran.out);
};
const holder = async (place: string) => {
  const ran = await marchland(['control', place, '--at', '2021-08-12', '--desk', desk, '--format', 'json']);
  return JSON.parse(ran.out).places[0];
};
const entries = async () =>
  JSON.parse((await marchland(['verify', '--desk', desk, '--format', 'json'])).out).entries as number;

beforeAll(async () => {
  expect(await marchland(['init', desk, '--pack', 'afghanistan'])).toMatchObject({ code: 0 });
  const report = (name: string, source: string, text: string) => {
    writeFileSync(join(folder, name), `---\nsource: ${source}\npublished: 2021-08-12\n---\n${text}\n`);
    return join(folder, name);
  };
  const files = [
    report('a.txt', 'Gazette', 'The Taliban captured the city of Ghazni on Thursday.'),
    report('b.txt', 'Herald', 'Taliban fighters seized Herat on Thursday.'),
  ];
  expect(await marchland(['add', ...files, '--desk', desk])).toMatchObject({ code: 0 });
  const queue = await json('list', '--at', '2021-08-12');
  const of = (place: string) => queue.find((i: Json) => i.claim.place.name === place).claim.id;
  [ghazni, herat] = [of('Ghazni'), of('Herat')];
});

describe('decisions on the command line', () => {
  it('accept and undo, by the number of the entry', async () => {
    expect(await holder('Ghazni')).toMatchObject({ holder: 'taliban', reviewed: false });
    const done = await json('accept', ghazni, '--author', 'A. Editor');
    expect(done).toMatchObject({ author: 'A. Editor', act: { do: 'accept', why: null }, signature: { seq: done.seq } });
    expect(await holder('Ghazni')).toMatchObject({ reviewed: true, status: 'held' });
    await json('undo', String(done.seq), '--why', 'too early');
    expect(await holder('Ghazni')).toMatchObject({ reviewed: false });
  });

  it('reject, and undo by the beginning of the hash', async () => {
    const done = await json('reject', ghazni, '--why', 'another town');
    expect(await holder('Ghazni')).toMatchObject({ holder: 'afghan-government' });
    await json('undo', done.hash.slice(7, 19));
    expect(await holder('Ghazni')).toMatchObject({ holder: 'taliban' });
  });

  it('edit: place, actor and days, and what follows from them', async () => {
    const tried = await json(
      'edit',
      ghazni,
      '--place',
      'Farah',
      '--why',
      'it says Farah',
      '--try',
      '--at',
      '2021-08-12',
    );
    expect(tried.outcome.join()).toMatch(/Ghazni becomes held by Afghan government.*Farah becomes held by Taliban/);
    expect(await holder('Ghazni')).toMatchObject({ holder: 'taliban' });
    const done = await json(
      'edit',
      ghazni,
      '--place',
      'Farah',
      '--from',
      '2021-08-10',
      '--to',
      '2021-08-11',
      '--why',
      'it says Farah',
    );
    expect(done.act.to).toMatchObject({
      place: { name: 'Farah', kind: 'city' },
      when: { from: '2021-08-10', to: '2021-08-11', precision: 'days' },
      readers: expect.arrayContaining(['person']),
      confidence: 1,
    });
    expect(await holder('Farah')).toMatchObject({ holder: 'taliban', reviewed: true });
    expect(await holder('Ghazni')).toMatchObject({ holder: 'afghan-government' });
    await json('undo', String(done.seq));
  });

  it('split into two towns, merge into another claim', async () => {
    const split = await json(
      'split',
      ghazni,
      '--part',
      'place=Ghazni',
      '--part',
      'place=Farah; extent=whole',
      '--why',
      'two towns',
    );
    expect(await holder('Farah')).toMatchObject({ holder: 'taliban' });
    expect(await holder('Ghazni')).toMatchObject({ holder: 'taliban', reviewed: true });
    await json('undo', String(split.seq));
    const merged = await json('merge', ghazni, '--into', herat);
    expect(await holder('Ghazni')).toMatchObject({ holder: 'afghan-government' });
    await json('undo', String(merged.seq));
    expect(await holder('Farah')).toMatchObject({ holder: 'afghan-government' });
  });

  it('grade: shown with the record and the grade it would give', async () => {
    await json('grade', 'Gazette', 'E', '--why', 'invents');
    const sources = await json('sources');
    expect(sources.find((s: Json) => s.source === 'Gazette')).toMatchObject({
      grade: 'E',
      gradedBy: 'cli',
      gradedWhy: 'invents',
      proposed: 'F',
      because: expect.stringContaining('5 are wanted'),
    });
    expect(await holder('Ghazni')).toMatchObject({ holder: 'afghan-government' });
    const unknown = await run('grade', 'Gazete', 'A', '--why', 'a slip');
    expect(unknown).toMatchObject({ code: 0, err: expect.stringContaining('no report of this desk is from "Gazete"') });
    for (const { seq } of (await json('decisions')).slice(0, 2)) await json('undo', String(seq));
    expect((await json('sources')).find((s: Json) => s.source === 'Gazette').grade).toBe(null);
  });

  it('pin a place by name, withdraw the pin, and see both in the list', async () => {
    const done = await json(
      'pin',
      'Zaranj',
      '--holder',
      'Taliban',
      '--from',
      '2021-08-06',
      '--why',
      'seen',
      '--author',
      'B',
    );
    expect(await holder('Zaranj')).toMatchObject({ holder: 'taliban', pinned: { author: 'B', why: 'seen' } });
    await json('undo', done.hash);
    expect(await holder('Zaranj')).toMatchObject({ holder: 'afghan-government', pinned: null });
    const [undo, pin] = await json('decisions');
    expect(undo).toMatchObject({ stands: true, act: { do: 'undo', entry: done.hash } });
    expect(pin).toMatchObject({ stands: false, seq: done.seq, author: 'B', act: { do: 'pin', holder: 'taliban' } });
    await json('pin', 'Zaranj', '--holder', 'none', '--from', '2021-08-06', '--why', 'nobody knows');
    expect(await holder('Zaranj')).toMatchObject({ holder: null, status: 'unknown' });
    await json('undo', String((await json('decisions'))[0].seq));
  });

  it('text says what was done, with the entry to undo', async () => {
    const { out } = await run('accept', herat, '--why', 'two more say so', '--at', '2021-08-12');
    expect(out).toMatch(/^accepted c:\w+: entry \d+, sha256:\w{64}\nHerat /);
    expect((await run('decisions')).out).toMatch(/ENTRY\s+HASH[\s\S]*accept\s+c:\w+\s+two more say so/);
    expect((await run('show', herat, '--at', '2021-08-12')).out).toMatch(/place\s+Herat[\s\S]*accepted: Herat/);
    expect((await run('list', '--at', '2021-08-12')).out).toMatch(/^\d+ to review/);
    expect((await run('sources')).out).toMatch(/Gazette\s+1\s+1/);
  });

  it('over HTTP the same acts give the same entries, pins and sources too', async () => {
    const now = () => Date.now();
    const open = await openDesk(desk, now);
    const app = createApp({ desk: open, now, webFolder: null, version: 'test' });
    const post = (body: unknown) =>
      app.request('/api/decisions', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const place = open.gazetteer.lookup('Zaranj')[0]!.place.id;
    const pinned = await post({ do: 'pin', place, holder: 'taliban', from: '2021-08-06', why: 'seen', author: 'Web' });
    expect(pinned.status).toBe(201);
    const { hash, signature, seq } = (await pinned.json()) as Json;
    expect(signature.seq).toBe(seq);
    expect((await json('decisions'))[0]).toMatchObject({ hash, author: 'Web', act: { do: 'pin', place } });
    expect((await post({ do: 'pin', place: 'nowhere', holder: null, from: '2021-08-06', why: 'x' })).status).toBe(404);
    expect((await post({ do: 'pin', place, holder: 'martians', from: '2021-08-06', why: 'x' })).status).toBe(404);
    const sources = (await (await app.request('/api/sources')).json()) as Json;
    expect(sources.map((s: Json) => s.source)).toEqual(['Gazette', 'Herald']);
    await open.close();
    await json('undo', hash);
  });
});

describe('what cannot be decided is told, and nothing is recorded', () => {
  it.each<[string, () => string[], number, RegExp]>([
    ['a rejection without a reason', () => ['reject', ghazni], 2, /needs a reason: --why/],
    ['an edit without a change', () => ['edit', ghazni, '--why', 'x'], 2, /say what to change/],
    [
      'an edit to an unknown place',
      () => ['edit', ghazni, '--place', 'Atlantis', '--why', 'x'],
      1,
      /Atlantis.*\[place-unknown\]/,
    ],
    ['an edit to an unknown predicate', () => ['edit', ghazni, '--predicate', 'fly', '--why', 'x'], 2, /--predicate/],
    [
      'an edit to a day that is none',
      () => ['edit', ghazni, '--from', '2021-02-31', '--why', 'x'],
      2,
      /from takes a day/,
    ],
    [
      'days in the wrong order',
      () => ['edit', ghazni, '--from', '2021-08-13', '--to', '2021-08-01', '--why', 'x'],
      2,
      /before the first/,
    ],
    ['a field with another act', () => ['accept', ghazni, '--place', 'Farah'], 2, /goes with review edit/],
    ['a split into one', () => ['split', ghazni, '--part', 'place=Farah', '--why', 'x'], 2, /two parts or more/],
    [
      'a part that is none',
      () => ['split', ghazni, '--part', 'Farah', '--part', 'place=Herat', '--why', 'x'],
      2,
      /a part is written/,
    ],
    [
      'a part with a field that is none',
      () => ['split', ghazni, '--part', 'colour=red', '--part', 'place=Herat', '--why', 'x'],
      2,
      /has no "colour"/,
    ],
    ['a merge into nothing', () => ['merge', ghazni], 2, /needs --into/],
    ['a merge into an unknown claim', () => ['merge', ghazni, '--into', 'c:none'], 1, /claim-unknown/],
    ['an unknown claim', () => ['accept', 'c:none'], 1, /claim-unknown/],
    ['a grade that is none', () => ['grade', 'Gazette', 'Z', '--why', 'x'], 2, /one of A, B/],
    [
      'a pin for nobody the pack knows',
      () => ['pin', 'Ghazni', '--holder', 'Martians', '--from', '2021-08-12', '--why', 'x'],
      1,
      /no pack of this desk has a party/,
    ],
    ['a pin without a holder', () => ['pin', 'Ghazni', '--from', '2021-08-12', '--why', 'x'], 2, /needs --holder/],
    [
      'a pin from a day that is none',
      () => ['pin', 'Ghazni', '--holder', 'none', '--from', '12', '--why', 'x'],
      2,
      /takes a day/,
    ],
    ['an undo of a report', () => ['undo', '2'], 1, /no decision or pin "2"/],
    ['an author of nothing', () => ['accept', ghazni, '--author', ' '], 2, /--author/],
    ['an unknown word', () => ['praise', ghazni], 2, /usage/],
    ['a word too many', () => ['accept', ghazni, herat], 2, /usage/],
  ])('%s', async (_, args, code, says) => {
    const before = await entries();
    const ran = await run(...args());
    expect(ran).toMatchObject({ code, err: expect.stringMatching(says) });
    expect(await entries()).toBe(before);
  });
});
