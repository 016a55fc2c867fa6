import { anyOf } from '../../lib/any-of.ts';
import type { Token } from '../../parse/token.ts';

const TIME_HEADS = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight overnight morning evening night ' +
    'afternoon week month year day january february march april june july august september october november december hour weekend ' +
    'dawn midnight noon time point minute decade spring autumn winter summer'
  ).split(' '),
);

/** The noun of a time: "Monday", "week", "1999". */
export function isTimeHead(token: Token): boolean {
  const word = token.text.toLowerCase();
  return (
    TIME_HEADS.has(word) ||
    (word !== 'may' && TIME_HEADS.has(token.lemma.toLowerCase())) ||
    (word === 'may' && token.xpos.startsWith('NNP')) ||
    (word.length === 4 && /^(19|20)\d\d$/.test(word))
  );
}

const DAY_TOLD = anyOf('yesterday today tonight tomorrow');
const BEFORE_TIME = anyOf('last next this early late earlier later');

/** "yesterday", "Monday", "last night", "early Wednesday": a time begins, and the noun group before it ends. */
export function opensTime(t: Token, next: Token | undefined): boolean {
  const word = t.text.toLowerCase();
  if (DAY_TOLD.test(word) || (t.xpos.startsWith('NNP') && isTimeHead(t))) return next?.xpos !== 'POS';
  return BEFORE_TIME.test(word) && !!next && isTimeHead(next);
}
