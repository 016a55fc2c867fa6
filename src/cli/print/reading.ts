import type { Claim } from '../../model/claim.ts';
import type { Figure } from '../../model/figure.ts';
import type { Reading } from '../../model/reading.ts';
import type { Report } from '../../model/report.ts';
import type { Speaker } from '../../model/speaker.ts';
import type { When } from '../../model/when.ts';

export function whenWords(when: When | null): string {
  if (!when) return 'undated';
  const days = when.from === when.to ? when.from : `${when.from ?? '…'} to ${when.to ?? '…'}`;
  return when.text ? `${days} (“${when.text}”)` : `${days}`;
}

export function speakerWords(speaker: Speaker | null): string {
  if (!speaker) return 'in the reporter’s own words';
  const interest =
    speaker.interest === 'neutral'
      ? ''
      : speaker.interest === 'against'
        ? ', against interest'
        : ', about its own gain';
  return `${speaker.mention} (${speaker.class}) ${speaker.stance}${interest}`;
}

function claimLines(claim: Claim): string[] {
  const place = claim.place
    ? `${claim.place.name}${claim.place.kind ? ` (${claim.place.kind})` : ''}${claim.extent === 'part' ? ', part' : ''}${claim.place.id ? '' : ' [not in a pack]'}`
    : 'no place named';
  const marks = [claim.polarity === 'negated' && 'NOT', claim.modality !== 'actual' && claim.modality]
    .filter(Boolean)
    .join(' ');
  const actor = claim.actor ? ` by ${claim.actor.name}${claim.actor.implicit ? ' (implied)' : ''}` : '';
  const against = claim.against ? ` against ${claim.against.name}` : '';
  return [
    `  ${claim.predicate}${marks ? ` [${marks}]` : ''} · ${place}${actor}${against} · ${whenWords(claim.when)}`,
    `    ${speakerWords(claim.speaker)}; sure ${Math.round(claim.confidence * 100)} %; rule ${claim.rule}`,
    `    “${claim.quote.text}”`,
    ...claim.doubts.map((d) => `    ? ${d}`),
  ];
}

export function figureWords(figure: Figure): string {
  const range =
    figure.value ??
    (figure.min !== null && figure.max !== null
      ? `${figure.min}–${figure.max}`
      : figure.min !== null
        ? `≥ ${figure.min}`
        : figure.max !== null
          ? `≤ ${figure.max}`
          : '?');
  return `${figure.kind} ${figure.approx ? 'about ' : ''}${range}${figure.of === null ? '' : ` of ${figure.of}`}${figure.unit ? ` ${figure.unit}` : ''}`;
}

/** A reading for the terminal. */
export function readingText(report: Report, reading: Reading): string {
  return [
    `${report.title ?? report.file ?? report.id} · published ${report.published}${report.source ? ` · ${report.source}` : ''}`,
    `  ${reading.claims.length} claims, ${reading.figures.length} figures`,
    '',
    ...reading.claims.flatMap((c) => [...claimLines(c), '']),
    ...reading.figures.map((f) => `  ${figureWords(f)} · “${f.quote.text}”`),
    '',
  ].join('\n');
}
