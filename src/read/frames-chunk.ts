import type { Token } from '../parse/token.ts';
import { type Chunk, chunk } from './chunk/chunk.ts';
import { isTimeHead } from './chunk/time-head.ts';
import { INTRANSITIVE } from './control-verbs.ts';
import type { ReadSentence } from './document.ts';
import type { Frame, Phrase } from './frame.ts';
import { type Clause, Clauses } from './frame-clauses.ts';
import { govern, governByNoun, nounFrame } from './frame-governor.ts';
import {
  joinsClause,
  listedPatient,
  objectOf,
  objectRelative,
  obliques,
  opensClause,
  reducedHost,
  relativeObject,
} from './frame-object.ts';
import { shareDoer } from './frame-share.ts';
import { hostOf, subjectOf } from './frame-subject.ts';
import { phrasesOf } from './phrase.ts';
import { hasTense } from './tense.ts';
import { toldClauses } from './told.ts';

/** "by noon", "by agreement": when or how, not by whom. */
function isDoer(phrase: Phrase, tokens: readonly Token[]): boolean {
  const head = tokens[phrase.head]!;
  return (
    !isTimeHead(head) &&
    !/^(agreement|force|nightfall|dusk|sunset|sunrise|then|surprise|road|air|sea|land)$/.test(head.lemma)
  );
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

class ChunkReader extends Clauses {
  read(nouns: (lemma: string) => boolean): Frame[] {
    this.chunks.forEach((c, i) => {
      if (c.kind === 'vp') this.clause(c, i);
    });
    const frames: Frame[] = [];
    for (const clause of this.clauses) this.complete(clause);
    for (const clause of this.clauses) govern(this, clause);
    shareDoer(this.clauses.map((c) => c.frame));
    const nounFrames: Frame[] = [];
    for (const [i, phrase] of this.phrases.base) {
      const head = this.tokens[phrase.head]!;
      // "[shelling] went on": a noun, whatever its tag
      const lemma = (head.xpos === 'VBG' ? head.text : head.lemma).toLowerCase();
      if (nouns(lemma)) nounFrames.push(nounFrame(this, i, phrase, lemma));
    }
    governByNoun(this, nounFrames);
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
    const object = objectOf(this, clause);
    if (clause.shape === 'part' && !object && objectRelative(this, clause)) {
      // "the town that the rebels held", with the past taken for a participle
      clause.finite = true;
      clause.shape = 'finite';
    }
    if (clause.shape === 'part') {
      const reduced = reducedHost(this, clause);
      if (object && !reduced.byPhrase) {
        // a past tense the tagger took for a participle: "Rebels captured the town"
        clause.finite = true;
        clause.shape = 'finite';
      } else if (!INTRANSITIVE.has(frame.lemma) || !(opensClause(this, clause) || joinsClause(this, clause)))
        frame.voice = 'passive';
      else {
        // "Georgian troops moved into X" with the past taken for a participle
        clause.finite = true;
        clause.shape = 'finite';
      }
    }
    const subject = clause.shape === 'finite' ? subjectOf(this, clause) : hostOf(this, clause);
    obliques(this, clause, object);
    const gap = !object && frame.voice === 'active' ? relativeObject(this, clause) : null;
    if (frame.voice === 'passive') {
      frame.patient =
        clause.chunk === 0 && clause.shape === 'part' ? (listedPatient(this, clause) ?? subject) : subject;
      frame.complement = object;
      const by = frame.obliques.find((o) => o.prep === 'by' && isDoer(o.phrase, this.tokens));
      frame.agent = by?.phrase ?? null;
    } else {
      frame.agent = subject;
      // "there were clashes in X": the clashes were
      if (frame.lemma === 'be' && subject && this.tokens[subject.head]!.xpos === 'EX') frame.agent = object;
      else if (/^(be|become|remain|stay|seem|appear)$/.test(frame.lemma)) frame.complement = object;
      else frame.patient = object ?? gap;
    }
  }
}
