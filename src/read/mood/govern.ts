import type { Frame, Phrase } from '../frame.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Above } from './above.ts';
import { complement } from './clause.ts';
import { nounHost, objectOf } from './event-noun.ts';
import { blank, type Mood, negate, raise } from './mood.ts';
import { isCalledOff, negated, own } from './own.ts';

/** Polarity and modality of a frame from its own words and from all that governs it. */
export function moodOf(frame: Frame, lexicon: Lexicon, plain = false): Mood {
  const mood: Mood = blank();
  own(frame, mood);
  if (!plain) govern(frame, mood, lexicon, 0);
  return mood;
}

/** What stands over the frame: "denied that", "plans to", "if", "before", "without". */
function govern(frame: Frame, mood: Mood, lexicon: Lexicon, depth: number): void {
  if (depth > 5) return;
  const above: Above = {
    lexicon,
    depth,
    govern: (over, of) => govern(over, of, lexicon, depth + 1),
  };
  const marker = frame.marker;
  if (
    marker &&
    /^(if|unless|whether|should|lest|provided)$/.test(marker) &&
    (frame.link === 'adverbial' || frame.link === 'complement')
  )
    raise(mood, 'possible', marker);
  if (isConsequence(frame)) raise(mood, 'possible', 'if');
  if (marker === 'without' && frame.link === 'gerund') negate(mood, 'without');
  if (marker && /^(before|until|till)$/.test(marker)) {
    if (frame.link === 'adverbial' && (presentTense(frame) || (perfect(frame) && leadsOn(frame))))
      raise(mood, 'planned', marker);
    else if (frame.link === 'gerund' && frame.governor) {
      // "will stop before taking X" is as much ahead as the stop; "left before taking X" happened
      const main = blank();
      own(frame.governor, main);
      govern(frame.governor, main, lexicon, depth + 1);
      const group = frame.sentence.tokens.slice(frame.governor.group.start, frame.governor.group.end);
      if (main.modality !== 'actual' || main.aim || group.some((t) => t.xpos === 'TO')) raise(mood, 'planned', marker);
    }
  }
  if (
    frame.form === 'noun' &&
    frame.prep &&
    /^(before|until|ahead of|against|for|without|pending|of)$/.test(frame.prep) &&
    frame.link === 'oblique'
  ) {
    if (/^(ahead of|pending)$/.test(frame.prep)) raise(mood, 'planned', frame.prep);
    if (frame.prep === 'without') negate(mood, 'without');
    if (
      frame.prep === 'for' &&
      frame.governor &&
      /^(prepare|plan|brace|call|ready|gird|train|push|look)$/.test(frame.governor.lemma)
    )
      raise(mood, 'planned', frame.governor.lemma);
    if (frame.prep === 'of' && frame.governor && /^(warn|dream|speak|talk)$/.test(frame.governor.lemma))
      raise(mood, 'possible', frame.governor.lemma);
    if (frame.prep === 'against' && frame.governor && /^(warn|advise|caution)$/.test(frame.governor.lemma))
      raise(mood, 'possible', frame.governor.lemma);
  }
  const g = frame.governor;
  if (!g || g === frame) {
    nounHost(frame, mood, above);
    return;
  }
  const lemma = g.lemma;
  const is = (list: string): boolean => lexicon.has(list, lemma);
  switch (frame.link) {
    case 'conjunct':
      if (inheritsForm(frame)) {
        own(g, mood);
        govern(g, mood, lexicon, depth + 1);
      }
      return;
    case 'relative':
      if (
        frame.marker === 'that' &&
        g.form === 'noun' &&
        ['deny', 'plan', 'possible', 'say', 'false'].some((l) => lexicon.has(l, g.lemma))
      )
        complement(frame, g, mood, above);
      return;
    case 'adverbial':
      if (frame.form === 'verb' && /ing$/i.test(frame.sentence.tokens[frame.head]!.text) && !frame.marker) {
        const main: Mood = blank();
        own(g, main);
        govern(g, main, lexicon, depth + 1);
        if (main.modality !== 'actual') raise(mood, main.modality, lemma);
        if (main.denied) negate(mood, lemma);
      }
      return;
    case 'gerund':
      if (is('deny') && !is('plan')) {
        mood.denied = true;
        negate(mood, lemma);
      } else if (is('fail') && /^(from|of)$/.test(frame.marker ?? '')) negate(mood, lemma);
      else if (is('try') && /^(at|on|of|for|in)$/.test(frame.marker ?? '')) {
        mood.aim = lexicon.has('fight-aim', headLemma(g.patient)) ? 'fight' : 'try';
        notAimed(g, mood);
      } else if (frame.marker === 'from' && isAwayFrom(frame)) raise(mood, 'planned', 'away from');
      else if (is('plan') && /^(on|of|about)$/.test(frame.marker ?? '')) raise(mood, 'planned', lemma);
      else if (
        /^(risk|fear|danger|possibility|prospect|accuse|suspect|chance|threat|brink|verge|aim|goal|intention|hope|way|purpose|close|capable|bent|intent|edge|point)$/.test(
          lemma,
        ) &&
        frame.marker !== 'by' &&
        frame.marker !== 'after'
      ) {
        if (/^(aim|goal|intention|purpose|bent|intent|hope)$/.test(lemma)) mood.aim = 'try';
        notAimed(g, mood);
        if (/^(aim|goal|intention|purpose|bent|intent|hope)$/.test(lemma)) return;
        if (lemma !== 'accuse' && lemma !== 'suspect') raise(mood, 'possible', lemma);
      } else if (/^(by|in|after)$/.test(frame.marker ?? '') && g.form === 'verb') {
        const main: Mood = blank();
        own(g, main);
        if (main.modality !== 'actual' && frame.marker === 'by') raise(mood, main.modality, lemma);
      }
      return;
    case 'subject': {
      if (is('deny') && g.voice === 'passive') {
        mood.denied = true;
        negate(mood, lemma);
        return;
      }
      const upper: Mood = blank();
      own(g, upper);
      govern(g, upper, lexicon, depth + 1);
      if (upper.modality !== 'actual' && (frame.form === 'noun' || depth === 0)) raise(mood, upper.modality, lemma);
      if (/^(loom|threaten|risk)$/.test(lemma) || isAhead(g)) raise(mood, 'possible', lemma);
      if (isCalledOff(g)) negate(mood, lemma);
      if (g.voice === 'passive' && is('plan')) raise(mood, 'planned', lemma);
      if (g.voice === 'passive' && is('fail') && /^(avert|avoid|prevent|thwart|foil)$/.test(lemma)) negate(mood, lemma);
      return;
    }
    case 'object':
    case 'oblique':
      objectOf(frame, g, mood, above);
      return;
    default:
      if (frame.form === 'noun' && lemma === 'be') isSaidOf(g, mood, lexicon);
      complement(frame, g, mood, above);
  }
}

