import type { Frame } from '../frame.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Mood } from './mood.ts';

/** What a part of the reading of moods needs of the whole: the word lists, how deep it stands, and the way on up. */
export interface Above {
  lexicon: Lexicon;
  depth: number;
  /** Adds to a mood what stands over a frame. */
  govern(frame: Frame, mood: Mood): void;
}
