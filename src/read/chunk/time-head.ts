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
    /^(19|20)\d\d$/.test(word)
  );
}

/** "yesterday", "Monday", "last night", "early Wednesday": a time begins, and the noun group before it ends. */
export function opensTime(t: Token, next: Token | undefined): boolean {
  const word = t.text.toLowerCase();
  if (/^(yesterday|today|tonight|tomorrow)$/.test(word) || (t.xpos.startsWith('NNP') && isTimeHead(t)))
    return next?.xpos !== 'POS';
  return /^(last|next|this|early|late|earlier|later)$/.test(word) && !!next && isTimeHead(next);
}
