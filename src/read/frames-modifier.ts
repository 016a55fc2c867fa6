import type { ReadSentence } from './document.ts';
import { type Frame, type Phrase, plain } from './frame.ts';

/** Frames of participles before a noun: "[besieged] Aleppo", "rebel-[held] districts of Homs". The patient is the noun phrase. */
export function modifierFrames(
  sentence: ReadSentence,
  phrases: readonly Phrase[],
  modifiers: ReadonlySet<string>,
): Frame[] {
  const out: Frame[] = [];
  const { tokens } = sentence;
  for (const phrase of phrases) {
    if (phrase.parts.length > 0) continue;
    for (let i = phrase.start; i < phrase.head; i++) {
      const whole = /^(.+)-(\p{L}+)$/u.exec(tokens[i]!.text);
      const word = (whole ? whole[2]! : tokens[i]!.text).toLowerCase();
      if (!modifiers.has(word)) continue;
      const hyphen = i - 2 >= phrase.start && /^[-‐–]$/.test(tokens[i - 1]!.text);
      out.push({
        sentence,
        head: i,
        form: 'modifier',
        lemma: word,
        particle: null,
        voice: 'passive',
        agent: hyphen ? plain(sentence, nameStart(sentence, i - 2), i - 1) : whole ? plain(sentence, i, i + 1) : null,
        patient: listWith(phrases, phrase),
        complement: null,
        obliques: [],
        group: { start: hyphen ? i - 2 : i, end: i + 1 },
        prep: null,
        phrase,
        marker: null,
        governor: null,
        link: null,
      });
    }
  }
  return out;
}

function nameStart(sentence: ReadSentence, i: number): number {
  let start = i;
  while (start > 0 && sentence.tokens[start - 1]!.xpos === 'NNP' && sentence.tokens[start]!.xpos === 'NNP') start--;
  return start;
}

function listWith(phrases: readonly Phrase[], phrase: Phrase): Phrase {
  if (phrase.sentence.tokens[phrase.head]!.xpos !== 'NNS') return phrase;
  return phrases.find((p) => p.parts[0] === phrase) ?? phrase;
}
