import { packageText } from '../lib/package-file.ts';

/** Folded English words that a place may be called but a text seldom means by it; `data/gazetteer/ordinary-words.txt`. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  packageText('data/gazetteer/ordinary-words.txt')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/\s+/))
    .filter(Boolean),
);
