import type { Frame } from '../frame.ts';
import type { Lexicon } from '../lexicon.ts';
import { negated } from './own.ts';

const TALE =
  /^(report|claim|rumou?r|allegation|suggestion|statement|account|assertion|post|message|story|speculation|announcement|boast)$/;
const OPEN = /^(unconfirmed|unverified|conflicting|contradictory|uncorroborated)$/i;
const FALSE = /^(false|untrue|fake|bogus|baseless|unfounded|erroneous|incorrect|wrong|fabricated|premature)$/i;

/**
 * What becomes of a tale whose clause a frame tells ("[a claim] that X had fallen"): `false` when the sentence denies it
 * or calls it false, `open` when nobody bears it out, else null. `word`: the word that says so.
 */
export function verdict(frame: Frame, tale: Frame, lexicon: Lexicon): { is: 'false' | 'open'; word: string } | null {
  if (tale.form === 'verb' || !TALE.test(tale.lemma)) return null;
  const { sentence } = frame;
  const { tokens } = sentence;
  const phrase = sentence.phrases.find((p) => p.head === tale.head && p.parts.length === 0);
  const words = phrase ? tokens.slice(phrase.start, phrase.head).map((t) => t.text) : [];
  const isFalse = words.find((w) => FALSE.test(w));
  if (isFalse) return { is: 'false', word: isFalse };
  // "denied a claim that", "dismissed as propaganda reports that"
  const denier = sentence.frames.find(
    (v) =>
      v.form === 'verb' &&
      lexicon.has('deny', v.lemma) &&
      (v.patient?.head === tale.head || (v.head < tale.head && isBareAs(v.group.end))),
  );
  if (denier) return { is: 'false', word: denier.lemma };
  // "reports that X had fallen were untrue"
  const end = Math.max(frame.group.end, frame.patient?.end ?? 0, ...frame.obliques.map((o) => o.phrase.end));
  const after = tokens.findIndex((t, i) => i >= end && t.lemma === 'be');
  const said = after < 0 ? [] : tokens.slice(after + 1, after + 4);
  const isPlain = after >= 0 && !tokens.slice(end, after).some((t) => /^[;,]|and|but|that|who|which$/i.test(t.text));
  if (isPlain && !said.some((t) => /^(not|n't|n’t)$/i.test(t.text))) {
    const word = said.find((t) => FALSE.test(t.text) || lexicon.has('deny', t.lemma));
    if (word) return { is: 'false', word: word.text };
  }
  const open = words.find((w) => OPEN.test(w));
  if (open) return { is: 'open', word: open };
  return phrase && negated(phrase) ? { is: 'open', word: 'no' } : null;

  /** Between a verb and the tale stands only "as propaganda". */
  function isBareAs(from: number): boolean {
    return (
      /^as$/i.test(tokens[from]?.text ?? '') &&
      !sentence.frames.some((v) => v.form === 'verb' && v.head >= from && v.head < tale.head)
    );
  }
}
