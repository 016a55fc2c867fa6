import type { Quoted } from '../reader/spans.ts';

/** A piece of a paragraph; `quoted`: within the claim's own quote; `beside`: within another sentence that says the same. */
export interface PassagePiece {
  text: string;
  quoted: boolean;
  beside: boolean;
}

/** The paragraph cut where the claim's quotes begin and end; `start` is its offset in the report's text. */
export function pieces(
  { start, text }: { start: number; text: string },
  quote: Quoted,
  others: readonly Quoted[] = [],
): PassagePiece[] {
  const end = start + text.length;
  const cuts = new Set([start, end]);
  for (const q of [quote, ...others]) for (const cut of [q.start, q.end]) if (cut > start && cut < end) cuts.add(cut);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).flatMap((to, i) => {
    const from = sorted[i]!;
    const within = (q: Quoted) => q.start <= from && q.end >= to;
    const quoted = within(quote);
    return { text: text.slice(from - start, to - start), quoted, beside: !quoted && others.some(within) };
  });
}
