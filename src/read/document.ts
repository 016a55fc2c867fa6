import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { PlaceKind } from '../model/place.ts';
import type { Report } from '../model/report.ts';
import type { Sentence, Token } from '../parse/token.ts';
import type { Frame, Phrase } from './frame.ts';
import type { Lexicon } from './lexicon.ts';

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

/** One report being read: shared by all families. */
export interface Document {
  report: Report;
  /** Day of publication, YYYY-MM-DD. */
  published: string;
  gazetteer: Gazetteer;
  lexicon: Lexicon;
  paragraphs: Paragraph[];
  sentences: ReadSentence[];
}

export type { Sentence, Token };
