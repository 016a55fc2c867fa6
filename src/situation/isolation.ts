import type { z } from 'zod';
import { nearest, reachable } from '../gazetteer/road-graph.ts';
import { addDays } from '../lib/time.ts';
import type { Isolated } from '../model/situation.ts';
import { capitalsOf, crossingsOf, groundOf, holdingParties, isOwnGround } from './ground.ts';
import { holder } from './hold.ts';
import type { Scene } from './scene.ts';

type Row = z.infer<typeof Isolated>;

/**
 * Towns on the road graph from which their holder has no road over its own ground to its capital or to a border crossing it is known
 * to hold. A party that has neither is left out: of it this cannot be said.
 */
export function isolated(scene: Scene): Row[] {
  const rows = isolatedPlaces(scene);
  const since = startOfRun(scene, rows);
  return rows.map(({ place, party }) => ({
    place: scene.name(place),
    party,
    since: since.get(`${party} ${place}`) ?? null,
    brokenAt: brokenAt(scene, place, party),
  }));
}

interface Pair {
  place: string;
  party: string;
}

function isolatedPlaces(scene: Scene): Pair[] {
  const { graph } = scene;
  return holdingParties(scene).flatMap((party) => {
    const ways = waysOut(scene, party).filter((p) => graph.has(p));
    if (!ways.length) return [];
    const linked = new Set(ways.flatMap((w) => [...reachable(graph, w, (p) => isOwnGround(scene, p, party))]));
    return scene.view.places
      .filter((c) => holder(c) === party && graph.has(c.place.id) && !linked.has(c.place.id))
      .map((c) => ({ place: c.place.id, party }));
  });
}

const waysOut = (scene: Scene, party: string) => [...capitalsOf(scene, party), ...crossingsOf(scene, party)];

/** The first day of the unbroken run of days on which each was isolated; absent when it was so before the window began. */
function startOfRun(scene: Scene, rows: readonly Pair[]): Map<string, string> {
  const start = new Map<string, string>();
  const open = new Set(rows.map((r) => `${r.party} ${r.place}`));
  for (let day = scene.day; day >= scene.since && open.size > 0; day = addDays(day, -1)) {
    const before = new Set(isolatedPlaces(scene.on(addDays(day, -1))).map((r) => `${r.party} ${r.place}`));
    for (const key of [...open]) {
      if (before.has(key)) continue;
      start.set(key, day);
      open.delete(key);
    }
  }
  return start;
}

/** The towns of other hands on the shortest way to the nearest way out. */
function brokenAt(scene: Scene, place: string, party: string): string[] {
  const ways = new Set(waysOut(scene, party));
  const path = nearest(scene.graph, place, (p) => ways.has(p));
  const broken = path?.places.filter((p) => !isOwnGround(scene, p, party)) ?? [];
  return broken.filter((p) => groundOf(scene, p, party) !== 'own').map((p) => scene.name(p));
}
