import { focusOf } from '../gazetteer/focus.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Reading as Reader } from '../model/reading.ts';
import type { Report } from '../model/report.ts';
import { fittedWeight, type Resolved } from './places.ts';
import { type ResolveOptions, resolveSlots, slotsOf } from './resolve.ts';

/** For every place of a raw reading: the candidates with their terms, each size times weight, and the scores. */
export function explainResolution(
  reading: Reader,
  report: Report,
  gazetteer: Gazetteer,
  options: ResolveOptions = {},
): string {
  const focus = focusOf(report, gazetteer);
  const resolved = resolveSlots(
    slotsOf(reading).filter((s) => s.place.kind !== 'road'),
    report,
    gazetteer,
    focus,
    report.published.slice(0, 10),
    options,
  );
  const head = `the report is about: ${focus?.info.name ?? 'no pack’s war'}`;
  return [head, ...[...resolved.values()].map(explainMention)].join('\n\n');
}

export function explainMention({ mention, readings, margin }: Resolved): string {
  const lines = readings.map(({ candidate, terms, sum, score }) => {
    const what = candidate
      ? `${candidate.place.name}, ${candidate.place.kind} (${candidate.place.id})`
      : 'none of these';
    const why = Object.entries(terms).map(([t, size]) => `${t} ${signed(fittedWeight(t) * size)}`);
    return `  ${score.toFixed(3)}  ${what}\n         ${signed(sum)} = ${why.join('  ')}`;
  });
  return [`"${mention.text}" (margin ${margin.toFixed(3)})`, ...lines].join('\n');
}

const signed = (x: number) => `${x < 0 ? '−' : '+'}${Math.abs(x).toFixed(2)}`;
