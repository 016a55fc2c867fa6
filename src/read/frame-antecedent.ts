import { isTimeHead } from './chunk/time-head.ts';
import type { Phrase } from './frame.ts';
import type { Clauses } from './frame-clauses.ts';

/** The noun a relative pronoun stands for: the nearest, but for "who" rather people than a name of a place. */
export function antecedentOf(clauses: Clauses, rel: number, word: string): Phrase | null {
  let nearest: number | null = null;
  for (let k = rel - 1; k >= 0 && rel - k < 10; k--) {
    const c = clauses.chunks[k]!;
    if (c.kind === 'vp' || c.kind === 'stop') break;
    if (c.kind !== 'np' || isTimeHead(clauses.tokens[c.head]!)) continue;
    nearest ??= k;
    if (word !== 'who') break;
    if (clauses.tokens[c.head]!.xpos === 'NNS' && clauses.tokens[clauses.chunks[nearest]!.head]!.xpos === 'NNP')
      return clauses.phraseAt(k);
  }
  if (nearest !== null && word !== 'who') nearest = pastBeside(clauses, nearest, rel) ?? singledOut(clauses, nearest);
  if (nearest === null) return null;
  const phrase = clauses.phraseAt(nearest);
  return phrase && clauses.phrases.gapped.has(phrase) ? clauses.phrases.base.get(nearest)! : phrase;
}

/** "Maimana, the capital of Faryab, which", "Bazarak, in the valley, which": behind a comma, what the words between tell of. */
function pastBeside(clauses: Clauses, nearest: number, rel: number): number | null {
  const { chunks, phrases } = clauses;
  if (chunks[rel - 1]?.kind !== 'comma' || nearest !== rel - 2) return null;
  let k = nearest;
  while (chunks[k - 1]?.kind === 'prep' && chunks[k - 2]?.kind === 'np') k -= 2;
  const inside = chunks[k - 1]?.kind === 'prep' && /^(in|on|near)$/.test(chunks[k - 1]!.word);
  const comma = inside ? k - 2 : k - 1;
  const host = phrases.base.get(comma - 1);
  if (chunks[comma]?.kind !== 'comma' || !host || !clauses.tokens[host.head]!.xpos.startsWith('NNP')) return null;
  if (isTimeHead(clauses.tokens[host.head]!) || (!inside && clauses.tokens[chunks[k]!.head]!.xpos !== 'NN'))
    return null;
  return inside || host.appositions.includes(phrases.base.get(k)!) ? comma - 1 : null;
}

export const SETTLEMENT =
  /^(town|city|village|enclave|stronghold|hamlet|bastion|settlement|base|airport|airfield|camp|suburb|neighbou?rhood|outpost)$/;
const DIRECTION = /^(north|south|east|west)(east|west|ern)?$/;

/**
 * "the last town in the canton [still held by]": a noun singled out keeps what is said behind its prepositional phrases;
 * "two villages to the north [that]": nothing is said of a direction. The chunk of the noun meant, from the nearest.
 */
export function singledOut(clauses: Clauses, nearest: number): number {
  const described = besideName(clauses, nearest);
  if (described !== null) return described;
  let k = nearest;
  while (clauses.chunks[k - 1]?.kind === 'prep' && clauses.chunks[k - 2]?.kind === 'np') {
    const c = clauses.chunks[k]!;
    const isDirection = DIRECTION.test(clauses.tokens[c.head]!.lemma.toLowerCase());
    k -= 2;
    if (isDirection && k === nearest - 2) nearest = k;
    const noun = clauses.chunks[k]!;
    // "the enclave in Bosnia [which]": the town, not the land it lies in
    // "the airport of X [which]": the airport
    if (
      clauses.chunks[k + 1]!.word === 'of' &&
      /^(airport|airfield|airbase|palace|barracks|headquarters|dam)$/.test(
        clauses.tokens[noun.head]!.lemma.toLowerCase(),
      )
    )
      return k;
    if (clauses.chunks[k + 1]!.word !== 'of' && SETTLEMENT.test(clauses.tokens[noun.head]!.lemma.toLowerCase()))
      return k;
    const words = clauses.tokens.slice(noun.start, noun.head);
    if (
      words.some((t) => t.xpos === 'JJS' || /^(last|only|first|second|third|sole|remaining|final|main)$/i.test(t.text))
    )
      return k;
  }
  return nearest;
}

/**
 * "X, the capital of Y, [which]", "X, a fishing town 30 miles farther on by Lake Y [that]": what is said of the noun
 * beside a name is said of the name, not of what the noun lies in. The chunk of that noun.
 */
function besideName(clauses: Clauses, nearest: number): number | null {
  const { chunks, tokens } = clauses;
  for (let k = nearest - 1; k > 1; k--) {
    const c = chunks[k]!;
    if (!/^(np|prep|adv)$/.test(c.kind)) return null;
    if (c.kind !== 'np' || chunks[k - 1]?.kind !== 'comma' || chunks[k - 2]?.kind !== 'np') continue;
    const noun = tokens[c.head]!.lemma.toLowerCase();
    const isBeside = tokens[chunks[k - 2]!.head]!.xpos.startsWith('NNP') && !clauses.phrases.list.has(k);
    return isBeside && (SETTLEMENT.test(noun) || noun === 'capital') ? k : null;
  }
  return null;
}
