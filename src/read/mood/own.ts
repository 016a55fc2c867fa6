import type { Token } from '../../parse/token.ts';
import type { Frame, Phrase } from '../frame.ts';
import { type Mood, negate, raise } from './mood.ts';

const NEGATION = /^(not|n't|n’t|never|hardly|nor)$/i;

/** The words of the verb group and of the phrases beside it. */
export function own(frame: Frame, mood: Mood): void {
  const { tokens } = frame.sentence;
  if (frame.form === 'verb') {
    const group = tokens.slice(frame.group.start, frame.group.end);
    for (let i = 0; i < group.length; i++) {
      const t = group[i]!;
      const word = t.text.toLowerCase();
      if (NEGATION.test(word) && !/^(only|just|merely)$/i.test(tokens[frame.group.start + i + 1]?.text ?? ''))
        negate(mood, word);
      else if (t.xpos === 'MD') modal(word, group, i, mood);
      else if (t.xpos === 'TO' && i > 0 && /^be$/.test(group[i - 1]!.lemma)) raise(mood, 'planned', 'is to');
      else if (t.xpos === 'TO' && i > 0 && group[i - 1]!.lemma === 'go') raise(mood, 'planned', 'going to');
    }
    const before = wordsBefore(tokens, frame.group.start, 2);
    const lead = `${before} ${group.map((t) => t.text.toLowerCase()).join(' ')}`;
    if (/\bno longer\b/.test(lead) || /\bnever$/.test(before)) negate(mood, before);
    // "is about to fall"
    if (/\babout$/.test(before) && /^to$/i.test(group[0]?.text ?? '')) raise(mood, 'planned', 'about to');
    mood.nearly = /\b(all but|nearly|almost|virtually|close to)\b/.test(
      `${before} ${group.map((t) => t.text.toLowerCase()).join(' ')}`,
    );
    const afterHead = tokens
      .slice(frame.head + 1, frame.head + 3)
      .map((t) => t.text.toLowerCase())
      .join(' ');
    if (/^no longer/.test(afterHead)) negate(mood, 'no longer');
    // "is not directly under threat": the word stands behind a copula
    if (frame.lemma === 'be' && /^(not|n't|n’t|never)\b/.test(afterHead) && !/^not (only|just|merely)/.test(afterHead))
      negate(mood, 'not');
    if (
      /\b(have|has|had) yet to\b/.test(
        tokens
          .slice(Math.max(0, frame.group.start - 3), frame.head)
          .map((t) => t.text.toLowerCase())
          .join(' '),
      )
    )
      negate(mood, 'yet to');
  }
  for (const phrase of [frame.agent, frame.form === 'verb' ? frame.patient : frame.phrase])
    if (phrase && negated(phrase)) negate(mood, 'no');
  if (frame.form === 'noun' && frame.phrase) {
    // "gearing up [for an offensive]"
    const opening = tokens.slice(Math.max(0, frame.phrase.start - 4), frame.phrase.start);
    if (
      /\b(gear|prepare|ready|brace|regroup)\w*( themselves| itself| up)? for$/.test(
        opening.map((t) => t.lemma.toLowerCase()).join(' '),
      )
    )
      raise(mood, 'planned', 'for');
    const words = tokens.slice(frame.phrase.start, frame.phrase.head).map((t) => t.text.toLowerCase());
    const ahead = words.find((w) =>
      /^(imminent|eventual|ultimate|future|planned|possible|potential|threatened|feared|impending|looming|upcoming|expected|proposed|would|further|any|likely|attempted|failed|thwarted|foiled|inevitable|alleged-not)$/.test(
        w,
      ),
    );
    if (ahead && ahead !== 'further') {
      if (/^(failed|thwarted|foiled|attempted)$/.test(ahead)) mood.aim = 'try';
      else
        raise(
          mood,
          /^(planned|upcoming|expected|proposed|imminent|impending|ultimate|eventual|future)$/.test(ahead)
            ? 'planned'
            : 'possible',
          ahead,
        );
    }
  }
}

function modal(word: string, group: readonly Token[], i: number, mood: Mood): void {
  if (/^(will|'ll|’ll|shall|wo|ll)$/.test(word)) raise(mood, 'planned', word);
  else if (/^(may|might|could|can|would|ca|'d|’d|d|should|must|ought)$/.test(word)) {
    const rest = group.slice(i + 1).map((t) => t.text.toLowerCase());
    if (/^(could|can|ca)$/.test(word) && rest.some((w) => NEGATION.test(w))) mood.because.push(word);
    else raise(mood, word === 'would' || word === "'d" ? 'possible' : 'possible', word);
  }
}

function wordsBefore(tokens: readonly Token[], i: number, n: number): string {
  return tokens
    .slice(Math.max(0, i - n), i)
    .map((t) => t.text.toLowerCase())
    .join(' ');
}

/** "[no] troops", "neither". */
export function negated(phrase: Phrase): boolean {
  const t = phrase.sentence.tokens[phrase.start]!;
  const prior = phrase.sentence.tokens[phrase.start - 1];
  return /^(no|neither|none|nobody)$/i.test(t.text) || (prior !== undefined && /^no$/i.test(prior.text));
}

/** "the attack [was called off]". */
export function isCalledOff(verb: Frame): boolean {
  return (
    verb.voice === 'passive' &&
    (/^(cancel|abort|shelve|scrap)$/.test(verb.lemma) || (verb.lemma === 'call' && verb.particle === 'off'))
  );
}
