import type { Token } from '../parse/token.ts';
import type { Chunk } from './chunk/chunk.ts';
import { isTimeHead } from './chunk/time-head.ts';
import { countIn } from './count-word.ts';
import type { Phrase } from './frame.ts';
import { isPlaceLike } from './list-gap.ts';
import { hasTense } from './tense.ts';
import { TELLING } from './told.ts';

/** Nouns of side and distance behind which a list goes on: "A to the west and B to the east". */
const DIRECTION = /^(north|south|east|west)(ern|east|west)?$|^(kilometer|kilometre|mile|km|metre|meter)$/;

export const COUNT = /^(two|three|four|five|six|seven|eight|nine|ten|both|several|other|the|\d+)$/i;

/** "two towns", "the towns": what a list of names beside it may count up. */
export function isCounted(tokens: readonly Token[], phrase: Phrase): boolean {
  return tokens[phrase.head]!.xpos === 'NNS' && COUNT.test(tokens[phrase.start]!.text);
}

/** The lists of a sentence ("A, B and C"), by the chunks of their members. */
export function lists(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  base: Map<number, Phrase>,
): Map<number, Phrase> {
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

/** Verbs whose object is what is told. */
const SAYS = /^(say|claim|announce|confirm|insist|add|declare|state|maintain|allege|believe|think|report)$/;

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
  if (verb?.kind !== 'vp' || !(hasTense(tokens, verb) || isPast(tokens, verb, chunks[after + 1]))) return false;
  // "said on Monday its soldiers and local volunteers had taken B"
  let says = l - 1;
  for (; says > 0; says--) {
    const c = chunks[says]!;
    const hangs = c.kind === 'np' && chunks[says + 1]?.kind === 'prep' && chunks[says + 1]!.word !== 'to';
    if (c.kind !== 'prep' && !hangs && !(c.kind === 'np' && isTimeHead(tokens[c.head]!))) break;
  }
  if (chunks[says]?.kind === 'vp' && SAYS.test(tokens[chunks[says]!.head]!.lemma.toLowerCase())) return false;
  for (let k = l - 1; k >= 0; k--) {
    const kind = chunks[k]!.kind;
    // "In X, a city that had been in doubt, A and B have taken": past the clause that a comma closes
    const opened = kind === 'vp' && chunks[l - 1]?.kind === 'comma' ? relativeOf(chunks, k) : null;
    if (opened !== null) {
      k = opened;
      continue;
    }
    if (kind === 'vp') return true;
    if (kind === 'sub' || kind === 'rel' || kind === 'stop') return false;
  }
  return false;
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

/** The relative word that opens the clause of a verb. */
function relativeOf(chunks: readonly Chunk[], verb: number): number | null {
  for (let k = verb - 1; k >= 0 && !/^(vp|comma|stop|sub|cc)$/.test(chunks[k]!.kind); k--)
    if (chunks[k]!.kind === 'rel') return k;
  return null;
}

/** "and rebels [shelled] Avdiivka", with the past taken for a participle: what has an object of its own is none. */
function isPast(tokens: readonly Token[], verb: Chunk, next: Chunk | undefined): boolean {
  return (
    tokens[verb.head]!.xpos === 'VBN' &&
    verb.end - verb.start === 1 &&
    !/^(call|name|dub)$/.test(tokens[verb.head]!.lemma) &&
    next?.kind === 'np' &&
    !isTimeHead(tokens[next.head]!)
  );
}
