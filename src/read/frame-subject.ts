import { CLAUSAL_PREPS } from './chunk/preposition.ts';
import { isTimeHead } from './chunk/time-head.ts';
import { OBJECT_CONTROL, OWNED } from './control-verbs.ts';
import { type Phrase, plain } from './frame.ts';
import { antecedentOf, SETTLEMENT, singledOut } from './frame-antecedent.ts';
import { type Clause, type Clauses, tellerBefore } from './frame-clauses.ts';
import { hasTense } from './tense.ts';

export function isSubject(clauses: Clauses, i: number): boolean {
  let j = i + 1;
  while (j < clauses.chunks.length) {
    const c = clauses.chunks[j]!;
    if (c.kind === 'prep' && clauses.chunks[j + 1]?.kind === 'np') j += 2;
    else if (c.kind === 'adv' || c.kind === 'quote') j++;
    else if (c.kind === 'cc' && clauses.chunks[j + 1]?.kind === 'np') j += 2;
    else break;
  }
  return clauses.chunks[j]?.kind === 'vp' && hasTense(clauses.tokens, clauses.chunks[j]!);
}

/** The subject of a finite verb group. */
export function subjectOf(clauses: Clauses, clause: Clause): Phrase | null {
  let j = beforeParenthesis(clauses, clause.chunk) ?? clause.chunk - 1;
  let conjunct = false;
  let commas = 0;
  let candidate: Phrase | null = null;
  while (j >= 0) {
    const c = clauses.chunks[j]!;
    if (c.kind === 'adv' || c.kind === 'quote' || c.kind === 'prt' || c.kind === 'other' || c.kind === 'adj') j--;
    else if (c.kind === 'comma') {
      commas++;
      j--;
    } else if (c.kind === 'cc') {
      // "is attacking A, where …, and has encircled B": past the clause between the commas
      if (j + 1 === clause.chunk && clauses.chunks[j - 1]?.kind === 'comma') {
        const opened = relativeBetween(clauses, j - 1);
        const verb = opened === null ? null : finiteBefore(clauses, opened);
        if (verb) return doerOf(clauses, verb);
      }
      if (clauses.chunks[j + 1]?.kind !== 'np') conjunct = true;
      j--;
    } else if (c.kind === 'prep') j--;
    else if (c.kind === 'np') {
      const list = clauses.phrases.list.get(j);
      if (list && j > 0) {
        // a list behind a preposition ("between A and B") counts as one noun, and so does one behind a verb ("hold A and B, and took C")
        const first = [...clauses.phrases.base].find(([, p]) => p === list.parts[0])?.[0];
        const left = first === undefined ? undefined : clauses.chunks[first - 1]?.kind;
        if (first !== undefined && first < j && (left === 'prep' || (left === 'vp' && conjunct))) {
          j = first;
        }
      }
      const before = clauses.chunks[j - 1];
      const time = isTimeHead(clauses.tokens[c.head]!);
      if (
        before?.kind === 'prep' &&
        !(
          CLAUSAL_PREPS.has(before.word) &&
          !candidate &&
          (commas === 0 || /^(they|he|she|we|i)$/i.test(clauses.tokens[c.head]!.text))
        )
      ) {
        candidate ??= null;
        j -= 2;
        continue;
      }
      if (time && j > 0) {
        j--;
        continue;
      }
      // an apposition between commas: ", a town in the south, fell"
      if (commas > 0 && before?.kind === 'comma' && !clauses.phrases.list.has(j)) {
        const host = leftNoun(clauses, j - 2);
        // "The only other town to resist, Zawiya, fell": the name
        const isNamed =
          host !== null &&
          clauses.tokens[c.head]!.xpos.startsWith('NNP') &&
          SETTLEMENT.test(clauses.tokens[clauses.chunks[headOf(clauses, host)]!.head]!.lemma.toLowerCase());
        if (isNamed) return clauses.phraseAt(j);
        if (host !== null && !clauses.phrases.list.has(host)) {
          j = host;
          commas = 0;
          const again = clauses.chunks[j - 1];
          if (again?.kind === 'prep') {
            candidate = clauses.phraseAt(j);
            j -= 2;
            continue;
          }
          // "reached X, a town in Y, and took it": who reached it
          if (conjunct && again?.kind === 'vp') continue;
          return clauses.phraseAt(j);
        }
      }
      const verb =
        before?.kind === 'vp'
          ? clauses.byChunk.get(j - 1)
          : before?.kind === 'prt'
            ? clauses.byChunk.get(j - 2)
            : undefined;
      if (verb && (conjunct || (commas > 0 && verb.finite)))
        return doerOf(
          clauses,
          (conjunct && tellerBefore(clauses, clause, verb)) ||
            (isBareInfinitive(clauses, verb) ? (finiteBefore(clauses, verb.chunk) ?? verb) : verb),
        );
      if (
        verb &&
        (verb.shape === 'ing' || verb.shape === 'part' || verb.shape === 'inf') &&
        clauses.chunks[verb.chunk - 1]?.kind === 'np'
      ) {
        j = verb.chunk - 1;
        continue;
      }
      if (verb && openRelative(clauses, verb.chunk) !== null) {
        j = openRelative(clauses, verb.chunk)! - 1;
        continue;
      }
      return clauses.phraseAt(j);
    } else if (c.kind === 'rel') {
      if (c.word === 'where') return candidate;
      const host = antecedentOf(clauses, j, c.word);
      clauses.relative.set(clause.chunk, j);
      return host;
    } else if (c.kind === 'vp') {
      const other = clauses.byChunk.get(j)!;
      if (conjunct || commas > 0) {
        const open = openRelative(clauses, j);
        if (!conjunct && open !== null) {
          j = open - 1;
          continue;
        }
        if (!conjunct && (other.shape === 'ing' || other.shape === 'part')) {
          j--;
          continue;
        }
        // "moved up from A, captured last month, and took B": what is said of A by the way
        if (other.shape === 'part' && commas > 0 && clauses.chunks[j - 1]?.kind === 'comma') {
          j--;
          continue;
        }
        return doerOf(clauses, (conjunct && tellerBefore(clauses, clause, other)) || other);
      }
      if (other.shape === 'part' || other.shape === 'ing') {
        j--;
        continue;
      }
      const open = openRelative(clauses, j);
      if (open !== null) {
        j = open - 1;
        continue;
      }
      return candidate;
    } else if (c.kind === 'sub') return candidate;
    else if (c.kind === 'stop') return candidate;
    else j--;
  }
  return candidate;
}

