import type { Token } from '../parse/token.ts';
import { type Chunk, CLAUSAL_PREPS, chunk, isTimeHead } from './chunk.ts';
import { INTRANSITIVE, OBJECT_CONTROL, OWNED } from './control-verbs.ts';
import type { ReadSentence } from './document.ts';
import type { Frame, Oblique, Phrase } from './frame.ts';
import { hasTense, type Phrases, phrasesOf, plain } from './phrase.ts';
import { telling, toldClauses } from './told.ts';

/** "by noon", "by agreement": when or how, not by whom. */
function isDoer(phrase: Phrase, tokens: readonly Token[]): boolean {
  const head = tokens[phrase.head]!;
  return (
    !isTimeHead(head) &&
    !/^(agreement|force|nightfall|dusk|sunset|sunrise|then|surprise|road|air|sea|land)$/.test(head.lemma)
  );
}

interface Clause {
  chunk: number;
  frame: Frame;
  finite: boolean;
  shape: 'finite' | 'inf' | 'ing' | 'part';
}

/** Frames of a sentence by chunks alone: one for each verb group, one for each noun of `nouns`. */
export function chunkFrames(
  sentence: ReadSentence,
  nouns: (lemma: string) => boolean,
): { frames: Frame[]; phrases: Phrase[] } {
  const tokens = sentence.tokens;
  const chunks = toldClauses(tokens, chunk(tokens));
  const phrases = phrasesOf(sentence, chunks);
  const reader = new ChunkReader(sentence, chunks, phrases);
  return { frames: reader.read(nouns), phrases: phrases.all };
}

class ChunkReader {
  readonly tokens: readonly Token[];
  readonly clauses: Clause[] = [];
  readonly byChunk = new Map<number, Clause>();
  readonly relative = new Map<number, number>();
  readonly sentence: ReadSentence;
  readonly chunks: readonly Chunk[];
  readonly phrases: Phrases;

  constructor(sentence: ReadSentence, chunks: readonly Chunk[], phrases: Phrases) {
    this.sentence = sentence;
    this.chunks = chunks;
    this.phrases = phrases;
    this.tokens = sentence.tokens;
  }

  read(nouns: (lemma: string) => boolean): Frame[] {
    this.chunks.forEach((c, i) => {
      if (c.kind === 'vp') this.clause(c, i);
    });
    const frames: Frame[] = [];
    for (const clause of this.clauses) this.complete(clause);
    for (const clause of this.clauses) this.govern(clause);
    const nounFrames: Frame[] = [];
    for (const [i, phrase] of this.phrases.base) {
      const lemma = this.tokens[phrase.head]!.lemma.toLowerCase();
      if (nouns(lemma)) nounFrames.push(this.nounFrame(i, phrase, lemma));
    }
    this.governByNoun(nounFrames);
    frames.push(...this.clauses.map((c) => c.frame), ...nounFrames);
    return frames.sort((a, b) => a.head - b.head);
  }

  clause(c: Chunk, i: number): void {
    const head = this.tokens[c.head]!;
    const finite = hasTense(this.tokens, c);
    const first = this.tokens[c.start]!;
    const reduced =
      head.xpos === 'VBD' &&
      c.end - c.start === 1 &&
      (this.chunks[i + 1]?.word === 'by' ||
        (this.chunks[i + 1]?.word === 'with' && /^(align|ally)$/.test(head.lemma))) &&
      /(ed|led)$/.test(head.text);
    const hasTo = this.tokens.slice(c.start, c.end).some((t) => t.xpos === 'TO');
    const shape =
      finite && !reduced
        ? 'finite'
        : hasTo
          ? 'inf'
          : first.xpos === 'VBG' || head.xpos === 'VBG'
            ? 'ing'
            : head.xpos === 'VB' || head.xpos === 'VBP'
              ? 'finite'
              : 'part';
    const particle = this.chunks[i + 1]?.kind === 'prt' ? this.chunks[i + 1]!.word : null;
    const aux = this.tokens
      .slice(c.start, c.head)
      .filter((t) => /^(be|get|become)$/.test(t.lemma) || /^(am|is|are|was|were|been|being|'s|'re)$/i.test(t.text));
    const voice = (head.xpos === 'VBN' || head.xpos === 'VBD') && aux.length > 0 ? 'passive' : 'active';
    const frame: Frame = {
      sentence: this.sentence,
      reader: 'chunk',
      head: c.head,
      form: 'verb',
      lemma: head.lemma.toLowerCase(),
      particle,
      voice,
      agent: null,
      patient: null,
      complement: null,
      obliques: [],
      group: { start: c.start, end: c.end },
      prep: null,
      phrase: null,
      marker: null,
      governor: null,
      link: null,
    };
    const clause: Clause = { chunk: i, frame, finite: shape === 'finite', shape };
    this.clauses.push(clause);
    this.byChunk.set(i, clause);
  }

