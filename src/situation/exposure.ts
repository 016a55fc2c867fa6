import type { z } from 'zod';
import { nearest, otherEnd } from '../gazetteer/road-graph.ts';
import { distanceKm } from '../lib/geometry.ts';
import { addDays, dayOf } from '../lib/time.ts';
import type { Exposure } from '../model/situation.ts';
import type { ClaimRow } from '../model/source.ts';
import { holder } from './hold.ts';
import { METHOD } from './method.ts';
import { type Scene, unitClasses } from './scene.ts';

type Row = z.infer<typeof Exposure>;

/** Facts, no grades, of every unit of the first class the theatre counts that somebody holds; nearest to the other side first. */
export function exposures(scene: Scene): Row[] {
  const unit = unitClasses(scene.gazetteer)[0];
  if (!unit) return [];
  return scene.gazetteer
    .placesOf(unit.class)
    .filter((p) => holder(scene.control(p.id)) !== null)
    .map((p) => exposure(scene, p.id))
    .sort((a, b) => (a.roadKm ?? Infinity) - (b.roadKm ?? Infinity) || (a.place < b.place ? -1 : 1));
}

/**
 * The nearest place by road that a hostile party holds or claims to hold (null when nobody holds the place or no road leads to one),
 * what lies between, who holds the next place on each road in, and fighting reported near.
 */
export function exposure(scene: Scene, place: string): Row {
  const { graph } = scene;
  const holds = (p: string) => holder(scene.control(p));
  const own = holds(place);
  const isHostile = (p: string) => own !== null && p !== place && scene.hostile(own, holds(p) ?? own);
  const path = nearest(graph, place, isHostile);
  const target = path?.places.at(-1) ?? null;
  return {
    place: scene.name(place),
    holder: own,
    nearestHostile: target && scene.name(target),
    hostileHolder: target && holds(target),
    roadKm: path ? Math.round(path.km) : null,
    hours: path ? Math.round(path.hours * 10) / 10 : null,
    between: path?.places.slice(1, -1).map((p) => ({ place: scene.name(p), holder: holds(p) })) ?? [],
    approaches: graph.edgesAt(place).map((edge) => {
      const next = otherEnd(edge, place);
      const road = scene.gazetteer.road(edge.road)?.name ?? edge.road;
      return { road, next: scene.name(next), holder: holds(next) };
    }),
    fightingNear: fightingNear(scene, place),
  };
}

const FIGHTING = new Set(['fight', 'enter', 'besiege']);

function fightingNear(scene: Scene, place: string): Row['fightingNear'] {
  const here = scene.gazetteer.place(place);
  if (here?.lat == null || here.lon == null) return [];
  const centre = { lat: here.lat, lon: here.lon };
  const from = addDays(scene.day, -METHOD.near.days);
  const near = ({ claim, published }: ClaimRow) => {
    if (!FIGHTING.has(claim.predicate) || claim.polarity !== 'affirmed' || claim.modality !== 'actual') return false;
    const day = claim.when?.to ?? claim.when?.from ?? dayOf(published, scene.timezone);
    if (day < from || (claim.when?.from ?? day) > scene.day || claim.place?.kind === 'province') return false;
    const { lat, lon } = (claim.place?.id && scene.gazetteer.place(claim.place.id)) || claim.place || {};
    return lat != null && lon != null && distanceKm(centre, { lat, lon }) <= METHOD.near.km;
  };
  return scene.claims
    .filter(near)
    .sort((a, b) => b.published - a.published)
    .map(({ claim }) => ({ place: claim.place!.name, claim: claim.id, when: claim.when }));
}
