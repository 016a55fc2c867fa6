import type { PlaceKind } from '../model/place.ts';
import type { Token } from '../parse/token.ts';

/** headline: first line of the report; caption: a line under a picture; question: of a Q&A; dateline stands inside a body paragraph. */
export type ParagraphKind = 'headline' | 'heading' | 'caption' | 'bullet' | 'question' | 'body';

export interface Paragraph {
  index: number;
  start: number;
  end: number;
  kind: ParagraphKind;
}

/** A sentence with what the readers made of it. Token indices are into `tokens`. */
export interface ReadSentence {
  index: number;
  start: number;
  end: number;
  paragraph: Paragraph;
  tokens: Token[];
  /** All noun phrases by chunks, left to right, members of coordinations included. */
  phrases: Phrase[];
  /** Frames by chunks, left to right. */
  frames: Frame[];
  places: PlaceMention[];
  actors: ActorMention[];
}

/** A stretch that stands for a place: a name, a common noun ("the city") or a site ("its airport"). */
export interface PlaceMention {
  sentence: ReadSentence;
  /** Token range, and the token that the phrases' heads meet. */
  start: number;
  end: number;
  head: number;
  text: string;
  /** Clearest form in the report; null: no name is told ("several villages"). */
  name: string | null;
  kind: PlaceKind | null;
  within: string | null;
  extent: 'whole' | 'part';
  /** A name, or a noun that stands for one. */
  form: 'name' | 'noun' | 'pronoun';
}

/** A stretch that stands for a side, its forces or its officials. */
export interface ActorMention {
  sentence: ReadSentence;
  start: number;
  end: number;
  head: number;
  text: string;
  /** Clearest form in the report, null when it could not be told ("they" of unknown whom). */
  name: string | null;
  kind: 'force' | 'government' | 'official' | 'civilian' | 'monitor' | 'media' | 'other';
  form: 'name' | 'noun' | 'pronoun';
  /** Party id of the pack, when trivially known. */
  id: string | null;
}

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
 * The rules run on frames.
 */
export interface Frame {
  sentence: ReadSentence;
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

/** A phrase without anything on it; its last word is the head unless told. */
export function plain(sentence: ReadSentence, start: number, end: number, head = end - 1): Phrase {
  return { sentence, start, end, head, parts: [], posts: [], owner: null, appositions: [] };
}

/** The words of a phrase as they stand, one space between them. */
export function wordsOf({ sentence, start, end }: Phrase): string {
  return sentence.tokens
    .slice(start, end)
    .map((t) => t.text)
    .join(' ');
}
