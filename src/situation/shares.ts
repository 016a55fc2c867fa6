import type { Pack } from '../gazetteer/gazetteer.ts';
import type { Control } from '../model/control.ts';
import type { Place } from '../model/pack.ts';
import type { Share } from '../model/situation.ts';
import { holdOf, isClaimed } from './hold.ts';
import type { Scene } from './scene.ts';

type Measure = 'area' | 'population';
type ShareMethod = Share['method'];

/**
 * Shares of area and of population by each method a theatre's data allow, side by side. `province-by-capital`: a province counts for
 * whoever holds its capital; `district`: a district counts for whoever holds it, by its own evidence. One set of rows a pack.
 */
export function shares(scene: Scene): Share[] {
  return scene.gazetteer.packs.flatMap((pack) => {
    const provinces = scene.gazetteer.placesOf('province').filter((p) => pack.info.country === p.country);
    const districts = scene.gazetteer.placesOf('district').filter((p) => pack.info.country === p.country);
    const byCapital = (p: Place) => (p.capital ? scene.control(p.capital) : undefined);
    const byItself = (p: Place) => scene.control(p.id);
    const ownEvidence = pack.districts !== null && districts.some((p) => holdOf(byItself(p)).as !== 'unknown');
    return (['area', 'population'] as const).flatMap((measure) => [
      ...share(pack, measure, 'province-by-capital', provinces, byCapital),
      ...(ownEvidence ? share(pack, measure, 'district', districts, byItself) : []),
    ]);
  });
}

/** Empty when no unit has the measure. Units without it are left out, and the basis says how many. */
function share(
  pack: Pack,
  measure: Measure,
  method: ShareMethod,
  units: readonly Place[],
  control: (unit: Place) => Control | undefined,
): Share[] {
  const weights = units.flatMap((unit) => {
    const weight = measure === 'area' ? unit.areaKm2 : (pack.population?.byPlace.get(unit.id) ?? null);
    return weight === null ? [] : [{ unit, weight }];
  });
  const total = weights.reduce((sum, w) => sum + w.weight, 0);
  if (total <= 0) return [];
  const out: Share = {
    measure,
    method,
    byHolder: {},
    claimed: 0,
    disputed: 0,
    shared: 0,
    unknown: 0,
    basis: basis(pack, measure, method, weights.length, units.length),
  };
  for (const { unit, weight } of weights) {
    const hold = holdOf(control(unit));
    if (hold.as === 'held') out.byHolder[hold.by] = (out.byHolder[hold.by] ?? 0) + weight / total;
    else out[hold.as] += weight / total;
    if (isClaimed(control(unit))) out.claimed += weight / total;
  }
  return [out];
}

function basis(pack: Pack, measure: Measure, method: ShareMethod, n: number, of: number): string {
  const what =
    measure === 'area' || !pack.population
      ? `areas of the outlines of pack ${pack.info.id}`
      : `population ${pack.population.year}, ${pack.population.source}`;
  const units = method === 'district' ? 'districts' : 'provinces, each for the holder of its capital';
  return `${what}; ${n === of ? n : `${n} of ${of}`} ${units}`;
}
