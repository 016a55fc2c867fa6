import type { Token } from '../parse/token.ts';

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

const NOUN = /^NNP?S?$|^FW$/;
const ADJ = /^JJ[RS]?$|^AFX$/;
const VERB = /^VB/;
const QUOTE = /^["“”‘’'`]+$/;
const DASH = /^(--|—|–|-{2,})$/;

const phrases = (text: string): string[][] => text.split(',').map((p) => p.trim().split(' '));
const words = (text: string): Set<string> => new Set(text.split(' '));

const COMPOUND_PREPS = phrases(
  'out of, inside of, outside of, because of, as well as, such as, according to, close to, next to, ahead of, due to, in front of, ' +
    'north of, south of, east of, west of, northeast of, northwest of, southeast of, southwest of, north-east of, north-west of, ' +
    'south-east of, south-west of, instead of, in and around, in or near, into and around, on to, away from, as far as, up to, ' +
    'along with, together with, in support of, from around, from near, from inside, from within, in favour of, on behalf of, ' +
    'in response to, prior to, rather than, other than, across from, just outside, all but',
);
/** Compounds that say the same as their first word. */
const PLAIN_PREP: Record<string, string> = {
  'from around': 'from',
  'from near': 'from',
  'from inside': 'from',
  'from within': 'from',
  'in and around': 'in',
  'in or near': 'in',
  'into and around': 'into',
  'just outside': 'outside',
  'away from': 'from',
  'inside of': 'inside',
  'outside of': 'outside',
};
/** Words that bound a number from one side. */
const BOUNDS = phrases(
  'at least, up to, as many as, more than, less than, fewer than, at most, some, about, around, nearly, almost, roughly, over, close to',
);
const SUBORDINATORS = words(
  'that if whether when while because although though unless whereas where once how why whereby provided wherever whenever lest',
);
/** Prepositions that may also open a clause. */
export const CLAUSAL_PREPS = words('after before since until till as than like so');
const TIME_HEADS = words(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight overnight morning evening night ' +
    'afternoon week month year day january february march april june july august september october november december hour weekend ' +
    'dawn midnight noon time point minute decade spring autumn winter summer',
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
  on: words('hang hold'),
};

export function isTimeHead(token: Token): boolean {
  const word = token.text.toLowerCase();
  return (
    TIME_HEADS.has(word) ||
    (word !== 'may' && TIME_HEADS.has(token.lemma.toLowerCase())) ||
    (word === 'may' && token.xpos.startsWith('NNP')) ||
    /^(19|20)\d\d$/.test(word)
  );
}

/** "yesterday", "Monday", "last night", "early Wednesday": a time begins, and the noun group before it ends. */
function opensTime(t: Token, next: Token | undefined): boolean {
  const word = t.text.toLowerCase();
  if (/^(yesterday|today|tonight|tomorrow)$/.test(word) || (t.xpos.startsWith('NNP') && isTimeHead(t)))
    return next?.xpos !== 'POS';
  return /^(last|next|this|early|late|earlier|later)$/.test(word) && !!next && isTimeHead(next);
}

/** Tokens that may stand in a noun group before its head. */
function opensNoun(t: Token): boolean {
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

/** End of the noun group that begins at `i`, or `i` when none does. */
function nounGroup(tokens: readonly Token[], i: number): { end: number; head: number } | null {
  // "most of X", "half of X"
  if (
    /^(most|much|half|all|some|many|several|more|both|few|part|one|two|three)$/.test(tokens[i]!.text.toLowerCase()) &&
    tokens[i + 1]?.text === 'of'
  )
    return { end: i + 1, head: i };
  let head = -1;
  let end = i;
  let j = i;
  for (; j < tokens.length; j++) {
    const t = tokens[j]!;
    const next = tokens[j + 1];
    const word = t.text.toLowerCase();
    if (head >= 0 && opensTime(t, next) && !isTimeHead(tokens[head]!)) break;
    // "at the end of August AMISOM took Merca"
    if (
      head === i &&
      t.xpos.startsWith('NNP') &&
      !isTimeHead(t) &&
      tokens[head]!.xpos.startsWith('NNP') &&
      isTimeHead(tokens[head]!)
    )
      break;
    // "on Tuesday [shells] fell"
    if (head === i && j === i + 1 && DAY.test(tokens[i]!.text) && t.xpos === 'NNS' && !isTimeHead(t)) break;
    // "the oil field | northwest of the town"
    if (head >= 0 && next?.text === 'of' && /^(north|south|east|west|(north|south)-?(east|west))$/i.test(t.text)) break;
    if (NOUN.test(t.xpos)) {
      head = j;
      end = j + 1;
      continue;
    }
    if (t.xpos === 'POS') {
      if (head < 0) break;
      continue;
    }
    if (t.xpos === 'DT' || t.xpos === 'PRP$' || t.xpos === 'WP$') {
      if (
        j > i &&
        !(
          tokens[j - 1]!.xpos === 'PDT' ||
          /^(all|both|half|such)$/.test(tokens[j - 1]!.text.toLowerCase()) ||
          tokens[j - 1]!.xpos === 'POS'
        )
      )
        break;
      if (!next || !(opensNoun(next) || /^(VB[NG]|RB[RS]?|POS|HYPH)$/.test(next.xpos) || QUOTE.test(next.text))) {
        // a determiner that stands alone: "this", "both", "some"
        if (j === i) return { end: i + 1, head: i };
        break;
      }
      continue;
    }
    if (t.xpos === 'CD' || t.xpos === '$') {
      if (head >= 0 && t.xpos === 'CD' && !tokens[j - 1]!.xpos.startsWith('NNP')) break;
      // "and Aybak [two days later]"
      if (head >= 0 && t.xpos === 'CD' && next?.xpos === 'NNS') break;
      if (t.xpos === 'CD' && (head < 0 || tokens[j - 1]!.xpos.startsWith('NNP'))) {
        head = head < 0 ? j : head;
        end = j + 1;
        if (
          head === j &&
          next &&
          (NOUN.test(next.xpos) ||
            ADJ.test(next.xpos) ||
            next.xpos === 'CD' ||
            next.xpos === 'VBN' ||
            next.xpos === 'HYPH' ||
            next.text === '%')
        )
          head = -1;
        if (head >= 0 && !(next && (NOUN.test(next.xpos) || ADJ.test(next.xpos)))) break;
      }
      continue;
    }
    if (ADJ.test(t.xpos) || t.xpos === 'PDT') {
      if (head >= 0) {
        // an adjective after a noun only goes on when a noun follows ("Taliban-held northern city" has none before it)
        if ((!(next && NOUN.test(next.xpos)) && !isOwned(tokens, j)) || tokens[j - 1]!.xpos === 'NNS') break;
      }
      if (!next) break;
      continue;
    }
    if (
      (t.xpos === 'VBN' || t.xpos === 'VBG') &&
      next &&
      (NOUN.test(next.xpos) || ADJ.test(next.xpos) || next.xpos === 'VBN') &&
      (head < 0 ||
        tokens[j - 1]!.xpos === 'HYPH' ||
        tokens[j - 1]!.xpos === 'POS' ||
        (/^RB/.test(tokens[j - 1]!.xpos) && tokens[j - 2]?.xpos === 'POS'))
    ) {
      if (j === i) break;
      continue;
    }
    if (
      /^RB[RS]?$/.test(t.xpos) &&
      (head < 0 || tokens[j - 1]!.xpos === 'POS') &&
      next &&
      (ADJ.test(next.xpos) || next.xpos === 'CD' || next.xpos === 'VBN') &&
      j > i
    )
      continue;
    if (
      (t.xpos === 'HYPH' || word === '-' || word === '/') &&
      next &&
      j > i &&
      // "Rebels take Bunia - army": a dash between spaces joins nothing
      !(t.start > tokens[j - 1]!.end && next.start > t.end) &&
      (opensNoun(next) || next.xpos === 'VBN' || next.xpos === 'VBG')
    )
      continue;
    if (QUOTE.test(t.text) && head < 0 && j > i && next && opensNoun(next)) continue;
    if ((word === 'than' || word === 'least' || word === 'most') && next?.xpos === 'CD') continue;
    if (t.text === '%' || t.text === '&') {
      if (t.text === '%') {
        head = j;
        end = j + 1;
      }
      continue;
    }
    break;
  }
  if (head < 0) {
    // "the wounded", "the besieged", "the rich"
    const first = tokens[i]!;
    const second = tokens[i + 1];
    if (first.xpos === 'DT' && second && (ADJ.test(second.xpos) || second.xpos === 'VBN'))
      return { end: i + 2, head: i + 1 };
    if (/^(DT|CD|PDT)$/.test(first.xpos)) return { end: i + 1, head: i };
    return null;
  }
  return { end, head };
}

const DAY = /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today)$/i;
/** "the country's [second major] eastern city": adjectives between an owner and a noun. */
function isOwned(tokens: readonly Token[], i: number): boolean {
  let k = i;
  while (ADJ.test(tokens[k - 1]?.xpos ?? '')) k--;
  if (tokens[k - 1]?.xpos !== 'POS') return false;
  k = i;
  while (ADJ.test(tokens[k]?.xpos ?? '')) k++;
  return NOUN.test(tokens[k]?.xpos ?? '');
}

const AUX = /^(be|have|do|get)$/;

function isAllBut(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i]!.text.toLowerCase() === 'all' &&
    tokens[i + 1]?.text.toLowerCase() === 'but' &&
    /^(VB[DN]|JJ)$/.test(tokens[i + 2]?.xpos ?? '')
  );
}