/** "the next step is [the capture of X]", "their aim remains [the liberation of X]". */
function isSaidOf(be: Frame, mood: Mood, lexicon: Lexicon): void {
  const subject = headLemma(be.agent);
  if (/^(step|stage|phase|priority|task|plan|order)$/.test(subject)) raise(mood, 'planned', subject);
  else if (lexicon.has('try', subject)) mood.aim = 'try';
}

/** "the capture of X [is a matter of time]", "its fall [seemed inevitable]". */
function isAhead(be: Frame): boolean {
  if (!/^(be|appear|seem|look|remain|become)$/.test(be.lemma)) return false;
  const { tokens } = be.sentence;
  return tokens
    .slice(be.group.end, be.group.end + 4)
    .some((t) => /^(imminent|inevitable|matter|likely|unlikely|possible|certain)$/i.test(t.text));
}

/** "if we lose A, [we lose B]": the main clause of a condition, in the present. */
function isConsequence(frame: Frame): boolean {
  return (
    frame.form === 'verb' &&
    frame.link === null &&
    presentTense(frame) &&
    frame.sentence.frames.some(
      (f) => f.form === 'verb' && /^(if|unless|should)$/.test(f.marker ?? '') && f.head < frame.head && f.head < 12,
    )
  );
}

/** "[no] intention of taking it": a plan that is not. */
function notAimed(g: Frame, mood: Mood): void {
  if (!g.phrase || !negated(g.phrase)) return;
  mood.aim = null;
  raise(mood, 'planned', 'no aim');
  negate(mood, 'no aim');
}

/** "hours [away from] taking it", "far [from] controlling it". */
function isAwayFrom(frame: Frame): boolean {
  const { tokens } = frame.sentence;
  return tokens
    .slice(Math.max(0, frame.group.start - 3), frame.group.start)
    .some((t) => /^(away|far|short|hours|days|minutes|weeks|steps|metres|meters)$/i.test(t.text));
}

function headLemma(phrase: Phrase | null): string {
  return phrase ? phrase.sentence.tokens[phrase.head]!.lemma.toLowerCase() : '';
}

/** "until they [have taken] it". */
function perfect(frame: Frame): boolean {
  return frame.sentence.tokens.slice(frame.group.start, frame.head).some((t) => /^(have|has|'ve|’ve)$/i.test(t.text));
}

/** The verb before it is told of what is ahead: "[will press on] until". */
function leadsOn(frame: Frame): boolean {
  const { tokens } = frame.sentence;
  const main = frame.sentence.frames.findLast((f) => f.form === 'verb' && f.head < frame.group.start);
  return !!main && tokens.slice(main.group.start, main.group.end).some((t) => t.xpos === 'MD' || t.xpos === 'TO');
}

function presentTense(frame: Frame): boolean {
  const { tokens } = frame.sentence;
  return (
    tokens.slice(frame.group.start, frame.group.end).some((t) => /^VB[PZ]?$/.test(t.xpos)) &&
    !tokens.slice(frame.group.start, frame.group.end).some((t) => /^(had|was|were|has|have)$/i.test(t.text))
  );
}

/** "will enter and capture", "to enter and hold": the second verb shares what stands before the first. */
function inheritsForm(frame: Frame): boolean {
  const { tokens } = frame.sentence;
  const group = tokens.slice(frame.group.start, frame.group.end);
  const over = frame.governor;
  // "used the lull to rearm and pushed/VBN into": a past tense beside an infinitive
  if (
    group[0]!.xpos === 'VBN' &&
    frame.voice === 'active' &&
    over &&
    tokens.slice(over.group.start, over.group.end).some((t) => t.xpos === 'TO')
  )
    return false;
  return (
    group.length === 1 &&
    (group[0]!.xpos === 'VB' ||
      group[0]!.xpos === 'VBN' ||
      group[0]!.xpos === 'VBG' ||
      (group[0]!.xpos === 'VBP' && (frame.governor?.sentence.tokens[frame.governor.head]?.xpos ?? '') === 'VB'))
  );
}
