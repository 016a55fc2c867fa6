import type { Token } from '../parse/token.ts';
import type { Chunk } from './chunk/chunk.ts';
import { isTimeHead } from './chunk/time-head.ts';
import { countIn } from './count-word.ts';
import type { ReadSentence } from './document.ts';
import type { Phrase } from './frame.ts';
import { isPlaceLike, joinGaps } from './list-gap.ts';
import { hasTense } from './tense.ts';
import { TELLING } from './told.ts';

/** Nouns of side and distance behind which a list goes on: "A to the west and B to the east". */
const DIRECTION = /^(north|south|east|west)(ern|east|west)?$|^(kilometer|kilometre|mile|km|metre|meter)$/;

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
  const phrase: Phrase = {
    sentence,
    start: c.start,
    end: c.end,
    head: c.head,
    parts: [],
    posts: [],
    owner: null,
    appositions: [],
  };
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

/** A phrase without anything on it. */
export function plain(sentence: ReadSentence, start: number, end: number): Phrase {
  return { sentence, start, end, head: end - 1, parts: [], posts: [], owner: null, appositions: [] };
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

const COUNT = /^(two|three|four|five|six|seven|eight|nine|ten|both|several|other|the|\d+)$/i;

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
    if (!after || after.kind === 'comma' || after.kind === 'stop' || after.kind === 'rel' || after.kind === 'adj') {
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

/** "two towns", "the towns": what a list of names beside it may count up. */
function isCounted(tokens: readonly Token[], phrase: Phrase): boolean {
  return tokens[phrase.head]!.xpos === 'NNS' && COUNT.test(tokens[phrase.start]!.text);
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

/** "seized A, the army said, [along with] the town of B": what the verb before is told of, past what stands between commas. */
function spokenOf(tokens: readonly Token[], chunks: readonly Chunk[], i: number, right: number): number | null {
  if (!/^(along with|together with|as well as)$/.test(chunks[i]!.word)) return null;
  if (!isPlaceLike(tokens, chunks, right)) return null;
  for (let v = i - 1; v > 0; v--) {
    const c = chunks[v]!;
    if (/^(stop|sub|rel)$/.test(c.kind)) return null;
    if (c.kind !== 'vp' || TELLING.test(tokens[c.head]!.lemma.toLowerCase())) continue;
    let object = v + 1;
    while (/^(prt|adv)$/.test(chunks[object]?.kind ?? '')) object++;
    if (chunks[object]?.kind === 'np' && !isTimeHead(tokens[chunks[object]!.head]!)) return object;
    let subject = v - 1;
    while (chunks[subject - 1]?.word === 'of' && chunks[subject - 2]?.kind === 'np') subject -= 2;
    return isPlaceLike(tokens, chunks, subject) ? subject : null;
  }
  return null;
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

function lists(tokens: readonly Token[], chunks: readonly Chunk[], base: Map<number, Phrase>): Map<number, Phrase> {
  const out = new Map<number, Phrase>();
  for (let i = 0; i < chunks.length; i++) {
    const c = chunks[i]!;
    if (c.kind !== 'cc' || !/^(and|or|as well as|along with|together with|&|nor)$/.test(c.word)) continue;
    let r = i + 1;
    while (chunks[r]?.kind === 'adv' || chunks[r]?.kind === 'quote') r++;
    // "A, B and, this morning, C"
    if (chunks[r]?.kind === 'comma') {
      let t = r + 1;
      if (chunks[t]?.kind === 'prep') t++;
      if (chunks[t]?.kind === 'np' && isTimeHead(tokens[chunks[t]!.head]!) && chunks[t + 1]?.kind === 'comma')
        r = t + 2;
    }
    // "in A, B and [on the outskirts of] C"
    if (
      chunks[r]?.kind === 'prep' &&
      /^(in|on|at|around|near|outside)$/.test(chunks[r]!.word) &&
      chunks[i - 1]?.kind === 'np' &&
      chunks[i - 2]?.kind === 'comma' &&
      isPlaceLike(tokens, chunks, i - 3) &&
      isPlaceLike(tokens, chunks, i - 1) &&
      isPlaceLike(tokens, chunks, r + 1)
    )
      r++;
    const right = base.get(r);
    if (!right) continue;
    let l = i - 1;
    if (chunks[l]?.kind === 'comma') l--;
    while (chunks[l]?.kind === 'adv') l--;
    if (c.word !== 'and' && chunks[i - 1]?.kind === 'comma') l = spokenOf(tokens, chunks, i, r) ?? l;
    if (chunks[l]?.kind !== 'np') continue;
    // "X, which many call [a militia], and its allies": the name called is no member
    if (chunks[l - 1]?.word === 'as' && chunks[i - 1]?.kind === 'comma') continue;
    // "A, in B, and C": A and C are the members
    if (
      l === i - 2 &&
      /^(in|near|on)$/.test(chunks[l - 1]?.word ?? '') &&
      chunks[l - 2]?.kind === 'comma' &&
      chunks[l - 3]?.kind === 'np' &&
      sameSort(tokens, chunks[l - 3]!, chunks[r]!)
    )
      l -= 3;
    // "the mine at A and the bridge": the mine and the bridge
    if (
      chunks[l - 1]?.kind === 'prep' &&
      chunks[l - 2]?.kind === 'np' &&
      tokens[chunks[l]!.head]!.xpos.startsWith('NNP') &&
      /^(vp|comma)$/.test(chunks[l - 3]?.kind ?? '') &&
      isDefinite(tokens, chunks[l - 2]!) &&
      isDefinite(tokens, chunks[r]!) &&
      (chunks[l - 1]!.word === 'at' || !isPlaceLike(tokens, chunks, r))
    )
      l -= 2;
    // skip "to the west", "on Sunday"
    const told = l;
    // but not in "from the west and the south"
    const rightHead = tokens[right.head]!;
    while (
      !DIRECTION.test(rightHead.lemma.toLowerCase()) &&
      !isTimeHead(rightHead) &&
      chunks[l - 1]?.kind === 'prep' &&
      chunks[l - 2]?.kind === 'np' &&
      (DIRECTION.test(tokens[chunks[l]!.head]!.lemma.toLowerCase()) || isTimeHead(tokens[chunks[l]!.head]!))
    )
      l -= 2;
    // "taken by the army on Friday, and the town of X two days later": the army is no town
    if (
      l < told &&
      isTimeHead(tokens[chunks[told]!.head]!) &&
      isPlaceLike(tokens, chunks, l) !== isPlaceLike(tokens, chunks, r)
    )
      continue;
    // past an apposition to what it stands beside
    const beside = chunks[l - 1]?.kind === 'comma' && chunks[l - 2]?.kind === 'np' ? base.get(l - 2) : undefined;
    const namesThose = tokens[chunks[l]!.head]!.xpos.startsWith('NNP') && beside && isCounted(tokens, beside);
    if (beside?.appositions.includes(base.get(l)!) && !namesThose) l -= 2;
    if (opensClause(tokens, chunks, l, r)) continue;
    if (isTimeHead(tokens[chunks[l]!.head]!) !== isTimeHead(tokens[chunks[r]!.head]!)) continue;
    // "A in B and C in D": A and C are the members
    if (
      chunks[l - 1]?.kind === 'prep' &&
      chunks[l - 1]!.word !== 'of' &&
      chunks[r + 1]?.kind === 'prep' &&
      chunks[r + 1]!.word === chunks[l - 1]!.word &&
      chunks[l - 2]?.kind === 'np'
    )
      l -= 2;
    // "the capital of A and the port of B": the capital and the port
    if (
      chunks[l - 1]?.word === 'of' &&
      chunks[r + 1]?.word === 'of' &&
      chunks[l - 2]?.kind === 'np' &&
      isDefinite(tokens, chunks[l - 2]!) &&
      isDefinite(tokens, chunks[r]!) &&
      tokens[chunks[l]!.head]!.xpos.startsWith('NNP')
    )
      l -= 2;
    const members = [l, r];
    // further members before: "A, B and C"
    let k = l;
    while (
      chunks[k - 1]?.kind === 'comma' &&
      chunks[k - 1]!.word === '' &&
      chunks[k - 2]?.kind === 'np' &&
      sameSort(tokens, chunks[k]!, chunks[k - 2]!) &&
      !opensSentence(chunks, k - 2, r) &&
      !holdsAll(tokens, chunks, k - 2, members.length)
    ) {
      k -= 2;
      members.unshift(k);
    }
    const parts = members.map((m) => base.get(m)!);
    const first = parts[0]!;
    const last = parts.at(-1)!;
    const before = out.get(l);
    if (before) {
      before.parts.push(right);
      before.end = right.end;
      out.set(r, before);
      continue;
    }
    const list: Phrase = {
      sentence: first.sentence,
      start: first.start,
      end: last.end,
      head: first.head,
      parts,
      posts: last.posts,
      owner: null,
      appositions: [],
    };
    for (const m of members) out.set(m, list);
  }
  return out;
}

/** "the bridge", "a key bridge": a common noun with its article. */
function isDefinite(tokens: readonly Token[], c: Chunk): boolean {
  return tokens[c.start]!.xpos === 'DT' && /^NNS?$/.test(tokens[c.head]!.xpos);
}

/** "In North Kivu, Beni and Butembo fell": the province is where, no member. */
function opensSentence(chunks: readonly Chunk[], i: number, r: number): boolean {
  const before = chunks[i - 2];
  if (chunks[i - 1]?.kind !== 'prep' || (before && !/^(stop|quote|sub)$/.test(before.kind))) return false;
  let after = r + 1;
  while (chunks[after]?.kind === 'adv') after++;
  return chunks[after]?.kind === 'vp';
}

/** "Two towns in Iraq, A and B": those two, and Iraq is no member. */
function holdsAll(tokens: readonly Token[], chunks: readonly Chunk[], i: number, members: number): boolean {
  const host = chunks[i - 2];
  return (
    chunks[i - 1]?.kind === 'prep' &&
    host?.kind === 'np' &&
    tokens[host.head]!.xpos === 'NNS' &&
    countIn(tokens, host.start, host.head) === members
  );
}

function sameSort(tokens: readonly Token[], a: Chunk, b: Chunk): boolean {
  const name = (c: Chunk): boolean => tokens[c.head]!.xpos.startsWith('NNP');
  return name(a) === name(b) && !isTimeHead(tokens[b.head]!);
}

/** "captured A and B attacked": B opens a clause of its own when a verb stands before A in the clause and a finite one after B. */
function opensClause(tokens: readonly Token[], chunks: readonly Chunk[], l: number, r: number): boolean {
  let after = r + 1;
  while (chunks[after]?.kind === 'prep' && chunks[after + 1]?.kind === 'np') after += 2;
  while (chunks[after]?.kind === 'adv') after++;
  // "and an attempt to enter it [was thrown back]"
  if (chunks[after]?.kind === 'vp' && tokens[chunks[after]!.start]!.xpos === 'TO') {
    after++;
    while (/^(np|prep|adv)$/.test(chunks[after]?.kind ?? '')) after++;
  }
  const verb = chunks[after];
  if (verb?.kind !== 'vp' || !hasTense(tokens, verb)) return false;
  for (let k = l - 1; k >= 0; k--) {
    const kind = chunks[k]!.kind;
    if (kind === 'vp') return true;
    if (kind === 'sub' || kind === 'rel' || kind === 'stop') return false;
  }
  return false;
}
