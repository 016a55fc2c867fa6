import { CLAUSAL_PREPS } from './chunk/preposition.ts';
import { isTimeHead } from './chunk/time-head.ts';
import { type Oblique, type Phrase, plain } from './frame.ts';
import { antecedentOf } from './frame-antecedent.ts';
import type { Clause, Clauses } from './frame-clauses.ts';
import { beforeParenthesis, isSubject } from './frame-subject.ts';
import { hasTense } from './tense.ts';

export function objectOf(clauses: Clauses, clause: Clause): Phrase | null {
  let i = clause.chunk + 1;
  while (clauses.chunks[i] && /^(prt|adv|quote)$/.test(clauses.chunks[i]!.kind)) i++;
  let c = clauses.chunks[i];
  if (c?.kind === 'np' && isTimeHead(clauses.tokens[c.head]!) && clauses.chunks[i + 1]?.kind === 'np') {
    i++;
    c = clauses.chunks[i];
  }
  if (c?.kind === 'adj' && /^(be|remain|become|fall|turn|go|stay)$/.test(clause.frame.lemma))
    return plain(clauses.sentence, c.start, c.end, c.head);
  if (c?.kind !== 'np' || isTimeHead(clauses.tokens[c.head]!)) return null;
  // "officials say the Taliban has taken": the noun is the subject of the next verb
  if (subjectOfNext(clauses, i, clause)) return null;
  const after = clauses.chunks[i + 1];
  if ((after?.kind === 'prt' || (after?.kind === 'adv' && after.word === 'back')) && !clause.frame.particle)
    clause.frame.particle = after.word;
  const phrase = clauses.phraseAt(i);
  // a list whose first member is not this noun belongs elsewhere
  return phrase;
}

/** Whether the noun chunk at `i` is followed, past its prepositional phrases, by a finite verb of its own. */
export function subjectOfNext(clauses: Clauses, i: number, clause: Clause): boolean {
  let j = i + 1;
  while (j < clauses.chunks.length) {
    const c = clauses.chunks[j]!;
    if (c.kind === 'prep' && clauses.chunks[j + 1]?.kind === 'np') j += 2;
    else if (c.kind === 'adv' || c.kind === 'quote') j++;
    else if (c.kind === 'cc' && clauses.chunks[j + 1]?.kind === 'np' && clauses.phrases.list.has(i)) j += 2;
    else break;
  }
  const verb = clauses.byChunk.get(j);
  return (
    !!verb &&
    verb.shape === 'finite' &&
    verb !== clause &&
    hasTense(clauses.tokens, clauses.chunks[j]!) &&
    /^(say|believe|think|claim|report|know|fear|deny|confirm|insist|announce|add|note|mean|hope|warn|acknowledge|admit|show|suggest|estimate|declare|state|tell|argue|allege|assert|maintain|indicate|expect|predict|see|find|feel|make|ensure|understand|reveal|be|concede|stress|write|tweet)$/.test(
      clause.frame.lemma,
    )
  );
}

