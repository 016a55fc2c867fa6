import { checkNames } from './check-names.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkParties } from './check-parties.ts';
import { checkPlaces } from './check-places.ts';
import { checkRoads } from './check-roads.ts';
import type { Finding } from './finding.ts';
import type { Pack } from './gazetteer.ts';

export type { Finding };

const ORDER: Finding['level'][] = ['fault', 'doubt', 'gap'];

/** What is missing or doubtful in a pack whose files are well formed, faults first. An empty list: nothing was found. */
export function checkPack(pack: Pack): Finding[] {
  const all = [
    ...checkNames(pack),
    ...checkPlaces(pack),
    ...checkRoads(pack),
    ...checkParties(pack),
    ...checkNumbers(pack),
  ];
  return all.sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
}
