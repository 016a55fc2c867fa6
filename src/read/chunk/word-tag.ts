import { anyOf } from '../../lib/any-of.ts';
import type { Token } from '../../parse/token.ts';

/** Tags of the Penn treebank by what they can do in a group of words. */
export const NOUN = anyOf('NN NNS NNP NNPS FW');
export const ADJ = anyOf('JJ JJR JJS AFX');
export const VERB = anyOf('VB VBD VBG VBN VBP VBZ');
export const ADVERB = anyOf('RB RBR RBS');
export const QUOTE = /^["“”‘’'`]+$/;

/** Tokens that may stand in a noun group before its head. */
export function opensNoun(t: Token): boolean {
  return (
    NOUN.test(t.xpos) ||
    ADJ.test(t.xpos) ||
    t.xpos === 'DT' ||
    t.xpos === 'PDT' ||
    t.xpos === 'PRP$' ||
    t.xpos === 'CD' ||
    t.xpos === '$' ||
    t.xpos === 'WP$'
  );
}

/** A finite verb follows, if behind adverbs. */
export function verbFollows(tokens: readonly Token[], i: number): boolean {
  let j = i;
  while (j < tokens.length && /^RB/.test(tokens[j]!.xpos)) j++;
  const t = tokens[j];
  return !!t && (t.xpos === 'MD' || /^VB[DPZN]?$/.test(t.xpos));
}

/** Any form of a verb follows, if behind adverbs. */
export function verbSoon(tokens: readonly Token[], i: number): boolean {
  let j = i;
  while (j < tokens.length && /^RB/.test(tokens[j]!.xpos)) j++;
  const t = tokens[j];
  return !!t && (VERB.test(t.xpos) || t.xpos === 'MD');
}