/** "was [due] to reopen": no reason is told. */
function isDueTo(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i]!.text.toLowerCase() === 'due' &&
    tokens[i + 1]?.text.toLowerCase() === 'to' &&
    /^(VB|VBP)$/.test(tokens[i + 2]?.xpos ?? '')
  );
}

/** A verb group: auxiliaries, modals, negation and adverbs up to one main verb. */
function verbGroup(tokens: readonly Token[], i: number): { end: number; head: number } | null {
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
    if (/^RB[RS]?$/.test(t.xpos) || word === "n't" || word === 'not' || word === 'never') {
      // adverbs inside the group only when more of it follows
      let k = j;
      while (k < tokens.length && /^RB[RS]?$/.test(tokens[k]!.xpos)) k++;
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

function wordsAt(tokens: readonly Token[], i: number, words: readonly string[]): boolean {
  return words.every((w, k) => tokens[i + k]?.text.toLowerCase() === w);
}

const byFirst = (list: string[][]): ReadonlyMap<string, string[][]> => Map.groupBy(list, (words) => words[0]!);
const COMPOUNDS_BY_FIRST = byFirst(COMPOUND_PREPS);
const BOUNDS_BY_FIRST = byFirst(BOUNDS);

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
    const bound = BOUNDS_BY_FIRST.get(word)?.find((b) => wordsAt(tokens, i, b));
    // "more than a dozen districts"
    const counted = bound
      ? tokens[i + bound.length + (/^an?$/i.test(tokens[i + bound.length]?.text ?? '') ? 1 : 0)]
      : undefined;
    if (bound && counted?.xpos === 'CD') {
      const group = nounGroup(tokens, i + bound.length);
      if (group) {
        push('np', i, group.end, group.head);
        i = group.end;
        continue;
      }
    }
    const nearly = isAllBut(tokens, i);
    const compound =
      nearly || isDueTo(tokens, i) ? undefined : COMPOUNDS_BY_FIRST.get(word)?.find((c) => wordsAt(tokens, i, c));
    // "have [all but] encircled"
    if (nearly) {
      push('adv', i, i + 2, i, 'all but');
      i += 2;
      continue;
    }
    if (compound) {
      const joined = compound.join(' ');
      push(
        joined === 'as well as' || joined === 'along with' || joined === 'together with' ? 'cc' : 'prep',
        i,
        i + compound.length,
        i,
        PLAIN_PREP[joined] ?? joined,
      );
      i += compound.length;
      continue;
    }
    if (t.xpos === ',' || word === ',') push('comma', i, i + 1, i);
    else if (QUOTE.test(t.text) || t.xpos === '``' || t.xpos === "''") push('quote', i, i + 1, i);
    else if (
      DASH.test(t.text) ||
      t.text === '(' ||
      t.text === ')' ||
      t.text === '[' ||
      t.text === ']' ||
      t.xpos === '-LRB-' ||
      t.xpos === '-RRB-'
    )
      push('comma', i, i + 1, i, t.text);
    else if (/^[:;.!?…]+$/.test(t.text)) push('stop', i, i + 1, i, t.text);
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
    else if (/^(itself|himself|themselves)$/.test(word) && out.at(-1)?.kind === 'np') push('adv', i, i + 1, i, word);
    else if (t.xpos === 'PRP' || t.xpos === 'EX') push('np', i, i + 1, i);
    // "from there"
    else if (word === 'there' && out.at(-1)?.kind === 'prep') push('np', i, i + 1, i);
    else if (word === 'that' && t.xpos === 'IN') push(verbFollows(tokens, i + 1) ? 'rel' : 'sub', i, i + 1, i, word);
    else if (t.xpos === 'IN' && SUBORDINATORS.has(word)) push('sub', i, i + 1, i, word);
    else if (t.xpos === 'RP' || isParticle(tokens, out.at(-1), word, next)) push('prt', i, i + 1, i, word);
    else if (t.xpos === 'TO' && next && !/^(VB|VBP|RB|VBN)$/.test(next.xpos)) push('prep', i, i + 1, i, 'to');
    else if (t.xpos === 'IN') push('prep', i, i + 1, i, word);
    else if (
      VERB.test(t.xpos) ||
      t.xpos === 'MD' ||
      t.xpos === 'TO' ||
      (/^RB[RS]?$/.test(t.xpos) && verbSoon(tokens, i))
    ) {
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
    } else if (/^RB[RS]?$/.test(t.xpos)) push('adv', i, i + 1, i, word);
    else push('other', i, i + 1, i, word);
    i++;
  }
  return out;
}

/** "In Damascus | people emptied the shops": the end of the name, when what follows is the subject. */
function openingPlace(tokens: readonly Token[], start: number, end: number): number | null {
  let i = start;
  while (i < end && tokens[i]!.xpos === 'NNP') i++;
  if (i === start || i >= end || tokens[end - 1]!.xpos !== 'NNS' || tokens[i]!.xpos === 'POS') return null;
  if (!tokens.slice(i, end).every((t) => /^(NNS?|JJ|CD)$/.test(t.xpos))) return null;
  return verbFollows(tokens, end) ? i : null;
}

function verbFollows(tokens: readonly Token[], i: number): boolean {
  let j = i;
  while (j < tokens.length && /^RB/.test(tokens[j]!.xpos)) j++;
  const t = tokens[j];
  return !!t && (t.xpos === 'MD' || /^VB[DPZN]?$/.test(t.xpos));
}

function verbSoon(tokens: readonly Token[], i: number): boolean {
  let j = i;
  while (j < tokens.length && /^RB/.test(tokens[j]!.xpos)) j++;
  const t = tokens[j];
  return !!t && (VERB.test(t.xpos) || t.xpos === 'MD');
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
