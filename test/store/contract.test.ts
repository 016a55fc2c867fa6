import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GENESIS, verifyChain } from '../../src/ledger/entry.ts';
import type { LogStore } from '../../src/ledger/port.ts';
import { sha256 } from '../../src/lib/hash.ts';
import { type Bench, ENGINES } from './engines.ts';
import { readDraft, reportDraft } from './samples.ts';

describe.each(ENGINES)('a log in $name', ({ desk, skip }) => {
  let bench: Bench;
  let store: LogStore;
  let other: LogStore;

  beforeEach(async (context) => {
    if (skip) return context.skip();
    bench = await desk();
    store = await bench.open();
    other = await bench.open();
  });
  afterEach(async () => {
    await store?.close();
    await other?.close();
    await bench?.remove();
  });

  it('begins empty', async () => {
    expect(await store.head()).toEqual(GENESIS);
    expect(await store.since(0)).toEqual([]);
  });

  it('appends in order, chained, and reads back what was written', async () => {
    const written = await store.append([reportDraft('one'), reportDraft('two: “é” \u{1F600}')]);
    expect(written.map((e) => e.seq)).toEqual([1, 2]);
    expect(await other.since(0)).toEqual(written);
    expect(await other.since(1)).toEqual(written.slice(1));
    expect(await other.since(0, 1)).toEqual(written.slice(0, 1));
    expect(verifyChain(written)).toMatchObject({ ok: true });
    expect(await other.head()).toEqual({ seq: 2, hash: written[1]!.hash });
  });

  it('writes the same content once, across calls and within one', async () => {
    await store.append([reportDraft('one')]);
    const again = await other.append([
      reportDraft('one'),
      reportDraft('two'),
      { ...reportDraft('two'), recorded: '2027-01-01T00:00:00.000Z' },
    ]);
    expect(again.map((e) => e.seq)).toEqual([2]);
    expect((await store.head()).seq).toBe(2);
  });

  it('lets a person do again what was taken back', async () => {
    const accept = (recorded: string) => ({
      recorded,
      author: 'desk',
      body: { kind: 'decision' as const, action: { do: 'accept' as const, claim: 'c', why: null } },
    });
    await store.append([
      accept('2026-01-01T00:00:00Z'),
      accept('2026-01-01T00:00:00Z'),
      accept('2026-01-02T00:00:00Z'),
    ]);
    expect((await store.head()).seq).toBe(2);
  });

  it('appends all or none', async () => {
    const broken = { ...reportDraft('two'), body: { kind: 'report', report: circular() } } as never;
    await expect(store.append([reportDraft('one'), broken])).rejects.toThrow();
    expect((await other.head()).seq).toBe(0);
  });

  it('keeps one chain when two write at once', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, i) => (i % 2 ? store : other).append([reportDraft(`report ${i}`)])),
    );
    const entries = await store.since(0);
    expect(entries).toHaveLength(40);
    expect(verifyChain(entries)).toEqual({ ok: true, firstBad: null, why: null });
  });

  it('tells others that something was written', async () => {
    let calls = 0;
    const stop = await store.follow(() => calls++);
    await other.append([reportDraft('one')]);
    await until(() => calls > 0);
    stop();
    const before = calls;
    await other.append([reportDraft('two')]);
    await new Promise((done) => setTimeout(done, 500));
    expect(calls).toBe(before);
  });

  it('finds reports by all words, folded, the last added first', async () => {
    await store.append([
      reportDraft('The Taliban took Ghazni.'),
      reportDraft('Ghazni fell, officials said.', { title: 'Taliban advance' }),
      reportDraft('Herat held.'),
    ]);
    const [a, b] = [sha256('The Taliban took Ghazni.'), sha256('Ghazni fell, officials said.')];
    expect(await other.search('GHAZNI taliban', 10)).toEqual([b, a]);
    expect(await other.search('ghazni', 1)).toEqual([b]);
    expect(await other.search('ghazni herat', 10)).toEqual([]);
    expect(await other.search('"; DROP TABLE entry; --', 10)).toEqual([]);
    expect(await other.search('', 10)).toEqual([]);
  });

  it('hands each unread report to one reader at a time', async () => {
    await store.append(['a', 'b', 'c'].map((t) => reportDraft(t)));
    const [a, b, c] = ['a', 'b', 'c'].map(sha256);
    expect(await store.takeUnread('r1', 2)).toEqual([a, b]);
    expect(await other.takeUnread('r1', 5)).toEqual([c]);
    await store.append([readDraft('a', 'r1')]);
    expect(await store.takeUnread('r1', 5)).toEqual([b]);
    await store.close();
    expect(await other.takeUnread('r1', 5)).toEqual([b, c]);
    await other.append(['b', 'c'].map((t) => readDraft(t, 'r1')));
    expect(await other.takeUnread('r1', 5)).toEqual([]);
    expect(await other.takeUnread('r2', 5)).toEqual([a, b, c]);
    store = await bench.open();
  });
});

function circular(): unknown {
  const value: { self?: unknown; id: string; text: string } = { id: 'x', text: 'x' };
  value.self = value;
  return value;
}

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !holds(); i++) await new Promise((done) => setTimeout(done, 50));
  expect(holds()).toBe(true);
}
