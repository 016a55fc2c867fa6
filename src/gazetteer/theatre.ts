import type { Theatre } from '../model/source.ts';
import type { Gazetteer } from './gazetteer.ts';

const covers = (from: string | null, to: string | null, day: string) => (!from || from <= day) && (!to || day <= to);

/** What the ledger needs of the packs: the first pack's clock and half-life, every pack's places and alliances. */
export function theatreOf(gazetteer: Gazetteer): Theatre {
  const { timezone, halfLifeDays } = gazetteer.packs[0]!.info;
  const stands = (a: string, b: string, day: string) =>
    gazetteer.party(a)?.alliances.some((x) => x.with === b && covers(x.from, x.to, day)) ?? false;
  return {
    timezone,
    halfLifeDays,
    place(id) {
      const place = gazetteer.place(id);
      return place && { id, name: place.name, partOf: place.partOf };
    },
    partyName: (id) => gazetteer.party(id)?.name,
    allied: (a, b, day) => a === b || stands(a, b, day) || stands(b, a, day),
  };
}
