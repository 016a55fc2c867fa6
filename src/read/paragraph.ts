import type { Paragraph, ParagraphKind } from './document.ts';

const BULLET = /^[-•*–—▪●◦·]\s|^\(?\d{1,2}[.)]\s/;
const CREDIT =
  /\((?:[^()]*\/)?(?:AP|AFP|Reuters|EPA|Getty Images|PA|TASS|Anadolu)[^()]*\)\s*$|(?:AP|AFP|Reuters|EPA|Getty Images|PA)\)\s*$|^(?:image|photo|picture|file photo)\b/i;

/** What a paragraph is, by its place in the report and how it is set. */
export function paragraphKind(text: string, index: number, title: string | null): ParagraphKind {
  const plain = text.trim();
  if (index === 0 && (plain === title?.trim() || (plain.length < 140 && !/[.!?]["”’)]*$/.test(plain))))
    return 'headline';
  if (BULLET.test(plain)) return 'bullet';
  if (CREDIT.test(plain) && plain.length < 300) return 'caption';
  if (/\?["”’)]*$/.test(plain) && plain.length < 160) return 'question';
  if (plain.length < 70 && !/[.!?:…]["”’)]*$/.test(plain)) return 'heading';
  return 'body';
}

/** Paragraphs from the spans that the analyser numbered them by. */
export function paragraphsFrom(
  text: string,
  spans: readonly { start: number; end: number }[],
  title: string | null,
): Paragraph[] {
  return spans.map((s, index) => ({
    index,
    start: s.start,
    end: s.end,
    kind: paragraphKind(text.slice(s.start, s.end), index, title),
  }));
}
