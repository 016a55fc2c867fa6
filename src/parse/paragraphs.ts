/** A stretch of text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/**
 * The paragraphs of a text, without the white space around them. Blank lines always end one; a single line break does
 * too, unless the lines look hard-wrapped: long, not finished, and going on in lower case or at a steady width.
 */
export function paragraphs(text: string): Span[] {
  const lines: Span[] = [];
  const line = /[^\r\n\u2028\u2029]+/g;
  for (let m = line.exec(text); m; m = line.exec(text)) {
    const lead = m[0].length - m[0].trimStart().length;
    const body = m[0].trim();
    if (body.length > 0) lines.push({ start: m.index + lead, end: m.index + lead + body.length });
  }
  const out: Span[] = [];
  for (const next of lines) {
    const last = out.at(-1);
    const gap = last ? text.slice(last.end, next.start).replace(/\r\n/g, '\n') : '';
    if (last && (gap.match(/[\r\n\u2028\u2029]/g)?.length ?? 0) === 1 && continues(text, lines, last, next)) {
      last.end = next.end;
    } else out.push({ ...next });
  }
  return out;
}

function continues(text: string, lines: readonly Span[], before: Span, next: Span): boolean {
  const previous = lines[lines.findIndex((l) => l.start === next.start) - 1]!;
  const length = previous.end - previous.start;
  if (length < 40 || length > 110 || before.end !== previous.end) return false;
  const start = text.slice(next.start, next.start + 1);
  if (/^[-•*–—▪●]/.test(start)) return false;
  const open = !/[.!?:…]["”’')\]]*$/.test(text.slice(previous.start, previous.end));
  if (/\p{Ll}/u.test(start)) return open || length > 55;
  // A wrapped line ends where the next word would not have fitted.
  const word = /^\S+/.exec(text.slice(next.start, next.end))![0].length;
  const widest = Math.max(...lines.map((l) => l.end - l.start));
  return widest <= 110 && length + 1 + word > widest && lines.length > 3 && (open || length > 60);
}
