import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { ERROR_CODES } from '../../src/lib/error.ts';
import { freshFolder, marchland, ROOT } from '../support/marchland.ts';

const page = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const pages = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((f) => f.endsWith('.md'))
    .map((f) => `docs/${f}`),
];

describe('the documentation tells the truth', () => {
  it('docs/commands.md has a row for every command, and for no other', () => {
    const rows = [...page('docs/commands.md').matchAll(/^\| (`(?:[^|\\]|\\.)+) \|/gm)].flatMap((m) =>
      [...m[1]!.matchAll(/`(\w+)/g)].map((x) => x[1]!),
    );
    expect(rows.sort()).toEqual(COMMANDS.map((c) => c.name).sort());
  });

  it('docs/errors.md has every code with its status and meaning', () => {
    const text = page('docs/errors.md');
    const missing = Object.entries(ERROR_CODES).filter(
      ([code, { status, means }]) => !text.includes(`| \`${code}\` | ${status} | ${means} |`),
    );
    expect(missing).toEqual([]);
    expect([...text.matchAll(/^\| `/gm)]).toHaveLength(Object.keys(ERROR_CODES).length);
  });

  it('every runtime dependency has its reason in docs/architecture.md', () => {
    const { dependencies } = JSON.parse(page('package.json')) as { dependencies: Record<string, string> };
    const text = page('docs/architecture.md');
    expect(Object.keys(dependencies).filter((d) => !text.includes(`| \`${d}\``))).toEqual([]);
  });

  it('links and pictures in the documentation lead somewhere', () => {
    const dead = pages.flatMap((p) =>
      [...page(p).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map((m) => m[1]!)
        .filter((target) => !existsSync(join(ROOT, dirname(p), target)))
        .map((target) => `${p}: ${target}`),
    );
    expect(dead).toEqual([]);
  });

  it('the how-to of docs/commands.md runs as written', async () => {
    const [, script] = /## From a report to an answer[\s\S]*?```sh\n([\s\S]*?)```/.exec(page('docs/commands.md'))!;
    const desk = join(freshFolder(), 'desk');
    for (const line of script!.trim().split('\n')) {
      const args = line
        .replaceAll('$DESK', desk)
        .split(' ')
        .slice(1)
        .flatMap((word) => {
          if (!word.includes('*')) return [word];
          const folder = join(ROOT, dirname(word));
          return readdirSync(folder)
            .filter((f) => f.endsWith('.txt'))
            .sort()
            .map((f) => join(folder, f));
        })
        .map((word) => (word.startsWith('cases/') ? join(ROOT, word) : word));
      const { code, out, err } = await marchland(args);
      expect({ line, code, err }).toEqual({ line, code: 0, err: '' });
      expect(out.length, line).toBeGreaterThan(20);
    }
  });
});
