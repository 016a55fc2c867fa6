import { matchesOf } from '../../lib/matches.ts';
import type { Document, ReadSentence } from '../document.ts';
import type { Phrase } from '../frame.ts';
import { type Attribution, endOf, skipCircumstances } from './act.ts';
import { isSpeaker, phraseText } from './subject.ts';

const AS_SAYING = /\bas (?:saying|telling (?:\w+ ){1,3}?(?=that\b)|stating|reporting|claiming|adding)\b/gi;
const QUOTING = /\b(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing))\b/gi;

/** "Tass quoted [the army] as saying", "[a resident] was quoted by the BBC as saying": on the word of whoever is quoted. */
export function quotedAs(document: Document, sentence: ReadSentence): Attribution[] {
  const text = document.report.text.slice(sentence.start, sentence.end);
  return matchesOf(text, AS_SAYING).flatMap((m) => {
    const verb = matchesOf(text.slice(0, m.index), QUOTING).at(-1);
    if (!verb) return [];
    const at = sentence.start + verb.index;
    const isPassive = /\b(?:is|are|was|were|been|being) (?:also |later )?$/.test(text.slice(0, verb.index));
    const phrase = isPassive ? subjectOf(sentence, at) : speakerBehind(sentence, at + verb[0].length);
    if (!phrase || !isSpeaker(document, phrase, true)) return [];
    const start = Math.min(at, startOf(phrase));
    const told = skipCircumstances(document, sentence, sentence.start + m.index + m[0].length);
    const end =
      told +
      (/^ by (?:the )?[\p{Lu}][\p{L}\p{Lu} .'’-]{1,40}?(?=[.,]|$)/u.exec(sliceOf(document, told, sentence.end))?.[0]
        .length ?? 0);
    const rest = sliceOf(document, end, sentence.end);
    const goesOn = /^[\s:,]*[“"‘']?[\p{L}\p{N}$]/u.test(rest);
    // "…, Tass quoted the army as saying": who quotes stands before, what is told before that
    const before = goesOn ? null : sliceOf(document, sentence.start, start).lastIndexOf(', ');
    const scope = goesOn
      ? { start: end, end: sentence.end }
      : { start: sentence.start, end: sentence.start + (before! > 0 ? before! : start - sentence.start) };
    return [
      {
        ...{ sentence, mention: phraseText(document, phrase), phrase, stance: 'says', verb: 'quote' },
        start,
        end,
        scopes: [scope],
      },
    ];
  });
}

/** "Tanjug, quoting military sources, said …", "state radio reported, citing officials": who quotes only passes it on. */
export function isPassedOn(document: Document, act: Attribution, others: readonly Attribution[]): boolean {
  return others.some((other) => {
    if (other === act || other.sentence !== act.sentence || !other.phrase || !act.phrase) return false;
    const words = sliceOf(document, other.start, other.end);
    if (!/^(?:quot|cit)/i.test(words)) return false;
    const between = sliceOf(document, Math.min(act.end, endOf(act.phrase)), other.start);
    return other.start > startOf(act.phrase) && /^,?(?: (?:said|says|reported|reports))?,? $/.test(between);
  });
}

function sliceOf(document: Document, from: number, to: number): string {
  return document.report.text.slice(from, to);
}

function startOf({ sentence, start }: Phrase): number {
  return sentence.tokens[start]!.start;
}

function speakerBehind(sentence: ReadSentence, from: number): Phrase | undefined {
  return sentence.phrases.find((p) => p.parts.length === 0 && startOf(p) >= from && startOf(p) <= from + 2);
}

function subjectOf(sentence: ReadSentence, verb: number): Phrase | undefined {
  return sentence.phrases.findLast((p) => p.parts.length === 0 && sentence.tokens[p.end - 1]!.end < verb);
}
