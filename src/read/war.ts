import type { Document } from './document.ts';

const LONG = 80;
/** Names of armed groups that teams, cars and banks bear too. */
const AMBIGUOUS = /^(tigers|model|fact|simba|brotherhood|azov|army|war|contras|kurds)$/;

/** More of its words than this share, and two thirds as many as of war, must speak of votes, sport, fires … for a report to be no report of a war. */
const OTHER_SHARE = 0.02;

/**
 * Whether a report speaks of armed sides at all: sport, votes, markets and weather use the same verbs, and their own words
 * then outnumber those of war. A few sentences get the benefit.
 */
export function tellsOfWar(document: Document): boolean {
  let told = known.get(document);
  if (told === undefined) {
    told = weigh(document);
    known.set(document, told);
  }
  return told;
}

const known = new WeakMap<Document, boolean>();

function weigh(document: Document): boolean {
  const { lexicon } = document;
  const peace = lexicon.list('peace-sign');
  let tokens = 0;
  const seen = new Set<string>();
  const signs = new Set<string>();
  let hits = 0;
  let ofWar = 0;
  let ofOther = 0;
  for (const s of document.sentences) {
    for (const t of s.tokens) {
      tokens++;
      const w = t.text.toLowerCase();
      const lists = lexicon.of(w);
      if (lists.has('war-word') || (t.xpos.startsWith('NNP') && w.length > 2 && lists.has('group-name'))) {
        hits++;
        ofWar++;
        seen.add(w);
      } else if (lists.has('war-sign')) {
        ofWar++;
        signs.add(w);
      }
      if (peace.has(w)) ofOther++;
    }
  }
  if (tokens < LONG) return true;
  if (ofOther * 1.5 > ofWar && ofOther > tokens * OTHER_SHARE) return false;
  if (hits >= 3 && seen.size >= 2) return true;
  const sure = [...seen].some((w) => !AMBIGUOUS.test(w));
  return (sure && signs.size >= 2) || signs.size >= 4;
}
