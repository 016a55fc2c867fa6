import { fold } from '../../lib/fold.ts';
import type { Place, PlaceClass } from '../../model/pack.ts';
import { type Scene, unitClasses } from '../scene.ts';

/** What a report counts, as the packs know it. `by` is the place whose control decides for the unit: itself, or a province's capital. */
export interface CountedUnit {
  class: PlaceClass;
  plural: string;
  places: readonly Place[];
  by(place: Place): string;
  byCapital: boolean;
}

/**
 * The class that a figure's unit names ("provincial capitals", "the capitals", "districts"); null when the packs count nothing of the
 * kind. Provinces are counted by who holds their capitals.
 */
export function countedUnit(scene: Scene, unit: string | null): CountedUnit | null {
  const words = singulars(unit ?? '');
  if (!words.size) return null;
  const itself = (p: Place) => p.id;
  for (const { class: unitClass, singular, plural } of unitClasses(scene.gazetteer)) {
    const own = singulars(singular);
    const all = [...words].every((w) => own.has(w)) || [...own].every((w) => words.has(w));
    if (all && words.has([...own].at(-1)!))
      return { class: unitClass, plural, places: scene.gazetteer.placesOf(unitClass), by: itself, byCapital: false };
  }
  if (!words.has('province')) return null;
  const places = scene.gazetteer.placesOf('province');
  return { class: 'province', plural: 'provinces', places, by: (p) => p.capital ?? p.id, byCapital: true };
}

function singulars(text: string): Set<string> {
  const words = fold(text)
    .split(' ')
    .filter((w) => w && !['the', 'of', 'country', 's', 'countrys', 'other', 'more', 'all'].includes(w));
  return new Set(words.map((w) => w.replace(/ies$/, 'y').replace(/([^s])s$/, '$1')));
}
