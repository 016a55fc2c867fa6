import type { Token } from '../parse/token.ts';
import type { Chunk } from './chunk/chunk.ts';
import { isTimeHead } from './chunk/time-head.ts';
import type { Phrase } from './frame.ts';
import { hasTense } from './tense.ts';

interface Reach {
  /** Chunk after the tail. */
  next: number;
  /** Whether a time or a clause stood between. */
  gap: boolean;
}

/** Joins names whose list has times or clauses in it: "took A on 4 October, then B and C", "A fell on Sunday and B two days later". */
export function joinGaps(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  base: ReadonlyMap<number, Phrase>,
  list: Map<number, Phrase>,
): Set<Phrase> {
  const gapped = new Set<Phrase>();
  for (const [i] of base) {
    if (!isPlaceLike(tokens, chunks, i)) continue;
    const had = list.get(i);
    if (had && had.parts.at(-1) !== base.get(i)) continue;
    const members = [i];
    let at = i;
    while (members.length < 12) {
      const next = nextMember(tokens, chunks, at, members.length > 1);
      if (next === null) break;
      members.push(next);
      at = lastOf(list, base, next);
    }
    if (members.length > 1) gapped.add(join(base, list, members));
  }
  return gapped;
}

/** The list goes on to where the last of its members stands. */
function lastOf(list: ReadonlyMap<number, Phrase>, base: ReadonlyMap<number, Phrase>, i: number): number {
  const last = list.get(i)?.parts.at(-1);
  if (!last) return i;
  for (const [k, p] of base) if (p === last) return k;
  return i;
}

function join(base: ReadonlyMap<number, Phrase>, list: Map<number, Phrase>, members: readonly number[]): Phrase {
  const parts = members.flatMap((m) => list.get(m)?.parts ?? [base.get(m)!]);
  const first = parts[0]!;
  const last = parts.at(-1)!;
  const joined: Phrase = {
    sentence: first.sentence,
    start: first.start,
    end: last.end,
    head: first.head,
    parts: [...new Set(parts)],
    posts: last.posts,
    owner: null,
    appositions: [],
  };
  for (const [k, p] of base) if (parts.includes(p)) list.set(k, joined);
  return joined;
}

/** A name, or "the town of" a name. */
export function isPlaceLike(tokens: readonly Token[], chunks: readonly Chunk[], i: number): boolean {
  const c = chunks[i];
  if (c?.kind !== 'np' || isTimeHead(tokens[c.head]!)) return false;
  if (tokens[c.head]!.xpos.startsWith('NNP')) return true;
  return chunks[i + 1]?.word === 'of' && isPlaceLike(tokens, chunks, i + 2);
}

/** End of a name with what lies in it: past "of X", "in X". */
function pastName(chunks: readonly Chunk[], i: number): number {
  let j = i + 1;
  while (chunks[j]?.kind === 'prep' && chunks[j]!.word === 'of' && chunks[j + 1]?.kind === 'np') j += 2;
  return j;
}

function nextMember(tokens: readonly Token[], chunks: readonly Chunk[], from: number, going: boolean): number | null {
  const tail = times(tokens, chunks, pastName(chunks, from)) ?? verbThenTimes(tokens, chunks, from);
  if (!tail?.gap && !going) {
    const same = samePreposition(chunks, from, pastName(chunks, from));
    const noun = same === null ? undefined : chunks[same];
    return noun?.kind === 'np' && !isTimeHead(tokens[noun.head]!) && !opensOwnClause(tokens, chunks, same!)
      ? same
      : null;
  }
  let j = tail?.next ?? pastName(chunks, from);
  let joined = false;
  let then = false;
  let and = false;
  for (; j < chunks.length; j++) {
    const c = chunks[j]!;
    if (c.kind === 'comma' && (c.word === '' || c.word === ',')) joined = true;
    else if (c.kind === 'cc' && /^(and|or|&|as well as)$/.test(c.word)) and = true;
    else if (c.kind === 'adv' && /^(then|later|also|finally|subsequently|next|afterwards?)$/.test(c.word)) then = true;
    else break;
  }
  if (!joined && !then && !and) return null;
  // "and, in March, C"; "of A in July and [of] B in August"
  const opening = times(tokens, chunks, j);
  if (opening?.gap && chunks[opening.next]?.kind === 'comma') j = opening.next + 1;
  if (chunks[j]?.kind === 'prep' && chunks[j]!.word === chunks[from - 1]?.word) j++;
  if (!isPlaceLike(tokens, chunks, j) || opensOwnClause(tokens, chunks, j)) return null;
  // a comma alone joins only what has a time of its own, too, or follows "then"
  if (!and && !then && !times(tokens, chunks, pastName(chunks, j))?.gap) return null;
  return j;
}

