import { describe, expect, it } from 'vitest';
import { fold } from '../../src/lib/fold.ts';
import { read } from './reading.ts';

/** Under what a group of texts shows: each text with the deeds that it must give. */
export type DeedCases = Record<string, [string, ...string[]][]>;

/** "take koso by ulma": predicate, place and doer ("nobody" for none) of each claim, folded. */
export function deeds(text: string): string[] {
  return read(text, '2024-05-20').claims.map(
    (c) => `${c.predicate} ${fold(c.place?.name ?? '-')} by ${fold(c.actor?.name ?? 'nobody')}`,
  );
}

/** A test for each text: every wanted deed is the beginning of one that is told. */
export function testDeeds(title: string, groups: DeedCases): void {
  describe(title, () => {
    for (const [about, cases] of Object.entries(groups)) {
      describe(about, () => {
        it.each(cases)('%s', (text, ...wanted) => {
          const told = deeds(text);
          const missed = wanted.filter((w) => !told.some((t) => t.startsWith(w)));
          expect({ missed, told }).toEqual({ missed: [], told });
        });
      });
    }
  });
}
