import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLedger } from '../../src/ledger/ledger.ts';
import { backupLog, restoreLog } from '../../src/store/backup-file.ts';
import { LogBuilder, THEATRE } from '../ledger/build.ts';
import { type Bench, ENGINES } from './engines.ts';
import { reportDraft } from './samples.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marchland-backup-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const war = () => {
  const log = new LogBuilder();
  log.baseline();
  for (let i = 1; i < 20; i++)
    log.report(`2021-08-${String(i).padStart(2, '0')}`, [{ actor: i % 2 ? 'taliban' : 'gov', place: `p${i % 3}` }]);
  return log.entries;
};

describe.each(ENGINES)('backup of $name', ({ desk, skip }) => {
  let from: Bench;
  beforeEach(async (context) => {
    if (skip) return context.skip();
    from = await desk();
  });
  afterEach(() => from?.remove());

  it('while writing is an exact prefix, and restores to the same log and control', async () => {
    const store = await from.open();
    const writer = await from.open();
    await store.append(war());
    let writing = true;
    const writes = (async () => {
      for (let i = 0; writing; i++) await writer.append([reportDraft(`more ${i}`)]);
    })();
    const file = join(folder, 'log.ndjson');
    const head = await backupLog(store, file);
    writing = false;
    await writes;
    const to = await desk();
    const restored = await to.open();
    expect(await restoreLog(file, restored)).toEqual(head);
    const entries = await restored.since(0);
    expect(entries).toEqual((await store.since(0)).slice(0, head.seq));
    const ledgers = [entries, (await store.since(0)).slice(0, head.seq)].map((list) => {
      const ledger = createLedger(THEATRE);
      ledger.add(list);
      return ledger.digest();
    });
    expect(ledgers[0]).toBe(ledgers[1]);
    await expect(restoreLog(file, restored)).rejects.toMatchObject({ code: 'desk-exists' });
    for (const s of [store, writer, restored]) await s.close();
    await to.remove();
  });
});

describe('a backup that was changed', () => {
  const cases: [string, (lines: string[]) => string[], string][] = [
    [
      'flipped',
      (lines) => [...lines.slice(0, 2), lines[2]!.replace('taliban', 'talibam'), ...lines.slice(3)],
      'desk-corrupt',
    ],
    ['deleted', (lines) => [...lines.slice(0, 5), ...lines.slice(6)], 'desk-corrupt'],
    ['reordered', (lines) => [...lines.slice(0, 5), lines[6]!, lines[5]!, ...lines.slice(7)], 'desk-corrupt'],
    ['cut', (lines) => [...lines.slice(0, -1), lines.at(-1)!.slice(0, 40)], 'input-malformed'],
    ['of another kind', () => ['{"seq":"one"}'], 'input-malformed'],
  ];

  it.each(cases)('%s is refused before anything is written', async (_, change, code) => {
    const desk = await ENGINES[0]!.desk();
    const store = await desk.open();
    await store.append(war());
    const file = join(folder, 'log.ndjson');
    await backupLog(store, file);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines[2]).toContain('taliban');
    writeFileSync(file, `${change(lines).join('\n')}\n`);
    const empty = await (await ENGINES[0]!.desk()).open();
    await expect(restoreLog(file, empty)).rejects.toMatchObject({ code });
    expect((await empty.head()).seq).toBe(0);
  });

  it('names a file that is not there', async () => {
    const empty = await (await ENGINES[0]!.desk()).open();
    await expect(restoreLog(join(folder, 'none'), empty)).rejects.toMatchObject({ code: 'input-unreadable' });
  });
});
