import { type Dependents, isRel } from './dependents.ts';
import type { Span } from './paragraphs.ts';

/** What does not belong to the phrase of one member of a coordination or to its name. */
const OUTSIDE = [
  'conj',
  'cc',
  'punct',
  'parataxis',
  'appos',
  'acl:relcl',
  'advcl',
  'case',
  'mark',
  'cop',
  'nsubj',
  'list',
];

export interface PhraseOptions {
  /** Also prepositional phrases and participles: "the city of Kandahar", "areas controlled by …". Default true. */
  modifiers?: boolean;
}

/**
 * The span of the noun phrase of a head: its determiner to its last modifier, without its preposition, relative clause,
 * appositions and the other members of a coordination. A gap in the words ends it.
 */
export function nounPhrase(tree: Dependents, head: number, options: PhraseOptions = {}): Span {
  const outside = options.modifiers === false ? [...OUTSIDE, 'nmod', 'acl', 'obl'] : OUTSIDE;
  const own = new Set<number>([head]);
  const take = (i: number, without: readonly string[]) => {
    for (const c of tree.of(i)) {
      const rel = tree.token(c).rel;
      if (without.some((r) => isRel(rel, r)) && !(rel === 'nmod:poss' || rel === 'nmod:desc')) continue;
      own.add(c);
      // Below a modifier its own preposition and coordination do belong to the phrase.
      take(c, ['punct', 'parataxis', 'acl:relcl', 'advcl']);
    }
  };
  take(head, outside);
  let first = head;
  let last = head;
  const hyphen = (i: number) => tree.token(i)?.xpos === 'HYPH' || tree.token(i)?.upos === 'PUNCT';
  while (
    first > 0 &&
    (own.has(first - 1) || (hyphen(first - 1) && own.has(first - 2) && tree.token(first - 1).xpos === 'HYPH'))
  )
    first--;
  const n = tree.sentence.tokens.length;
  while (last + 1 < n && (own.has(last + 1) || (tree.token(last + 1).xpos === 'HYPH' && own.has(last + 2)))) last++;
  return { start: tree.token(first).start, end: tree.token(last).end };
}

/** The words of a name or of a compound around a head: "Kandahar city", "John Kirby". */
export function nameSpan(tree: Dependents, head: number): Span {
  let first = head;
  let last = head;
  const part = (i: number, rels: string[]) =>
    i >= 0 && i < tree.sentence.tokens.length && rels.some((r) => isRel(tree.token(i).rel, r));
  const under = (i: number) => tree.token(i).head >= first && tree.token(i).head <= last;
  while (
    part(first - 1, ['flat', 'compound', 'nmod:desc']) &&
    (tree.token(first - 1).head === head || under(first - 1))
  )
    first--;
  while (part(last + 1, ['flat', 'fixed']) && under(last + 1)) last++;
  return { start: tree.token(first).start, end: tree.token(last).end };
}