/** The noun that the infinitive behind it hangs on: "[town] to have put up such resistance". */
function headOf(clauses: Clauses, i: number): number {
  const verb = clauses.byChunk.get(clauses.chunks[i - 1]?.kind === 'prt' ? i - 2 : i - 1);
  return verb?.shape === 'inf' && clauses.chunks[verb.chunk - 1]?.kind === 'np' ? verb.chunk - 1 : i;
}

/** "troops, while trying to take X, [continue]": past what stands between two commas before the verb. */
export function beforeParenthesis(clauses: Clauses, v: number): number | null {
  let j = v - 1;
  while (clauses.chunks[j]?.kind === 'adv') j--;
  if (clauses.chunks[j]?.kind !== 'comma') return null;
  const bracket = /^[([)\]]$/;
  const closes = bracket.test(clauses.chunks[j]!.word);
  for (let k = j - 1; k > 0; k--) {
    const c = clauses.chunks[k]!;
    if (c.kind === 'stop') return null;
    // "X, which Y (YP) had sent, [said]": brackets between the commas open nothing
    if (c.kind !== 'comma' || (!closes && bracket.test(c.word))) continue;
    const opener = clauses.chunks[k + 1]!;
    const verb = clauses.byChunk.get(k + 1);
    const opens = /^(sub|rel|prep|adv|adj|np)$/.test(opener.kind) || (verb && verb.shape !== 'finite');
    // "A and B, nearer the border, were": of both, where "A, B and C, were" may go on
    if (
      clauses.chunks[k - 1]?.kind === 'np' &&
      opens &&
      !(clauses.phrases.list.has(k - 1) && opener.kind !== 'adj') &&
      !isTimeHead(clauses.tokens[clauses.chunks[k - 1]!.head]!)
    )
      return k - 1;
  }
  return null;
}

/** "let the army [take] it": an infinitive without "to". */
export function isBareInfinitive(clauses: Clauses, verb: Clause): boolean {
  const c = clauses.chunks[verb.chunk]!;
  const main = clauses.byChunk.get(verb.chunk - 2);
  return (
    c.end - c.start === 1 &&
    clauses.tokens[c.head]!.xpos === 'VB' &&
    !!main &&
    /^(let|make|help|see|watch)$/.test(main.frame.lemma)
  );
}

/** The comma that opens a relative clause closed by the comma at \`close\`. */
export function relativeBetween(clauses: Clauses, close: number): number | null {
  for (let k = close - 1; k > 0; k--) {
    const c = clauses.chunks[k]!;
    if (c.kind === 'stop') return null;
    if (c.kind === 'comma') return clauses.chunks[k + 1]?.kind === 'rel' ? k : null;
  }
  return null;
}

export function finiteBefore(clauses: Clauses, v: number): Clause | null {
  for (let k = v - 1; k >= 0; k--) {
    const verb = clauses.byChunk.get(k);
    if (verb && hasTense(clauses.tokens, clauses.chunks[k]!)) return verb;
  }
  return null;
}

export function doerOf(_clauses: Clauses, verb: Clause): Phrase | null {
  return verb.frame.voice === 'passive' ? verb.frame.patient : verb.frame.agent;
}

