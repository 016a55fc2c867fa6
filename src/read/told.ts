import type { Token } from '../parse/token.ts';
import type { Chunk } from './chunk/chunk.ts';
import { isTimeHead } from './chunk/time-head.ts';
import { hasTense } from './tense.ts';

/** Verbs that tell, confirm or deny what a clause behind them says. */
export const TELLING =
  /^(say|tell|deny|reject|dismiss|refute|dispute|rebut|contradict|inform|assure|warn|claim|announce|confirm|insist|report|add|admit|acknowledge|concede|declare|maintain|allege|assert|state|repeat|argue|write|note|stress|boast|believe|think|fear|suggest|hear|learn|know)$/;

const TALE = /^(report|claim|rumou?r|allegation|suggestion|statement|account|assertion|message|post|accusation)$/;
const PLACE =
  /^(town|city|village|capital|province|area|district|territory|region|base|airport|bridge|crossing|position|quarter|neighbou?rhood|camp|stronghold)$/;

/**
 * "denied on Saturday [that] X had fallen", "said in Tunis late on Monday [that] …": the clause is told, it does not
 * describe Saturday or Tunis. A tagger of general English takes such a "that" for a relative pronoun.
 */
export function toldClauses(tokens: readonly Token[], chunks: readonly Chunk[]): Chunk[] {
  return chunks.map((c, i): Chunk => {
    if (c.kind === 'vp' && namesCombat(tokens, chunks, i)) return { ...c, kind: 'np' };
    if (c.word !== 'that') return c;
    if (c.kind === 'rel') return telling(tokens, chunks, i) === null ? c : { ...c, kind: 'sub' };
    return c.kind === 'sub' && describes(tokens, chunks, i) ? { ...c, kind: 'rel' } : c;
  });
}

/** "[Fighting] went on", "[Shelling] was reported": the subject of the verb behind it, whatever its tag. */
function namesCombat(tokens: readonly Token[], chunks: readonly Chunk[], i: number): boolean {
  const c = chunks[i]!;
  const next = chunks[i + 1];
  const before = chunks[i - 1];
  return (
    c.end - c.start === 1 &&
    /^(fighting|shelling|shooting|bombing|looting)$/i.test(tokens[c.head]!.text) &&
    ((next?.kind === 'vp' &&
      hasTense(tokens, next) &&
      (!before || /^(cc|stop|sub|quote|adv)$/.test(before.kind) || before.word === 'where')) ||
      // "a night of [shelling] on X": a deed, not a verb with its object
      (before?.word === 'of' && chunks[i - 2]?.kind === 'np' && next?.kind !== 'np'))
  );
}

/** "the last town [that] the government held": nothing is told there, the town is described. */
function describes(tokens: readonly Token[], chunks: readonly Chunk[], i: number): boolean {
  // "a town 30 miles farther on by Lake X [that]": past where it lies
  let at = i - 1;
  while (
    chunks[at]?.kind === 'np' &&
    !isPlace(tokens, chunks[at]!) &&
    /^(prep|adv|np)$/.test(chunks[at - 1]?.kind ?? '')
  ) {
    at--;
    while (/^(prep|adv)$/.test(chunks[at]?.kind ?? '')) at--;
  }
  const noun = chunks[at];
  const teller = chunks[at - 1];
  if (noun?.kind !== 'np' || !isPlace(tokens, noun)) return false;
  if (teller?.kind === 'vp' && TELLING.test(tokens[teller.head]!.lemma.toLowerCase())) return false;
  let k = i + 2;
  while (chunks[k]?.kind === 'adv') k++;
  return chunks[i + 1]?.kind === 'np' && chunks[k]?.kind === 'vp' && chunks[k + 1]?.kind !== 'np';
}

function isPlace(tokens: readonly Token[], c: Chunk): boolean {
  return PLACE.test(tokens[c.head]!.lemma.toLowerCase());
}

/** Index of the telling verb that the "that" at `i` opens the clause of, where times, places or a tale ("reports") stand between. */
export function telling(tokens: readonly Token[], chunks: readonly Chunk[], i: number): number | null {
  let between = 0;
  // "denied reports [on social media] that": what is passed must hang on a tale
  let loose = false;
  for (let k = i - 1; k >= 0; k--) {
    const c = chunks[k]!;
    if (c.kind === 'vp') return between > 0 && !loose && TELLING.test(tokens[c.head]!.lemma.toLowerCase()) ? k : null;
    if (/^(adv|quote|comma|prep)$/.test(c.kind)) continue;
    if (c.kind !== 'np') return null;
    between++;
    const lemma = tokens[c.head]!.lemma.toLowerCase();
    const before = chunks[k - 1];
    if (TALE.test(lemma) && before?.kind === 'vp') {
      if (k === i - 1) return null;
      return TELLING.test(tokens[before.head]!.lemma.toLowerCase()) ? k - 1 : null;
    }
    const placed =
      before?.kind === 'prep' && /^(in|at|from)$/.test(before.word) && tokens[c.head]!.xpos.startsWith('NNP');
    if (placed || isTimeHead(tokens[c.head]!)) continue;
    if (before?.kind !== 'prep') return null;
    loose = true;
  }
  return null;
}
