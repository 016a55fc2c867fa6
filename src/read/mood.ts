import type { Modality, Polarity } from '../model/claim.ts';
import type { Token } from '../parse/token.ts';
import type { Frame, Phrase } from './frame.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * How a frame is told. aim: what a side tries or fights for, by the word that says so: `try` ("bid to take"),
 * `fight` ("battle to take", "attack to seize"); `move` ("moving to take") is planned.
 */
export interface Mood {
  polarity: Polarity;
  modality: Exclude<Modality, 'historical'>;
  aim: 'try' | 'fight' | null;
  /** A verb of denial governs it. */
  denied: boolean;
  /** "has all but fallen": not so yet. */
  nearly: boolean;
  /** Words that decided, for the trace. */
  because: string[];
}

const NEGATION = /^(not|n't|n’t|never|hardly|nor)$/i;
const ORDER: Record<Mood['modality'], number> = { actual: 0, planned: 1, possible: 2 };

/** Polarity and modality of a frame from its own words and from all that governs it. */
export function moodOf(frame: Frame, lexicon: Lexicon, plain = false): Mood {
  const mood: Mood = blank();
  own(frame, mood);
  if (!plain) govern(frame, mood, lexicon, 0);
  return mood;
}

function blank(): Mood {
  return { polarity: 'affirmed', modality: 'actual', aim: null, denied: false, nearly: false, because: [] };
}

function negate(mood: Mood, word: string): void {
  mood.polarity = mood.polarity === 'negated' ? 'affirmed' : 'negated';
  mood.because.push(word);
}

function raise(mood: Mood, modality: Mood['modality'], word: string): void {
  if (ORDER[modality] > ORDER[mood.modality] || (modality === 'planned' && mood.modality === 'actual'))
    mood.modality = modality;
  mood.because.push(word);
}

/** The words of the verb group and of the phrases beside it. */
function own(frame: Frame, mood: Mood): void {
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
    if (/no longer$/.test(before) || /\bnever$/.test(before)) negate(mood, before);
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

function negated(phrase: Phrase): boolean {
  const t = phrase.sentence.tokens[phrase.start]!;
  const prior = phrase.sentence.tokens[phrase.start - 1];
  return /^(no|neither|none|nobody)$/i.test(t.text) || (prior !== undefined && /^no$/i.test(prior.text));
}

/** What stands over the frame: "denied that", "plans to", "if", "before", "without". */
function govern(frame: Frame, mood: Mood, lexicon: Lexicon, depth: number): void {
  if (depth > 5) return;
  const marker = frame.marker;
  if (
    marker &&
    /^(if|unless|whether|should|lest|provided)$/.test(marker) &&
    (frame.link === 'adverbial' || frame.link === 'complement')
  )
    raise(mood, 'possible', marker);
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
    nounHost(frame, mood, lexicon, depth);
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
        complement(frame, g, mood, lexicon, depth);
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
      else if (is('try') && /^(at|on|of|for|in)$/.test(frame.marker ?? '')) mood.aim = 'try';
      else if (is('plan') && /^(on|of|about)$/.test(frame.marker ?? '')) raise(mood, 'planned', lemma);
      else if (
        /^(risk|fear|danger|possibility|prospect|accuse|suspect|chance|threat|brink|verge|aim|goal|intention|hope|way|purpose|close|capable|bent|intent|edge|point)$/.test(
          lemma,
        ) &&
        frame.marker !== 'by' &&
        frame.marker !== 'after'
      ) {
        if (/^(aim|goal|intention|purpose|bent|intent|hope)$/.test(lemma)) mood.aim = 'try';
        else if (lemma !== 'accuse' && lemma !== 'suspect') raise(mood, 'possible', lemma);
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
      if (/^(loom|threaten|risk)$/.test(lemma)) raise(mood, 'possible', lemma);
      if (g.voice === 'passive' && is('plan')) raise(mood, 'planned', lemma);
      if (g.voice === 'passive' && is('fail') && /^(avert|avoid|prevent|thwart|foil)$/.test(lemma)) negate(mood, lemma);
      return;
    }
    case 'object':
    case 'oblique':
      objectOf(frame, g, mood, lexicon, depth);
      return;
    default:
      complement(frame, g, mood, lexicon, depth);
  }
}

/** "had been [completely] taken". */
function isWhole(frame: Frame): boolean {
  return frame.sentence.tokens
    .slice(frame.group.start, frame.group.end + 1)
    .some((t) => /^(completely|fully|entirely|wholly|totally)$/i.test(t.text));
}

/** An event noun under a verb or another noun. */
function objectOf(frame: Frame, g: Frame, mood: Mood, lexicon: Lexicon, depth: number): void {
  const { lemma } = g;
  if (frame.link === 'object') {
    if (lexicon.has('deny', lemma)) {
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
    if (g.link !== 'purpose' || !lexicon.has('plain-event', lemma)) govern(g, upper, lexicon, depth + 1);
    if (upper.modality !== 'actual') raise(mood, upper.modality, lemma);
    if (upper.aim) mood.aim ??= upper.aim;
    if (
      upper.polarity === 'negated' &&
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
    govern(g, over, lexicon, depth + 1);
    if (over.denied || over.polarity === 'negated') {
      mood.denied ||= over.denied;
      negate(mood, lemma);
    }
    if (over.modality !== 'actual') raise(mood, over.modality, lemma);
  }
}

/** A noun phrase inside another: "fears of [an attack]", "plans for [the capture]", "denied reports of [the fall]". */
function nounHost(frame: Frame, mood: Mood, lexicon: Lexicon, depth: number): void {
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
      lexicon.has('deny', v.lemma) &&
      /^(report|claim|rumour|rumor|allegation|suggestion|account|statement)$/.test(lemma)
    ) {
      mood.denied = true;
      negate(mood, v.lemma);
    }
    if (depth < 4 && v !== frame) {
      const upper: Mood = blank();
      own(v, upper);
      if (upper.modality !== 'actual') raise(mood, upper.modality, v.lemma);
    }
    break;
  }
}

function complement(frame: Frame, g: Frame, mood: Mood, lexicon: Lexicon, depth: number): void {
  const { lemma } = g;
  const is = (list: string): boolean => lexicon.has(list, lemma);
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
    if (is('false') || (g.form === 'noun' && g.governor && lexicon.has('deny', g.governor.lemma))) {
      mood.denied = true;
      negate(mood, lemma);
    } else if (
      g.form === 'noun' &&
      /^(report|claim|rumour|rumor|allegation|suggestion|statement|account)$/.test(lemma) &&
      g.governor === null
    ) {
      const verb = frame.sentence.frames.find(
        (v) => v.form === 'verb' && lexicon.has('deny', v.lemma) && v.patient?.head === g.head,
      );
      if (verb) {
        mood.denied = true;
        negate(mood, verb.lemma);
      }
    }
    if (
      is('say') &&
      upper.polarity === 'negated' &&
      /^(confirm|see|know|say|acknowledge|announce|report|admit)$/.test(lemma)
    ) {
      // "could not say that X had been completely retaken": not all of it
      if (frame.marker !== 'whether' && frame.marker !== 'if' && isWhole(frame)) negate(mood, `not ${lemma}`);
      else raise(mood, 'possible', `not ${lemma}`);
    }
    if (depth < 4 && g.governor && !is('say')) govern(g, mood, lexicon, depth + 1);
    return;
  }
  const inherit = (): void => {
    if (upper.polarity === 'negated') negate(mood, `not ${lemma}`);
    if (upper.modality !== 'actual') raise(mood, upper.modality, lemma);
    govern(g, mood, lexicon, depth + 1);
  };
  if (
    /^(claim|report|appear|seem|rumour|rumor|allegation|boast|believe|say|think|know|understand)$/.test(lemma) &&
    frame.sentence.tokens.slice(frame.group.start, frame.group.end).some((t) => t.lemma === 'have')
  ) {
    // "claims to have taken": told as done
    const deny =
      g.form === 'noun'
        ? frame.sentence.frames.find(
            (v) => v.form === 'verb' && lexicon.has('deny', v.lemma) && v.patient?.head === g.head,
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
  if (lemma === 'threaten') mood.aim = 'try';
  else if (lemma === 'decide' && upper.modality === 'actual' && upper.polarity === 'affirmed') return;
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
  else if (lexicon.has('reported', lemma) && g.voice === 'passive') return;
  else if (frame.link === 'purpose' || frame.link === 'complement') {
    // a plain deed with a purpose: "crossed the river to take the town"
    mood.aim ??= g.form === 'noun' ? 'try' : lexicon.has('combat', lemma) ? 'fight' : 'try';
  }
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