  /** Objects, obliques, then subjects. */
  complete(clause: Clause): void {
    const { frame } = clause;
    const object = this.object(clause);
    if (clause.shape === 'part' && !object && this.objectRelative(clause)) {
      // "the town that the rebels held", with the past taken for a participle
      clause.finite = true;
      clause.shape = 'finite';
    }
    if (clause.shape === 'part') {
      const reduced = this.reducedHost(clause);
      if (object && !reduced.byPhrase) {
        // a past tense the tagger took for a participle: "Rebels captured the town"
        clause.finite = true;
        clause.shape = 'finite';
      } else if (!INTRANSITIVE.has(frame.lemma) || !this.opensClause(clause)) frame.voice = 'passive';
      else {
        // "Georgian troops moved into X" with the past taken for a participle
        clause.finite = true;
        clause.shape = 'finite';
      }
    }
    const subject = clause.shape === 'finite' ? this.subject(clause) : this.host(clause);
    this.obliques(clause, object);
    const gap = !object && frame.voice === 'active' ? this.relativeObject(clause) : null;
    if (frame.voice === 'passive') {
      frame.patient = clause.chunk === 0 && clause.shape === 'part' ? (this.listed(clause) ?? subject) : subject;
      frame.complement = object;
      const by = frame.obliques.find((o) => o.prep === 'by' && isDoer(o.phrase, this.tokens));
      frame.agent = by?.phrase ?? null;
    } else {
      frame.agent = subject;
      if (/^(be|become|remain|stay|seem|appear)$/.test(frame.lemma)) frame.complement = object;
      else frame.patient = object ?? gap;
    }
  }

  phraseAt(i: number): Phrase | null {
    return this.phrases.list.get(i) ?? this.phrases.base.get(i) ?? null;
  }

  object(clause: Clause): Phrase | null {
    let i = clause.chunk + 1;
    while (this.chunks[i] && /^(prt|adv|quote)$/.test(this.chunks[i]!.kind)) i++;
    let c = this.chunks[i];
    if (c?.kind === 'np' && isTimeHead(this.tokens[c.head]!) && this.chunks[i + 1]?.kind === 'np') {
      i++;
      c = this.chunks[i];
    }
    if (c?.kind === 'adj' && /^(be|remain|become|fall|turn|go|stay)$/.test(clause.frame.lemma))
      return {
        sentence: this.sentence,
        start: c.start,
        end: c.end,
        head: c.head,
        parts: [],
        posts: [],
        owner: null,
        appositions: [],
      };
    if (c?.kind !== 'np' || isTimeHead(this.tokens[c.head]!)) return null;
    // "officials say the Taliban has taken": the noun is the subject of the next verb
    if (this.subjectOfNext(i, clause)) return null;
    if (this.chunks[i + 1]?.kind === 'prt' && !clause.frame.particle) clause.frame.particle = this.chunks[i + 1]!.word;
    const phrase = this.phraseAt(i);
    // a list whose first member is not this noun belongs elsewhere
    return phrase;
  }

