import type { Modality, Polarity } from '../../model/claim.ts';

/**
 * How a frame is told. aim: what a side tries or fights for, by the word that says so: `try` ("bid to take"),
 * `fight` ("battle to take", "attack to seize"); `move` ("moving to take") is planned.
 */
export interface Mood {
  polarity: Polarity;
  modality: Exclude<Modality, 'historical'>;
  aim: 'try' | 'fight' | null;
  /** A verb of denial governs it. */
  denied: boolean;
  /** "has all but fallen": not so yet. */
  nearly: boolean;
  /** Words that decided, for the trace. */
  because: string[];
}

const ORDER: Record<Mood['modality'], number> = { actual: 0, planned: 1, possible: 2 };

/** Told as it is, until a word says otherwise. */
export function blank(): Mood {
  return { polarity: 'affirmed', modality: 'actual', aim: null, denied: false, nearly: false, because: [] };
}

/** Turns the polarity round: two denials affirm. */
export function negate(mood: Mood, word: string): void {
  mood.polarity = mood.polarity === 'negated' ? 'affirmed' : 'negated';
  mood.because.push(word);
}

/** What is possible stays possible under a plan; nothing makes a plan actual. */
export function raise(mood: Mood, modality: Mood['modality'], word: string): void {
  if (ORDER[modality] > ORDER[mood.modality] || (modality === 'planned' && mood.modality === 'actual'))
    mood.modality = modality;
  mood.because.push(word);
}
