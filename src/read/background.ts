import type { Document } from './document.ts';
import type { Draft } from './draft.ts';
import { isBackground, timesOf } from './time/when.ts';

const DEED = /^(take|leave|enter|hold|fight|besiege|repel|threaten)$/;
/** What tells the present, whatever was told before. */
const PRESENT = /^(now|still|currently|today|yesterday|tonight|recently|latest|this)$/i;

const EARLIER = /^(last|previous|earlier|first|second|old)$/i;

/**
 * A tale of old times goes on: "In September 2014 the Houthis seized A. They took B a few weeks later and held it for a month."
 * What is told without a day of its own, in the past tense and right behind such a sentence of its paragraph, is as old.
 */
export function goOnAsBackground(document: Document, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  const old: Draft[] = [];
  for (const d of drafts) {
    const told =
      isBygone(document, d) || isOld(document, d, old) ? { ...d, modality: 'historical' as const, when: null } : d;
    if (told.modality === 'historical') old.push(told);
    out.push(told);
  }
  return out;
}

/** "before the war they held X", "at its height it ruled X": of another time. */
function isBygone(document: Document, d: Draft): boolean {
  if (d.modality !== 'actual' || !DEED.test(d.predicate) || !isPast(d)) return false;
  const verb = d.frame.form === 'verb' ? d.frame : d.frame.governor;
  const isState = /^(hold|threaten|enter)$/.test(d.predicate);
  return !!verb?.obliques.some(({ prep, phrase }) => {
    const { tokens } = phrase.sentence;
    const noun = tokens[phrase.head]!.lemma.toLowerCase();
    // "in the last civil war"
    if (/^(in|during)$/.test(prep) && document.lexicon.has('bygone', noun))
      return tokens.slice(phrase.start, phrase.head).some((t) => EARLIER.test(t.text));
    if (!isState) return false;
    return (
      (prep === 'before' && document.lexicon.has('bygone', noun)) ||
      (/^(at|in|during)$/.test(prep) && document.lexicon.has('heyday', noun) && phrase.owner !== null)
    );
  });
}

function isOld(document: Document, d: Draft, old: readonly Draft[]): boolean {
  if (d.modality !== 'actual' || !DEED.test(d.predicate) || !isPast(d)) return false;
  const { sentence } = d.frame;
  const before = old.filter((x) => {
    const gap = sentence.index - x.frame.sentence.index;
    if (x.frame.sentence.paragraph !== sentence.paragraph || gap < 0 || gap > 1) return false;
    // told in an aside, it is no tale that goes on
    if (x.frame.form !== 'verb' || x.frame.link === 'relative' || x.frame.link === 'gerund') return false;
    return gap === 1 || (d.frame.link === 'conjunct' && x.frame === d.frame.governor);
  });
  if (before.length === 0) return false;
  return !isDated(document, d);
}

/** The past tense, or the past perfect: "took", "had taken"; a participle hangs on a verb of that kind. */
function isPast({ frame }: Draft): boolean {
  const verb = frame.form === 'verb' ? frame : frame.governor;
  if (verb?.form !== 'verb') return false;
  const group = verb.sentence.tokens.slice(verb.group.start, verb.group.end);
  if (group.some((t) => /^(has|have|is|are|'ve|’ve|'s|’s)$/i.test(t.text) || /^(MD|VBZ|VBP|VBG|TO)$/.test(t.xpos)))
    return false;
  return group.some((t) => /^VB[DN]$/.test(t.xpos));
}

/** A word for the present, or a day that is not long past, stands in its sentence. */
function isDated(document: Document, d: Draft): boolean {
  const { sentence } = d.frame;
  const { published } = document;
  if (sentence.tokens.some((t) => PRESENT.test(t.text))) return true;
  return timesOf(document, sentence).some((time) => {
    if (time.anaphoric || time.role === 'anchor' || time.role === 'throughout') return false;
    const days = time.days({ published, tense: 'past', reference: null });
    return !!days?.from && !isBackground({ ...days, text: time.text }, published);
  });
}
