import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import { GENESIS, sealEntry } from '../../src/ledger/entry.ts';
import { newSigningKey } from '../../src/ledger/signing.ts';
import { canonicalJson } from '../../src/lib/hash.ts';
import type { Entry } from '../../src/model/entry.ts';
import { freshFolder, marchland } from '../support/marchland.ts';

const folder = freshFolder();
const desk = join(folder, 'desk');
const at = (name: string) => join(folder, name);
const AS_OF = ['--at', '2021-08-12', '--known', '2021-08-13', '--desk', desk];
/** Every kind of file that carries a head. */
const EXPORTS = ['control.json', 'control.csv', 'control.geojson', 'situation.json', 'map.svg', 'map.png', 'map.pdf'];

async function ok(...args: string[]): Promise<string> {
  const ran = await marchland(args);
  expect(ran, args.join(' ')).toMatchObject({ code: 0 });
  return ran.out;
}

beforeAll(async () => {
  await ok('init', desk, '--pack', 'afghanistan');
  writeFileSync(
    at('report.txt'),
    '---\nsource: Gazette\npublished: 2021-08-12\n---\nThe Taliban captured the city of Ghazni on Thursday, officials said.\n',
  );
  await ok('add', at('report.txt'), '--desk', desk);
  for (const format of ['json', 'csv', 'geojson'])
    writeFileSync(at(`control.${format}`), await ok('control', ...AS_OF, '--format', format));
  writeFileSync(at('situation.json'), await ok('situation', ...AS_OF, '--format', 'json'));
  for (const kind of ['svg', 'png', 'pdf']) await ok('map', ...AS_OF, '-o', at(`map.${kind}`));
  await ok('backup', at('backup.jsonl'), '--desk', desk);
  // the log goes on
  writeFileSync(
    at('later.txt'),
    '---\nsource: Gazette\npublished: 2021-08-13\n---\nThe Taliban captured Kandahar on Friday, officials said.\n',
  );
  await ok('add', at('later.txt'), '--desk', desk);
});

const verify = async (...args: string[]) => {
  const { code, out } = await marchland(['verify', '--format', 'json', ...args]);
  return { code, ...JSON.parse(out) };
};

/** A copy of the desk whose rows of the log were changed by somebody with the file in hand. */
function tampered(name: string, change: (log: Entry[]) => Entry[]): string {
  const copy = at(name);
  spawnSync('cp', ['-r', desk, copy]);
  const db = new DatabaseSync(join(copy, 'log.sqlite'));
  const columns = 'seq, recorded, author, body, previous, hash';
  const rows = db.prepare(`SELECT ${columns} FROM entry ORDER BY seq`).all() as unknown as (Omit<Entry, 'body'> & {
    body: string;
  })[];
  const log = change(rows.map((row) => ({ ...row, body: JSON.parse(row.body) })));
  for (const { name } of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all())
    db.exec(`DROP TRIGGER ${name}`);
  db.exec('DELETE FROM entry');
  for (const [i, e] of log.entries())
    db.prepare('INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
      e.seq,
      e.recorded,
      e.author,
      e.body.kind,
      canonicalJson(e.body),
      e.previous,
      e.hash,
      `content ${i}`,
    );
  db.close();
  return copy;
}

describe('the signing key', () => {
  it('is made with the desk, for its owner only, and its public half stands beside it', () => {
    expect(statSync(join(desk, 'signing-key.pem')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(desk, 'signing-key.pub.pem'), 'utf8')).toContain(
      JSON.parse(readFileSync(at('control.json'), 'utf8')).signature.key,
    );
  });

  it('given in the environment, as PEM or as a file, signs instead', async () => {
    const pem = newSigningKey();
    writeFileSync(at('own.pem'), pem);
    const own = at('own-desk');
    const ids = new Set<string>();
    for (const key of [pem, at('own.pem')]) {
      const env = { MARCHLAND_SIGNING_KEY: key };
      if (!existsSync(own))
        expect(await marchland(['init', own, '--pack', 'afghanistan'], env)).toMatchObject({ code: 0 });
      const { out } = await marchland(['control', '--desk', own, '--format', 'json'], env);
      ids.add(JSON.parse(out).signature.keyId);
    }
    expect(ids.size).toBe(1);
    expect(existsSync(join(own, 'signing-key.pem'))).toBe(false);
    const bad = await marchland(['control', '--desk', own], { MARCHLAND_SIGNING_KEY: at('report.txt') });
    expect(bad).toMatchObject({ code: 1, err: expect.stringContaining('no private key') });
  });
});

