import { type FigureReader, nounIn, placeNear, wordsOf } from './counted.ts';

/** Fewer are people in a story, not a displacement. */
const LEAST = 10;
const LEFT = /\b(?:left|abandoned) (?:their|the|home|on foot|by|in|for|along|since|over)/;
const GONE =
  /^(?:[\w,]+ ){0,3}(?:are|were|is|have been|had been)? ?(?:leaving|heading|walking|streaming|crossing|sheltering|arrived|arriving|driven|sought|seeking|camped|camping)\b/;
const NATIONAL = /^(?:NNPS|NNP)$/;

/** People who left or were driven from home: "28,000 people to flee", "More than 180,000 refugees", "thousands have fled". */
export const displaced: FigureReader = (counted) => {
  const { document, sentence, number, noun, first, end } = counted;
  if (number.kind !== 'cardinal' && number.kind !== 'vague') return null;
  const isPeople =
    (noun === null && number.kind === 'vague') ||
    nounIn(counted, 'figure-people') ||
    (noun !== null && NATIONAL.test(noun.xpos) && document.lexicon.has('demonym', noun.text.replace(/s$/, '')));
  if (!isPeople || (noun !== null && nounIn(counted, 'figure-force') && noun.lemma !== 'man')) return null;
  const size = number.value ?? number.min ?? number.max ?? 0;
  if (size < LEAST && noun?.lemma !== 'family') return null;
  const after = wordsOf(sentence, end, end + 10)
    .split(/ [.;:] /)[0]!
    .split(' ');
  const before = wordsOf(sentence, first - 5, first)
    .split(/[.;:]/)
    .at(-1)!
    .trim()
    .split(' ');
  const has = (words: readonly string[]) => words.some((w) => document.lexicon.has('figure-displaced', w));
  const word = noun?.text.toLowerCase() ?? '';
  const isRefugee = /^(?:refugee|evacuee|displaced)/.test(word);
  const led = before.some((w) => /^(?:displac|uproot|evacuat|forc|driv|drove|exodus|flight|flow)/.test(w));
  if (
    !isRefugee &&
    !led &&
    !GONE.test(after.join(' ')) &&
    !has(after.filter((w) => w !== 'left' || LEFT.test(after.join(' '))))
  )
    return null;
  return { kind: 'displaced', unit: word || 'people', place: placeNear(counted) };
};
