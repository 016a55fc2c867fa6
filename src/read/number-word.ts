const ONES = words('one two three four five six seven eight nine', 1);
const TEENS = words('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 10);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((w, i) => [w, 20 + 10 * i]),
);
const SCALES = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);
const ORDINALS = new Map([
  ...words('first second third fourth fifth sixth seventh eighth ninth tenth', 1),
  ...words('eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth', 11),
  ...[...TENS].map(([w, n]) => [w.replace(/y$/, 'ieth'), n] as const),
]);

function words(list: string, from: number): Map<string, number> {
  return new Map(list.split(' ').map((w, i) => [w, from + i]));
}

const either = (map: Map<string, number>) => [...map.keys()].join('|');
const ones = either(ONES);
const below100 = `(?:(?:${either(TENS)})(?:[- ](?:${ones}))?\\b|(?:${either(TEENS)})\\b|(?:${ones})\\b)`;
const below1000 = `(?:(?:(?:${ones}|a) hundred)(?: (?:and )?${below100})?|${below100})`;
const scaled = ` (?:thousand|million|billion|dozen)(?: (?:and )?${below1000})?`;

/** A cardinal in words: "twenty-one", "a dozen", "two hundred and fifty thousand". */
// "a" and "half a" are numbers only before a scale
export const CARDINAL = `(?:(?:${below1000}|an?|half an?)(?:${scaled}|(?<!\\ban?)))`;
/** To look ahead whether a cardinal begins: quicker than the whole. */
export const CARDINAL_AHEAD = `(?:${below100}|a hundred|(?:an?|half an?) (?:thousand|million|billion|dozen))`;

const compound = `(?:${either(TENS)})-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)`;
/** An ordinal in words or digits: "twelfth", "twenty-first", "12th". */
export const ORDINAL = `(?:${compound}|${either(ORDINALS)}|\\d{1,3}(?:st|nd|rd|th))`;

/** The value of words that `CARDINAL` matches. */
export function cardinalValue(text: string): number {
  let total = 0;
  let group = 0;
  for (const word of text.toLowerCase().split(/[\s-]+/)) {
    if (word === 'half') group = 0.5;
    else if (word === 'a' || word === 'an') group ||= 1;
    else if (word === 'hundred') group = (group || 1) * 100;
    else if (SCALES.has(word)) {
      total += (group || 1) * SCALES.get(word)!;
      group = 0;
    } else group += ONES.get(word) ?? TEENS.get(word) ?? TENS.get(word) ?? 0;
  }
  return total + group;
}

/** The value of words that `ORDINAL` matches. */
export function ordinalValue(text: string): number {
  const word = text.toLowerCase();
  if (/^\d/.test(word)) return Number.parseInt(word, 10);
  const [tens, unit] = word.split('-');
  return unit ? TENS.get(tens!)! + ORDINALS.get(unit)! : ORDINALS.get(word)!;
}

/** The factor of a scale word or letter: "million", "bn", "k"; 1 when there is none. */
export function scaleOf(word: string | undefined): number {
  if (!word) return 1;
  const w = word.trim().toLowerCase();
  return SCALES.get(w) ?? { m: 1e6, mn: 1e6, bn: 1e9, k: 1e3 }[w] ?? 1;
}
