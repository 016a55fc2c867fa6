import type { Token } from '../parse/token.ts';
import type { Chunk } from './chunk/chunk.ts';
import { isTimeHead } from './chunk/time-head.ts';
import type { ReadSentence } from './document.ts';
import { type Phrase, plain } from './frame.ts';
import { COUNT, isCounted, lists } from './list.ts';
import { joinGaps } from './list-gap.ts';
import { TELLING } from './told.ts';

/** The noun phrases of a sentence: one a noun chunk, with what hangs on it, and the lists they form. */
export interface Phrases {
  /** By chunk index. */
  base: Map<number, Phrase>;
  /** The outermost list a noun chunk is a member of. */
  list: Map<number, Phrase>;
  /** The lists with times or clauses between their members: what is said of one is not said of all. */
  gapped: ReadonlySet<Phrase>;
  all: Phrase[];
}

export function phrasesOf(sentence: ReadSentence, chunks: readonly Chunk[]): Phrases {
  const tokens = sentence.tokens;
  const base = new Map<number, Phrase>();
  chunks.forEach((c, i) => {
    if (c.kind === 'np') base.set(i, single(sentence, c));
  });
  attachPosts(tokens, chunks, base);
  attachAppositions(tokens, chunks, base);
  const list = lists(tokens, chunks, base);
  const gapped = joinGaps(tokens, chunks, base, list);
  widenPosts(base, list);
  return { base, list, gapped, all: [...base.values(), ...new Set(list.values())] };
}

function single(sentence: ReadSentence, c: Chunk): Phrase {
  const phrase = plain(sentence, c.start, c.end, c.head);
  const tokens = sentence.tokens;
  for (let i = c.head - 1; i >= c.start; i--) {
    const t = tokens[i]!;
    if (t.xpos === 'POS' && i > c.start) {
      let start = c.start;
      while (start < i - 1 && /^(DT|PDT)$/.test(tokens[start]!.xpos)) start++;
      phrase.owner = plain(sentence, start, i);
      break;
    }
    if (t.xpos === 'PRP$') {
      phrase.owner = plain(sentence, i, i + 1);
      break;
    }
  }
  return phrase;
}

/** "the capture | of Ghazni | by the Taliban": each prepositional phrase goes to the noun before it and, but for "of", to those before that. */
function attachPosts(tokens: readonly Token[], chunks: readonly Chunk[], base: Map<number, Phrase>): void {
  for (const [i, phrase] of base) {
    let j = i + 1;
    let last = phrase;
    while (j + 1 < chunks.length) {
      let k = j;
      while ((chunks[k]?.kind === 'adv' || chunks[k]?.kind === 'quote') && chunks[k + 1]?.kind === 'prep') k++;
      const prep = chunks[k]!;
      const next = chunks[k + 1];
      if (prep.kind !== 'prep' || next?.kind !== 'np') {
        // "on Sunday", "last week" may stand between
        if (chunks[j]?.kind === 'np' && isTimeHead(tokens[chunks[j]!.head]!)) {
          j++;
          continue;
        }
        break;
      }
      const filler = base.get(k + 1)!;
      if (last === phrase || prep.word !== 'of') phrase.posts.push({ prep: prep.word, phrase: filler });
      last = filler;
      j = k + 2;
    }
  }
}

/** A prepositional phrase takes the whole list that its noun begins. */
function widenPosts(base: Map<number, Phrase>, list: Map<number, Phrase>): void {
  const opening = new Map<Phrase, Phrase>();
  for (const l of list.values()) opening.set(l.parts[0]!, l);
  for (const phrase of base.values()) {
    for (const post of phrase.posts) post.phrase = opening.get(post.phrase) ?? post.phrase;
    if (phrase.appositions.length > 0 && COUNT.test(phrase.sentence.tokens[phrase.start]!.text))
      phrase.appositions = phrase.appositions.map((a) => opening.get(a) ?? a);
  }
}

