import type { Token } from '../../parse/token.ts';

const phrases = (text: string): string[][] => text.split(',').map((p) => p.trim().split(' '));
const words = (text: string): Set<string> => new Set(text.split(' '));

const COMPOUND_PREPS = phrases(
  'out of, inside of, outside of, because of, as well as, such as, according to, close to, next to, ahead of, due to, in front of, ' +
    'north of, south of, east of, west of, northeast of, northwest of, southeast of, southwest of, north-east of, north-west of, ' +
    'south-east of, south-west of, instead of, in and around, in or near, into and around, on to, away from, as far as, up to, ' +
    'along with, together with, in support of, from around, from near, from inside, from within, in favour of, on behalf of, ' +
    'in response to, prior to, rather than, other than, across from, just outside, all but',
);
/** Compounds that say the same as their first word. */
const PLAIN_PREP: Record<string, string> = {
  'from around': 'from',
  'from near': 'from',
  'from inside': 'from',
  'from within': 'from',
  'in and around': 'in',
  'in or near': 'in',
  'into and around': 'into',
  'just outside': 'outside',
  'away from': 'from',
  'inside of': 'inside',
  'outside of': 'outside',
};
/** Words that bound a number from one side. */
const BOUNDS = phrases(
  'at least, up to, as many as, more than, less than, fewer than, at most, some, about, around, nearly, almost, roughly, over, close to',
);
/** Prepositions that may also open a clause. */
export const CLAUSAL_PREPS = words('after before since until till as than like so');
const byFirst = (list: string[][]): ReadonlyMap<string, string[][]> => Map.groupBy(list, (words) => words[0]!);
const COMPOUNDS_BY_FIRST = byFirst(COMPOUND_PREPS);
const BOUNDS_BY_FIRST = byFirst(BOUNDS);

function wordsAt(tokens: readonly Token[], i: number, words: readonly string[]): boolean {
  return words.every((w, k) => tokens[i + k]?.text.toLowerCase() === w);
}

/** How many words bound a number from `i` on: "at least", "up to"; 0 when none do. */
export function boundAt(tokens: readonly Token[], i: number, word: string): number {
  return BOUNDS_BY_FIRST.get(word)?.find((b) => wordsAt(tokens, i, b))?.length ?? 0;
}

/** The preposition of several words that begins at `i`, by its plain name: "from around" is "from". */
export function compoundAt(tokens: readonly Token[], i: number, word: string): { length: number; word: string } | null {
  const found = COMPOUNDS_BY_FIRST.get(word)?.find((c) => wordsAt(tokens, i, c));
  if (!found || isDueTo(tokens, i)) return null;
  const joined = found.join(' ');
  return { length: found.length, word: PLAIN_PREP[joined] ?? joined };
}

/** "was [due] to reopen": no reason is told. */
function isDueTo(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i]!.text.toLowerCase() === 'due' &&
    tokens[i + 1]?.text.toLowerCase() === 'to' &&
    /^(VB|VBP)$/.test(tokens[i + 2]?.xpos ?? '')
  );
}