  /** Whether the noun chunk at `i` is followed, past its prepositional phrases, by a finite verb of its own. */
  subjectOfNext(i: number, clause: Clause): boolean {
    let j = i + 1;
    while (j < this.chunks.length) {
      const c = this.chunks[j]!;
      if (c.kind === 'prep' && this.chunks[j + 1]?.kind === 'np') j += 2;
      else if (c.kind === 'adv' || c.kind === 'quote') j++;
      else if (c.kind === 'cc' && this.chunks[j + 1]?.kind === 'np' && this.phrases.list.has(i)) j += 2;
      else break;
    }
    const verb = this.byChunk.get(j);
    return (
      !!verb &&
      verb.shape === 'finite' &&
      verb !== clause &&
      hasTense(this.tokens, this.chunks[j]!) &&
      /^(say|believe|think|claim|report|know|fear|deny|confirm|insist|announce|add|note|mean|hope|warn|acknowledge|admit|show|suggest|estimate|declare|state|tell|argue|allege|assert|maintain|indicate|expect|predict|see|find|feel|make|ensure|understand|reveal|be|concede|stress|write|tweet)$/.test(
        clause.frame.lemma,
      )
    );
  }

  obliques(clause: Clause, object: Phrase | null): void {
    const { frame } = clause;
    let i = clause.chunk + 1;
    let past = !object;
    let depth = 0;
    const seen: Oblique[] = [];
    while (i < this.chunks.length && depth < 14) {
      const c = this.chunks[i]!;
      depth++;
      if (c.kind === 'prep') {
        const next = this.chunks[i + 1];
        if (next?.kind === 'np') {
          if (CLAUSAL_PREPS.has(c.word) && this.isSubject(i + 1)) break;
          seen.push({ prep: c.word, phrase: this.phraseAt(i + 1)! });
          i += 2;
          continue;
        }
        if (next?.kind === 'vp' || !next) break;
        i++;
        continue;
      }
      if (c.kind === 'np') {
        const list = object && this.phrases.list.get(i);
        if (!past) past = true;
        else if (list && list === object) past = true;
        else if (isTimeHead(this.tokens[c.head]!)) past = true;
        else if (this.chunks[i - 1]?.kind === 'comma' || this.chunks[i - 1]?.kind === 'cc') {
          if (this.isSubject(i)) break;
        } else if (this.isSubject(i)) break;
        i++;
        continue;
      }
      if (c.kind === 'vp') {
        // a reduced relative on the object ("the town held by rebels in") or an adverbial ends what is told of this verb
        break;
      }
      if (c.kind === 'sub' || c.kind === 'rel' || c.kind === 'stop') break;
      if (
        c.kind === 'cc' &&
        this.chunks[i + 1] &&
        this.chunks[i + 1]!.kind !== 'np' &&
        this.chunks[i + 1]!.kind !== 'prep' &&
        this.chunks[i + 1]!.kind !== 'adj'
      )
        break;
      i++;
    }
    // clause-initial "In Kunduz, fighting raged"
    let left = clause.chunk - 1;
    while (left >= 0 && !/^(vp|stop|sub|rel)$/.test(this.chunks[left]!.kind)) left--;
    const opening = left < 0 || this.chunks[left]!.kind !== 'vp';
    left++;
    if (this.chunks[left]?.kind === 'quote') left++;
    if (this.chunks[left]?.kind === 'cc') left++;
    if (
      opening &&
      clause.shape === 'finite' &&
      this.chunks[left]?.kind === 'prep' &&
      this.chunks[left + 1]?.kind === 'np'
    ) {
      seen.push({ prep: this.chunks[left]!.word, phrase: this.phraseAt(left + 1)! });
    }
    frame.obliques = seen;
  }

  isSubject(i: number): boolean {
    let j = i + 1;
    while (j < this.chunks.length) {
      const c = this.chunks[j]!;
      if (c.kind === 'prep' && this.chunks[j + 1]?.kind === 'np') j += 2;
      else if (c.kind === 'adv' || c.kind === 'quote') j++;
      else if (c.kind === 'cc' && this.chunks[j + 1]?.kind === 'np') j += 2;
      else break;
    }
    return this.chunks[j]?.kind === 'vp' && hasTense(this.tokens, this.chunks[j]!);
  }

