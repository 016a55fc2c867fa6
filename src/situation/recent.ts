import { addDays, dayOf } from '../lib/time.ts';
import type { Claim, Predicate } from '../model/claim.ts';
import type { ClaimRow } from '../model/source.ts';
import { METHOD } from './method.ts';
import type { Scene } from './scene.ts';

/**
 * Claims of some predicates that bear on the day of the scene, newest first: not of another war, not older than `keepDays`, and begun
 * by that day; a plan counts from the day it was reported.
 */
export function recent(scene: Scene, ...predicates: Predicate[]): ClaimRow[] {
  const first = addDays(scene.day, -METHOD.keepDays);
  return scene.claims
    .filter(({ claim, published }) => {
      if (!predicates.includes(claim.predicate) || claim.modality === 'historical') return false;
      const told = dayOf(published, scene.timezone);
      const begun = claim.modality === 'actual' ? (claim.when?.from ?? claim.when?.to ?? told) : told;
      return begun <= scene.day && told >= first && (claim.when?.to ?? told) >= first;
    })
    .sort((a, b) => b.published - a.published || (a.claim.id < b.claim.id ? -1 : 1));
}

/** The newest row of each key. */
export function newestBy(rows: readonly ClaimRow[], key: (claim: Claim) => string): ClaimRow[] {
  const seen = new Set<string>();
  return rows.filter(({ claim }) => {
    const k = key(claim);
    return !seen.has(k) && seen.add(k);
  });
}

/** The gazetteer's name of a claim's place, else the report's; null when the claim names none. */
export function placeName(scene: Scene, { place }: Claim): string | null {
  if (!place) return null;
  return place.id === null ? place.name : scene.name(place.id);
}

export function quantityKey({ quantity }: Claim): string {
  return quantity ? `${quantity.value ?? ''} ${quantity.min ?? ''} ${quantity.max ?? ''} ${quantity.unit ?? ''}` : '';
}
