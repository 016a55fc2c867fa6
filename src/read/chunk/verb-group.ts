import type { Token } from '../../parse/token.ts';
import { ADVERB, QUOTE, VERB } from './word-tag.ts';

const AUX = /^(be|have|do|get)$/;

/** "have [all but] encircled": an adverb, and no exception. */
export function isAllBut(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i]!.text.toLowerCase() === 'all' &&
    tokens[i + 1]?.text.toLowerCase() === 'but' &&
    /^(VB[DN]|JJ)$/.test(tokens[i + 2]?.xpos ?? '')
  );
}

/** A verb group: auxiliaries, modals, negation and adverbs up to one main verb. */
export function verbGroup(tokens: readonly Token[], i: number): { end: number; head: number } | null {
  let j = i;
  let head = -1;
  for (; j < tokens.length; j++) {
    const t = tokens[j]!;
    const word = t.text.toLowerCase();
    if (t.xpos === 'MD' || (t.xpos === 'TO' && j === i)) {
      if (head >= 0) break;
      continue;
    }
    if (VERB.test(t.xpos)) {
      if (head >= 0) {
        const before = tokens[head]!;
        if (
          !AUX.test(before.lemma) ||
          (before.lemma === 'do' && t.xpos !== 'VB') ||
          (before.lemma === 'have' && t.xpos !== 'VBN' && t.xpos !== 'VBD')
        )
          break;
      }
      head = j;
      continue;
    }
    // "have all but encircled"
    if (isAllBut(tokens, j)) {
      j++;
      continue;
    }
    if (ADVERB.test(t.xpos) || word === "n't" || word === 'not' || word === 'never') {
      // adverbs inside the group only when more of it follows
      let k = j;
      while (k < tokens.length && ADVERB.test(tokens[k]!.xpos)) k++;
      const after = tokens[k];
      if (!after || !VERB.test(after.xpos)) {
        if (head >= 0 || !after || !(after.xpos === 'MD' || after.xpos === 'TO')) break;
      }
      if (head >= 0 && !AUX.test(tokens[head]!.lemma)) break;
      continue;
    }
    if (t.xpos === 'TO' && j > i) {
      // "is to withdraw", "has to leave", "going to"
      const before = tokens[j - 1]!;
      if (
        head >= 0 &&
        /^(be|have|go)$/.test(tokens[head]!.lemma) &&
        before === tokens[head] &&
        tokens[j + 1] &&
        /^(VB|VBP|RB)$/.test(tokens[j + 1]!.xpos)
      ) {
        head = -1;
        continue;
      }
      break;
    }
    if (
      QUOTE.test(t.text) &&
      head >= 0 &&
      AUX.test(tokens[head]!.lemma) &&
      tokens[j + 1] &&
      VERB.test(tokens[j + 1]!.xpos)
    )
      continue;
    break;
  }
  if (head < 0) return null;
  return { end: Math.max(head + 1, j > head ? head + 1 : j), head };
}
