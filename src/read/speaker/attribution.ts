import type { Stance } from '../../model/speaker.ts';
import type { Document, ReadSentence } from '../document.ts';
import type { Frame, Phrase } from '../frame.ts';
import { type Attribution, endOf, skipCircumstances, stanceOf } from './act.ts';
import { accordingTo, claimNouns, hearsay, labels, passiveAct } from './hearsay.ts';
import { isPassedOn, quotedAs } from './quoted.ts';
import { phraseText } from './subject.ts';
import { invertedSubject, metBy, speaking, unread } from './talker.ts';
import { hasWord } from './words.ts';

/** Verbs of which only people are subjects. */
const HUMAN =
  /^(?:say|tell|add|deny|acknowledge|confirm|announce|claim|insist|concede|admit|warn|declare|allege|report)$/;

/** Every act of attribution in a sentence, with its scope inside the sentence. */
export function attributionsIn(document: Document, sentence: ReadSentence): Attribution[] {
  const acts: Attribution[] = [];
  const quoted = quotedAs(document, sentence);
  for (const frame of [...sentence.frames, ...unread(sentence)]) {
    if (frame.form !== 'verb') continue;
    const { start } = sentence.tokens[frame.head]!;
    if (quoted.some((a) => a.start <= start && start < a.end)) continue;
    const stance = stanceOf(document, frame.lemma);
    const act = (stance && spoken(document, frame, stance)) ?? sighting(document, frame) ?? wish(document, frame);
    if (act) acts.push(act);
  }
  // "denied a claim by the rebels that": on the word of whoever denies
  if (!acts.some((a) => a.stance === 'denies')) acts.push(...claimNouns(document, sentence));
  acts.push(
    ...quoted,
    ...accordingTo(document, sentence),
    ...hearsay(document, sentence),
    ...labels(document, sentence),
  );
  acts.sort((a, b) => a.start - b.start);
  const own = acts.filter((act) => !isPassedOn(document, act, acts));
  return own.map((act, i) => ({ ...act, scopes: cut(document, act, own.slice(i + 1)) }));
}

