import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sharedFolder } from '../support/need.ts';
import { read } from './reading.ts';

interface Coded {
  id: string;
  code: string;
  text: string;
}

const folder = sharedFolder('data', 'event-coding');
const mapping = parse(readFileSync(join(import.meta.dirname, 'event-coding.yaml'), 'utf8')) as Record<
  'plover' | 'cameo',
  Record<string, string[]>
>;

/** The records of the PLOVER file, which is nearly but not quite JSON. */
function plover(path: string): Coded[] {
  return readFileSync(path, 'utf8')
    .split(/\n\{\n/)
    .slice(1)
    .flatMap((block) => {
      const field = (name: string) => block.match(new RegExp(`"${name}": "((?:[^"\\\\]|\\\\.)*)"`))?.[1];
      const event = field('event');
      const text = field('text');
      const mode = field('mode');
      return event && text ? [{ id: field('id') ?? '', code: mode ? `${event}/${mode}` : event, text }] : [];
    });
}

/** The sentences of a PETRARCH-2 validation file; one row for each of its events. */
function petrarch(path: string): Coded[] {
  return readFileSync(path, 'utf8')
    .split(/<Sentence\b(?!s)/)
    .slice(1)
    .flatMap((block) => {
      const text = block
        .match(/<Text>([\s\S]*?)<\/Text>/)?.[1]
        ?.replace(/\s+/g, ' ')
        .trim();
      const codes = [...block.matchAll(/eventcode\s*=\s*"(\w+)"/g)].map((m) => m[1]!);
      const id = block.match(/id\s*=\s*"([^"]*)"/)?.[1] ?? '';
      return text ? codes.map((code) => ({ id, code, text })) : [];
    });
}

const listed = process.env.MARCHLAND_LIST === '1';

/** How many of the mapped rows give a claim of a wanted predicate. */
function recall(rows: readonly Coded[], codes: Record<string, string[]>): { found: number; of: number } {
  const mapped = rows.filter((r) => codes[r.code]);
  const missed = mapped.filter((r) => !read(r.text).claims.some((c) => codes[r.code]!.includes(c.predicate)));
  if (listed) for (const r of missed) console.log(`missed ${r.code} ${r.id}: ${r.text}`);
  return { found: mapped.length - missed.length, of: mapped.length };
}

/** Captures told of sentences whose event has no counterpart among ours. */
function captures(rows: readonly Coded[], codes: Record<string, string[]>): string[] {
  const wars = new Set(rows.filter((r) => codes[r.code]).map((r) => r.text));
  const others = [...new Set(rows.map((r) => r.text))].filter((text) => !wars.has(text));
  return others.filter((text) =>
    read(text).claims.some((c) => c.predicate === 'take' && c.polarity === 'affirmed' && c.modality === 'actual'),
  );
}

describe.skipIf(!folder)('sentences coded by others', () => {
  it('finds the mapped events of the PLOVER records', () => {
    const rows = plover(join(folder!, 'PLOVER_GSR_CAMEO.txt'));
    expect(rows.length).toBeGreaterThan(300);
    const { found, of } = recall(rows, mapping.plover);
    console.log(`PLOVER: ${found} of ${of} mapped events found`);
    if (listed) console.log(captures(rows, mapping.plover).join('\n'));
    expect(captures(rows, mapping.plover).length).toBeLessThanOrEqual(1);
    expect(found).toBeGreaterThanOrEqual(12);
  });

  it('finds the mapped events of the PETRARCH-2 records', () => {
    // the unit tests beside it are made-up sentences for that program's own syntax
    const rows = petrarch(join(folder!, 'PETR2_GSR_validation.xml'));
    expect(rows.length).toBeGreaterThan(60);
    const { found, of } = recall(rows, mapping.cameo);
    console.log(`PETRARCH-2: ${found} of ${of} mapped events found`);
    if (listed) console.log(captures(rows, mapping.cameo).join('\n'));
    expect(captures(rows, mapping.cameo).length).toBeLessThanOrEqual(1);
    expect(found).toBeGreaterThanOrEqual(8);
  });
});
