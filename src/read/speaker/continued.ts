import { daysBetween } from '../../lib/time.ts';
import type { Document, ReadSentence } from '../document.ts';
import type { Frame } from '../frame.ts';
import { whenOf } from '../time/when.ts';
import type { Attribution } from './act.ts';
import { sideIn, sidesNamed } from './party.ts';

/** "It", "They", "Others", "One of them" at the head of a sentence: it goes on about what was just told. */
const ANAPHOR = /^(?:it|they|he|she|others|both|that|this|these|those|one of (?:them|the \w+)|neither|the same)\b/i;
/** "The force still had …", "The militants had also …": a side told before, and what it does besides or goes on doing. */
const DEFINITE =
  /^(?:the|its|their|his|other|another|more|some) (?:[\w-]+ ){1,4}?(?:(?:is|are|was|were|has|have|had|would|will) )?(?:still|also|now|then|since|meanwhile)\b/i;
const OPENS_LIST = /(?:\bas follows|\bthe following)[^.:]{0,40}[.:]\s*$|:\s*$/i;
/** Words that turn to something else. */
const TURNS = /^(?:but|meanwhile|elsewhere|separately|however|earlier|in (?:another|other)|on the other)\b/i;

/** "By morning", "Two days later", "Then": the next thing in an account. */
const NEXT =
  /^(?:by (?:dawn|morning|noon|midday|dusk|nightfall|night|midnight|the (?:time|evening|morning|afternoon|next))|then\b|soon\b|shortly|after (?:that|an? |several|some|\w+ hours)|(?:\w+ ){1,2}(?:minutes|hours|days) later|later\b|hours later|at (?:dawn|midnight|noon|the same time)|as a result|in addition|among|during)/i;
/** An armed force's or ministry's own words: "our units took". */
const OURS = /\b(?:our|we)\b/i;
/** Sentences without a new "said" that one account runs through at most. */
const LONGEST = 4;
/** What lies farther before the report is told by its writer. */
const RECENT_DAYS = 21;

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
  let run = 0;
  for (const sentence of document.sentences) {
    const before = document.sentences[sentence.index - 1];
    const own = bySentence.get(sentence.index) ?? [];
    const spoken = own.filter((a) => a.phrase);
    if (!before || before.paragraph !== sentence.paragraph) {
      last = null;
      isList = false;
    }
    if (spoken.length > 0) {
      run = 0;
      last = closing(document, sentence, spoken);
      isList = last !== null && OPENS_LIST.test(document.report.text.slice(sentence.start, sentence.end));
      continue;
    }
    if (!last || own.length > 0) continue;
    run++;
    if (!isList && !goesOn(document, sentence, last, run)) {
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

function goesOn(document: Document, sentence: ReadSentence, act: Attribution, run: number): boolean {
  const text = document.report.text.slice(sentence.start, sentence.end);
  if (TURNS.test(text) || /^[“"]/.test(text)) return false;
  if (/^if (?:confirmed|true|so)\b/i.test(text)) return true;
  if (ANAPHOR.test(text) || DEFINITE.test(text)) return true;
  if (isBackshifted(sentence) && isPast(act)) return true;
  if (run > LONGEST || !/^(?:says|claims|confirms)$/.test(act.stance)) return false;
  return (leads(document, act) || NEXT.test(text)) && isAccount(act) && isNextIn(document, sentence, act);
}

/** "X said that …", "According to X, …": named before what is told. */
function leads(document: Document, act: Attribution): boolean {
  const { sentence } = act;
  if (act.scopes.some((s) => s.start >= act.end - 1 && s.end >= sentence.end - 2)) return true;
  return act.start - sentence.start < 3 && /^according to\b/i.test(document.report.text.slice(act.start, act.end));
}

/** What is told has happened; it is no judgement, promise or plan. */
function isAccount({ sentence, start, end }: Attribution): boolean {
  return sentence.tokens.some(
    (t) => (t.start < start || t.start >= end) && (/^VB[DN]$/.test(t.xpos) || /^(?:has|have)$/i.test(t.text)),
  );
}

/** The next event of an account: in the plain past or the perfect, not long ago, or in the speaker's own "we" and "our". */
function isNextIn(document: Document, sentence: ReadSentence, act: Attribution): boolean {
  const text = document.report.text.slice(sentence.start, sentence.end);
  if (OURS.test(text)) return true;
  const first = mainVerbs(sentence)[0];
  if (!first || !isPastOrPerfect(first)) return false;
  const day = whenOf(document, first)?.from;
  if (day && daysBetween(day, document.published) > RECENT_DAYS) return false;
  // a side goes on with its own doings, not with its enemy's
  const side = act.phrase ? sidesNamed(act.phrase) : [];
  if (![act.mention, ...side].some((s) => sideIn(document, s))) return true;
  const doer = sentence.actors.find((a) => first.agent && a.head === first.agent.head);
  return doer?.name != null && (side.includes(doer.name) || act.mention.includes(doer.name));
}

function mainVerbs({ frames }: ReadSentence): Frame[] {
  return frames.filter((f) => f.form === 'verb' && f.link !== 'relative' && f.link !== 'gerund');
}

function isPastOrPerfect({ sentence, group, voice }: Frame): boolean {
  const verbs = sentence.tokens.slice(group.start, group.end).filter((t) => /^(?:VB|MD)/.test(t.xpos));
  return (
    verbs.length > 0 &&
    (verbs[0]!.xpos === 'VBD' ||
      (verbs[0]!.xpos === 'VBN' && voice === 'active') ||
      (/^(?:have|has|had)$/i.test(verbs[0]!.text) && verbs.length > 1))
  );
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
