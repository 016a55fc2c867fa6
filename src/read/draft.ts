import type { Extent, Manner, Means, Modality, Polarity, Predicate, Quantity, TalkState } from '../model/claim.ts';
import type { Speaker } from '../model/speaker.ts';
import type { When } from '../model/when.ts';
import type { ActorMention, Document, PlaceMention } from './document.ts';
import type { Frame } from './frame.ts';
import type { Match } from './match/match.ts';
import type { Mood } from './mood/mood.ts';
import type { Reader } from './reader.ts';

/** A claim before merging: mentions not yet made into names. */
export interface Draft {
  predicate: Predicate;
  rule: string;
  frame: Frame;
  place: PlaceMention | null;
  actor: ActorMention | null;
  against: ActorMention | null;
  /** The text implies the actor without naming it here. */
  implicit: boolean;
  extent: Extent;
  polarity: Polarity;
  modality: Modality;
  mood: Mood;
  means: Means | null;
  manner: Manner | null;
  when: When | null;
  speaker: Speaker | null;
  quantity: Quantity | null;
  purpose: string | null;
  talk: { state: TalkState; parties: ActorMention[] } | null;
  /** Character range in the report. */
  quote: { start: number; end: number };
  doubts: string[];
}

/**
 * A family turns the drafts that the rules gave (one a place; one without a place where the rule is `placeless`) into
 * those to keep: it may change, add or drop. Registered by predicate in `family/index.ts`.
 */
export type Family = (reader: Reader, match: Match, drafts: Draft[]) => Draft[];

/** The day(s) of what the frame tells: `time/when.ts`. */
export type WhenOf = (document: Document, frame: Frame) => When | null;
/** Who says what the frame tells: `speaker/speaker.ts`. Denials give stance `denies`. */
export type SpeakerOf = (
  document: Document,
  frame: Frame,
  draft: Pick<Draft, 'predicate' | 'actor' | 'polarity'>,
) => Speaker | null;
