import type { Document } from './document.ts';

const LONG = 80;
/** Names of armed groups that teams, cars and banks bear too. */
const AMBIGUOUS = /^(tigers|model|fact|simba|brotherhood|azov|army|war|contras|kurds)$/;

/** Whether a report speaks of armed sides at all: sport, markets and weather use the same verbs. A few sentences get the benefit. */
export function tellsOfWar(document: Document): boolean {
  let tokens = 0;
  const seen = new Set<string>();
  const signs = new Set<string>();
  let hits = 0;
  for (const s of document.sentences) {
    for (const t of s.tokens) {
      tokens++;
      const w = t.text.toLowerCase();
      if (
        document.lexicon.has('war-word', w) ||
        (t.xpos.startsWith('NNP') && w.length > 2 && document.lexicon.has('group-name', w))
      ) {
        hits++;
        seen.add(w);
      } else if (document.lexicon.has('war-sign', w)) signs.add(w);
    }
  }
  if (tokens < LONG || (hits >= 3 && seen.size >= 2)) return true;
  const sure = [...seen].some((w) => !AMBIGUOUS.test(w));
  return (sure && signs.size >= 2) || signs.size >= 4;
}