describe('verify --against an old export', () => {
  it.each(EXPORTS)('%s: its head is in the log and its signature holds', async (name) => {
    const found = await verify('--desk', desk, '--against', at(name));
    expect(found).toMatchObject({ code: 0, ok: true, against: [{ seq: 3, kept: true, signature: 'good' }] });
    expect(await verify(at(name), '--key', join(desk, 'signing-key.pub.pem'))).toMatchObject({ code: 0, ok: true });
  });

  it('a backup too; and text says it in a line each', async () => {
    expect(await verify('--desk', desk, '--against', at('backup.jsonl'))).toMatchObject({ code: 0, ok: true });
    const { out } = await marchland(['verify', '--desk', desk, '--against', at('control.json')]);
    expect(out).toMatch(
      /^good: 5 entries, head sha256:\w+, key ed25519:\w{16}\n {2}.*in the log, entry 3, signature good/,
    );
  });

  it('names the first bad entry of a changed, cut and reordered log', async () => {
    const flip = (e: Entry): Entry => JSON.parse(JSON.stringify(e).replace('Gazette', 'Gazetta'));
    const flipped = tampered('flipped', (log) => log.with(1, flip(log[1]!)));
    expect(await verify('--desk', flipped)).toMatchObject({ code: 1, firstBad: 2 });
    const cut = tampered('cut', (log) => log.toSpliced(2, 1));
    expect(await verify('--desk', cut)).toMatchObject({ code: 1, firstBad: 3 });
    const swap = tampered('swap', (log) => [...log.slice(0, 3), { ...log[4]!, seq: 4 }, { ...log[3]!, seq: 5 }]);
    expect(await verify('--desk', swap)).toMatchObject({ code: 1, firstBad: 4 });
  });

  it('sees a chain rewritten whole, by any of them, and with a backup says where', async () => {
    const flip = (e: Entry): Entry => JSON.parse(JSON.stringify(e).replace('Gazette', 'Gazetta'));
    const rewritten = tampered('rewritten', (log) => {
      const sealed: Entry[] = [];
      for (const e of log.with(1, flip(log[1]!))) sealed.push(sealEntry(e, sealed.at(-1) ?? GENESIS));
      return sealed;
    });
    expect(await verify('--desk', rewritten)).toMatchObject({ code: 0, ok: true });
    for (const name of EXPORTS)
      expect(await verify('--desk', rewritten, '--against', at(name)), name).toMatchObject({
        code: 1,
        ok: false,
        rewritten: { from: 1, to: 3 },
      });
    expect(await verify('--desk', rewritten, '--against', at('backup.jsonl'))).toMatchObject({ code: 1, firstBad: 2 });
  });

  it('knows an export of another desk, and one whose head was put in by hand', async () => {
    const other = at('other');
    await ok('init', other, '--pack', 'afghanistan');
    writeFileSync(at('other.json'), await ok('control', '--desk', other, '--format', 'json'));
    expect(await verify('--desk', desk, '--against', at('other.json'))).toMatchObject({
      code: 1,
      against: [{ signature: 'other-key' }],
    });
    expect(await verify(at('other.json'), '--key', join(desk, 'signing-key.pub.pem'))).toMatchObject({ code: 1 });
    const forged = JSON.parse(readFileSync(at('control.json'), 'utf8'));
    forged.head = (await verify('--desk', desk)).head;
    writeFileSync(at('forged.json'), JSON.stringify(forged));
    expect(await verify('--desk', desk, '--against', at('forged.json'))).toMatchObject({
      code: 1,
      against: [{ signature: 'bad' }],
    });
  });

  it('a restored desk still answers for what the first gave out, by the first one’s key', async () => {
    const again = at('restored');
    await ok('restore', at('backup.jsonl'), '--desk', again);
    const args = ['--desk', again, '--against', at('control.json')];
    expect(await verify(...args)).toMatchObject({ code: 1, against: [{ kept: true, signature: 'other-key' }] });
    expect(await verify(...args, '--key', join(desk, 'signing-key.pub.pem'))).toMatchObject({ code: 0 });
    copyFileSync(join(desk, 'signing-key.pem'), join(again, 'signing-key.pem'));
    expect(await verify(...args)).toMatchObject({ code: 0 });
  });

  it('files that carry no head, and wrong use, are told', async () => {
    expect(await marchland(['verify', at('report.txt')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('carries no head'),
    });
    expect(await marchland(['verify', at('none.json')])).toMatchObject({ code: 1 });
    expect(await marchland(['verify', at('control.json'), '--against', at('control.csv')])).toMatchObject({ code: 2 });
  });
});

const openssl = spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout ?? '';

it.skipIf(!openssl.startsWith('OpenSSL 3'))(
  'openssl checks a signature without Marchland, as docs/ledger.md says',
  () => {
    const { head, signature } = JSON.parse(readFileSync(at('control.json'), 'utf8'));
    writeFileSync(at('key.pem'), `-----BEGIN PUBLIC KEY-----\n${signature.key}\n-----END PUBLIC KEY-----\n`);
    writeFileSync(at('value'), Buffer.from(signature.value, 'base64'));
    const check = (text: string) => {
      writeFileSync(at('text'), text);
      const args = ['-verify', '-pubin', '-inkey', at('key.pem'), '-rawin', '-in', at('text'), '-sigfile', at('value')];
      return spawnSync('openssl', ['pkeyutl', ...args]).status;
    };
    expect(check(`marchland head 1\n${signature.seq}\n${head}\n`)).toBe(0);
    expect(check(`marchland head 1\n${signature.seq + 1}\n${head}\n`)).toBe(1);
  },
);