export function obliques(clauses: Clauses, clause: Clause, object: Phrase | null): void {
  const { frame } = clause;
  let i = clause.chunk + 1;
  let past = !object;
  let depth = 0;
  const seen: Oblique[] = [];
  while (i < clauses.chunks.length && depth < 14) {
    const c = clauses.chunks[i]!;
    depth++;
    if (c.kind === 'prep') {
      const next = clauses.chunks[i + 1];
      if (next?.kind === 'np') {
        if (CLAUSAL_PREPS.has(c.word) && isSubject(clauses, i + 1)) break;
        if (isMeasured(clauses, i)) {
          i += 2;
          continue;
        }
        seen.push({ prep: c.word, phrase: clauses.phraseAt(i + 1)! });
        i += 2;
        continue;
      }
      if (next?.kind === 'vp' || !next) break;
      i++;
      continue;
    }
    if (c.kind === 'np') {
      const list = object && clauses.phrases.list.get(i);
      if (!past) past = true;
      else if (list && list === object) past = true;
      else if (isTimeHead(clauses.tokens[c.head]!)) past = true;
      else if (clauses.chunks[i - 1]?.kind === 'comma' || clauses.chunks[i - 1]?.kind === 'cc') {
        if (isSubject(clauses, i)) break;
      } else if (isSubject(clauses, i)) break;
      i++;
      continue;
    }
    if (c.kind === 'vp') {
      // a reduced relative on the object ("the town held by rebels in") or an adverbial ends what is told of this verb
      break;
    }
    if (c.kind === 'rel') {
      // "was reported in A, where the barracks was surrounded, [and in B]"
      const on = goesOnBehind(clauses, i, seen.at(-1)?.prep);
      if (on === null) break;
      i = on;
      continue;
    }
    if (c.kind === 'sub' || c.kind === 'stop' || endsClause(clauses, clause, i)) break;
    // "towards A and, further north, [towards B]"
    const aside = c.kind === 'cc' ? pastAside(clauses, i) : null;
    if (aside !== null) {
      i = aside;
      continue;
    }
    if (
      c.kind === 'cc' &&
      clauses.chunks[i + 1] &&
      clauses.chunks[i + 1]!.kind !== 'np' &&
      clauses.chunks[i + 1]!.kind !== 'prep' &&
      clauses.chunks[i + 1]!.kind !== 'adj'
    )
      break;
    i++;
  }
  // clause-initial "In Kunduz, fighting raged"
  let left = clause.chunk - 1;
  // past "a column [backed by tanks]", which is only said of the subject
  const isSaidOf = (k: number): boolean =>
    clauses.byChunk.get(k)?.shape === 'part' && clauses.chunks[k - 1]?.kind === 'np' && clause.shape === 'finite';
  while (left >= 0 && (!CLAUSE_END.has(clauses.chunks[left]!.kind) || isSaidOf(left))) left--;
  const opening = left < 0 || clauses.chunks[left]!.kind !== 'vp';
  left++;
  if (clauses.chunks[left]?.kind === 'quote') left++;
  if (clauses.chunks[left]?.kind === 'cc') left++;
  if (
    opening &&
    clause.shape === 'finite' &&
    clauses.chunks[left]?.kind === 'prep' &&
    clauses.chunks[left + 1]?.kind === 'np'
  ) {
    seen.push({ prep: clauses.chunks[left]!.word, phrase: clauses.phraseAt(left + 1)! });
  }
  frame.obliques = seen;
}

const CLAUSE_END: ReadonlySet<string> = new Set(['vp', 'stop', 'sub', 'rel']);
/** "where X was surrounded, [and in B]": what goes on behind the clause is of the verb above. */
function endsClause({ chunks }: Clauses, clause: Clause, i: number): boolean {
  if (chunks[i]!.kind !== 'comma' || chunks[i + 1]?.kind !== 'cc' || chunks[i + 2]?.kind !== 'prep') return false;
  for (let k = clause.chunk - 1; k > 0; k--) {
    if (/^(stop|comma)$/.test(chunks[k]!.kind)) return false;
    if (chunks[k]!.kind === 'rel')
      return chunks[k]!.word === 'where' && chunks.slice(0, k).some((c) => c.word === chunks[i + 2]!.word);
  }
  return false;
}

/** The preposition behind "and, further north,". */
function pastAside({ chunks }: Clauses, cc: number): number | null {
  if (chunks[cc + 1]?.kind !== 'comma') return null;
  let k = cc + 2;
  while (
    chunks[k]?.kind === 'adv' ||
    (chunks[k]?.kind === 'prep' && chunks[k]!.word === 'to') ||
    chunks[k]?.kind === 'adj'
  )
    k++;
  return k > cc + 2 && chunks[k]?.kind === 'comma' && chunks[k + 1]?.kind === 'prep' ? k + 1 : null;
}

/** Where the same preposition stands again, joined by "and" behind the clause that opens at `rel`. */
function goesOnBehind({ chunks }: Clauses, rel: number, prep: string | undefined): number | null {
  if (!prep || chunks[rel - 1]?.kind !== 'comma') return null;
  for (let k = rel + 1; k < chunks.length && k < rel + 14; k++) {
    if (chunks[k]!.kind === 'stop') return null;
    if (chunks[k]!.kind === 'comma' && chunks[k + 1]?.kind === 'cc' && chunks[k + 2]?.kind === 'prep')
      return chunks[k + 2]!.word === prep ? k + 2 : null;
  }
  return null;
}

const LENGTH = /^(kilomet(er|re)|km|mile|met(er|re)|yard)$/;

/** "A, a town 60 miles [from B]": how far it is, nothing the verb does. */
function isMeasured(clauses: Clauses, prep: number): boolean {
  if (clauses.chunks[prep]!.word !== 'from') return false;
  let k = prep - 1;
  while (clauses.chunks[k]?.kind === 'adv') k--;
  const noun = clauses.chunks[k];
  return (
    noun?.kind === 'np' &&
    LENGTH.test(clauses.tokens[noun.head]!.lemma.toLowerCase()) &&
    clauses.chunks[k - 1]?.kind !== 'vp'
  );
}

