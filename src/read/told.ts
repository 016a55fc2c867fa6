import type { Token } from '../parse/token.ts';
import { type Chunk, isTimeHead } from './chunk.ts';

/** Verbs that tell, confirm or deny what a clause behind them says. */
export const TELLING =
  /^(say|tell|deny|reject|dismiss|refute|dispute|rebut|contradict|inform|assure|warn|claim|announce|confirm|insist|report|add|admit|acknowledge|concede|declare|maintain|allege|assert|state|repeat|argue|write|note|stress|boast|believe|think|fear|suggest|hear|learn|know)$/;

/**
 * "denied on Saturday [that] X had fallen", "said in Tunis late on Monday [that] …": the clause is told, it does not
 * describe Saturday or Tunis. A tagger of general English takes such a "that" for a relative pronoun.
 */
export function toldClauses(tokens: readonly Token[], chunks: readonly Chunk[]): Chunk[] {
  return chunks.map((c, i) =>
    c.kind === 'rel' && c.word === 'that' && telling(tokens, chunks, i) !== null ? { ...c, kind: 'sub' } : c,
  );
}

/** Index of the telling verb that the "that" at `i` opens the clause of, where only times and places stand between. */
export function telling(tokens: readonly Token[], chunks: readonly Chunk[], i: number): number | null {
  let between = 0;
  for (let k = i - 1; k >= 0; k--) {
    const c = chunks[k]!;
    if (c.kind === 'vp') return between > 0 && TELLING.test(tokens[c.head]!.lemma.toLowerCase()) ? k : null;
    if (/^(adv|quote|comma)$/.test(c.kind)) continue;
    if (c.kind === 'prep' && /^(on|in|at|since|late|early|by|before|after|from|for|during|through)$/.test(c.word))
      continue;
    if (c.kind !== 'np') return null;
    const before = chunks[k - 1];
    const placed =
      before?.kind === 'prep' && /^(in|at|from)$/.test(before.word) && tokens[c.head]!.xpos.startsWith('NNP');
    if (!placed && !isTimeHead(tokens[c.head]!)) return null;
    between++;
  }
  return null;
}
