import type { RoadState } from '../model/situation.ts';
import { type Ground, groundOf, holdingParties } from './ground.ts';
import { heldSince, isContested } from './hold.ts';
import type { Scene } from './scene.ts';
import { type Stretch, stretches } from './stretch.ts';

/**
 * Who holds the line of each stretch, for each party that holds a town on it: `broken` where another side holds a town, else `contested`
 * where a town is fought over or in question, else `unknown` where a town has no report, else `through-held`.
 * It never says that a road is passable or safe.
 */
export function roads(scene: Scene): RoadState[] {
  const parties = holdingParties(scene);
  return stretches(scene.gazetteer).flatMap((stretch) =>
    parties.flatMap((party) => stateOf(scene, stretch, party) ?? []),
  );
}

/** Null when the party holds no town of the stretch. */
export function stateOf(scene: Scene, stretch: Stretch, party: string): RoadState | null {
  const grounds = stretch.towns.map((town): [string, Ground] => [town, groundOf(scene, town, party)]);
  const where = (test: (ground: Ground, town: string) => boolean) =>
    grounds.filter(([town, g]) => test(g, town)).map(([town]) => town);
  const own = where((g) => g === 'own');
  if (!own.length) return null;
  const broken = where((g) => g === 'other');
  const contested = where((g, town) => g === 'question' || (g === 'own' && isContested(scene.control(town))));
  const unknown = where((g) => g === 'unknown' || g === 'no-evidence');
  const state = broken.length ? 'broken' : contested.length ? 'contested' : unknown.length ? 'unknown' : 'through-held';
  const at = { broken, contested, unknown, 'through-held': [] }[state];
  const days = (state === 'through-held' ? own : at).map((town) => heldSince(scene.control(town)));
  return {
    road: stretch.name,
    id: stretch.road,
    from: scene.name(stretch.towns[0]!),
    to: scene.name(stretch.towns.at(-1)!),
    party,
    state,
    at: at.map((town) => scene.name(town)),
    since: sinceOf(state, days),
    stops: {
      from: stretch.stops[0]!,
      to: stretch.stops.at(-1)!,
      at: at.map((town) => stretch.stops[stretch.towns.indexOf(town)]!),
    },
  };
}

/** Broken since the first of the breaks that still stand; held through since the last town came in. */
function sinceOf(state: RoadState['state'], days: readonly (string | null)[]): string | null {
  if (state === 'contested' || state === 'unknown') return null;
  const known = days.filter((d) => d !== null).sort();
  return (state === 'broken' ? known[0] : known.at(-1)) ?? null;
}
