import { fold } from '../lib/fold.ts';
import { foldKey } from './fold-key.ts';
import type { NameSpan } from './gazetteer.ts';
import type { NameIndex } from './name-index.ts';
import { ORDINARY_WORDS } from './ordinary-words-file.ts';

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[’'`ʻʼ‘ʿʾ](?=\p{L}))*/gu;
const MOST_WORDS = 6;
const JOINED = /^[ \u00a0\-‐–]+$/u;
const SENTENCE_START = /(?:^["“‘(]*|[.!?:;]["”’)]*\s+|\n\s*["“‘(]*)$/u;

interface Word {
  start: number;
  end: number;
  folded: string;
  /** Begins with a capital, or its script has none. */
  proper: boolean;
}

/**
 * Place names in running text, the longest at each word, left to right, none overlapping. A name begins and ends with
 * a capitalised word. Ordinary English words are proposed only as a part of a longer name.
 */
export function nameSpans(text: string, names: NameIndex): NameSpan[] {
  const words = wordsOf(text);
  const spans: NameSpan[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!words[i]!.proper) continue;
    for (let j = Math.min(i + MOST_WORDS, joinedUntil(text, words, i)); j > i; j--) {
      const last = words[j - 1]!;
      if (!last.proper || !isName(text, words, i, j, names)) continue;
      spans.push({ start: words[i]!.start, end: last.end, text: text.slice(words[i]!.start, last.end) });
      i = j - 1;
      break;
    }
  }
  return spans;
}

/** The index after the last word that only spaces and hyphens join to word `i`. */
function joinedUntil(text: string, words: readonly Word[], i: number): number {
  let j = i + 1;
  while (j < words.length && j < i + MOST_WORDS && JOINED.test(text.slice(words[j - 1]!.end, words[j]!.start))) j++;
  return j;
}

function isName(text: string, words: readonly Word[], i: number, j: number, names: NameIndex): boolean {
  const first = words[i]!;
  const slice = text.slice(first.start, words[j - 1]!.end);
  if (j === i + 1 && ORDINARY_WORDS.has(first.folded)) return false;
  if (names.hasFold(fold(slice))) return true;
  if (ORDINARY_WORDS.has(first.folded)) return false;
  if (
    j === i + 1 &&
    (first.folded.length < 4 || SENTENCE_START.test(text.slice(Math.max(0, first.start - 8), first.start)))
  ) {
    return false;
  }
  const key = foldKey(slice);
  return key.length >= 4 && names.hasKey(key);
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((m) => {
    const word = m[0].replace(/[’'`ʼ‘]s$/u, '');
    const head = word[0]!;
    const proper = head !== head.toLowerCase() || (head === head.toUpperCase() && /\p{L}/u.test(head));
    return { start: m.index, end: m.index + word.length, folded: fold(word), proper };
  });
}
