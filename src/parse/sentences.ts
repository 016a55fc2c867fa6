import { STARTERS, TITLES } from './abbreviations.ts';
import type { Span } from './paragraphs.ts';

/** What the last word of a sentence ends with. */
const STOPS = '.!?…';
const CLOSING = /^["”“’'»)\]]+$/;
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}\p{M}'’-]+(?:[ -]\p{Lu}[\p{Lu}\p{M}'’-]*)*)(?:, ?[\p{L}. ]{2,30}?)?(?:,? \(?(?:\p{L}+\.? ?\d{1,2}|\d{1,2} \p{L}+)\)?)?(?:,? ?\([^()]{2,30}\))? ?(?:[-–—]{1,2}|:) (?=\S)/u;

/** The length of a dateline such as "KABUL, Aug 12 (Agency) — " at the start of a paragraph, else 0. */
export function datelineLength(paragraph: string): number {
  return DATELINE.exec(paragraph)?.[0].length ?? 0;
}

/** Where the sentences of one paragraph end: indexes one past their last token. */
export function sentenceEnds(text: string, tokens: readonly Span[], names: readonly Span[] = []): number[] {
  const word = (i: number) => text.slice(tokens[i]!.start, tokens[i]!.end);
  const inName = (i: number) => names.some((n) => n.start < tokens[i]!.end && tokens[i]!.end < n.end);
  const ends: number[] = [];
  const dateline = tokens.length > 0 ? datelineLength(text.slice(tokens[0]!.start, tokens[0]!.start + 120)) : 0;
  for (let i = 0; i < tokens.length; i++) {
    if (dateline > 0 && i + 1 < tokens.length && ends.length === 0) {
      const cut = tokens[0]!.start + dateline;
      if (tokens[i]!.end <= cut && tokens[i + 1]!.start >= cut) {
        ends.push(i + 1);
        continue;
      }
    }
    if (!STOPS.includes(text[tokens[i]!.end - 1]!)) continue;
    const w = word(i);
    const stop = /^(?:[.!?…]|\.{2,}|[?!]{2,})$/.test(w);
    if ((!stop && !/\p{L}\.$/u.test(w)) || inName(i)) continue;
    let end = i + 1;
    while (end < tokens.length && CLOSING.test(word(end)) && closes(text, tokens, end)) end++;
    if (end >= tokens.length) continue;
    const spaced = tokens[end]!.start > tokens[end - 1]!.end;
    const following = word(end);
    if (stop ? begins(following, spaced, w) : beginsAfterAbbreviation(w, following, spaced)) {
      ends.push(end);
      i = end - 1;
    }
  }
  if (tokens.length > 0 && ends.at(-1) !== tokens.length) ends.push(tokens.length);
  return ends;
}

/** A quote mark closes when it stands against the word before it. */
function closes(text: string, tokens: readonly Span[], i: number): boolean {
  const t = tokens[i]!;
  const mark = text.slice(t.start, t.end);
  if (/^[”’»)\]]$/.test(mark)) return true;
  return t.start === tokens[i - 1]!.end;
}

function begins(following: string, spaced: boolean, stop: string): boolean {
  if (/^\p{Ll}/u.test(following)) return false;
  if (!spaced) return stop === '.' && /^\p{Lu}\p{Ll}/u.test(following);
  return !/^[,;:)\]]/.test(following);
}

function beginsAfterAbbreviation(abbreviation: string, following: string, spaced: boolean): boolean {
  if (!spaced || TITLES.has(abbreviation.slice(0, -1))) return false;
  return STARTERS.has(following) || /^["“‘]/.test(following);
}
