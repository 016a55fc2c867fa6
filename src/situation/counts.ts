import { dayEnd } from '../lib/time.ts';
import type { PlaceClass } from '../model/pack.ts';
import type { Count } from '../model/situation.ts';
import type { Change } from './changes.ts';
import { heldSince, holdOf, isClaimed, isContested } from './hold.ts';
import { type Scene, unitClasses } from './scene.ts';
import { scores } from './score.ts';
import { spread } from './spread.ts';

/** N of M of each class the theatre counts. */
export function counts(scene: Scene): Count[] {
  return unitClasses(scene.gazetteer)
    .map((unit) => count(scene, unit.class, unit.plural))
    .filter((c) => c.of > 0);
}

/**
 * Who holds how many units of a class. Every unit is in exactly one of the holders' members, `disputed`, `unknown` and those of `contested`
 * that no party holds alone (shared). A member that its holder holds under attack is also in `contested`, one that rests on the gaining
 * party's word or on one unreviewed voice also in `claimed`.
 */
export function count(scene: Scene, unitClass: PlaceClass, unit: string): Count {
  const places = scene.gazetteer.placesOf(unitClass);
  const sides = holders(scene);
  const rivals = (party: string) => sides.filter((p) => scene.hostile(p, party));
  const members = new Map<string, string[]>();
  const out: Count = {
    class: unitClass,
    unit,
    of: places.length,
    method: 'count-units',
    byHolder: {},
    claimed: [],
    contested: [],
    disputed: [],
    unknown: [],
    changed: changed(scene, new Set(places.map((p) => p.id))),
  };
  const chances = new Map<string, number[]>();
  for (const place of places) {
    const control = scene.control(place.id);
    const hold = holdOf(control);
    if (hold.as === 'held') members.set(hold.by, [...(members.get(hold.by) ?? []), place.id]);
    if (hold.as === 'held' && isClaimed(control)) out.claimed.push({ place: place.name, by: hold.by });
    if (hold.as === 'disputed') out.disputed.push(place.name);
    if (hold.as === 'unknown') out.unknown.push(place.name);
    if (hold.as === 'shared' || (hold.as === 'held' && isContested(control))) out.contested.push(place.name);
    for (const [party, p] of scores(control, rivals)) chances.set(party, [...(chances.get(party) ?? []), p]);
  }
  for (const party of new Set([...members.keys(), ...chances.keys()])) {
    const ids = bySince(scene, members.get(party) ?? []);
    const { expected, low, high } = spread(chances.get(party) ?? []);
    if (!ids.length && high === 0) continue;
    const reviewed = ids.filter((id) => scene.control(id)?.reviewed).length;
    out.byHolder[party] = { n: ids.length, members: ids.map((id) => scene.name(id)), reviewed, expected, low, high };
  }
  return out;
}

/** The longest held first, those of unknown beginning before all. */
function bySince(scene: Scene, ids: readonly string[]): string[] {
  const since = (id: string) => heldSince(scene.control(id)) ?? '';
  return ids.toSorted((a, b) => (since(a) < since(b) ? -1 : since(a) > since(b) ? 1 : 0));
}

/** Every party that holds, or has a stake in, some place of the scene. */
function holders(scene: Scene): string[] {
  const all = scene.view.places.flatMap((c) => (c.holder === null ? c.others : [c.holder, ...c.others]));
  return [...new Set(all)].sort();
}

function changed(scene: Scene, places: ReadonlySet<string>): Count['changed'] {
  return scene.changes
    .filter((c) => places.has(c.place) && (scene.isTake(c) || c.as === 'disputed' || c.as === 'shared'))
    .map((c) => ({
      place: c.name,
      from: c.from,
      to: c.to,
      ...when(c),
      status: c.status,
      reviewed: c.reviewed,
      claims: carriers(scene, c),
    }));
}

/** The claims that weighed most for the holder by the end of that day. */
function carriers(scene: Scene, { place, day }: Change, most = 3): string[] {
  const at = Math.min(dayEnd(day, scene.timezone), scene.asOf.at);
  const { evidence } = scene.source.why(place, { ...scene.asOf, at });
  return evidence
    .filter((e) => e.claim !== null && e.centibans > 0)
    .sort((a, b) => b.centibans - a.centibans)
    .slice(0, most)
    .map((e) => e.claim!.id);
}

/** The days between which it changed hands; for a dispute the day from which it stands. */
function when({ control, day, to }: Change): { when: string; earliest: string } {
  const last = (to === null ? null : control.since?.to) ?? day;
  const first = (to === null ? null : control.since?.from) ?? last;
  return { when: last, earliest: first };
}
