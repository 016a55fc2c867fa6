import { holder, holdOf } from './hold.ts';
import { METHOD } from './method.ts';
import type { Scene } from './scene.ts';

/** What a town means for one party's use of a road: its own ground, another's, in question, or not known. */
export type Ground = 'own' | 'other' | 'question' | 'unknown' | 'no-evidence';

/**
 * A place that another party holds by a thin score, that sources dispute or that both sides hold part of is in question. Of places that never had a
 * report, a unit the theatre counts is `unknown`; a smaller one is `no-evidence`: it bars no way, and makes no road held through.
 */
export function groundOf(scene: Scene, place: string, party: string): Ground {
  const control = scene.control(place);
  const hold = holdOf(control);
  if (hold.as === 'held') {
    if (scene.allied(hold.by, party)) return 'own';
    return control!.probability < METHOD.candidate.high ? 'question' : 'other';
  }
  if (hold.as === 'disputed' || hold.as === 'shared') return 'question';
  return control || scene.units.has(place) ? 'unknown' : 'no-evidence';
}

/** Whether a party's own road may lead through a place. */
export function isOwnGround(scene: Scene, place: string, party: string): boolean {
  const ground = groundOf(scene, place, party);
  return ground === 'own' || ground === 'no-evidence';
}

/** Parties that hold some place of the scene, in the order of their ids. */
export function holdingParties(scene: Scene): string[] {
  const found = new Set(scene.view.places.map(holder));
  return [...found].filter((p) => p !== null).sort();
}

/** The capitals a party reckons its roads to: of the theatres whose state it is and whose capital its side holds. */
export function capitalsOf(scene: Scene, party: string): string[] {
  if (scene.gazetteer.party(party)?.kind !== 'state') return [];
  return scene.gazetteer.packs.map((p) => p.info.capital).filter((c) => groundOf(scene, c, party) === 'own');
}

/** Border crossings that a party is known to hold. */
export function crossingsOf(scene: Scene, party: string): string[] {
  return scene.gazetteer
    .placesOf('border-crossing')
    .map((p) => p.id)
    .filter((id) => groundOf(scene, id, party) === 'own');
}
