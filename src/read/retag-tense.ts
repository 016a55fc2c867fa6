import type { Token } from '../parse/token.ts';

/** Whether a participle by its tag ("fighting continued/VBN") is a verb in the past. */
export function isPast(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i]!;
  if (t.xpos !== 'VBN') return false;
  const word = t.text.toLowerCase();
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const beforeThat = tokens[i - 2];
  // "where fighting continued in two districts"
  if (
    /^(continued|raged|erupted|resumed|intensified|persisted|subsided)$/.test(word) &&
    /^(fighting|shelling|clashes|combat|bombardment|gunfire|battles)$/i.test(before?.text ?? '')
  )
    return true;
  // "entered the town but then pulled back"
  if (/^(then|later|soon|quickly|eventually)$/i.test(before?.text ?? '') && beforeThat?.xpos === 'CC')
    return tokens.slice(0, i - 2).findLast((x) => /^VB|^MD/.test(x.xpos))?.xpos === 'VBD';
  // "local authorities reported on Monday that"
  if (
    /^(reported|announced|claimed|confirmed|admitted|warned|declared|acknowledged)$/.test(word) &&
    /^NN/.test(before?.xpos ?? '')
  ) {
    const that = tokens.slice(i + 1, i + 5).findIndex((x) => x.text === 'that');
    const plain = tokens.slice(i + 1, i + 1 + Math.max(that, 0)).every((x) => /^(IN|NNP|CD|JJ|NN|RB)$/.test(x.xpos));
    return that >= 0 && plain && !tokens.slice(0, i).some((x) => /^(VB[DZP]|MD)$/.test(x.xpos));
  }
  // "residents said soldiers retreated from the town"
  return (
    word.endsWith('ed') &&
    /^NNP?S$/.test(before?.xpos ?? '') &&
    /^(said|say|says|reported|claimed|announced)$/i.test(beforeThat?.text ?? '') &&
    /^(IN|TO|RP|DT|NNP|\.)$/.test(after?.xpos ?? '') &&
    after?.text !== 'by'
  );
}

/** "was shut/JJ to men of military age", "imposed a curfew and close/JJ all bridges": a verb. */
export function isClosing(tokens: readonly Token[], i: number): 'VBN' | 'VB' | null {
  const word = tokens[i]!.text.toLowerCase();
  const before = tokens[i - 1];
  if (word === 'shut' && /^(JJ|VBD|NN|RB|VB)$/.test(tokens[i]!.xpos))
    return before?.lemma.toLowerCase() === 'be' ? 'VBN' : null;
  if (word !== 'close' || !/^(JJ|RB|NN)$/.test(tokens[i]!.xpos) || before?.xpos !== 'CC') return null;
  return /^(the|all|both|its|their|every)$/i.test(tokens[i + 1]?.text ?? '') ? 'VB' : null;
}

/** "Should the town [fall], …": a verb by its place, whatever its tag. */
export function isFalling(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i]!;
  return (
    t.xpos === 'NN' &&
    t.text === 'fall' &&
    tokens[0]!.text === 'Should' &&
    /^NN/.test(tokens[i - 1]?.xpos ?? '') &&
    /^(,|to|into|under)$/.test(tokens[i + 1]?.text ?? '')
  );
}

/** "the border [crossing]", "side of Rafah [crossing]", "the Kerem Shalom [crossing]": a place, no deed. */
export function isCrossing(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]!.text.toLowerCase() !== 'crossing') return false;
  let j = i - 1;
  if (tokens[j]?.lemma === 'border') return true;
  if (!tokens[j]?.xpos.startsWith('NNP')) return false;
  while (tokens[j]?.xpos.startsWith('NNP')) j--;
  if (/^(DT|IN|JJ|POS)$/.test(tokens[j]?.xpos ?? '')) return true;
  return !/^(DT|PRP\$|NNP?S?|TO|CD|JJ|IN)$/.test(tokens[i + 1]?.xpos ?? '.');
}
