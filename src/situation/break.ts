import { z } from 'zod';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { reachable } from '../gazetteer/road-graph.ts';
import { list } from '../lib/list.ts';
import type { ControlSource } from '../model/source.ts';
import { capitalsOf, groundOf, holdingParties, isOwnGround } from './ground.ts';
import { heldSince, holder } from './hold.ts';
import { Scene, type SituationOptions } from './scene.ts';
import { stretches } from './stretch.ts';

/** What the loss of one place breaks for a party of another side, from control and the road graph alone. */
export const Break = z.object({
  place: z.string(),
  /** Who holds it now, and whose roads that breaks. */
  by: z.string(),
  party: z.string(),
  since: z.string().nullable(),
  /** Stretches that run through the place and of which the party still holds a town. */
  stretches: z.array(
    z.object({ road: z.string(), id: z.string(), from: z.string(), to: z.string(), alsoBrokenAt: z.array(z.string()) }),
  ),
  /** Towns of the party that would have a road over its own ground to its capital if it held this place, and have none. */
  cutOff: z.array(z.string()),
  capital: z.string().nullable(),
  /** The same in a sentence. */
  text: z.string(),
});
export type Break = z.infer<typeof Break>;

/** For each party of another side than the holder's; empty when nobody is known to hold the place or it breaks nothing. */
export function brokenBy(
  source: ControlSource,
  gazetteer: Gazetteer,
  place: string,
  options: SituationOptions,
): Break[] {
  return breaksAt(new Scene(source, gazetteer, options), place);
}

export function breaksAt(scene: Scene, place: string): Break[] {
  const by = holder(scene.control(place));
  if (by === null) return [];
  return holdingParties(scene)
    .filter((party) => !scene.allied(party, by))
    .map((party) => breakFor(scene, place, by, party))
    .filter((b) => b.stretches.length > 0 || b.cutOff.length > 0);
}

function breakFor(scene: Scene, place: string, by: string, party: string): Break {
  const [capital] = capitalsOf(scene, party);
  const through = stretches(scene.gazetteer).filter(
    (s) => s.towns.includes(place) && s.towns.some((t) => groundOf(scene, t, party) === 'own'),
  );
  const found = {
    place: scene.name(place),
    by,
    party,
    since: heldSince(scene.control(place)),
    stretches: through.map((s) => ({
      road: s.name,
      id: s.road,
      from: scene.name(s.towns[0]!),
      to: scene.name(s.towns.at(-1)!),
      alsoBrokenAt: s.towns
        .filter((t) => t !== place && groundOf(scene, t, party) === 'other')
        .map((t) => scene.name(t)),
    })),
    cutOff: capital ? cutOff(scene, place, party, capital) : [],
    capital: capital ? scene.name(capital) : null,
  };
  return { ...found, text: sentence(scene, found) };
}

function cutOff(scene: Scene, place: string, party: string, capital: string): string[] {
  const own = (town: string) => isOwnGround(scene, town, party);
  const now = reachable(scene.graph, capital, own);
  const before = reachable(scene.graph, capital, (town) => town === place || own(town));
  return [...before]
    .filter((town) => town !== place && !now.has(town) && groundOf(scene, town, party) === 'own')
    .map((town) => scene.name(town))
    .sort();
}

function sentence(scene: Scene, b: Omit<Break, 'text'>): string {
  const whose = scene.partyName(b.party);
  const lines = b.stretches.map((s) => {
    const also = s.alsoBrokenAt.length ? ` (also broken at ${list(s.alsoBrokenAt)})` : '';
    return `${s.road} between ${s.from} and ${s.to}${also}`;
  });
  const parts: string[] = [];
  if (lines.length) parts.push(`breaks ${list(lines)} for ${whose}`);
  if (b.cutOff.length) {
    const verb = b.cutOff.length > 1 ? 'have' : 'has';
    parts.push(`${list(b.cutOff)} ${verb} no road over ground that ${whose} holds to ${b.capital} because of it`);
  }
  return `${b.place}, held by ${scene.partyName(b.by)}, ${parts.join('; ')}.`;
}
