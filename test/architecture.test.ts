import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((f) => f.endsWith('.ts'))
  .map((f) => f.replaceAll('\\', '/'));

function importsOf(file: string): { local: string[]; packages: string[] } {
  const text = readFileSync(join(src, file), 'utf8');
  const found = [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\{[^}]*\}\s*)?(?:from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
    ),
  ].map((m) => m[1] ?? m[2]!);
  const local = found
    .filter((f) => f.startsWith('.'))
    .map((f) => relative(src, resolve(src, dirname(file), f)).replaceAll('\\', '/'));
  return { local, packages: found.filter((f) => !f.startsWith('.')) };
}

const folderOf = (file: string) => (file.includes('/') ? file.split('/')[0]! : file.replace(/\.ts$/, ''));

function table(): Map<string, string[]> {
  const text = readFileSync(join(root, 'docs', 'architecture.md'), 'utf8');
  const section = text.slice(text.indexOf('## Who may import whom'), text.indexOf('## Decisions'));
  const rows = [...section.matchAll(/^\| ([a-z]+) \| (.+) \|$/gm)].filter((m) => m[1] !== 'folder');
  return new Map(
    rows.map((m) => [
      m[1]!,
      m[2]!
        .split(',')
        .map((s) => s.trim())
        .filter((s) => s !== '–'),
    ]),
  );
}

describe('architecture', () => {
  const allowed = table();

  it('finds the sources and the table', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(allowed.size).toBeGreaterThan(12);
  });

  it('lets each folder import only what docs/architecture.md says', () => {
    const wrong: string[] = [];
    for (const file of files) {
      const from = folderOf(file);
      const may = allowed.get(from);
      if (!may) wrong.push(`src/${file}: the folder "${from}" is not in the table`);
      for (const target of importsOf(file).local) {
        const to = folderOf(target);
        const ok = to === from || may?.some((m) => m === to || `${m}.ts` === target);
        if (!ok) wrong.push(`src/${file} imports ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('touches disk, network and environment only at the rim', () => {
    const rim = new Set(['cli', 'serve', 'desk', 'store']);
    const effects = /^(node:)?(fs|fs\/promises|net|http|https|child_process|sqlite|worker_threads)$/;
    const wrong = files.filter(
      (f) =>
        !rim.has(folderOf(f)) &&
        !/-(folder|file|pool)\.ts$/.test(f) &&
        importsOf(f).packages.some((p) => effects.test(p)),
    );
    const environment = files.filter(
      (f) =>
        !rim.has(folderOf(f)) &&
        /\bprocess\.env\b|\bDate\.now\(\)|new Date\(\)/.test(readFileSync(join(src, f), 'utf8')),
    );
    expect({ wrong, environment }).toEqual({ wrong: [], environment: [] });
  });

  it('has no import cycle', () => {
    const graph = new Map(files.map((f) => [f, importsOf(f).local]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (file: string, path: string[]) => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (done.has(file) || path.includes(file)) return;
      for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
      done.add(file);
    };
    for (const f of files) walk(f, []);
    expect(cycles).toEqual([]);
  });

  it('keeps files short: none over 800 lines, 90 in 100 within 350', () => {
    const lengths = files.map((f) => readFileSync(join(src, f), 'utf8').split('\n').length).sort((a, b) => a - b);
    expect(lengths.at(-1)).toBeLessThanOrEqual(800);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(350);
  });
});
