import type { Frame, Phrase } from '../frame.ts';

/** Lower-case lemma of the head noun. */
export function lemmaOf(phrase: Phrase): string {
  const t = phrase.sentence.tokens[phrase.head]!;
  return t.lemma.toLowerCase();
}

/** Whether a phrase or one of its members is headed by one of the words. */
export function headIn(phrase: Phrase | null, words: readonly string[]): boolean {
  if (!phrase) return false;
  return (phrase.parts.length > 0 ? phrase.parts : [phrase]).some(
    (p) =>
      words.includes(lemmaOf(p)) ||
      words.includes(p.sentence.tokens[p.head]!.text.toLowerCase()) ||
      (NUMBER_OF.test(lemmaOf(p)) && headIn(p.posts.find((o) => o.prep === 'of')?.phrase ?? null, words)),
  );
}

/** "[dozens] of sorties": the noun behind "of" is what is spoken of. */
export const NUMBER_OF =
  /^(dozen|score|hundred|thousand|number|series|string|wave|pair|couple|most|some|all|many|both|several|barrage|hail|salvo|majority|part|set|round|couple)$/;

/** Words inside the verb group and beside it: "is [still] in", "[still] holds"; the two behind it also as a pair, "part_in". */
export function adverbs(frame: Frame): string[] {
  const words = frame.sentence.tokens
    .slice(Math.max(0, frame.group.start - 1), frame.group.end + 2)
    .map((t) => t.text.toLowerCase());
  return [...words, words.slice(-2).join('_')];
}

export function adverbIn(frame: Frame, words: readonly string[]): boolean {
  return frame.sentence.tokens
    .slice(frame.group.end, frame.group.end + 2)
    .some((t) => words.includes(t.text.toLowerCase()));
}
