import { fold } from '../lib/fold.ts';
import { kindOf, LETTER, NUMBER, OTHER } from '../lib/letters.ts';
import { foldKey } from './fold-key.ts';
import type { NameSpan } from './gazetteer.ts';
import type { NameIndex } from './name-index.ts';
import { ORDINARY_WORDS } from './ordinary-words-file.ts';

const MOST_WORDS = 6;
/** What may stand inside a word before a letter, and what its genitive is cut at. */
const APOSTROPHES = new Set([..."’'`‘"].map((c) => c.charCodeAt(0)));
const SENTENCE_START = /(?:^["“‘(]*|[.!?:;]["”’)]*\s+|\n\s*["“‘(]*)$/u;

interface Word {
  start: number;
  end: number;
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
    const first = words[i]!;
    if (!first.proper) continue;
    const opening = fold(text.slice(first.start, first.end));
    for (let j = joinedUntil(text, words, i); j > i; j--) {
      const last = words[j - 1]!;
      if (!last.proper || !isName(text, first, last, opening, names)) continue;
      spans.push({ start: first.start, end: last.end, text: text.slice(first.start, last.end) });
      i = j - 1;
      break;
    }
  }
  return spans;
}

/** The index after the last word that only spaces and hyphens join to word `i`, of six at most. */
function joinedUntil(text: string, words: readonly Word[], i: number): number {
  let j = i + 1;
  while (j < words.length && j < i + MOST_WORDS && isJoined(text, words[j - 1]!.end, words[j]!.start)) j++;
  return j;
}

function isJoined(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const c = text.charCodeAt(at);
    // a space, one that does not break, and the hyphens up to the short dash
    if (c !== 0x20 && c !== 0xa0 && c !== 0x2d && (c < 0x2010 || c > 0x2013)) return false;
  }
  return to > from;
}

/** Whether the words from `first` to `last` are a name; `opening` is the first of them, folded. */
function isName(text: string, first: Word, last: Word, opening: string, names: NameIndex): boolean {
  const ordinary = ORDINARY_WORDS.has(opening);
  if (first === last && ordinary) return false;
  const slice = text.slice(first.start, last.end);
  if (names.hasFold(first === last ? opening : fold(slice))) return true;
  if (ordinary) return false;
  if (
    first === last &&
    (opening.length < 4 || SENTENCE_START.test(text.slice(Math.max(0, first.start - 8), first.start)))
  ) {
    return false;
  }
  const key = foldKey(slice);
  return key.length >= 4 && names.hasKey(key);
}

/** Runs of letters, numbers and marks, with an apostrophe before a letter; a genitive's "s" is no part of them. */
function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const size = (point: number) => (point >= 2 ** 16 ? 2 : 1);
  const n = text.length;
  let at = 0;
  while (at < n) {
    const point = text.codePointAt(at)!;
    const kind = kindOf(point);
    const start = at;
    at += size(point);
    if (kind !== LETTER && kind !== NUMBER) continue;
    while (at < n) {
      const next = text.codePointAt(at)!;
      if (kindOf(next) === OTHER && !(APOSTROPHES.has(next) && kindOf(text.codePointAt(at + 1) ?? 0) === LETTER)) break;
      at += size(next);
    }
    words.push({ start, end: isGenitive(text, start, at) ? at - 2 : at, proper: isProper(text[start]!) });
  }
  return words;
}

function isGenitive(text: string, start: number, end: number): boolean {
  if (end - start < 3 || text.charCodeAt(end - 1) !== 0x73) return false;
  const before = text.charCodeAt(end - 2);
  return APOSTROPHES.has(before) || before === 0x2bc;
}

function isProper(head: string): boolean {
  const c = head.charCodeAt(0);
  if (c < 128) return c >= 65 && c <= 90;
  return head !== head.toLowerCase() || (head === head.toUpperCase() && /\p{L}/u.test(head));
}
