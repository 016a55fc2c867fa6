import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashText } from '../src/parse/hash.ts';
import { POS_BITS, type SenseRow } from '../src/parse/senses.ts';

/** Single words of WordNet 3.1 with their parts of speech and the lexicographer file of their first sense. */
export function readSenses(folder: string): SenseRow[] {
  const rows = new Map<string, { bits: number; noun: number; verb: number }>();
  const lines = (file: string) =>
    readFileSync(join(folder, file), 'latin1')
      .split('\n')
      .filter((l) => l && !l.startsWith(' '));
  for (const [pos, name] of [
    ['n', 'noun'],
    ['v', 'verb'],
    ['a', 'adj'],
    ['r', 'adv'],
  ] as const) {
    const files = new Map<string, number>();
    const cased = new Map<string, boolean>();
    for (const line of lines(`data.${name}`)) {
      const f = line.split(' ');
      files.set(f[0]!, Number(f[1]));
      const count = Number.parseInt(f[3]!, 16);
      for (let k = 0; k < count; k++) {
        const word = f[4 + 2 * k]!.replace(/\(.*\)$/, '');
        const lower = word.toLowerCase();
        cased.set(lower, (cased.get(lower) ?? true) && word !== lower);
      }
    }
    for (const line of lines(`index.${name}`)) {
      const f = line.split(' ');
      const word = f[0]!;
      if (!/^[a-z][a-z.'-]+$/.test(word)) continue;
      const row = rows.get(word) ?? { bits: 0, noun: 0, verb: 0 };
      const senses = Number(f[2]);
      const first = f[f.filter((x) => x !== '').length - senses]!;
      if (pos === 'n' && cased.get(word)) row.bits |= POS_BITS.name;
      else row.bits |= POS_BITS[pos];
      if (pos === 'n') row.noun = files.get(first) ?? 0;
      if (pos === 'v') row.verb = files.get(first) ?? 0;
      rows.set(word, row);
    }
  }
  const seen = new Set<number>();
  return [...rows]
    .map(([word, row]) => ({ form: hashText(word), ...row }))
    .filter((r) => !seen.has(r.form) && seen.add(r.form))
    .sort((a, b) => (a.form >>> 0) - (b.form >>> 0));
}
