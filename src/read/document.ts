import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Report } from '../model/report.ts';
import type { Paragraph, ReadSentence } from './frame.ts';
import type { Lexicon } from './lexicon.ts';

export type { Sentence, Token } from '../parse/token.ts';
export type { ActorMention, Paragraph, ParagraphKind, PlaceMention, ReadSentence } from './frame.ts';

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