  /** The subject of a finite verb group. */
  subject(clause: Clause): Phrase | null {
    let j = this.beforeParenthesis(clause.chunk) ?? clause.chunk - 1;
    let conjunct = false;
    let commas = 0;
    let candidate: Phrase | null = null;
    while (j >= 0) {
      const c = this.chunks[j]!;
      if (c.kind === 'adv' || c.kind === 'quote' || c.kind === 'prt' || c.kind === 'other' || c.kind === 'adj') j--;
      else if (c.kind === 'comma') {
        commas++;
        j--;
      } else if (c.kind === 'cc') {
        // "is attacking A, where …, and has encircled B": past the clause between the commas
        if (j + 1 === clause.chunk && this.chunks[j - 1]?.kind === 'comma') {
          const opened = this.relativeBetween(j - 1);
          const verb = opened === null ? null : this.finiteBefore(opened);
          if (verb) return this.inherit(verb);
        }
        if (this.chunks[j + 1]?.kind !== 'np') conjunct = true;
        j--;
      } else if (c.kind === 'prep') j--;
      else if (c.kind === 'np') {
        const list = this.phrases.list.get(j);
        if (list && j > 0) {
          // a list behind a preposition ("between A and B") counts as one noun, and so does one behind a verb ("hold A and B, and took C")
          const first = [...this.phrases.base].find(([, p]) => p === list.parts[0])?.[0];
          const left = first === undefined ? undefined : this.chunks[first - 1]?.kind;
          if (first !== undefined && first < j && (left === 'prep' || (left === 'vp' && conjunct))) {
            j = first;
          }
        }
        const before = this.chunks[j - 1];
        const time = isTimeHead(this.tokens[c.head]!);
        if (
          before?.kind === 'prep' &&
          !(
            CLAUSAL_PREPS.has(before.word) &&
            !candidate &&
            (commas === 0 || /^(they|he|she|we|i)$/i.test(this.tokens[c.head]!.text))
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
        if (commas > 0 && before?.kind === 'comma' && !this.phrases.list.has(j)) {
          const host = this.leftNoun(j - 2);
          if (host !== null && !this.phrases.list.has(host)) {
            j = host;
            commas = 0;
            const again = this.chunks[j - 1];
            if (again?.kind === 'prep') {
              candidate = this.phraseAt(j);
              j -= 2;
              continue;
            }
            return this.phraseAt(j);
          }
        }
        const verb =
          before?.kind === 'vp'
            ? this.byChunk.get(j - 1)
            : before?.kind === 'prt'
              ? this.byChunk.get(j - 2)
              : undefined;
        if (verb && (conjunct || (commas > 0 && verb.finite)))
          return this.inherit(this.bare(verb) ? (this.finiteBefore(verb.chunk) ?? verb) : verb);
        if (
          verb &&
          (verb.shape === 'ing' || verb.shape === 'part' || verb.shape === 'inf') &&
          this.chunks[verb.chunk - 1]?.kind === 'np'
        ) {
          j = verb.chunk - 1;
          continue;
        }
        if (verb && this.openRelative(verb.chunk) !== null) {
          j = this.openRelative(verb.chunk)! - 1;
          continue;
        }
        return this.phraseAt(j);
      } else if (c.kind === 'rel') {
        if (c.word === 'where') return candidate;
        const host = this.antecedent(j, c.word);
        this.relative.set(clause.chunk, j);
        return host;
      } else if (c.kind === 'vp') {
        const other = this.byChunk.get(j)!;
        if (conjunct || commas > 0) {
          const open = this.openRelative(j);
          if (!conjunct && open !== null) {
            j = open - 1;
            continue;
          }
          if (!conjunct && (other.shape === 'ing' || other.shape === 'part')) {
            j--;
            continue;
          }
          return this.inherit(other);
        }
        if (other.shape === 'part' || other.shape === 'ing') {
          j--;
          continue;
        }
        const open = this.openRelative(j);
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

  /** "troops, while trying to take X, [continue]": past what stands between two commas before the verb. */
  beforeParenthesis(v: number): number | null {
    let j = v - 1;
    while (this.chunks[j]?.kind === 'adv') j--;
    if (this.chunks[j]?.kind !== 'comma') return null;
    for (let k = j - 1; k > 0; k--) {
      const c = this.chunks[k]!;
      if (c.kind === 'stop') return null;
      if (c.kind !== 'comma') continue;
      const opener = this.chunks[k + 1]!;
      const verb = this.byChunk.get(k + 1);
      const opens = /^(sub|rel|prep|adv|np)$/.test(opener.kind) || (verb && verb.shape !== 'finite');
      if (
        this.chunks[k - 1]?.kind === 'np' &&
        opens &&
        !this.phrases.list.has(k - 1) &&
        !isTimeHead(this.tokens[this.chunks[k - 1]!.head]!)
      )
        return k - 1;
    }
    return null;
  }

  /** "let the army [take] it": an infinitive without "to". */
  bare(verb: Clause): boolean {
    const c = this.chunks[verb.chunk]!;
    const main = this.byChunk.get(verb.chunk - 2);
    return (
      c.end - c.start === 1 &&
      this.tokens[c.head]!.xpos === 'VB' &&
      !!main &&
      /^(let|make|help|see|watch)$/.test(main.frame.lemma)
    );
  }

  /** The comma that opens a relative clause closed by the comma at \`close\`. */
  relativeBetween(close: number): number | null {
    for (let k = close - 1; k > 0; k--) {
      const c = this.chunks[k]!;
      if (c.kind === 'stop') return null;
      if (c.kind === 'comma') return this.chunks[k + 1]?.kind === 'rel' ? k : null;
    }
    return null;
  }

  finiteBefore(v: number): Clause | null {
    for (let k = v - 1; k >= 0; k--) {
      const verb = this.byChunk.get(k);
      if (verb && hasTense(this.tokens, this.chunks[k]!)) return verb;
    }
    return null;
  }

  inherit(verb: Clause): Phrase | null {
    return verb.frame.voice === 'passive' ? verb.frame.patient : verb.frame.agent;
  }

  leftNoun(from: number): number | null {
    for (let k = from; k >= 0; k--) {
      const kind = this.chunks[k]!.kind;
      if (kind === 'np') return k;
      if (kind !== 'quote' && kind !== 'comma') return null;
    }
    return null;
  }

  /** Index of the relative pronoun that the verb at `v` belongs to, when it stands right before it. */
  openRelative(v: number): number | null {
    for (let k = v - 1; k >= 0; k--) {
      const c = this.chunks[k]!;
      if (c.kind === 'rel') return k;
      if (c.kind === 'vp' || c.kind === 'stop' || c.kind === 'sub') return null;
      if (c.kind === 'comma') return null;
    }
    return null;
  }

  /** "Kidal, which the separatists have held": what the verb of an object relative is done to. */
  relativeObject(clause: Clause): Phrase | null {
    if (clause.shape !== 'finite') return null;
    let seen = false;
    for (let k = clause.chunk - 1; k >= 0; k--) {
      const c = this.chunks[k]!;
      if (c.kind === 'np') seen = true;
      else if (c.kind === 'rel') return seen && /^(which|that|whom)$/.test(c.word) ? this.antecedent(k, c.word) : null;
      else if (!/^(adv|prep|quote)$/.test(c.kind)) return null;
    }
    return null;
  }

  /** A noun with "which" or "that" before it, and nothing told behind: the noun does it to what the pronoun stands for. */
  objectRelative(clause: Clause): boolean {
    let k = clause.chunk - 1;
    while (this.chunks[k]?.kind === 'adv') k--;
    const by = this.chunks[clause.chunk + 1];
    return (
      this.chunks[k]?.kind === 'np' &&
      this.chunks[k - 1]?.kind === 'rel' &&
      /^(which|that|whom)$/.test(this.chunks[k - 1]!.word) &&
      by?.word !== 'by'
    );
  }

  /** "Taken by the rebels: A, B and C": what a heading's participle is said of. */
  listed(clause: Clause): Phrase | null {
    for (let k = clause.chunk + 1; k < this.chunks.length && k < clause.chunk + 7; k++) {
      const c = this.chunks[k]!;
      if (c.kind === 'stop') return c.word === ':' && this.chunks[k + 1]?.kind === 'np' ? this.phraseAt(k + 1) : null;
      if (c.kind !== 'np' && c.kind !== 'prep' && c.kind !== 'adv') return null;
    }
    return null;
  }

  /** The noun a relative pronoun stands for: the nearest, but for "who" rather people than a name of a place. */
  antecedent(rel: number, word: string): Phrase | null {
    let nearest: number | null = null;
    for (let k = rel - 1; k >= 0 && rel - k < 10; k--) {
      const c = this.chunks[k]!;
      if (c.kind === 'vp' || c.kind === 'stop') break;
      if (c.kind !== 'np' || isTimeHead(this.tokens[c.head]!)) continue;
      nearest ??= k;
      if (word !== 'who') break;
      if (this.tokens[c.head]!.xpos === 'NNS' && this.tokens[this.chunks[nearest]!.head]!.xpos === 'NNP')
        return this.phraseAt(k);
    }
    return nearest === null ? null : this.phraseAt(nearest);
  }

  /** The noun before the verb begins its clause, and no verb with tense follows in it. */
  opensClause(clause: Clause): boolean {
    const left = this.chunks[clause.chunk - 1];
    if (left?.kind !== 'np') return false;
    const before = this.chunks[clause.chunk - 2];
    if (before && !/^(cc|comma|sub|stop|quote|adv)$/.test(before.kind)) return false;
    for (let k = clause.chunk + 1; k < this.chunks.length; k++) {
      const c = this.chunks[k]!;
      if (c.kind === 'cc' || c.kind === 'stop' || c.kind === 'sub' || CLAUSAL_PREPS.has(c.word)) return true;
      if (c.kind === 'vp' && hasTense(this.tokens, c)) return false;
    }
    return true;
  }

  reducedHost(clause: Clause): { byPhrase: boolean } {
    let i = clause.chunk + 1;
    while (this.chunks[i]?.kind === 'adv' || this.chunks[i]?.kind === 'prt') i++;
    return { byPhrase: this.chunks[i]?.kind === 'prep' };
  }

  /** Who does what an infinitive, gerund or bare participle says. */
  host(clause: Clause): Phrase | null {
    const before = this.chunks[clause.chunk - 1];
    if (clause.shape === 'part' || (clause.shape === 'ing' && before?.kind === 'np')) {
      let k = clause.chunk - 1;
      while (k >= 0 && /^(adv|comma|quote)$/.test(this.chunks[k]!.kind)) k--;
      if (this.chunks[k]?.kind === 'np' && !isTimeHead(this.tokens[this.chunks[k]!.head]!)) {
        // past prepositional phrases to the noun they hang on when that is nearer in sense cannot be told: nearest for passives
        if (clause.shape === 'ing')
          while (this.chunks[k - 1]?.kind === 'prep' && this.chunks[k - 2]?.kind === 'np') k -= 2;
        if (before?.kind !== 'comma' || clause.shape === 'part') return this.phraseAt(k);
      }
    }
    // "Russian claims to have taken X": whose claim it is
    const noun = this.phrases.base.get(clause.chunk - 1);
    if (clause.shape === 'inf' && noun && OWNED.has(this.tokens[noun.head]!.lemma.toLowerCase())) {
      if (noun.owner) return noun.owner;
      let start = noun.start;
      while (start < noun.head && /^(DT|PDT|CD)$/.test(this.tokens[start]!.xpos)) start++;
      if (start < noun.head && /^\p{Lu}/u.test(this.tokens[start]!.text)) return plain(this.sentence, start, noun.head);
    }
    const main = this.mainVerb(clause);
    if (!main) {
      // "Backed by air strikes, troops entered": the subject of the verb that follows
      for (let k = clause.chunk + 1; k < this.chunks.length; k++) {
        const next = this.byChunk.get(k);
        if (next?.finite) return this.subject(next);
      }
      return null;
    }
    if (clause.shape === 'inf' && OBJECT_CONTROL.has(main.frame.lemma)) {
      if (main.frame.voice === 'passive') return main.frame.patient;
      if (main.frame.patient) return main.frame.patient;
    }
    return this.inherit(main);
  }

  mainVerb(clause: Clause): Clause | null {
    // behind a comma a participle hangs on the clause, not on another participle
    const loose = clause.shape === 'ing' && this.chunks[clause.chunk - 1]?.kind === 'comma';
    for (let k = clause.chunk - 1; k >= 0; k--) {
      const verb = this.byChunk.get(k);
      if (verb && (!loose || verb.shape === 'finite')) return verb;
      if (this.chunks[k]!.kind === 'stop' && this.chunks[k]!.word !== ':') return null;
    }
    return null;
  }

  /** Sets marker, governor and link. */
  govern(clause: Clause): void {
    const { frame } = clause;
    if (clause.shape === 'finite') {
      let k = clause.chunk - 1;
      let crossed = false;
      for (; k >= 0; k--) {
        const c = this.chunks[k]!;
        if (c.kind === 'sub') {
          frame.marker = c.word;
          const left = this.chunks[k - 1];
          if (c.word === 'that' || c.word === 'whether' || c.word === 'if' || c.word === 'how') {
            const teller = telling(this.tokens, this.chunks, k);
            if (teller !== null) {
              frame.governor = this.byChunk.get(teller)?.frame ?? null;
              frame.link = 'complement';
              return;
            }
            let m = k - 1;
            while (m >= 0 && /^(adv|quote|comma|prep|np)$/.test(this.chunks[m]!.kind) && !this.byChunk.has(m)) {
              if (this.chunks[m]!.kind === 'np' && m === k - 1) frame.governor = this.stub(m);
              m--;
            }
            const verb = this.byChunk.get(m);
            if (frame.governor && verb && /^(say|tell|deny|inform|assure|warn)$/.test(verb.frame.lemma))
              frame.governor = verb.frame;
            if (!frame.governor && verb) frame.governor = verb.frame;
            frame.link = frame.governor ? 'complement' : left ? 'adverbial' : null;
          } else frame.link = 'adverbial';
          frame.link ??= 'adverbial';
          return;
        }
        if (c.kind === 'prep' && CLAUSAL_PREPS.has(c.word) && this.chunks[k + 1]?.kind === 'np') {
          frame.marker = c.word;
          frame.link = 'adverbial';
          const left = this.byChunk.get(k - 1);
          if (left) frame.governor = left.frame;
          return;
        }
        if (c.kind === 'rel') {
          if (this.relative.get(clause.chunk) === k || !crossed || c.word === 'where') {
            frame.link = 'relative';
            frame.marker = c.word;
            if (c.word === 'that') {
              const noun = this.chunks[k - 1]?.kind === 'np' ? this.stub(k - 1) : null;
              frame.governor = noun;
            }
            const where = c.word === 'where' ? this.antecedent(k, 'where') : null;
            if (where) frame.obliques.push({ prep: 'in', phrase: where });
          }
          return;
        }
        const verb = this.byChunk.get(k);
        if (verb) {
          const between = this.chunks.slice(k + 1, clause.chunk);
          if (between.some((b) => b.kind === 'cc')) {
            frame.link = 'conjunct';
            frame.governor = verb.frame;
          } else if (
            between.some((b) => b.kind === 'np') &&
            !between.some((b) => b.kind === 'comma') &&
            this.phrases.base.size > 0
          ) {
            frame.link = 'complement';
            frame.governor = verb.frame;
          }
          return;
        }
        if (c.kind === 'stop') return;
        crossed ||= c.kind === 'comma';
      }
      return;
    }
    let k = clause.chunk - 1;
    while (k >= 0 && /^(adv|quote)$/.test(this.chunks[k]!.kind)) k--;
    const left = this.chunks[k];
    if (left?.kind === 'prep' || left?.kind === 'sub') {
      frame.marker = left.word;
      frame.link = 'gerund';
      const noun = this.chunks[k - 1];
      const holds = this.byChunk.get(k - 2)?.frame;
      if (
        left.word === 'from' &&
        holds &&
        /^(prevent|stop|keep|block|bar|deter|discourage|prohibit)$/.test(holds.lemma)
      )
        frame.governor = holds;
      else if (left.kind === 'prep' && noun?.kind === 'np') frame.governor = this.stub(k - 1);
      else {
        let m = k - 1;
        while (m >= 0 && this.chunks[m]!.kind === 'adv') m--;
        frame.governor = this.byChunk.get(m)?.frame ?? this.mainVerb(clause)?.frame ?? null;
      }
      return;
    }
    const main = this.mainVerb(clause);
    if (clause.shape === 'inf') {
      // "launched an attack Wednesday to capture"
      while (this.chunks[k]?.kind === 'np' && isTimeHead(this.tokens[this.chunks[k]!.head]!))
        k -= this.chunks[k - 1]?.kind === 'prep' ? 2 : 1;
      const left = this.chunks[k];
      frame.link = left?.kind === 'vp' || left?.kind === 'adj' ? 'complement' : 'purpose';
      if (left?.kind === 'np') {
        const stub = this.stub(k);
        frame.governor = stub;
        frame.governor.governor = main?.frame ?? null;
      } else if (left?.kind === 'adj') frame.governor = this.stub(k, main?.frame ?? null);
      else if (left?.kind === 'cc') {
        frame.link = 'conjunct';
        frame.governor = main?.frame ?? null;
      } else frame.governor = main?.frame ?? null;
      return;
    }
    frame.governor = main?.frame ?? null;
    if (left?.kind === 'cc') frame.link = 'conjunct';
    else if (left?.kind === 'vp') frame.link = 'complement';
    else frame.link = left?.kind === 'np' ? 'relative' : 'adverbial';
  }

  readonly stubs = new Map<number, Frame>();

  /** A frame for a noun or adjective that only governs: "[bid] to take", "[fears] that", "[unable] to hold". */
  stub(i: number, governor: Frame | null = null): Frame {
    const had = this.stubs.get(i);
    if (had) return had;
    const c = this.chunks[i]!;
    const phrase = this.phrases.base.get(i) ?? null;
    const frame: Frame = {
      sentence: this.sentence,
      reader: 'chunk',
      head: c.head,
      form: 'noun',
      lemma: this.tokens[c.head]!.lemma.toLowerCase(),
      particle: null,
      voice: 'active',
      agent: phrase?.owner ?? null,
      patient: null,
      complement: null,
      obliques: phrase?.posts ?? [],
      group: { start: c.start, end: c.end },
      prep: this.chunks[i - 1]?.kind === 'prep' ? this.chunks[i - 1]!.word : null,
      phrase,
      marker: null,
      governor,
      link: governor ? 'object' : null,
    };
    this.stubs.set(i, frame);
    return frame;
  }

  nounFrame(i: number, phrase: Phrase, lemma: string): Frame {
    const frame = this.stub(i);
    frame.lemma = lemma;
    frame.obliques = phrase.posts;
    frame.patient = phrase.posts.find((p) => p.prep === 'of')?.phrase ?? null;
    frame.agent = phrase.posts.find((p) => p.prep === 'by')?.phrase ?? phrase.owner;
    return frame;
  }

  /** An event noun takes its mood from the verb whose subject or object it is. */
  governByNoun(frames: readonly Frame[]): void {
    const all = new Set([...frames, ...this.stubs.values()]);
    for (const frame of all) {
      if (frame.governor || !frame.phrase) continue;
      const holds = (p: Phrase | null): boolean => !!p && (p === frame.phrase || p.parts.includes(frame.phrase!));
      for (const { frame: verb } of this.clauses) {
        const link = holds(verb.agent)
          ? 'subject'
          : holds(verb.patient)
            ? 'object'
            : holds(verb.complement)
              ? 'complement'
              : null;
        const oblique = link ? null : verb.obliques.find((o) => holds(o.phrase));
        if (!link && !oblique) continue;
        if (verb === frame) continue;
        frame.governor = verb;
        frame.link = link ?? 'oblique';
        if (oblique) frame.prep = oblique.prep;
        if (link !== 'subject') break;
      }
    }
  }
}
