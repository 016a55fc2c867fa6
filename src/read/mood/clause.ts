import type { Frame } from '../frame.ts';
import type { Above } from './above.ts';
import { blank, type Mood, negate, raise } from './mood.ts';
import { negated, own } from './own.ts';
import { verdict } from './tale.ts';

/** A clause or infinitive under what tells it: "denied that [it fell]", "trying [to take]", "plans [to march]". */
export function complement(frame: Frame, g: Frame, mood: Mood, above: Above): void {
  const { lemma } = g;
  const is = (list: string): boolean => above.lexicon.has(list, lemma);
  const infinitive =
    frame.form === 'verb' &&
    (frame.sentence.tokens.slice(frame.group.start, frame.group.end).some((t) => t.xpos === 'TO') ||
      // "to help [secure] the town"
      (lemma === 'help' && frame.sentence.tokens[frame.group.start]!.xpos === 'VB'));
  const upper: Mood = blank();
  own(g, upper);
  if (infinitive && g.form === 'noun' && g.governor) own(g.governor, upper);
  // "has [no] plans to march"
  if (infinitive && g.form === 'noun' && g.phrase && negated(g.phrase)) negate(upper, 'no');
  if (!infinitive) {
    // that-clauses and bare clauses after verbs and nouns of saying, denying, fearing
    if (is('deny')) {
      mood.denied = true;
      if (upper.polarity !== 'negated') negate(mood, lemma);
    } else if (is('possible') && !is('say')) {
      if (!(g.form === 'verb' && /^(appear|seem|believe)$/.test(lemma))) raise(mood, 'possible', lemma);
    } else if (
      /^(hope|wish|want|vow|pledge|promise|demand|order|insist-not|suggest-not|propose|urge|recommend)$/.test(lemma) &&
      mood.modality === 'actual' &&
      mood.polarity === 'affirmed' &&
      lemma !== 'order'
    )
      raise(mood, 'planned', lemma);
    const tale = verdict(frame, g, above.lexicon);
    if (
      is('false') ||
      tale?.is === 'false' ||
      (g.form === 'noun' && g.governor && above.lexicon.has('deny', g.governor.lemma))
    ) {
      mood.denied = true;
      negate(mood, tale?.word ?? lemma);
    } else if (tale) raise(mood, 'possible', tale.word);
    if (
      is('say') &&
      upper.polarity === 'negated' &&
      /^(confirm|see|know|say|acknowledge|announce|report|admit)$/.test(lemma)
    ) {
      // "could not say that X had been completely retaken": not all of it
      if (frame.marker !== 'whether' && frame.marker !== 'if' && isWhole(frame)) negate(mood, `not ${lemma}`);
      else raise(mood, 'possible', `not ${lemma}`);
    }
    if (above.depth < 4 && g.governor && !is('say')) above.govern(g, mood);
    return;
  }
  const inherit = (): void => {
    if (upper.polarity === 'negated') negate(mood, `not ${lemma}`);
    if (upper.modality !== 'actual') raise(mood, upper.modality, lemma);
    above.govern(g, mood);
  };
  if (
    /^(claim|report|appear|seem|rumour|rumor|allegation|boast|believe|say|think|know|understand)$/.test(lemma) &&
    frame.sentence.tokens.slice(frame.group.start, frame.group.end).some((t) => t.lemma === 'have')
  ) {
    // "claims to have taken": told as done
    const deny =
      g.form === 'noun'
        ? frame.sentence.frames.find(
            (v) => v.form === 'verb' && above.lexicon.has('deny', v.lemma) && v.patient?.head === g.head,
          )
        : undefined;
    if (deny) {
      mood.denied = true;
      negate(mood, deny.lemma);
    }
    return;
  }
  if (is('fail')) {
    if (upper.polarity !== 'negated') negate(mood, lemma);
    return;
  }
  if (lemma === 'threaten') {
    mood.aim = 'try';
    mood.because.push(lemma);
  } else if (lemma === 'decide' && upper.modality === 'actual' && upper.polarity === 'affirmed') return;
  else if (is('fight-aim')) mood.aim = 'fight';
  else if (is('try')) mood.aim = 'try';
  else if (is('moving')) raise(mood, 'planned', lemma);
  else if (is('implicative')) inherit();
  else if (is('plan')) {
    raise(mood, 'planned', lemma);
    if (upper.polarity === 'negated' || /^(refuse|decline)$/.test(lemma)) negate(mood, lemma);
  } else if (is('possible') || /^(likely|unlikely|able|possible|threaten)$/.test(lemma)) {
    if (/^(appear|seem|say|believe|report|understand|allege|think|know|find)$/.test(lemma)) return;
    raise(mood, 'possible', lemma);
    if (lemma === 'unlikely') negate(mood, lemma);
  } else if (
    g.form === 'noun' &&
    g.phrase &&
    frame.sentence.tokens
      .slice(g.phrase.start, g.phrase.head)
      .some((t) => /^(first|second|third|fourth|fifth|sixth|seventh|last|latest|only|\d+(st|nd|rd|th))$/i.test(t.text))
  )
    return;
  else if (above.lexicon.has('reported', lemma) && g.voice === 'passive') return;
  else if (isGiven(frame)) raise(mood, 'planned', 'give');
  else if (frame.link === 'purpose' || frame.link === 'complement') {
    // a plain deed with a purpose: "crossed the river to take the town"
    mood.aim ??= g.form === 'noun' ? 'try' : above.lexicon.has('combat', lemma) ? 'fight' : 'try';
  }
}

/** "had been [completely] taken". */
function isWhole(frame: Frame): boolean {
  return frame.sentence.tokens
    .slice(frame.group.start, frame.group.end + 1)
    .some((t) => /^(completely|fully|entirely|wholly|totally)$/i.test(t.text));
}

/** "gave civilians until Tuesday [to leave]": told to, and not done yet. */
function isGiven(frame: Frame): boolean {
  const verb = frame.sentence.frames.findLast((f) => f.form === 'verb' && f.head < frame.group.start);
  return verb?.lemma === 'give' && frame.link === 'purpose';
}
