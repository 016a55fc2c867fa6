import { anyOf } from '../../lib/any-of.ts';
import { isAsciiLetter } from '../../lib/letters.ts';
import type { Token } from '../../parse/token.ts';
import { nounGroup, openingPlace } from './noun-group.ts';
import { boundAt, compoundAt } from './preposition.ts';
import { isAllBut, verbGroup } from './verb-group.ts';
import { ADJ, ADVERB, opensNoun, QUOTE, VERB, verbFollows, verbSoon } from './word-tag.ts';

/** What a sentence is cut into before anything is understood: noun groups, verb groups and the words between. */
export type ChunkKind =
  | 'np'
  | 'vp'
  | 'prep'
  | 'sub'
  | 'rel'
  | 'cc'
  | 'comma'
  | 'stop'
  | 'quote'
  | 'adv'
  | 'adj'
  | 'prt'
  | 'other';

export interface Chunk {
  kind: ChunkKind;
  start: number;
  end: number;
  /** Head token: last noun of a noun group, main verb of a verb group. */
  head: number;
  /** Lower-case words of a preposition, subordinator or relative. */
  word: string;
}

const DASH = /^(--|—|–|-{2,})$/;
const STOP = /^[:;.!?…]+$/;
const SELF = anyOf('itself himself themselves');
const words = (text: string): Set<string> => new Set(text.split(' '));
/** Prepositions that add to a list as "and" does. */
const ADDS = new Set(['as well as', 'along with', 'together with']);
const SUBORDINATORS = words(
  'that if whether when while because although though unless whereas where once how why whereby provided wherever whenever lest',
);
/** Verbs that a particle belongs to, by particle. */
const PHRASAL: Record<string, Set<string>> = {
  back: words('hand give push pull beat drive fall force turn throw hold win take hit strike fight bring'),
  off: words('cut fend seal block ward close beat drive hold fight stave choke'),
  out: words('drive push force pull hold break flush chase carry kick clear clean wipe throw'),
  over: words('take hand turn'),
  up: words('give blow step set open'),
  down: words('shut close shoot bear'),
  in: words('close dig move'),
  on: words('hang hold press push'),
};

