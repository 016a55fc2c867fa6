import type { z } from 'zod';
import { roadBreaks } from '../gazetteer/road-breaks.ts';
import { reachable } from '../gazetteer/road-graph.ts';
import type { Hinge } from '../model/situation.ts';
import { capitalsOf, groundOf, holdingParties, isOwnGround } from './ground.ts';
import type { Scene } from './scene.ts';

/**
 * Towns that carry the only road over a state's own ground between its capital and other towns it holds: articulation points of its part of
 * the road graph, with the towns that would have no road if it were lost. The most towns first.
 */
export function hinges(scene: Scene): z.infer<typeof Hinge>[] {
  return holdingParties(scene).flatMap((party) => {
    const own = (place: string) => isOwnGround(scene, place, party);
    const held = (place: string) => groundOf(scene, place, party) === 'own';
    const { places } = roadBreaks(scene.graph, own);
    return capitalsOf(scene, party)
      .filter((capital) => scene.graph.has(capital))
      .flatMap((capital) => {
        const now = reachable(scene.graph, capital, own);
        return [...places]
          .filter((place) => place !== capital && held(place) && now.has(place))
          .map((place) => {
            const left = reachable(scene.graph, capital, (p) => p !== place && own(p));
            const cutsOff = [...now].filter((p) => p !== place && held(p) && !left.has(p));
            return { place: scene.name(place), party, cutsOff: cutsOff.map((p) => scene.name(p)).sort() };
          });
      })
      .filter((h) => h.cutsOff.length > 0)
      .sort((a, b) => b.cutsOff.length - a.cutsOff.length || (a.place < b.place ? -1 : 1));
  });
}
