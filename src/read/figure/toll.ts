import { type Counted, wordsOf } from './counted.ts';

const BOUND =
  '(?: (?:more than|at least|about|around|some|over|nearly|almost|up to|well over|as many as|as high as|an estimated))*$';
const TOLL = new RegExp(
  '\\b(?:toll|fatalities|casualties|losses|(?:its|their|his|own) (?:dead|wounded)|(?:number|total) (?:of|for) (?:\\S+ ){0,3}?(?:dead|deaths|killed|fatalities|casualties|wounded|injured)|total)' +
    "(?: (?!and\\b|but\\b|when\\b|after\\b)[a-z0-9'’,-]+){0,9}? (?:to|at|as|is|was|reached|passed|exceeded|topped|hit)" +
    BOUND,
);
const WOUNDED = /\b(?:wounded|injured)\b/;
const DEAD = /\b(?:kill(?:ed|s|ing)?|dead|died|deaths?|fatalit|casualt|toll)/;

/** What a number is that a toll has come to: "the death toll rose to 32", "takes the Cambodian total to 13", "put its losses at 65". */
export function tollOf({ document, sentence, noun, first, number }: Counted): 'killed' | 'wounded' | null {
  if (number.kind !== 'cardinal' || (noun && !/^(?:people|person|civilian|soldier|dead)$/.test(noun.lemma)))
    return null;
  const before = wordsOf(sentence, first - 22, first)
    .split(/ [.;:] /)
    .at(-1)!;
  const m = TOLL.exec(before);
  if (!m) return null;
  // "total" alone only where the talk is of dead
  if (/^total/.test(m[0])) {
    const last = document.sentences[sentence.index - 1];
    const talk = `${last ? wordsOf(last, 0, last.tokens.length) : ''} ${wordsOf(sentence, 0, sentence.tokens.length)}`;
    if (!DEAD.test(talk)) return null;
  }
  return WOUNDED.test(m[0]) ? 'wounded' : 'killed';
}
