import { isCapitalised } from '../lib/letters.ts';
import type { Document } from './document.ts';

const told = new WeakMap<Document, ReadonlyMap<string, { n: number; first: number }>>();

/** How often a report names each country, by its own name or by its people's ("Afghan", "Afghans"), and where first. */
export function countriesTold(document: Document): ReadonlyMap<string, { n: number; first: number }> {
  const had = told.get(document);
  if (had) return had;
  const counts = new Map<string, { n: number; first: number }>();
  const { lexicon } = document;
  const people = lexicon.map('demonym');
  const count = (country: string, at: number): void => {
    const c = counts.get(country);
    if (c) c.n++;
    else counts.set(country, { n: 1, first: at });
  };
  for (const { tokens } of document.sentences) {
    for (let i = 0; i < tokens.length; i++) {
      const { text, start } = tokens[i]!;
      if (!isCapitalised(text)) continue;
      // "Central African Republic", "South Sudan": the longest name that stands there
      for (let words = 3; words > 0; words--) {
        const run =
          words === 1
            ? text
            : tokens
                .slice(i, i + words)
                .map((t) => t.text)
                .join(' ');
        const country = people.get(run.toLowerCase()) ?? (lexicon.has('country', run) ? run : undefined);
        if (!country) continue;
        count(country, start);
        i += words - 1;
        break;
      }
    }
  }
  told.set(document, counts);
  return counts;
}
