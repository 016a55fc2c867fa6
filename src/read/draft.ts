import type { Extent, Manner, Means, Modality, Polarity, Predicate, Quantity, TalkState } from '../model/claim.ts';
import type { Speaker } from '../model/speaker.ts';
import type { When } from '../model/when.ts';
import type { ActorMention, Document, PlaceMention } from './document.ts';
import type { Frame, Phrase } from './frame.ts';
import type { CompiledRule } from './rule.ts';

/** A rule that fired on a frame with the phrases that filled its slots. */
export interface Match {
  rule: CompiledRule;
  frame: Frame;
  place: Phrase | null;
  actor: Phrase | null;
  against: Phrase | null;
}

/** A claim before merging: mentions not yet made into names. */
export interface Draft {
  predicate: Predicate;
  rule: string;
  frame: Frame;
  reader: 'chunk' | 'parse';
  place: PlaceMention | null;
  actor: ActorMention | null;
  against: ActorMention | null;
  extent: Extent;
  polarity: Polarity;
  modality: Modality;
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
 * A family turns its matches into drafts where the general way (one draft a place) does not do; registered in `family/index.ts`
 * by predicate. Gets the general draft(s) and gives back what to keep.
 */
export type Family = (match: Match, drafts: Draft[], document: Document) => Draft[];

/** The day(s) of what the frame tells; B: `time/when.ts` exports `whenOf` of this type. */
export type WhenOf = (document: Document, frame: Frame) => When | null;
/** Who says what the frame tells; B: `speaker/speaker.ts` exports `speakerOf` of this type. Denials give stance `denies`. */
export type SpeakerOf = (
  document: Document,
  frame: Frame,
  draft: Pick<Draft, 'predicate' | 'actor' | 'polarity'>,
) => Speaker | null;