/** Cuts a tagged sentence into chunks. */
export function chunk(tokens: readonly Token[]): Chunk[] {
  const out: Chunk[] = [];
  const push = (kind: ChunkKind, start: number, end: number, head: number, word = ''): void => {
    out.push({ kind, start, end, head, word });
  };
  let i = 0;
  while (i < tokens.length) {
    const t = tokens[i]!;
    const word = t.text.toLowerCase();
    const next = tokens[i + 1];
    // "at least three", "up to 50", "more than 300": a number and its noun
    const bound = boundAt(tokens, i, word);
    // "more than a dozen districts"
    const counted = bound > 0 ? tokens[i + bound + (/^an?$/i.test(tokens[i + bound]?.text ?? '') ? 1 : 0)] : undefined;
    if (counted?.xpos === 'CD') {
      const group = nounGroup(tokens, i + bound);
      if (group) {
        push('np', i, group.end, group.head);
        i = group.end;
        continue;
      }
    }
    // "have [all but] encircled"
    if (isAllBut(tokens, i)) {
      push('adv', i, i + 2, i, 'all but');
      i += 2;
      continue;
    }
    const compound = compoundAt(tokens, i, word);
    if (compound) {
      push(ADDS.has(compound.word) ? 'cc' : 'prep', i, i + compound.length, i, compound.word);
      i += compound.length;
      continue;
    }
    const isWord = isAsciiLetter(word.charCodeAt(0));
    if (t.xpos === ',' || word === ',') push('comma', i, i + 1, i);
    else if ((!isWord && QUOTE.test(t.text)) || t.xpos === '``' || t.xpos === "''") push('quote', i, i + 1, i);
    else if (
      (!isWord && DASH.test(t.text)) ||
      t.text === '(' ||
      t.text === ')' ||
      t.text === '[' ||
      t.text === ']' ||
      t.xpos === '-LRB-' ||
      t.xpos === '-RRB-'
    )
      push('comma', i, i + 1, i, t.text);
    else if (!isWord && STOP.test(t.text)) push('stop', i, i + 1, i, t.text);
    else if (word === 'or' && next?.text.toLowerCase() === 'so') {
      // "in the last year or so"
      push('adv', i, i + 2, i, 'or so');
      i += 2;
      continue;
    } else if (t.xpos === 'CC') push('cc', i, i + 1, i, word);
    else if (word === 'that' && isTold(tokens, out)) push('sub', i, i + 1, i, word);
    else if ((t.xpos === 'WDT' || t.xpos === 'WP') && /^(who|whom|which|that)$/.test(word))
      push('rel', i, i + 1, i, word);
    else if (word === 'where') push('rel', i, i + 1, i, word);
    // "the whole town, including the citadel"
    else if (word === 'including' && next && opensNoun(next)) push('prep', i, i + 1, i, word);
    else if (t.xpos === 'WDT' || t.xpos === 'WP' || t.xpos === 'WRB') push('sub', i, i + 1, i, word);
    else if (SELF.test(word) && out.at(-1)?.kind === 'np') push('adv', i, i + 1, i, word);
    else if (t.xpos === 'PRP' || t.xpos === 'EX') push('np', i, i + 1, i);
    // "from there"
    else if (word === 'there' && out.at(-1)?.kind === 'prep') push('np', i, i + 1, i);
    else if (word === 'that' && t.xpos === 'IN') push(verbFollows(tokens, i + 1) ? 'rel' : 'sub', i, i + 1, i, word);
    // "[should] the town fall, …"
    else if (word === 'should' && i === 0 && next && opensNoun(next) && tokens.at(-1)!.text !== '?')
      push('sub', i, i + 1, i, word);
    else if (t.xpos === 'IN' && SUBORDINATORS.has(word)) push('sub', i, i + 1, i, word);
    else if (t.xpos === 'RP' || isParticle(tokens, out.at(-1), word, next)) push('prt', i, i + 1, i, word);
    else if (t.xpos === 'TO' && next && !/^(VB|VBP|RB|VBN)$/.test(next.xpos)) push('prep', i, i + 1, i, 'to');
    else if (t.xpos === 'IN') push('prep', i, i + 1, i, word);
    else if (VERB.test(t.xpos) || t.xpos === 'MD' || t.xpos === 'TO' || (ADVERB.test(t.xpos) && verbSoon(tokens, i))) {
      // a participle before a noun is part of the noun group when nothing can be its object or subject ("besieged Aleppo")
      const group = verbGroup(tokens, i);
      if (group) {
        push('vp', i, group.end, group.head);
        i = group.end;
        continue;
      }
      push('other', i, i + 1, i);
    } else if (opensNoun(t)) {
      const group = nounGroup(tokens, i);
      if (group) {
        const opened = out.length === 1 && out[0]!.kind === 'prep' ? openingPlace(tokens, i, group.end) : null;
        if (opened) push('np', i, opened, opened - 1);
        push('np', opened ?? i, group.end, group.head);
        i = group.end;
        continue;
      }
      push(ADJ.test(t.xpos) ? 'adj' : 'other', i, i + 1, i, word);
    } else if (ADVERB.test(t.xpos)) push('adv', i, i + 1, i, word);
    else push('other', i, i + 1, i, word);
    i++;
  }
  return out;
}

/** "took [over]", "pushed [back]", "cut [off]": a particle of the verb before it, whatever its tag. */
function isParticle(
  tokens: readonly Token[],
  before: Chunk | undefined,
  word: string,
  next: Token | undefined,
): boolean {
  if (before?.kind !== 'vp') return false;
  if (!PHRASAL[word]?.has(tokens[before.head]!.lemma.toLowerCase())) return false;
  return !((word === 'in' || word === 'on') && next && /^(DT|NN|NNS|NNP|JJ|PRP\$)$/.test(next.xpos));
}

/** "told AFP [that] residents had fled": the clause is told, it does not describe AFP. */
function isTold(tokens: readonly Token[], before: readonly Chunk[]): boolean {
  const verb = before.at(-2);
  return (
    before.at(-1)?.kind === 'np' &&
    verb?.kind === 'vp' &&
    /^(tell|inform|warn|assure|remind|notify|advise|convince|persuade)$/.test(tokens[verb.head]!.lemma)
  );
}
