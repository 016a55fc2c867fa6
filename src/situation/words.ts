import { parse } from 'yaml';
import { z } from 'zod';
import { packageText } from '../lib/package-file.ts';

const Numbers = z.record(z.string(), z.number());
const Words = z.strictObject({
  offensives: z.array(z.string()),
  days: Numbers,
  kilometres: Numbers,
  winds: Numbers,
  numbers: Numbers,
});

/** The words in `data/situation/words.yaml`. */
export const WORDS = Words.parse(parse(packageText('data/situation/words.yaml')));

/** What a unit of a figure ("miles", "week") is worth by a table of singulars; undefined when it names none of them. */
export function worth(table: Readonly<Record<string, number>>, unit: string | null): number | undefined {
  for (const word of unit?.toLowerCase().split(/[^a-z]+/) ?? []) {
    const found = table[word] ?? table[word.replace(/s$/, '')];
    if (found !== undefined) return found;
  }
  return undefined;
}
