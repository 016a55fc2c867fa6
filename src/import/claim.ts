import type { ClaimActor } from '../model/actor.ts';
import type { Predicate } from '../model/claim.ts';
import type { ClaimPlace } from '../model/place.ts';
import type { When } from '../model/when.ts';
import type { Told } from './imported.ts';

export type Bare = Told['claims'][number];

/** A claim of a table's row: affirmed, actual and whole unless the row says otherwise. */
export function bareClaim(
  rule: string,
  predicate: Predicate,
  place: ClaimPlace | null,
  actor: ClaimActor | null,
  when: When | null,
  more: Partial<Bare> = {},
): Bare {
  const doubts: string[] = [];
  if (place && place.id === null) doubts.push(`the packs know no place "${place.name}", or several`);
  if (actor && actor.id === null) doubts.push(`the packs know no party "${actor.name}", or several`);
  return {
    predicate,
    actor,
    against: null,
    place,
    extent: 'whole',
    when,
    polarity: 'affirmed',
    modality: 'actual',
    means: null,
    manner: null,
    speaker: null,
    quantity: null,
    purpose: null,
    talk: null,
    rule,
    readers: ['import'],
    confidence: 1,
    doubts,
    ...more,
  };
}

/** From one day to another; one day when they are the same or only one is known. */
export function whenOf(from: string | null, to: string | null): When | null {
  const first = from ?? to;
  if (first === null) return null;
  const last = to ?? first;
  return { from: first, to: last, precision: first === last ? 'day' : 'days', text: null };
}
