import type { ReadSentence } from './document.ts';

/** A noun phrase of one sentence: tokens `start` to `end` (exclusive) with its head. A coordination lists its members in `parts`. */
export interface Phrase {
  sentence: ReadSentence;
  start: number;
  end: number;
  /** Index of the head noun, name or pronoun. */
  head: number;
  /** Members of "A, B and C"; empty for a single noun phrase. */
  parts: Phrase[];
  /** Prepositional phrases that hang on it: "the capture [of Ghazni] [by the Taliban]". */
  posts: Oblique[];
  /** Owner: "[Russia]'s capture", "[its] capital". */
  owner: Phrase | null;
  /** Appositions: "Ghazni, [a city south-west of Kabul]". */
  appositions: Phrase[];
}

export interface Oblique {
  /** Lower-case preposition, also of several words: "of", "out of", "in the face of". */
  prep: string;
  phrase: Phrase;
}

/** How a frame hangs on another: "moving [to take]", "denied [that it fell]", "the city, [which fell]", "[capturing] it". */
export type Link =
  | 'purpose'
  | 'complement'
  | 'relative'
  | 'conjunct'
  | 'adverbial'
  | 'gerund'
  | 'subject'
  | 'object'
  | 'oblique';

/**
 * What a verb or an event noun says, with passives turned round: `agent` does it, `patient` undergoes it
 * ("Kunduz was captured by the Taliban": agent Taliban, patient Kunduz; "Kunduz fell": agent Kunduz).
 * Made by the chunk reader; the rules run on frames.
 */
export interface Frame {
  sentence: ReadSentence;
  reader: 'chunk' | 'parse';
  /** Token index of the verb or event noun. */
  head: number;
  form: 'verb' | 'noun' | 'modifier';
  /** Lemma of the head. */
  lemma: string;
  /** Particle of a phrasal verb: "off", "back", "over". */
  particle: string | null;
  voice: 'active' | 'passive';
  agent: Phrase | null;
  patient: Phrase | null;
  /** Predicate complement: "is [the capital]", "fell [silent]", "remains [under siege]" (the latter as an oblique). */
  complement: Phrase | null;
  obliques: Oblique[];
  /** Tokens of the verb group ("has not yet been captured") or of the noun phrase. */
  group: { start: number; end: number };
  /** For a noun: the preposition it stands behind ("[under] siege"). */
  prep: string | null;
  /** The noun phrase of an event noun. */
  phrase: Phrase | null;
  /** Word that opens the clause or gerund: "if", "after", "before", "without", "that", "where", "who". */
  marker: string | null;
  governor: Frame | null;
  link: Link | null;
}