/** ", a town in the south," after a noun and before another comma, stop or verb. */
function attachAppositions(tokens: readonly Token[], chunks: readonly Chunk[], base: Map<number, Phrase>): void {
  for (const [i, phrase] of base) {
    let j = i + 1;
    // "Two towns in the east, A and B": the names of those counted
    const counted = isCounted(tokens, phrase);
    if (counted) while (chunks[j]?.kind === 'prep' && chunks[j + 1]?.kind === 'np') j += 2;
    else j = pastWhere(tokens, chunks, i);
    if (chunks[j]?.kind !== 'comma') continue;
    j++;
    while (chunks[j]?.kind === 'adv' || chunks[j]?.kind === 'quote') j++;
    const next = chunks[j];
    if (next?.kind !== 'np' || isTimeHead(tokens[next.head]!)) continue;
    let k = j + 1;
    while (chunks[k]?.kind === 'prep' && chunks[k + 1]?.kind === 'np') k += 2;
    const after = chunks[k];
    if (counted && after?.kind === 'cc' && tokens[next.head]!.xpos.startsWith('NNP'))
      phrase.appositions.push(base.get(j)!);
    const ends = !after || /^(comma|stop|rel|adj)$/.test(after.kind);
    if (ends || describes(tokens, phrase, next, after)) {
      const filler = base.get(j)!;
      // "the official capital, Yamoussoukro, and the port of San Pedro"
      const told =
        tokens[phrase.head]!.xpos === 'NN' &&
        (/^(the|its)$/i.test(tokens[phrase.start]!.text) || phrase.owner !== null) &&
        tokens[chunks[j]!.head]!.xpos.startsWith('NNP') &&
        chunks[k]?.kind === 'comma';
      const names = counted && tokens[chunks[j]!.head]!.xpos.startsWith('NNP');
      if (told || names || !inList(chunks, i, j)) phrase.appositions.push(filler);
    }
  }
}

/** "X, a junction [held by the army]": a participle that goes on about the noun beside a name. */
function describes(tokens: readonly Token[], phrase: Phrase, noun: Chunk, after: Chunk): boolean {
  return (
    after.kind === 'vp' &&
    /^VB[NG]$/.test(tokens[after.start]!.xpos) &&
    !TELLING.test(tokens[after.head]!.lemma.toLowerCase()) &&
    tokens[phrase.head]!.xpos.startsWith('NNP') &&
    /^an?$/i.test(tokens[noun.start]!.text) &&
    tokens[noun.head]!.xpos === 'NN'
  );
}

const NAMED_SO =
  /^(capital|city|town|village|stronghold|bastion|base|hub|gateway|headquarters|redoubt|pocket|outpost|crossing|port|airport)$/;
const HOLDS = /^(capital|city|town|village|province|region|state|country|district|county|nation|republic)$/;

/** "the capital [of the province], X", "the last stronghold [in the north], the town of X": where the name of a place stands, past what it lies in. */
function pastWhere(tokens: readonly Token[], chunks: readonly Chunk[], i: number): number {
  const noun = tokens[chunks[i]!.head]!;
  const holder = chunks[i + 2];
  if (noun.xpos !== 'NN' || !NAMED_SO.test(noun.lemma.toLowerCase())) return i + 1;
  if (!/^(the|its)$/i.test(tokens[chunks[i]!.start]!.text) && !hasOwner(tokens, chunks[i]!)) return i + 1;
  if (chunks[i + 1]?.kind !== 'prep' || holder?.kind !== 'np' || chunks[i + 3]?.kind !== 'comma') return i + 1;
  const lies = tokens[holder.head]!;
  const isCapital = noun.lemma === 'capital' && chunks[i + 1]!.word === 'of';
  return isCapital || (lies.xpos === 'NN' && !HOLDS.test(lies.lemma.toLowerCase())) ? i + 3 : i + 1;
}

function hasOwner(tokens: readonly Token[], c: Chunk): boolean {
  return tokens.slice(c.start, c.head).some((t) => t.xpos === 'POS');
}

function inList(chunks: readonly Chunk[], from: number, to: number): boolean {
  // a comma list ends in "and" within the next few members
  let j = to + 1;
  for (let members = 0; members < 8 && j < chunks.length; j++) {
    const c = chunks[j]!;
    if (c.kind === 'cc') {
      const next = chunks[j + 1]?.kind === 'np' || (chunks[j + 1]?.kind === 'adv' && chunks[j + 2]?.kind === 'np');
      return !!next && /^(and|or|as well as|&)$/.test(c.word) && from >= 0;
    }
    if (c.kind === 'np') members++;
    else if (c.kind !== 'comma' && c.kind !== 'prep') return false;
  }
  return false;
}
