import type { Claim } from '../../src/model/claim.ts';
import type { ClaimPlace } from '../../src/model/place.ts';
import type { Reading } from '../../src/model/reading.ts';
import type { Report } from '../../src/model/report.ts';
import { Gold } from './annotation.ts';

type GoldClaim = Gold['claims'][number];

/** An annotation as the reading of a reader who errs in nothing, before places and parties are looked up. */
export function goldReading(annotation: unknown, report: Report): Reading {
  const { claims } = Gold.parse(annotation);
  return { claims: claims.map((claim, i) => goldClaim(claim, i, report)), figures: [] };
}

const actorOf = (name: string | null): Claim['actor'] =>
  name === null ? null : { mention: name, name, id: null, implicit: false };

function goldClaim(gold: GoldClaim, n: number, report: Report): Claim {
  const start = Math.max(0, report.text.indexOf(gold.quote));
  const place: ClaimPlace | null =
    gold.place === null
      ? null
      : {
          mention: gold.place,
          name: gold.place,
          id: null,
          kind: gold.placeKind as ClaimPlace['kind'],
          within: gold.within,
          lat: null,
          lon: null,
          score: null,
          margin: null,
        };
  return {
    id: `gold ${report.id} ${n}`,
    predicate: gold.predicate as Claim['predicate'],
    actor: actorOf(gold.actor),
    against: actorOf(gold.against),
    place,
    extent: gold.extent as Claim['extent'],
    when: gold.when && { ...gold.when, precision: gold.when.from === gold.when.to ? 'day' : 'days', text: 'then' },
    polarity: gold.polarity as Claim['polarity'],
    modality: gold.modality as Claim['modality'],
    means: null,
    manner: null,
    speaker: gold.speaker
      ? {
          mention: gold.speaker,
          class: (gold.speakerClass ?? 'unnamed') as NonNullable<Claim['speaker']>['class'],
          party: null,
          stance: 'says',
          interest: 'neutral',
        }
      : null,
    quantity: null,
    purpose: null,
    talk: null,
    quote: { start, end: start + gold.quote.length, text: gold.quote },
    quotes: [],
    rule: 'gold',
    readers: ['chunk'],
    confidence: 0.9,
    doubts: [],
  };
}
