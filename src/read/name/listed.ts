import type { Lexicon } from '../lexicon.ts';

export type NameSort = 'place' | 'group' | 'person' | 'nation' | 'demonym' | 'media' | 'body' | 'time' | 'unknown';

/** The sort of a name by word lists alone. */
export function listedSort(lexicon: Lexicon, raw: string): NameSort {
  const lower = raw.toLowerCase().replace(/’/g, "'");
  if (lexicon.has('group-name', lower) || lexicon.has('group-name', lower.replace(/^the /, ''))) return 'group';
  if (lower.length > 4 && lexicon.has('group-name', `${lower}s`)) return 'group';
  if (lexicon.has('media-name', lower)) return 'media';
  if (lexicon.has('country', lower)) return 'nation';
  if (lexicon.has('continent', lower)) return 'time';
  if (lexicon.has('body-name', lower)) return 'body';
  if (lexicon.has('breakaway', lower)) return 'place';
  if (
    /^\p{L}+-\p{L}+$/u.test(lower) &&
    lower.split('-').every((w) => lexicon.has('country', w) || lexicon.has('demonym', w))
  )
    return 'time';
  if (lexicon.has('demonym', lower) || lexicon.has('demonym', lower.replace(/s$/, ''))) return 'demonym';
  if (
    /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.?( \d+)?$/.test(
      lower,
    )
  )
    return 'time';
  return 'unknown';
}
