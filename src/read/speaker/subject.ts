import { isTimeHead } from '../chunk/time-head.ts';
import type { Document } from '../document.ts';
import type { Phrase } from '../frame.ts';
import { nationsIn } from './nation.ts';
import { hasWord } from './words.ts';

const LISTS = [
  'witness',
  'media',
  'analyst',
  'international',
  'local',
  'military',
  'government',
  'unnamed',
  'party',
].map((c) => `speaker-${c}`);
const PRONOUN = /^(?:he|she|they|it|we|i|who|one|another|those|some|many|others|both)$/i;

/** The words of a noun phrase, with what of, for and from it is. */
export function phraseText(document: Document, phrase: Phrase): string {
  const { tokens } = phrase.sentence;
  return document.report.text.slice(tokens[startOf(phrase)]!.start, tokens[reach(phrase, phrase.start + 14) - 1]!.end);
}

/** Last token (exclusive) of the words that `phraseText` gives. */
export function textEnd(phrase: Phrase): number {
  return reach(phrase, phrase.start + 14);
}

function reach(phrase: Phrase, limit: number): number {
  let end = phrase.end;
  for (const { prep, phrase: p } of phrase.posts) {
    if (!/^(?:of|for|from|in|with|at|by|to)$/.test(prep) || p.start > end + 2) continue;
    const to = reach(p, limit);
    if (to <= limit) end = Math.max(end, to);
  }
  return end;
}

/** With the owner: "[Ukraine's] eastern command". */
function startOf(phrase: Phrase): number {
  const { tokens } = phrase.sentence;
  let start = phrase.start;
  if (tokens[start - 1]?.xpos !== 'POS') return start;
  start -= 1;
  while (start > 0 && /^(?:NNPS?|NNS?|DT|JJ|POS)$/.test(tokens[start - 1]!.xpos)) start--;
  return start;
}

export function baseText(document: Document, phrase: Phrase): string {
  const { tokens } = phrase.sentence;
  return document.report.text.slice(tokens[phrase.start]!.start, tokens[phrase.end - 1]!.end);
}

export function isPronoun(document: Document, phrase: Phrase): boolean {
  // "some of the insurgents" are no pronoun
  if (phrase.posts.some((p) => p.prep === 'of' && !/^(?:them|us|these|those)$/i.test(baseText(document, p.phrase))))
    return false;
  return phrase.end - phrase.start === 1 && PRONOUN.test(baseText(document, phrase));
}

/** Heads of which the words around tell the office: "a member of the provincial council", "the town's manager". */
const GENERIC =
  /^(?:member|head|chief|leader|deputy|manager|director|aide|employee|worker|man|woman|side|camp|team|service|office|body)$/;

/** Words for things that "show" or "say" without speaking. */
const MUTE =
  /^(?:sign|evidence|figure|picture|chart|effort|fighting|violence|shooting|clash|tension|map|footage|photo|photograph|image|attack|advance|loss|capture|move|sentence|number|situation|fight|battle|war|day|week|month|year|hour|that|this|reason|thing|way|part|side|shelling|fear|hope|talk|deal|truce|road|highway|checkpoint|carrier|vehicle|tank|building|house|security)$/;

/**
 * Whether a noun phrase can speak: people, bodies, names; not "the first chart", "heavy fighting". With verbs that only
 * people do ("said", "told": `loose`) any noun can but those for things; a town cannot.
 */
export function isSpeaker(document: Document, phrase: Phrase, loose = false): boolean {
  const head = phrase.sentence.tokens[phrase.head]!;
  if (isTimeHead(head)) return false;
  if (isPronoun(document, phrase)) return true;
  const lemma = head.lemma.toLowerCase();
  const { lexicon } = document;
  // "Delhi denies it": a capital without an article speaks for its state
  if (head.upos === 'PROPN') return (loose && isAlone(phrase)) || !isTown(document, phrase);
  if (GENERIC.test(lemma)) {
    const text = phraseText(document, phrase);
    if (LISTS.some((l) => hasWord(lexicon, l, text.toLowerCase())) || nationsIn(document, text).length > 0) return true;
  }
  if (MUTE.test(lemma) && !/^both sides?$/i.test(baseText(document, phrase))) return false;
  return (
    loose ||
    LISTS.some((l) => hasWord(lexicon, l, head.text.toLowerCase())) ||
    ['official', 'civilian', 'force', 'state', 'nonstate', 'body', 'title', 'demonym', 'speak-noun'].some((l) =>
      lexicon.has(l, lemma),
    )
  );
}

function isAlone({ sentence, start, end }: Phrase): boolean {
  return end - start === 1 && !/^(?:IN|TO|CC|POS|NN.*)$/.test(sentence.tokens[start - 1]?.xpos ?? '');
}

function isTown(document: Document, phrase: Phrase): boolean {
  const text = baseText(document, phrase).replace(/^(?:[\d:.]+ )?(?:the )?/i, '');
  if (
    /^(?:radio|tv|television|voice)\b/i.test(text) ||
    document.lexicon.has('metonym', text) ||
    document.lexicon.has('seat', text) ||
    document.lexicon.has('country', text) ||
    document.lexicon.has('group-name', text)
  )
    return false;
  return phrase.sentence.places.some(
    (p) =>
      p.form === 'name' &&
      p.start <= phrase.head &&
      phrase.head < p.end &&
      p.end - p.start >= phrase.end - phrase.start - 1,
  );
}
