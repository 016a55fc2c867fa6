import type { Frame } from '../frame.ts';
import type { Above } from './above.ts';
import { blank, type Mood, negate, raise } from './mood.ts';
import { isCalledOff, negated, own } from './own.ts';

/** An event noun under a verb or another noun. */
export function objectOf(frame: Frame, g: Frame, mood: Mood, above: Above): void {
  const { lemma } = g;
  if (frame.link === 'object') {
    if (above.lexicon.has('deny', lemma)) {
      mood.denied = true;
      negate(mood, lemma);
    } else if (/^(prevent|avert|avoid|thwart|foil|forestall|stop|rule)$/.test(lemma) && frame.form === 'noun') {
      if (lemma !== 'stop') negate(mood, lemma);
    } else if (/^(break|lift|end|raise)$/.test(lemma) && /^(siege|blockade|encirclement)$/.test(frame.lemma))
      negate(mood, lemma);
    else if (/^(fear|risk|warn|threaten|face|contemplate|foresee|predict)$/.test(lemma)) raise(mood, 'possible', lemma);
    else if (
      /^(plan|order|prepare|plot|promise|demand|urge|schedule|announce-not|propose|consider|expect|await|envisage|vow|pledge|mull|authorise|authorize|seek|want|enable|allow|permit|anticipate)$/.test(
        lemma,
      )
    )
      raise(mood, 'planned', lemma);
    const upper: Mood = blank();
    own(g, upper);
    if (g.link !== 'purpose' || !above.lexicon.has('plain-event', lemma)) above.govern(g, upper);
    if (upper.modality !== 'actual') raise(mood, upper.modality, lemma);
    if (upper.aim) mood.aim ??= upper.aim;
    if (isCalledOff(g)) negate(mood, lemma);
    if (
      upper.polarity === 'negated' &&
      !(frame.phrase && negated(frame.phrase)) &&
      /^(launch|carry|conduct|mount|begin|start|make|stage|report|see|order|plan|confirm|announce|take|seize|gain|have|claim|achieve|hold|keep|maintain|lose)$/.test(
        lemma,
      )
    )
      negate(mood, lemma);
    if (upper.denied && mood.polarity === 'negated') mood.denied = true;
    return;
  }
  const upper: Mood = blank();
  own(g, upper);
  if (upper.modality !== 'actual' && /^(in|on|under|into)$/.test(frame.prep ?? '')) raise(mood, upper.modality, lemma);
  if (upper.polarity === 'negated' && frame.prep === 'under') negate(mood, 'not');
  if (frame.prep === 'in' && upper.polarity === 'negated' && /^(control|charge|hand|possession)$/.test(frame.lemma))
    negate(mood, 'not');
  if (/^(in|under)$/.test(frame.prep ?? '')) {
    const over: Mood = blank();
    above.govern(g, over);
    if (over.denied || over.polarity === 'negated') {
      mood.denied ||= over.denied;
      negate(mood, lemma);
    }
    if (over.modality !== 'actual') raise(mood, over.modality, lemma);
  }
}

/** A noun phrase inside another: "fears of [an attack]", "plans for [the capture]", "denied reports of [the fall]". */
export function nounHost(frame: Frame, mood: Mood, above: Above): void {
  if (frame.form !== 'noun' || !frame.phrase) return;
  const { sentence, phrase } = frame;
  const host = sentence.phrases.find(
    (p) =>
      p.parts.length === 0 &&
      p !== phrase &&
      p.posts.some((o) => o.phrase === phrase || o.phrase.parts.includes(phrase)) &&
      p.end <= phrase.start &&
      phrase.start - p.end < 4,
  );
  if (!host) return;
  const lemma = sentence.tokens[host.head]!.lemma.toLowerCase();
  if (
    /^(fear|risk|threat|danger|possibility|prospect|likelihood|spectre|specter|warning|chance|concern|speculation|talk|worry|event|case|brink|verge|face-not)$/.test(
      lemma,
    )
  )
    raise(mood, 'possible', lemma);
  else if (
    /^(plan|preparation|order|call|demand|promise|pledge|hope|aim|goal|intention|deadline|proposal|request|offer|prelude|date|timetable|schedule)$/.test(
      lemma,
    )
  )
    raise(mood, 'planned', lemma);
  else if (/^(denial)$/.test(lemma)) {
    mood.denied = true;
    negate(mood, lemma);
  } else if (/^(attempt|bid|effort|push|failure)$/.test(lemma)) mood.aim = 'try';
  // "denied reports of", "denied claims of"
  for (const v of sentence.frames) {
    if (v.form !== 'verb' || v.patient !== host) continue;
    if (
      above.lexicon.has('deny', v.lemma) &&
      /^(report|claim|rumour|rumor|allegation|suggestion|account|statement)$/.test(lemma)
    ) {
      mood.denied = true;
      negate(mood, v.lemma);
    }
    if (above.depth < 4 && v !== frame) {
      const upper: Mood = blank();
      own(v, upper);
      if (upper.modality !== 'actual') raise(mood, upper.modality, v.lemma);
    }
    break;
  }
}
