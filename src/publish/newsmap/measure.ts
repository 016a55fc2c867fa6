/** Advance widths in thousandths of an em by weight and character (`data/fonts/widths.json`). */
export type FontWidths = Record<string, Record<string, number>>;

/** Width in pixels of a text. Characters the font lacks count as a wide one. */
export function textWidth(widths: FontWidths, text: string, size: number, weight: 400 | 600, spacing = 0): number {
  const table = widths[weight]!;
  let sum = 0;
  for (const c of text) sum += table[c] ?? 700;
  return (sum * size) / 1000 + spacing * [...text].length;
}

/** Lines no wider than `width`; a word that is wider alone stands alone. */
export function wrap(widths: FontWidths, text: string, size: number, weight: 400 | 600, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && textWidth(widths, longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
