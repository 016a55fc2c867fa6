import type { Document } from '../document.ts';
import type { Phrase } from '../frame.ts';

const LISTS = ['witness', 'media', 'analyst', 'international', 'local', 'military', 'government', 'unnamed', 'party'].map(
  (c) => `speaker-${c}`,
);
const PRONOUN = /^(?:he|she|they|it|we|i|who|one|another|those|some|many|others|both)$/i;

/** The words of a noun phrase, with what of, for and from it is. */
export function phraseText(document: Document, phrase: Phrase): string {
  const { tokens } = phrase.sentence;
  let end = phrase.end;
  for (const { prep, phrase: p } of phrase.posts) {
    if (/^(?:of|for|from|in|with|at)$/.test(prep) && p.start <= end + 2 && p.end - phrase.start <= 14) end = Math.max(end, p.end);
  }
  return document.report.text.slice(tokens[phrase.start]!.start, tokens[end - 1]!.end);
}

export function baseText(document: Document, phrase: Phrase): string {
  const { tokens } = phrase.sentence;
  return document.report.text.slice(tokens[phrase.start]!.start, tokens[phrase.end - 1]!.end);
}

export function isPronoun(document: Document, phrase: Phrase): boolean {
  return phrase.end - phrase.start === 1 && PRONOUN.test(baseText(document, phrase));
}

/** Whether a noun phrase can speak: people, bodies, names; not "the first chart", "heavy fighting". */
export function isSpeaker(document: Document, phrase: Phrase): boolean {
  const head = phrase.sentence.tokens[phrase.head]!;
  if (isPronoun(document, phrase)) return true;
  if (head.upos === 'PROPN') return true;
  const lemma = head.lemma.toLowerCase();
  const { lexicon } = document;
  return (
    LISTS.some((l) => lexicon.has(l, lemma) || lexicon.has(l, head.text)) ||
    ['official', 'civilian', 'force', 'state', 'nonstate', 'body', 'title', 'demonym', 'speak-noun'].some((l) => lexicon.has(l, lemma)) ||
    lexicon.has('demonym', lemma)
  );
}