export function leftNoun(clauses: Clauses, from: number): number | null {
  for (let k = from; k >= 0; k--) {
    const kind = clauses.chunks[k]!.kind;
    if (kind === 'np') return k;
    if (kind !== 'quote' && kind !== 'comma') return null;
  }
  return null;
}

/** Index of the relative pronoun that the verb at `v` belongs to, when it stands right before it. */
export function openRelative(clauses: Clauses, v: number): number | null {
  for (let k = v - 1; k >= 0; k--) {
    const c = clauses.chunks[k]!;
    if (c.kind === 'rel') return k;
    if (c.kind === 'vp' || c.kind === 'stop' || c.kind === 'sub') return null;
    if (c.kind === 'comma') return null;
  }
  return null;
}

/** Verbs whose object does what stands behind the preposition. */
const OBJECT_DOES: Readonly<Record<string, RegExp>> = {
  from: /^(prevent|stop|keep|bar|block|deter|hinder|discourage|prohibit|ban)$/,
  of: /^(accuse|suspect|convict|warn)$/,
  for: /^(blame|condemn|criticise|criticize|denounce|thank|praise|congratulate|commend|sanction)$/,
};

/** Who does what an infinitive, gerund or bare participle says. */
export function hostOf(clauses: Clauses, clause: Clause): Phrase | null {
  const before = clauses.chunks[clause.chunk - 1];
  if (clause.shape === 'part' || (clause.shape === 'ing' && before?.kind === 'np')) {
    let k = clause.chunk - 1;
    while (k >= 0 && /^(adv|comma|quote)$/.test(clauses.chunks[k]!.kind)) k--;
    if (clauses.chunks[k]?.kind === 'np' && !isTimeHead(clauses.tokens[clauses.chunks[k]!.head]!)) {
      // past prepositional phrases to the noun they hang on when that is nearer in sense cannot be told: nearest for passives
      if (clause.shape === 'ing')
        while (clauses.chunks[k - 1]?.kind === 'prep' && clauses.chunks[k - 2]?.kind === 'np') k -= 2;
      if (clause.shape === 'part') k = singledOut(clauses, k);
      if (before?.kind !== 'comma' || clause.shape === 'part') return clauses.phraseAt(k);
    }
  }
  // "Russian claims to have taken X": whose claim it is
  const noun = clauses.phrases.base.get(clause.chunk - 1);
  if (clause.shape === 'inf' && noun && OWNED.has(clauses.tokens[noun.head]!.lemma.toLowerCase())) {
    if (noun.owner) return noun.owner;
    let start = noun.start;
    while (start < noun.head && /^(DT|PDT|CD)$/.test(clauses.tokens[start]!.xpos)) start++;
    if (start < noun.head && /^\p{Lu}/u.test(clauses.tokens[start]!.text))
      return plain(clauses.sentence, start, noun.head);
  }
  const main = mainVerb(clauses, clause);
  if (!main) {
    // "Backed by air strikes, troops entered": the subject of the verb that follows
    for (let k = clause.chunk + 1; k < clauses.chunks.length; k++) {
      const next = clauses.byChunk.get(k);
      if (next?.finite) return subjectOf(clauses, next);
    }
    return null;
  }
  if (clause.shape === 'inf' && OBJECT_CONTROL.has(main.frame.lemma)) {
    if (main.frame.voice === 'passive') return main.frame.patient;
    if (main.frame.patient) return main.frame.patient;
  }
  // "kept [the rebels] from entering the town", "accused [the army] of shelling it"
  if (clause.shape === 'ing' && main.frame.patient && OBJECT_DOES[before?.word ?? '']?.test(main.frame.lemma))
    return main.frame.patient;
  // "gave [the army] two days to leave"
  if (clause.shape === 'inf' && main.frame.lemma === 'give' && isTold(clauses, main.frame.patient))
    return main.frame.patient;
  return doerOf(clauses, main);
}

/** Who is given something, not the order or the time that is given. */
function isTold(clauses: Clauses, phrase: Phrase | null): phrase is Phrase {
  const head = phrase && clauses.tokens[phrase.head]!;
  return (
    !!head &&
    !isTimeHead(head) &&
    !/^(order|permission|command|approval|ultimatum|chance|instruction|light|word|signal|deadline|promise|pledge)$/.test(
      head.lemma.toLowerCase(),
    )
  );
}

export function mainVerb(clauses: Clauses, clause: Clause): Clause | null {
  // behind a comma a participle hangs on the clause, not on another participle
  const loose = clause.shape === 'ing' && clauses.chunks[clause.chunk - 1]?.kind === 'comma';
  for (let k = clause.chunk - 1; k >= 0; k--) {
    const verb = clauses.byChunk.get(k);
    if (verb && (!loose || verb.shape === 'finite')) return verb;
    if (clauses.chunks[k]!.kind === 'stop' && clauses.chunks[k]!.word !== ':') return null;
  }
  return null;
}
