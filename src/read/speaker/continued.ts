import type { Document, ReadSentence } from '../document.ts';
import type { Attribution } from './act.ts';

/** "It", "They", "Others", "One of them" at the head of a sentence: it goes on about what was just told. */
const ANAPHOR = /^(?:it|they|he|she|others|both|that|this|these|those|one of (?:them|the \w+)|neither|the same)\b/i;
/** "The force still had …", "The militants had also …": a side told before, and what it does besides or goes on doing. */
const DEFINITE =
  /^(?:the|its|their|his|other|another|more|some) (?:[\w-]+ ){1,4}?(?:(?:is|are|was|were|has|have|had|would|will) )?(?:still|also|now|then|since|meanwhile)\b/i;
const OPENS_LIST = /(?:\bas follows|\bthe following)[^.:]{0,40}[.:]\s*$|:\s*$/i;
/** Words that turn to something else. */
const TURNS = /^(?:but|meanwhile|elsewhere|separately|however|earlier|in (?:another|other)|on the other)\b/i;

/** Gives the sentences that go on with what somebody said, without saying so again, to whoever said it. */
export function continued(document: Document, acts: readonly Attribution[]): void {
  const bySentence = new Map<number, Attribution[]>();
  for (const act of acts) {
    const list = bySentence.get(act.sentence.index);
    if (list) list.push(act);
    else bySentence.set(act.sentence.index, [act]);
  }
  let last: Attribution | null = null;
  let isList = false;
  for (const sentence of document.sentences) {
    const before = document.sentences[sentence.index - 1];
    const own = bySentence.get(sentence.index) ?? [];
    const spoken = own.filter((a) => a.phrase);
    if (!before || before.paragraph !== sentence.paragraph) {
      last = null;
      isList = false;
    }
    if (spoken.length > 0) {
      last = closing(document, sentence, spoken);
      isList = last !== null && OPENS_LIST.test(document.report.text.slice(sentence.start, sentence.end));
      continue;
    }
    if (!last || own.length > 0) continue;
    if (!isList && !goesOn(document, sentence, last)) {
      last = null;
      continue;
    }
    last.scopes.push({ start: sentence.start, end: sentence.end });
  }
}

/** Who answers for the end of the sentence: the last to speak, when what is told reaches the end or stands before ", he said." */
function closing(document: Document, sentence: ReadSentence, spoken: readonly Attribution[]): Attribution | null {
  const act = spoken.at(-1)!;
  const rest = document.report.text.slice(act.end, sentence.end).trim();
  const reaches = act.scopes.some((s) => s.end >= sentence.end - 2 && s.start < sentence.end);
  return reaches || rest.length <= 2 ? act : null;
}

function goesOn(document: Document, sentence: ReadSentence, act: Attribution): boolean {
  const text = document.report.text.slice(sentence.start, sentence.end);
  if (TURNS.test(text) || /^[“"]/.test(text)) return false;
  if (/^if (?:confirmed|true|so)\b/i.test(text)) return true;
  if (ANAPHOR.test(text) || DEFINITE.test(text)) return true;
  return isBackshifted(sentence) && isPast(act);
}

/** The main verb in the past perfect: told as heard, after a "said". */
function isBackshifted(sentence: ReadSentence): boolean {
  const first = sentence.frames.find((f) => f.form === 'verb' && f.marker === null && f.link === null);
  return (
    first !== undefined &&
    /^had$/i.test(sentence.tokens[first.group.start]!.text) &&
    first.group.end - first.group.start > 1
  );
}

function isPast(act: Attribution): boolean {
  const verb = act.sentence.tokens.find((t) => t.start < act.end && t.end > act.start && /^VBD$/.test(t.xpos));
  return verb !== undefined || act.verb === null;
}
