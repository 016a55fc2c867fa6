import { isAbbreviation } from './abbreviations.ts';
import { keepsHyphens } from './hyphen.ts';
import type { Span } from './paragraphs.ts';

const SPACE = /[\s\u00a0\u200b\ufeff]/;
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"”]*[^\s<>"”.,;:!?)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[@#][\p{L}_][\p{L}\p{N}_]*/uy;
const NUMBER =
  /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}:\d{2}(?!\d)|\d+(?:[./]\d+)+|\d+(?:st|nd|rd|th|s)(?![\p{L}\p{N}])|\.\d+|\d+(?:-\d+){2,}|\d+/uy;
const INITIALS = /(?:\p{L}\.){2,}(?!\p{L})|(?:\p{Lu}\.){2,}\p{Lu}(?!\p{L})/uy;
const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ`‘]\p{L}[\p{L}\p{M}\p{N}]*)*/uy;
const HYPHENED =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)?(?:[-‐‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)?)+/uy;
const RUN = /\.{2,}|-{2,}|_{2,}|\*{2,}|={2,}|~{2,}|\?[?!]+|!{2,}|''|``|US\$|C\$|A\$/y;
const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i;

const at = (pattern: RegExp, text: string, index: number): string | undefined => {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0];
};

/** The tokens of `text` between two offsets, in the manner of UD English; `names` are spans that must begin and end on a token. */
export function tokenize(text: string, from = 0, to = text.length, names: readonly Span[] = []): Span[] {
  const part = to < text.length ? text.slice(0, to) : text;
  const out: Span[] = [];
  let i = from;
  while (i < to) {
    if (isSpace(part, i)) {
      i++;
      continue;
    }
    const before = out.length;
    const end = next(part, i, out);
    out.push({ start: out.length > before ? out.at(-1)!.end : i, end });
    i = end;
  }
  return names.length === 0 ? out : aligned(out, names);
}

function isSpace(text: string, i: number): boolean {
  const c = text.charCodeAt(i);
  return c < 128 ? c === 0x20 || (c >= 9 && c <= 13) : SPACE.test(text[i]!);
}

/** The end of plain letters before a space or a comma, as most words are: nothing else begins so. Else `i`. */
function plainEnd(text: string, i: number): number {
  for (let end = i; ; end++) {
    const c = text.charCodeAt(end);
    if ((c | 32) >= 0x61 && (c | 32) <= 0x7a) continue;
    return c === 0x20 || c === 0x2c ? end : i;
  }
}

/** The end of the token at `i`; where a word falls into several, all but the last are pushed to `out`. */
function next(text: string, i: number, out: Span[]): number {
  const plain = plainEnd(text, i);
  if (plain > i) {
    if (plain - i === 6 && /^cannot$/i.test(text.slice(i, plain))) out.push({ start: i, end: i + 3 });
    return plain;
  }
  const address = at(ADDRESS, text, i);
  if (address) return i + address.length;
  const initials = at(INITIALS, text, i);
  if (initials) return i + initials.length;
  const joined = at(HYPHENED, text, i);
  if (joined) {
    const plain = joined.replace(/[‐‑]/g, '-');
    const clitic = CLITIC.exec(plain);
    const body = clitic ? plain.slice(0, clitic.index) : plain;
    if (keepsHyphens(body)) {
      if (clitic) out.push({ start: i, end: i + body.length });
      return i + joined.length;
    }
  }
  const number = at(NUMBER, text, i);
  if (number) return i + number.length;
  const word = at(WORD, text, i);
  if (word) return wordEnd(text, i, word, out);
  const run = at(RUN, text, i);
  if (run) return i + run.length;
  return i + (text.codePointAt(i)! > 0xffff ? 2 : 1);
}

function wordEnd(text: string, i: number, word: string, out: Span[]): number {
  const end = i + word.length;
  const clitic = CLITIC.exec(word);
  if (clitic && clitic.index > 0) {
    out.push({ start: i, end: i + clitic.index });
    return end;
  }
  if (/^cannot$/i.test(word)) {
    out.push({ start: i, end: i + 3 });
    return end;
  }
  const dollar = at(RUN, text, i);
  if (dollar && dollar.length > word.length) return i + dollar.length;
  if (text[end] !== '.') return end;
  const after = text.slice(end + 1, end + 4);
  if (isAbbreviation(word, after)) return end + 1;
  // A middle initial: "John F. Kennedy".
  return word.length === 1 && /^\p{Lu}$/u.test(word) && /^ \p{Lu}/u.test(after) && word !== 'I' ? end + 1 : end;
}

/** Cuts tokens at the ends of names, and joins what a name covers within one word. */
function aligned(tokens: readonly Span[], names: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const token of tokens) {
    const over = names.filter((n) => n.start < token.end && token.start < n.end);
    if (over.length === 0) {
      out.push(token);
      continue;
    }
    const cuts = over.flatMap((n) => [n.start, n.end]).filter((k) => k > token.start && k < token.end);
    const starts = [...new Set([token.start, ...cuts])].sort((a, b) => a - b);
    starts.forEach((start, k) => {
      const end = starts[k + 1] ?? token.end;
      const last = out.at(-1);
      const name = over.find((n) => n.start <= start && end <= n.end);
      if (last && name && last.end === start && last.start >= name.start) last.end = end;
      else out.push({ start, end });
    });
  }
  return out;
}
