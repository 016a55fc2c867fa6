import type { Token } from '../parse/token.ts';
import type { Chunk } from './chunk/chunk.ts';
import type { ReadSentence } from './document.ts';
import type { Frame, Phrase } from './frame.ts';
import type { Phrases } from './phrase.ts';
import { TELLING } from './told.ts';

/** A verb group with the frame made of it. `shape` is what the group can be the verb of. */
export interface Clause {
  chunk: number;
  frame: Frame;
  finite: boolean;
  shape: 'finite' | 'inf' | 'ing' | 'part';
}

/** The verb groups of a sentence among its chunks, while their frames are being completed. */
export class Clauses {
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

  /** Frames of nouns and adjectives that only govern, by chunk. */
  readonly stubs = new Map<number, Frame>();

  phraseAt(i: number): Phrase | null {
    return this.phrases.list.get(i) ?? this.phrases.base.get(i) ?? null;
  }
}

/** "denied that A had fallen and [said] …": who denied it, not A. */
export function tellerBefore(clauses: Clauses, clause: Clause, last: Clause): Clause | null {
  const tells = (i: number): boolean => TELLING.test(clauses.tokens[clauses.chunks[i]!.head]!.lemma.toLowerCase());
  if (!tells(clause.chunk) || tells(last.chunk)) return null;
  for (let j = last.chunk - 1; j >= 0; j--) {
    const c = clauses.chunks[j]!;
    if (c.kind === 'stop' || c.kind === 'quote') return null;
    if (c.kind === 'vp' && tells(j) && clauses.byChunk.get(j)?.finite) return clauses.byChunk.get(j)!;
  }
  return null;
}