/** "Kidal, which the separatists have held": what the verb of an object relative is done to. */
export function relativeObject(clauses: Clauses, clause: Clause): Phrase | null {
  if (clause.shape !== 'finite') return null;
  let seen = false;
  for (let k = clause.chunk - 1; k >= 0; k--) {
    const c = clauses.chunks[k]!;
    if (c.kind === 'np') seen = true;
    else if (c.kind === 'rel')
      return seen && /^(which|that|whom)$/.test(c.word) ? antecedentOf(clauses, k, c.word) : null;
    else if (!/^(adv|prep|quote)$/.test(c.kind)) return null;
  }
  return null;
}

/** A noun with "which" or "that" before it, and nothing told behind: the noun does it to what the pronoun stands for. */
export function objectRelative(clauses: Clauses, clause: Clause): boolean {
  let k = clause.chunk - 1;
  while (clauses.chunks[k]?.kind === 'adv') k--;
  const by = clauses.chunks[clause.chunk + 1];
  return (
    clauses.chunks[k]?.kind === 'np' &&
    clauses.chunks[k - 1]?.kind === 'rel' &&
    /^(which|that|whom)$/.test(clauses.chunks[k - 1]!.word) &&
    by?.word !== 'by'
  );
}

/** "Taken by the rebels: A, B and C": what a heading's participle is said of. */
export function listedPatient(clauses: Clauses, clause: Clause): Phrase | null {
  for (let k = clause.chunk + 1; k < clauses.chunks.length && k < clause.chunk + 7; k++) {
    const c = clauses.chunks[k]!;
    if (c.kind === 'stop')
      return c.word === ':' && clauses.chunks[k + 1]?.kind === 'np' ? clauses.phraseAt(k + 1) : null;
    if (c.kind !== 'np' && c.kind !== 'prep' && c.kind !== 'adv') return null;
  }
  return null;
}

/** The noun before the verb begins its clause, and no verb with tense follows in it. */
export function opensClause(clauses: Clauses, clause: Clause): boolean {
  const left = clauses.chunks[clause.chunk - 1];
  // "Troops, cheered by the people, [advanced] on X"
  const aside = left?.kind === 'comma' ? beforeParenthesis(clauses, clause.chunk) : null;
  if (
    aside !== null &&
    !clauses.chunks.some((c, k) => k !== clause.chunk && c.kind === 'vp' && hasTense(clauses.tokens, c))
  )
    return true;
  if (left?.kind !== 'np') return false;
  // "Columns of pick-ups [rolled]"
  let first = clause.chunk - 1;
  while (clauses.chunks[first - 1]?.word === 'of' && clauses.chunks[first - 2]?.kind === 'np') first -= 2;
  const before = clauses.chunks[first - 1];
  if (before && !/^(cc|comma|sub|stop|quote|adv)$/.test(before.kind)) return false;
  for (let k = clause.chunk + 1; k < clauses.chunks.length; k++) {
    const c = clauses.chunks[k]!;
    if (c.kind === 'cc' || c.kind === 'stop' || c.kind === 'sub' || CLAUSAL_PREPS.has(c.word)) return true;
    if (c.kind === 'vp' && hasTense(clauses.tokens, c)) return false;
  }
  return true;
}

/** "rearmed and, in April, [pushed] into": joined to the verb before it by "and". */
export function joinsClause(clauses: Clauses, clause: Clause): boolean {
  let k = clause.chunk - 1;
  if (clauses.chunks[k]?.kind === 'comma') {
    k--;
    while (k >= 0 && /^(np|prep|adv)$/.test(clauses.chunks[k]!.kind)) k--;
    if (clauses.chunks[k]?.kind === 'comma') k--;
  }
  return clauses.chunks[k]?.kind === 'cc' && clauses.clauses.some((c) => c.chunk < k && c.shape === 'finite');
}

export function reducedHost(clauses: Clauses, clause: Clause): { byPhrase: boolean } {
  let i = clause.chunk + 1;
  while (clauses.chunks[i]?.kind === 'adv' || clauses.chunks[i]?.kind === 'prt') i++;
  return { byPhrase: clauses.chunks[i]?.kind === 'prep' };
}
