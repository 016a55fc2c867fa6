import type { Document } from './document.ts';

const LONG = 80;

/** Whether a report speaks of armed sides at all: sport, markets and weather use the same verbs. A few sentences get the benefit. */
export function tellsOfWar(document: Document): boolean {
  let tokens = 0;
  const seen = new Set<string>();
  let hits = 0;
  for (const s of document.sentences) {
    for (const t of s.tokens) {
      tokens++;
      const w = t.text.toLowerCase();
      if (document.lexicon.has('war-word', w) || (t.xpos.startsWith('NNP') && w.length > 2 && document.lexicon.has('group-name', w))) {
        hits++;
        seen.add(w);
      }
    }
  }
  return tokens < LONG ? true : hits >= 3 && seen.size >= 2;
}
