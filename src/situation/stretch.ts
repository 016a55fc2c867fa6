import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { METHOD } from './method.ts';

/** A part of a named road between two towns by which people tell it, with every town of the pack on it in order, both ends included. */
export interface Stretch {
  road: string;
  name: string;
  towns: readonly string[];
  /** Index of each town among the road's stops. */
  stops: readonly number[];
}

/** Every road of the packs, parted at the national capital and the largest towns. */
export function stretches(gazetteer: Gazetteer): Stretch[] {
  const marks = majorTowns(gazetteer);
  const roads = new Map(gazetteer.packs.flatMap((p) => p.roads).map((r) => [r.id, r]));
  return [...roads.values()].flatMap((road) => {
    const at = road.stops.flatMap((s, i) => (s.place === null ? [] : [i]));
    const towns = at.map((i) => road.stops[i]!.place!);
    const out: Stretch[] = [];
    let from = 0;
    for (let i = 1; i < towns.length; i++) {
      if (i < towns.length - 1 && !marks.has(towns[i]!)) continue;
      out.push({ road: road.id, name: road.name, towns: towns.slice(from, i + 1), stops: at.slice(from, i + 1) });
      from = i;
    }
    return out;
  });
}

/** National capitals and the most populous towns of each theatre's country, so many as `majorTowns` says. */
function majorTowns(gazetteer: Gazetteer): Set<string> {
  const capitals = gazetteer.packs.map((p) => p.info.capital);
  const towns = gazetteer.packs.flatMap(({ info }) =>
    gazetteer
      .placesOf('city')
      .filter((p) => p.country === info.country && p.population)
      .sort((a, b) => b.population! - a.population! || (a.id < b.id ? -1 : 1))
      .slice(0, METHOD.majorTowns)
      .map((p) => p.id),
  );
  return new Set([...capitals, ...towns]);
}