/** "on Najaf and [on] Karbala". */
function samePreposition(chunks: readonly Chunk[], from: number, j: number): number | null {
  const prep = chunks[from - 1];
  return prep?.kind === 'prep' &&
    /^(on|in|into|at|from|of|for|around|near|towards?)$/.test(prep.word) &&
    chunks[j]?.kind === 'cc' &&
    chunks[j + 1]?.kind === 'prep' &&
    chunks[j + 1]!.word === prep.word
    ? j + 2
    : null;
}

/** Past "on Monday", "a week later", ", six days later,", ", which fell on Sunday,", ", farther west,". */
function times(tokens: readonly Token[], chunks: readonly Chunk[], from: number): Reach | null {
  let j = from;
  let gap = false;
  for (;;) {
    let k = j;
    if (chunks[k]?.kind === 'comma') k++;
    while (chunks[k]?.kind === 'adv' && !/^(then|also)$/.test(chunks[k]!.word)) k++;
    const c = chunks[k];
    const noun = c?.kind === 'prep' ? k + 1 : k;
    if (chunks[noun]?.kind === 'np' && isTimeHead(tokens[chunks[noun]!.head]!)) {
      j = noun + 1;
      while (chunks[j]?.kind === 'adv' && /^(later|earlier|ago|before|after)$/.test(chunks[j]!.word)) j++;
      // "A (on Monday), B (on Tuesday)"
      if (chunks[j]?.word === ')') j++;
      gap = true;
      continue;
    }
    if (k > j + 1 && chunks[k]?.kind === 'comma') {
      j = k;
      gap = true;
      continue;
    }
    if (chunks[j]?.kind === 'comma' && chunks[j + 1]?.kind === 'rel') {
      const end = clauseEnd(chunks, j + 2);
      if (end !== null) {
        j = end;
        gap = true;
        continue;
      }
    }
    break;
  }
  return gap ? { next: j, gap } : null;
}

/** The comma that closes a relative clause, when "and" follows it. */
function clauseEnd(chunks: readonly Chunk[], from: number): number | null {
  for (let k = from; k < chunks.length && k < from + 9; k++) {
    const c = chunks[k]!;
    if (c.kind === 'stop' || c.kind === 'rel' || c.kind === 'sub') return null;
    if (c.kind === 'comma') return chunks[k + 1]?.kind === 'cc' ? k : null;
  }
  return null;
}

/** "Kunduz [fell on Sunday], Taloqan on Monday": a verb that nothing but a time follows. */
function verbThenTimes(tokens: readonly Token[], chunks: readonly Chunk[], from: number): Reach | null {
  let j = pastName(chunks, from);
  while (chunks[j]?.kind === 'adv') j++;
  const verb = chunks[j];
  if (verb?.kind !== 'vp' || !hasTense(tokens, verb)) return null;
  const before = chunks[from - 1];
  if (before && !/^(stop|comma|cc|sub|quote|adv)$/.test(before.kind)) return null;
  j++;
  // "to the rebels", "by the army"
  if (chunks[j]?.kind === 'prep' && /^(to|by)$/.test(chunks[j]!.word) && chunks[j + 1]?.kind === 'np') j += 2;
  const tail = times(tokens, chunks, j);
  if (!tail) return null;
  // the other has a time of its own, and no verb
  let k = tail.next;
  while (/^(comma|cc|adv)$/.test(chunks[k]?.kind ?? '')) k++;
  return isPlaceLike(tokens, chunks, k) && times(tokens, chunks, pastName(chunks, k)) ? tail : null;
}

/** Whether a noun is the subject of a verb with tense, so that it begins a clause. */
function opensOwnClause(tokens: readonly Token[], chunks: readonly Chunk[], i: number): boolean {
  for (let k = i + 1; k < chunks.length && k < i + 10; k++) {
    const c = chunks[k]!;
    if (c.kind === 'stop' || c.kind === 'rel' || c.kind === 'sub') return false;
    if (c.kind === 'vp') return hasTense(tokens, c);
    if (c.kind === 'cc' && chunks[k + 1]?.kind === 'vp') return false;
  }
  return false;
}
