import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentId, GENESIS, sealEntry, verifyChain } from '../../src/ledger/entry.ts';
import { canonicalJson, sha256 } from '../../src/lib/hash.ts';
import { migrations } from '../../src/store/migrations.ts';
import { LOG_FILE, openStore } from '../../src/store/open.ts';
import { readDraft, reportDraft } from './samples.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marchland-migrate-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const raw = () => new DatabaseSync(join(folder, LOG_FILE));

/** A desk as version `version` of the program left it, with three entries. */
function oldDesk(version: number): void {
  const db = raw();
  for (const step of migrations('sqlite')) if (step.version <= version) db.exec(step.sql);
  db.exec(`PRAGMA user_version = ${version}`);
  let head = GENESIS;
  for (const draft of [reportDraft('Ghazni fell.'), readDraft('Ghazni fell.', 'r1'), reportDraft('Herat held.')]) {
    const e = sealEntry(draft, head);
    db.prepare('INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
      e.seq,
      e.recorded,
      e.author,
      e.body.kind,
      canonicalJson(e.body),
      e.previous,
      e.hash,
      contentId(draft),
    );
    head = e;
  }
  db.close();
}

describe('migrations of SQLite', () => {
  it.each(migrations('sqlite').map((m) => m.version))('bring a desk of version %i up to date', async (version) => {
    oldDesk(version);
    const store = await openStore(folder);
    const entries = await store.since(0);
    expect(verifyChain(entries).ok).toBe(true);
    expect(entries).toHaveLength(3);
    expect(await store.search('ghazni', 5)).toEqual([sha256('Ghazni fell.')]);
    expect(await store.takeUnread('r1', 5)).toEqual([sha256('Herat held.')]);
    await store.close();
  });

  it('refuse a desk of a newer version and leave it alone', async () => {
    oldDesk(1);
    const db = raw();
    db.exec('PRAGMA user_version = 999');
    db.close();
    await expect(openStore(folder)).rejects.toMatchObject({
      code: 'desk-newer',
      at: { file: expect.stringContaining(folder) },
    });
  });

  it('say what is wrong with a file that is no desk, or a desk that is not there', async () => {
    await expect(openStore(join(folder, 'none'))).rejects.toMatchObject({ code: 'desk-missing' });
    writeFileSync(join(folder, LOG_FILE), 'this is no database, but long enough to look at '.repeat(50));
    await expect(openStore(folder)).rejects.toMatchObject({ code: 'desk-corrupt' });
    writeFileSync(join(folder, 'plain'), '');
    await expect(openStore(join(folder, 'plain'), { create: true })).rejects.toMatchObject({ code: 'desk-unwritable' });
  });

  it('keep the log append-only for anybody with the file', async () => {
    oldDesk(1);
    const db = raw();
    expect(() => db.exec("UPDATE entry SET author = 'x'")).toThrow(/append-only/);
    expect(() => db.exec('DELETE FROM entry')).toThrow(/append-only/);
    db.close();
  });
});