function spoken(document: Document, frame: Frame, stance: Stance): Attribution | null {
  const { sentence } = frame;
  const { tokens } = sentence;
  const text = document.report.text;
  const verb = tokens[frame.head]!;
  // a name that looks like a verb: "Hussein Sayed"
  if (frame.head > 0 && /^\p{Lu}/u.test(verb.text)) return null;
  const met = metBy(frame);
  const group = tokens.slice(frame.group.start + (met ? 1 : 0), frame.head).map((t) => t.text.toLowerCase());
  // announced for later, or not said at all
  if (group.some((w) => /^(?:to|will|would|may|might|could|should|not|n't|never|cannot)$/.test(w))) return null;
  const isReduced =
    frame.voice === 'passive' &&
    group.length === 0 &&
    (thatFollows(document, frame) ||
      closes(document, frame) ||
      (HUMAN.test(frame.lemma) && tokens[frame.head + 1]?.text !== 'to') ||
      /^(?:hearing|seeing|watching|how)$/.test(tokens[frame.head + 1]?.text ?? ''));
  const by = frame.agent && frame.voice === 'passive' && frame.agent.start > frame.head;
  if (frame.voice === 'passive' && (!isReduced || by)) return passiveAct(document, frame, stance);
  const inverted = invertedSubject(document, frame);
  const loose = HUMAN.test(frame.lemma);
  const phrase = inverted ?? speaking(document, frame, loose);
  if (!phrase || (!inverted && phrase.sentence === sentence && phrase.start > frame.head)) return null;
  const own = phrase.sentence === sentence && (phrase.end <= frame.group.start || inverted !== null);
  const begin = own
    ? Math.min(tokens[phrase.start]!.start, tokens[frame.group.start]!.start)
    : tokens[frame.group.start]!.start;
  let end = inverted ? endOf(phrase) : verb.end;
  const addressee = /^(?:tell|inform|brief|notify|assure)$/.test(frame.lemma) ? frame.patient : null;
  if (addressee && addressee.start > frame.head) end = tokens[addressee.end - 1]!.end;
  const bare = end;
  end = skipCircumstances(document, sentence, end);
  const after = text.slice(end, sentence.end);
  // "said on Friday after three days of [fighting]": the rest of a time
  const isTrail = /\bof$/.test(text.slice(bare, end)) || (end > bare && /^\s*of\b/i.test(after));
  const hasClause =
    !isTrail &&
    /^[\s:]*[“"‘']?[\p{L}\p{N}$]/u.test(after) &&
    !/^\s*(?:while|as|after|when|before|during|who|speaking|referring|adding|following|amid)\b/i.test(after);
  // "told the troops to pull back" is an order
  if (frame.lemma === 'tell' && /^\s*(?:still [^,.]{0,60})?\bto \w/i.test(after)) return null;
  const before = text.slice(sentence.start, begin).replace(/[\s“"]+$/, '');
  const clauseOnly = document.lexicon.has('speak-clause-only', frame.lemma);
  if (
    clauseOnly &&
    !/^\s*(?:that\b|how\b|hearing\b|seeing\b|watching\b|[“":])/.test(after) &&
    !(frame.lemma === 'speak' && /^\s*of\b/.test(after)) &&
    !(/^(?:accuse|blame)$/.test(frame.lemma) && /^[^.;]{3,60}? (?:of|for)\b/.test(after)) &&
    !(
      /^(?:expect|believe|think|consider|judge|assume)$/.test(frame.lemma) &&
      /^[^.,;]{3,60}? to (?:be|have|fall|become)\b/.test(after)
    ) &&
    !(hasClause ? clauseBegins(frame) || isPraise(document, frame, after) : /,$/.test(before)) &&
    !(stance === 'denies' && hasClause)
  )
    return null;
  // "X seized the town, Y said": what stands before; "Y said X seized it": what stands behind
  const isParenthesis = /[,—–”"]$/.test(text.slice(sentence.start, begin).trimEnd()) || inverted !== null;
  const scopes = [];
  if (hasClause) scopes.push({ start: end, end: asideEnd(frame) ?? sentence.end });
  if ((!hasClause || (isParenthesis && /^\s*,/.test(after))) && before.length > 0)
    scopes.push({ start: sentence.start, end: begin });
  if (!hasClause && /^\s*,/.test(after) && isParenthesis && /^\s*,\s*\S+\s+\S+/.test(after))
    scopes.push({ start: end, end: sentence.end });
  if (scopes.length === 0 || isTrail) scopes.push({ start: end, end: sentence.end });
  return {
    sentence,
    mention: phraseText(document, phrase),
    phrase,
    stance,
    verb: frame.lemma,
    start: begin,
    end,
    scopes,
  };
}

/** "X, [which says it has left,] holds Y": where the aside ends that the verb opens; null for no aside. */
function asideEnd({ sentence, group }: Frame): number | null {
  const { tokens } = sentence;
  if (!/^(?:who|which)$/i.test(tokens[group.start - 1]?.text ?? '') || tokens[group.start - 2]?.text !== ',')
    return null;
  for (let i = group.end; i < tokens.length - 1; i++) {
    const next = tokens[/^RB/.test(tokens[i + 1]!.xpos) ? i + 2 : i + 1];
    if (tokens[i]!.text === ',' && /^(?:VBD|VBN|VBZ|VBP|MD)$/.test(next?.xpos ?? '')) return tokens[i]!.start;
  }
  return null;
}

/** "[A resident] saw fighters at the market": what an onlooker saw or heard is on the onlooker's word. */
function sighting(document: Document, frame: Frame): Attribution | null {
  if (frame.voice === 'passive' || !document.lexicon.has('speak-sees', frame.lemma)) return null;
  const phrase = speaking(document, frame, false);
  if (!phrase) return null;
  const words = phraseText(document, phrase).toLowerCase();
  const isOnlooker =
    hasWord(document.lexicon, 'speaker-witness', words) || /^(?:one|some|both|two|many) of them$/.test(words);
  return isOnlooker ? behind(document, frame, phrase) : null;
}

/** "[The general] vowed to retake it", "[a spokesman] urged his men to march on it": the plan is on the word of whoever has it. */
function wish(document: Document, frame: Frame): Attribution | null {
  if (frame.voice === 'passive' || !document.lexicon.has('speak-wants', frame.lemma)) return null;
  const { tokens } = frame.sentence;
  const rest = tokens.slice(frame.head + 1, frame.head + 8).map((t) => t.text.toLowerCase());
  const to = rest.indexOf('to');
  if (to < 0 || rest.slice(0, to).some((w) => /^[,;:.]$/.test(w))) return null;
  const phrase = speaking(document, frame, false);
  return phrase && phrase.sentence === frame.sentence && phrase.end <= frame.head
    ? behind(document, frame, phrase)
    : null;
}

/** An act that answers for all that follows it in its sentence. */
function behind(document: Document, frame: Frame, phrase: Phrase): Attribution | null {
  const { sentence } = frame;
  const { tokens } = sentence;
  if (phrase.sentence !== sentence || phrase.start >= frame.head) return null;
  const end = tokens[frame.head]!.end;
  return {
    ...{ sentence, mention: phraseText(document, phrase), phrase, stance: 'says', verb: frame.lemma },
    start: tokens[phrase.start]!.start,
    end,
    scopes: [{ start: end, end: sentence.end }],
  };
}

/** "…, [the mayor] posted on Telegram.": the speaker between a comma and the end of the sentence. */
function closes(document: Document, frame: Frame): boolean {
  const { sentence, group, patient } = frame;
  if (!patient || patient.sentence !== sentence || patient.end !== group.start) return false;
  if (!/^[,”"]$/.test(sentence.tokens[patient.start - 1]?.text ?? '')) return false;
  const end = skipCircumstances(document, sentence, sentence.tokens[frame.head]!.end);
  return /^[.”"\s]*$/.test(document.report.text.slice(end, sentence.end));
}

/** "officials believe [rebels have] taken it": a clause without "that" behind a verb that needs one. */
function clauseBegins({ sentence, head }: Frame): boolean {
  const { tokens, phrases } = sentence;
  const subject = phrases.filter((p) => p.start === head + 1 && p.parts.length === 0)[0];
  return subject !== undefined && /^(?:VBD|VBZ|VBP|MD)$/.test(tokens[subject.end]?.xpos ?? '');
}

/** "hailed the capture of X". */
function isPraise(document: Document, frame: Frame, after: string): boolean {
  return (
    document.lexicon.has('speak-praises', frame.lemma) &&
    /^\s*(?:[\w'’-]+ ){1,4}?(?:re)?(?:capture|taking|liberation|seizure|fall|advance|entry|opening|victory)\b/i.test(
      after,
    )
  );
}

function thatFollows(document: Document, frame: Frame): boolean {
  const end = skipCircumstances(document, frame.sentence, frame.sentence.tokens[frame.head]!.end);
  return /^\s*that\b/i.test(document.report.text.slice(end, frame.sentence.end));
}

/** "X said A, but Y denied B": X answers up to Y. A clause that is Y's inside X's ("X said that Y claimed B") is both's. */
function cut(document: Document, act: Attribution, later: readonly Attribution[]): Attribution['scopes'] {
  const next = later.find((other) => {
    if (!other.phrase || other.start <= act.end) return false;
    const lead = document.report.text.slice(act.end, other.start);
    return (
      /(?:[,;—–]|\b(?:and|but|while|although|though|whereas))\s*$/i.test(lead.trimEnd()) && !isTrailing(document, other)
    );
  });
  if (!next) return act.scopes;
  return act.scopes.map((s) => (s.start >= act.end && s.end > next.start ? { start: s.start, end: next.start } : s));
}

function isTrailing(document: Document, act: Attribution): boolean {
  return document.report.text.slice(act.end, act.sentence.end).trim().length <= 2;
}
