import { fold } from '../lib/fold.ts';

/** The words of what a person typed to search for, folded; empty when there is nothing to look for. */
export function queryWords(query: string): string[] {
  return fold(query).split(' ').filter(Boolean);
}
