import { fold } from '../lib/fold.ts';
import type { Document } from './document.ts';
import type { Fact } from './merge.ts';

/**
 * Weights of what speaks for and against a reading, in natural log-odds, added to `base`; fitted on annotated reports by
 * `npm run calibrate` and kept in `data/rules/confidence.yaml`.
 */
export interface ConfidenceWeights {
  base: number;
  weights: Readonly<Record<string, number>>;
}

/** How sure the reader is that a careful annotator would find the fact in the report: 0.02 to 0.98, two decimals. */
export function confidenceOf(document: Document, fact: Fact, named: Named, using: ConfidenceWeights): number {
  const odds = featuresOf(document, fact, named).reduce((sum, name) => sum + (using.weights[name] ?? 0), using.base);
  const sure = 1 / (1 + Math.exp(-odds));
  return Math.round(Math.max(0.02, Math.min(0.98, sure)) * 100) / 100;
}

/** In how many sentences each place of a report is told, by folded name. */
export type Named = ReadonlyMap<string, number>;

export function namedIn(document: Document): Named {
  const counts = new Map<string, number>();
  for (const sentence of document.sentences) {
    const here = new Set(sentence.places.flatMap((p) => (p.name ? [fold(p.name)] : [])));
    for (const key of here) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** What is true of a reading that may speak for or against it: "place:pronoun", "told:twice", "rule:take.capture". */
export function featuresOf(document: Document, fact: Fact, counts: Named): string[] {
  const { clearest: d, drafts } = fact;
  const { frame, place, actor } = d;
  const { tokens, paragraph } = frame.sentence;
  const out = [`rule:${d.rule}`, `predicate:${d.predicate}`, `form:${frame.form}`, `paragraph:${paragraph.kind}`];
  if (d.polarity !== 'affirmed') out.push('polarity:negated');
  if (d.modality !== 'actual') out.push(`modality:${d.modality}`);
  out.push(`told:${drafts.length > 2 ? 'often' : drafts.length === 2 ? 'twice' : 'once'}`);
  out.push(`link:${frame.link ?? 'main'}`);
  if (frame.form === 'verb') out.push(`voice:${frame.voice}`);
  if (place === null) out.push('place:none');
  else {
    out.push(`place:${place.form}`, `kind:${place.kind ?? 'unknown'}`);
    if (place.extent === 'part') out.push('place:part');
    if (place.sentence !== frame.sentence) out.push('place:elsewhere');
    else {
      const gap = Math.max(place.start - frame.group.end, frame.group.start - place.end);
      out.push(`gap:${gap > 12 ? 'wide' : gap > 5 ? 'some' : 'narrow'}`);
    }
    if (place.name) {
      const known = document.gazetteer.lookup(place.name).length > 0;
      out.push(known ? 'place:known' : 'place:unknown');
      const named = counts.get(fold(place.name)) ?? 1;
      out.push(`named:${named > 3 ? 'often' : named > 1 ? 'again' : 'once'}`);
    }
  }
  if (!actor) out.push('actor:none');
  else out.push(d.implicit ? 'actor:implied' : `actor:${actor.form}`);
  if (d.when) out.push('dated');
  if (d.speaker) out.push(`speaker:${d.speaker.class}`);
  else out.push('speaker:reporter');
  if (tokens.length > 45) out.push('sentence:long');
  if (frame.sentence.index < 4) out.push('early');
  return out;
}
