import type { Reading } from '../api/client.ts';

export type Family = 'control' | 'figure' | 'road' | 'force' | 'people' | 'talk';

/** A stretch of the text and what was read from it. */
export interface Span {
  start: number;
  end: number;
  family: Family;
  note: string;
  place: string | null;
}

/** A piece of text under the same spans throughout. */
export interface Piece {
  text: string;
  spans: Span[];
}

const FAMILY: Record<string, Family> = {
  cut: 'road',
  reopen: 'road',
  deploy: 'force',
  evacuate: 'force',
  displace: 'people',
  talk: 'talk',
};

const figureWords = (f: Reading['figures'][number]) =>
  `${f.kind.replaceAll('-', ' ')} ${f.value ?? (f.min !== null ? `≥ ${f.min}` : f.max !== null ? `≤ ${f.max}` : '')}${f.of === null ? '' : ` of ${f.of}`}${f.unit ? ` ${f.unit}` : ''}`;

/** Every claim and figure as a span with the words of its note. */
export function spansOf(reading: Reading): Span[] {
  const claims = reading.claims.map((c): Span => {
    const marks = [c.polarity === 'negated' && 'not', c.modality !== 'actual' && c.modality].filter(Boolean).join(', ');
    const note = `${c.predicate}${c.place ? ` ${c.place.name}` : ''}${c.extent === 'part' ? ' (part)' : ''}${c.actor ? ` · ${c.actor.name}` : ''}${marks ? ` · ${marks}` : ''}${c.speaker ? ` · ${c.speaker.mention}` : ''}`;
    return {
      start: c.quote.start,
      end: c.quote.end,
      family: FAMILY[c.predicate] ?? 'control',
      note,
      place: c.place?.id ?? null,
    };
  });
  const figures = reading.figures.map(
    (f): Span => ({ start: f.quote.start, end: f.quote.end, family: 'figure', note: figureWords(f), place: null }),
  );
  return [...claims, ...figures].sort((a, b) => a.start - b.start || b.end - a.end);
}

export interface Paragraph {
  pieces: Piece[];
  notes: Span[];
}

/** The text by paragraphs, each cut wherever a span begins or ends; a note stands with the paragraph in which its span begins. */
export function paragraphs(text: string, spans: readonly Span[]): Paragraph[] {
  const result: Paragraph[] = [];
  for (const m of text.matchAll(/[^\n]+/g)) {
    const [from, to] = [m.index, m.index + m[0].length];
    const here = spans.filter((s) => s.start < to && s.end > from);
    const cuts = [...new Set([from, to, ...here.flatMap((s) => [Math.max(from, s.start), Math.min(to, s.end)])])].sort(
      (a, b) => a - b,
    );
    const pieces = cuts.slice(1).map((end, i) => ({
      text: text.slice(cuts[i]!, end),
      spans: here.filter((s) => s.start <= cuts[i]! && s.end >= end),
    }));
    result.push({ pieces, notes: here.filter((s) => s.start >= from) });
  }
  return result;
}
