import type { Document } from '../document.ts';
import type { Draft } from '../draft.ts';
import { placeKey } from '../merge.ts';
import { speakerAtFor } from './speaker.ts';

/** Sentences of the text in which a headline's speaker is looked for. */
const LEAD = 6;

/**
 * A headline says what the text says, in fewer words: what it tells without a speaker is on the word of whoever tells
 * the same in the text or, when no claim of the text is the same, of whoever is the first to speak of the place.
 */
export function speakersOfHeadlines(document: Document, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.speaker || !isHeading(draft) || !draft.place?.name) continue;
    const same = drafts.filter(
      (d) =>
        !isHeading(d) &&
        d.predicate === draft.predicate &&
        d.polarity === draft.polarity &&
        placeKey(d.place) === placeKey(draft.place),
    );
    draft.speaker = same.length > 0 ? same[0]!.speaker : firstToSpeak(document, draft);
  }
}

function isHeading(draft: Draft): boolean {
  return /^(?:headline|heading|caption)$/.test(draft.frame.sentence.paragraph.kind);
}

function firstToSpeak(document: Document, draft: Draft): Draft['speaker'] {
  const from = draft.frame.sentence.index + 1;
  const body = document.sentences
    .slice(from)
    .filter((s) => s.paragraph.kind === 'body' || s.paragraph.kind === 'bullet');
  for (const sentence of body.slice(0, LEAD)) {
    const place = sentence.places.find((p) => placeKey(p) === placeKey(draft.place));
    if (place)
      return speakerAtFor(document, sentence.tokens[place.start]!.start, sentence.tokens[place.end - 1]!.end, draft);
  }
  return null;
}
