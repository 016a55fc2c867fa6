import { type Counted, type FigureReader, nounIn, placeNear, wordsOf } from './counted.ts';

/** Fewer are people in a story, not a displacement. */
const LEAST = 10;
const LEFT = /\b(?:left|abandoned) (?:their|the|home|on foot|by|in|for|along|since|over)/;
const GONE =
  /^(?:[\w,]+ ){0,5}(?:are|were|is|have been|had been)? ?(?:leaving|heading|walking|streaming|crossing|sheltering|arrived|arriving|driven|sought|seeking|camped|camping)\b/;
/** What those counted by a bare number have done: "380,000 have fled", "150,000 who crossed into Chad", "94,000 have left their homes". */
const OWN =
  /^(?:people |of them |others )?(?:who )?(?:(?:had|have|has|were|was|are|is) )?(?:now |already |since |also |reportedly |been |said to (?:be |have )|believed to (?:be |have )|thought to (?:be |have )|reported to (?:be |have ))*(?:been )?(?:fled|flee|fleeing|displaced|uprooted|driven from|crossed (?:in|into|to|the|over)|escaped|poured|(?:waded|swum|swam|walked|trekked|rowed|sailed) (?:\w+ ){0,3}(?:into|to|across|over)|on the (?:move|run|roads?)|homeless|told to leave|ordered to leave|forced to (?:flee|leave)|left (?:their|home|the)|moved (?:from|out|to)|(?:crowded|flocked|rushed|streamed|trekked|headed) (?:to|into|onto|out|towards?|across|north|south|east|west)|(?:sheltering|camped|camping)\b|sought (?:refuge|shelter)|without (?:shelter|homes?)|registered|in (?:displacement|refugee) camps)\b/;
const PUT =
  /\b(?:number|total) (?:of (?:people |those )?)?(?:who|that)? ?(?:had |have )?(?:left|fled|crossed|displaced)\b|\b(?:refuge|haven|shelter) (?:of|to|for)(?: about| some| around| nearly| more than)*$/;
const IN_NEED =
  /^(?:[a-z]+ ){0,6}?(?:in need|need|trapped|missing|in urgent need|without (?:water|electricity|power|food))\b/;
const NATIONAL = /^\p{Lu}/u;

/** People who left or were driven from home: "28,000 people to flee", "More than 180,000 refugees", "thousands have fled". */
export const displaced: FigureReader = (counted) => {
  const { document, sentence, number, noun, first, end } = counted;
  if (number.kind !== 'cardinal' && number.kind !== 'vague') return null;
  const isPeople =
    (noun === null && /\b(?:displac\w+|uprooted)(?: [\w-]+){0,3}$/.test(wordsOf(sentence, first - 4, first))) ||
    (noun === null && (number.kind === 'vague' || hasLeft(counted) || PUT.test(wordsOf(sentence, 0, first)))) ||
    nounIn(counted, 'figure-people') ||
    (noun !== null && NATIONAL.test(noun.text) && document.lexicon.has('demonym', noun.text.replace(/s$/, '')));
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
  // foreigners and staff are taken out; those who have come home are gone from nowhere
  if (/^(?:foreigner|westerner|expatriate|tourist|national|citizen|diplomat|official|driver|passenger)s?$/.test(word))
    return null;
  if (/\b(?:gone back|gone home|returned|come back|came back)\b/.test(wordsOf(sentence, end, end + 8))) return null;
  const isRefugee =
    /^(?:refugee|evacuee|displaced|idp)/.test(word) || /\b(?:displaced|uprooted)$/.test(counted.between);
  const led =
    before.some((w) => /^(?:displac|uproot|evacuat|forc|driv|drove|exodus|flight|flow)/.test(w)) ||
    (/\bmoved$/.test(wordsOf(sentence, first - 1, first)) &&
      /^(?:away from|out of|to safety|from)\b/.test(after.join(' ')));
  // in need, missing or trapped in their homes
  if (!isRefugee && IN_NEED.test(after.join(' '))) return null;
  if (
    !isRefugee &&
    !led &&
    !OWN.test(after.join(' ')) &&
    !leavesPlace(counted) &&
    !(noun?.lemma !== 'man' && PUT.test(wordsOf(sentence, 0, first))) &&
    !GONE.test(after.join(' ')) &&
    !has(after.filter((w) => w !== 'left' || LEFT.test(after.join(' '))))
  )
    return null;
  return { kind: 'displaced', unit: word || 'people', place: placeNear(counted) };
};

/** Whether those that a bare number counts have left their homes. */
export function hasLeft({ sentence, end }: Counted): boolean {
  return OWN.test(wordsOf(sentence, end, end + 8));
}

/** "[thousands of people] left Palma": a place behind the verb; not "left for Palma". */
function leavesPlace({ sentence, end }: Counted): boolean {
  const verb = sentence.tokens.findIndex(
    (t, i) => i >= end && i < end + 4 && /^(?:left|leave|leaving|quit|escaped?|deserted)$/i.test(t.text),
  );
  return verb >= 0 && sentence.places.some((p) => p.start <= verb + 2 && p.start > verb && p.end > verb);
}
