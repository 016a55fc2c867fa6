import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Claim } from '../model/claim.ts';
import { interestOf } from '../resolve/speaker.ts';

/** A claim that a person changed, with what follows from the change: the pack's facts of its place and parties, and the speaker's interest. */
export function editedClaim(to: Claim, gazetteer: Gazetteer, published: string): Claim {
  const found = to.place?.id ? gazetteer.place(to.place.id) : undefined;
  const place =
    to.place && found
      ? {
          ...to.place,
          name: found.name,
          kind: found.kind,
          within: null,
          lat: found.lat,
          lon: found.lon,
          score: null,
          margin: null,
          partOf: found.partOf,
        }
      : to.place;
  const party = to.actor?.id ? gazetteer.party(to.actor.id) : undefined;
  const actor = to.actor && party ? { ...to.actor, name: party.name } : to.actor;
  const speaks = to.speaker?.party ? gazetteer.party(to.speaker.party) : undefined;
  const said = { ...to, place, actor };
  const on = to.when?.to ?? published.slice(0, 10);
  const speaker =
    to.speaker && speaks ? { ...to.speaker, interest: interestOf(speaks, said, on, gazetteer) } : to.speaker;
  return { ...said, speaker, readers: [...new Set([...to.readers, 'person' as const])], confidence: 1, doubts: [] };
}
