import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import { caseReports, freshFolder, marchland, program } from '../support/marchland.ts';

const dir = freshFolder();
const desk = join(dir, 'desk');
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(dir, name), content);
  return join(dir, name);
};
const good = join(caseReports('afghanistan-2021'), readdirSync(caseReports('afghanistan-2021')).sort()[0]!);
const entries = async () =>
  JSON.parse((await marchland(['verify', '--desk', desk, '--format', 'json'])).out).entries as number;

beforeAll(async () => {
  expect((await marchland(['init', desk, '--pack', 'afghanistan'])).code).toBe(0);
});

describe('a bad file is told in one line, exit 1, and nothing of it is recorded', () => {
  it.each([
    ['empty', () => file('empty.txt', ''), 'input-empty'],
    ['binary', () => file('binary.txt', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 1)), 'input-binary'],
    ['50 MB', () => file('large.txt', Buffer.alloc(50_000_000, 'a ')), 'input-too-large'],
    ['HTML without text', () => file('broken.html', '<html><body><div><script>x</scr'), 'input-empty'],
    ['no date', () => file('undated.txt', 'The town fell.'), 'date-missing'],
    [
      'a date that is none',
      () => file('baddate.txt', '---\npublished: 2021-13-40\n---\nThe town fell.'),
      'date-malformed',
    ],
    ['not there', () => join(dir, 'nowhere.txt'), 'input-unreadable'],
    ['a folder', () => dir, 'input-unreadable'],
  ])('%s', async (_name, make, code) => {
    const path = make();
    const before = await entries();
    for (const args of [
      ['read', path],
      ['add', path, '--desk', desk],
    ]) {
      const { code: exit, out, err } = await marchland(args);
      expect(exit).toBe(1);
      expect(out).toBe('');
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err).toContain(`[${code}]`);
      expect(err).toContain(path);
    }
    expect(await entries()).toBe(before);
  });

  it('other files of the same call are still done', async () => {
    const before = await entries();
    const { code, out, err } = await marchland([
      'add',
      join(dir, 'nowhere.txt'),
      good,
      file('undated2.txt', 'The town fell.'),
      '--desk',
      desk,
    ]);
    expect(code).toBe(1);
    expect(out).toContain('added ');
    expect(err.trim().split('\n')).toHaveLength(2);
    expect(await entries()).toBe(before + 2);
  });

  it('a report that the desk has is not stored twice', async () => {
    const before = await entries();
    expect((await marchland(['add', good, '--desk', desk])).out).toContain('had already');
    expect(await entries()).toBe(before);
  });

  it('the date may come from --published', async () => {
    const { code, out } = await marchland([
      'read',
      join(dir, 'undated.txt'),
      '--published',
      '2021-08-12',
      '--format',
      'json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out).report.published).toBe('2021-08-12');
  });

  it('standard input is a file too, and the program finds its Node and its words', () => {
    const args = ['read', '-', '--published', '2021-08-12', '--format', 'json', '--pack', 'afghanistan'];
    const { code, out } = program(args, 'Taliban fighters captured the city of Kunduz on Sunday, officials said.');
    expect(code).toBe(0);
    expect(JSON.parse(out).claims[0]).toMatchObject({
      predicate: 'take',
      place: { name: 'Kunduz' },
      polarity: 'affirmed',
    });
  });
});

describe('desks and packs', () => {
  it.each([
    ['an unknown pack', ['init', join(dir, 'other'), '--pack', 'atlantis'], 'pack-unknown'],
    ['an unknown pack to read with', ['read', good, '--pack', 'atlantis'], 'pack-unknown'],
    ['no desk there', ['control', '--desk', join(dir, 'none')], 'desk-missing'],
    ['a desk already there', ['init', desk, '--pack', 'afghanistan'], 'desk-exists'],
    ['an unknown place', ['why', 'Atlantis-upon-Sea', '--desk', desk], 'place-unknown'],
    ['an unknown claim', ['review', 'accept', 'c:none', '--desk', desk], 'claim-unknown'],
    ['a time that is none', ['control', '--at', 'tomorrow', '--desk', desk], 'date-malformed'],
  ])('%s', async (_name, args, code) => {
    const { code: exit, err } = await marchland(args);
    expect(exit).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(`[${code}]`);
  });

  it('an unwritable desk', async () => {
    const path = file('a-file', 'not a folder');
    const { code, err } = await marchland(['init', join(path, 'desk'), '--pack', 'afghanistan']);
    expect(code).toBe(1);
    expect(err).toContain('[desk-unwritable]');
  });

  it('a desk of a newer version', async () => {
    const path = join(dir, 'newer');
    await marchland(['init', path, '--pack', 'afghanistan']);
    const name = readdirSync(path).find((f) => /\.(db|sqlite)$/.test(f))!;
    const db = new DatabaseSync(join(path, name));
    db.exec('PRAGMA user_version = 999');
    db.close();
    const { code, err } = await marchland(['add', good, '--desk', path]);
    expect(code).toBe(1);
    expect(err).toContain('[desk-newer]');
  });

  it('an empty folder is no desk', async () => {
    mkdirSync(join(dir, 'empty-folder'));
    expect((await marchland(['control', '--desk', join(dir, 'empty-folder')])).err).toContain('[desk-missing]');
  });
});

describe('usage', () => {
  it.each([
    [['frobnicate']],
    [['read']],
    [['control', '--nonsense']],
    [['init']],
    [['review', 'reject', 'c:1', '--desk', desk]],
    [['control', '--format', 'xml', '--desk', desk]],
    [['map', '--desk', desk]],
  ])('%j exits 2', async (args) => {
    expect((await marchland(args)).code).toBe(2);
  });

  it('every command has help with an example', async () => {
    const overview = (await marchland(['--help'])).out;
    const names = [...overview.matchAll(/^ {2}(\w+) {2,}/gm)].map((m) => m[1]!);
    expect(names).toContain('read');
    for (const name of names) {
      const { code, out } = await marchland([name, '--help']);
      expect(code, name).toBe(0);
      expect(out, name).toMatch(new RegExp(`usage: marchland ${name}[\\s\\S]*example: (marchland ${name}|npm start)`));
    }
  });
});
