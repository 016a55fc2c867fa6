import type { Desk } from '../desk/desk.ts';
import { MarchlandError } from '../lib/error.ts';
import { PlaceClass } from '../model/pack.ts';

/** The id of a place given by id or by a name that stands for one settlement. Errors: place-unknown, place-ambiguous. */
export function placeId(desk: Desk, name: string): string {
  if (desk.gazetteer.place(name)) return name;
  const all = desk.gazetteer.lookup(name, { fuzzy: true });
  const matches = all.filter((m) => m.nameClass === all[0]!.nameClass);
  if (!matches.length) throw new MarchlandError('place-unknown', `no pack of this desk knows a place "${name}"`);
  const rank = (m: (typeof matches)[number]) =>
    m.place.classes.includes('national-capital')
      ? 0
      : m.place.classes.includes('provincial-capital')
        ? 1
        : m.place.kind === 'city'
          ? 2
          : 3;
  const best = Math.min(...matches.map(rank));
  const first = matches.filter((m) => rank(m) === best);
  const ids = new Set(first.map((m) => m.place.id));
  if (ids.size > 1)
    throw new MarchlandError(
      'place-ambiguous',
      `"${name}" stands for ${ids.size} places; give one of ${[...ids].slice(0, 6).join(', ')}`,
    );
  return first[0]!.place.id;
}

/** The places a command is about: those named, those of a class, else the units the pack counts first. */
export function placesFor(desk: Desk, names: readonly string[], placeClass: string | undefined): string[] {
  if (names.length) return names.map((n) => placeId(desk, n));
  if (placeClass === 'all') return desk.ledger.placeIds();
  const wanted = placeClass ?? desk.gazetteer.packs[0]!.info.units[0]?.class ?? 'city';
  const parsed = PlaceClass.safeParse(wanted);
  if (!parsed.success)
    throw new MarchlandError('usage', `--places takes all, ${PlaceClass.options.join(', ')}; not "${wanted}"`);
  return desk.gazetteer.placesOf(parsed.data).map((p) => p.id);
}
