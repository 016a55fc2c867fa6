import type { Check, Reading } from '../api/client.ts';

export type Family = 'control' | 'figure' | 'road' | 'force' | 'people' | 'talk';

/** A stretch of the text and what was read from it. */
export interface Span {
  id: string;
  start: number;
  end: number;
  family: Family;
  /** What it is: "take Kandahar", "F1 count captured". */
  head: string;
  /** Who, how and by whose word. */
  note: string;
  place: string | null;
  /** Number of the check that speaks of it, from 1. */
  check: number | null;
}

export interface Quoted {
  start: number;
  end: number;
}

/** A piece of text under the same spans throughout. */
export interface Piece {
  text: string;
  spans: Span[];
  /** Spans that end with this piece. */
  ends: Span[];
  /** Within the quote that the report was opened at. */
  opened: boolean;
}

const FAMILY: Record<string, Family> = {
  cut: 'road',
  reopen: 'road',
  deploy: 'force',
  evacuate: 'force',
  displace: 'people',
  talk: 'talk',
};

const value = (f: Reading['figures'][number]) =>
  `${f.value ?? (f.min !== null ? `≥ ${f.min}` : f.max !== null ? `≤ ${f.max}` : '')}${f.of === null ? '' : ` of ${f.of}`}${f.unit ? ` ${f.unit}` : ''}`;

/** Every claim and figure as a span with the words of its note, in the order of the text. */
export function spansOf(reading: Reading, checks: readonly Check[] = []): Span[] {
  const checkOf = (quote: Quoted) => {
    const i = checks.findIndex((c) => {
      const q = (c.figure ?? c.claim)?.quote;
      return q?.start === quote.start && q.end === quote.end;
    });
    return i < 0 ? null : i + 1;
  };
  const claims = reading.claims.map((c, i): Span => {
    const marks = [c.extent === 'part' && 'a part', c.modality !== 'actual' && c.modality];
    const note = [c.actor?.name, ...marks, c.speaker?.mention].filter(Boolean).join(' · ');
    return {
      id: `c${i}`,
      start: c.quote.start,
      end: c.quote.end,
      family: FAMILY[c.predicate] ?? 'control',
      head: `${c.polarity === 'negated' ? 'not ' : ''}${c.predicate}${c.place ? ` ${c.place.name}` : ''}`,
      note,
      place: c.place?.id ?? null,
      check: checkOf(c.quote),
    };
  });
  const figures = reading.figures.map((f, i): Span => {
    const check = checkOf(f.quote);
    const head = `${check ? `F${check} ` : ''}${f.kind.replaceAll('-', ' ')}`;
    const { start, end } = f.quote;
    return { id: `f${i}`, start, end, family: 'figure', head, note: value(f), place: null, check };
  });
  return [...claims, ...figures].sort((a, b) => a.start - b.start || b.end - a.end);
}

export interface Paragraph {
  pieces: Piece[];
  notes: Span[];
}

/** The text by paragraphs, each cut wherever a span begins or ends; a note stands with the paragraph in which its span begins. */
export function paragraphs(text: string, spans: readonly Span[], quote: Quoted | null = null): Paragraph[] {
  const result: Paragraph[] = [];
  for (const m of text.matchAll(/[^\n]+/g)) {
    const [from, to] = [m.index, m.index + m[0].length];
    const here = spans.filter((s) => s.start < to && s.end > from);
    const ends = [...here, ...(quote ? [quote] : [])].flatMap((s) => [s.start, s.end]);
    const cuts = [...new Set([from, to, ...ends.map((e) => Math.min(to, Math.max(from, e)))])].sort((a, b) => a - b);
    const pieces = cuts.slice(1).map((end, i): Piece => {
      const start = cuts[i]!;
      return {
        text: text.slice(start, end),
        spans: here.filter((s) => s.start <= start && s.end >= end),
        ends: here.filter((s) => s.end === end),
        opened: quote !== null && quote.start <= start && quote.end >= end,
      };
    });
    result.push({ pieces, notes: here.filter((s) => s.start >= from) });
  }
  return result;
}
