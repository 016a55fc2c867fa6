import type { Place, PlaceClass } from '../model/pack.ts';
import type { Party } from '../model/party.ts';
import type { Gazetteer, NameSpan, Pack } from './gazetteer.ts';
import { nameIndex } from './name-index.ts';
import { nameSpans } from './name-spans.ts';
import { partiesOf, partyIndex } from './party-index.ts';
import { roadIndex } from './road-index.ts';

/** The look-ups over one or several packs. Where two packs have a place or road of one id, the first pack's counts; parties are put together. */
export function buildGazetteer(packs: readonly Pack[]): Gazetteer {
  const places = new Map<string, Place>();
  const byClass = new Map<PlaceClass, Place[]>();
  const parties = new Map<string, Party>(partiesOf(packs).map((p) => [p.id, p]));
  for (const pack of packs) {
    for (const place of pack.places) {
      if (places.has(place.id)) continue;
      places.set(place.id, place);
      for (const c of place.classes) {
        const members = byClass.get(c);
        if (members) members.push(place);
        else byClass.set(c, [place]);
      }
    }
  }
  const names = nameIndex(packs);
  const lookupParty = partyIndex(packs);
  const roads = roadIndex(packs, names);
  // the text read last: a report's names are asked for by several of its readers
  let last: { text: string; spans: readonly NameSpan[] } | null = null;
  return {
    packs,
    place: (id) => places.get(id),
    placesOf: (placeClass) => byClass.get(placeClass) ?? [],
    party: (id) => parties.get(id),
    road: (id) => roads.byId.get(id),
    roadsThrough: roads.through,
    lookup: names.lookup,
    lookupRoad: roads.lookup,
    lookupParty,
    namesIn: (text) => {
      if (last?.text !== text) last = { text, spans: nameSpans(text, names) };
      return last.spans;
    },
  };
}
