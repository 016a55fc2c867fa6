import { fold } from '../lib/fold.ts';
import { distanceKm } from '../lib/geometry.ts';
import type { Place, PlaceName } from '../model/pack.ts';
import type { Pack } from './gazetteer.ts';
import type { Imported, ImportedPlace } from './imported.ts';
import { outlineFinder } from './outline-bands.ts';

/** Two entries of one name this near are one place: gazetteers put a town's point at different corners of it. */
const SAME_KM = 6;

export interface MergeReport {
  added: number;
  /** Imported places that the pack had already; their names were added to it. */
  same: number;
  names: number;
}

/**
 * A pack with an imported gazetteer put into it. A place that the pack has already (by id, by a concordance, or by name and
 * nearness) gains the imported names and keeps everything else; the others are added, each in the province and district
 * whose outline it lies in. Provinces and districts are not added here: `mergeAreas` does that, with their outlines.
 */
export function mergeImported(pack: Pack, imported: Imported): { pack: Pack; report: MergeReport } {
  const existing = finder(pack);
  const provinceAt = outlineFinder(pack.provinces);
  const districtAt = pack.districts ? outlineFinder(pack.districts) : () => null;
  const ids = new Map<string, string>();
  const twins = new Set<string>();
  const added: Place[] = [];
  const taken = new Set(pack.places.map(({ id }) => id));
  for (const { sameAs, ...place } of imported.places) {
    if (place.kind === 'province' || place.kind === 'district') continue;
    const twin = existing({ ...place, sameAs });
    ids.set(place.id, twin?.id ?? place.id);
    if (twin) twins.add(twin.id);
    if (twin || taken.has(place.id)) continue;
    taken.add(place.id);
    const point = { lat: place.lat!, lon: place.lon! };
    added.push({
      ...place,
      province: place.province ?? provinceAt(point),
      district: place.district ?? districtAt(point),
    });
  }
  const names = newNames(pack, imported.names, ids, twins);
  return {
    pack: { ...pack, places: [...pack.places, ...added], names: [...pack.names, ...names] },
    report: { added: added.length, same: twins.size, names: names.length },
  };
}

/**
 * The imported names, each with the id of its place in the pack. The names of a place that is new are its own; of one that
 * the pack had, those are left out that it has already.
 */
function newNames(
  pack: Pack,
  names: readonly PlaceName[],
  ids: ReadonlyMap<string, string>,
  twins: ReadonlySet<string>,
): PlaceName[] {
  const known = new Set<string>();
  for (const { id, name } of pack.places) if (twins.has(id)) known.add(`${id} ${name}`);
  for (const { place, name } of pack.names) if (twins.has(place)) known.add(`${place} ${name}`);
  const found: PlaceName[] = [];
  for (const row of names) {
    const place = ids.get(row.place);
    if (place === undefined) continue;
    if (!twins.has(place)) found.push(row);
    else if (!known.has(`${place} ${row.name}`)) {
      known.add(`${place} ${row.name}`);
      found.push({ ...row, place });
    }
  }
  return found;
}

/** Looks an imported place up in the pack. */
function finder(pack: Pack): (place: ImportedPlace) => Place | undefined {
  const byId = new Map(pack.places.map((place) => [place.id, place]));
  const byName = new Map<string, Set<Place>>();
  const post = (name: string, place: Place | undefined) => {
    if (!place || place.lat === null || place.lon === null) return;
    const key = `${group(place)} ${fold(name)}`;
    const there = byName.get(key);
    if (there) there.add(place);
    else byName.set(key, new Set([place]));
  };
  for (const place of pack.places) post(place.name, place);
  for (const { place, name } of pack.names) post(name, byId.get(place));
  return (place) => {
    const known = [place.id, ...place.sameAs].map((id) => byId.get(id)).find(Boolean);
    if (known) return known;
    const point = { lat: place.lat!, lon: place.lon! };
    const near = [...(byName.get(`${group(place)} ${fold(place.name)}`) ?? [])]
      .map((candidate) => ({ candidate, km: distanceKm(point, { lat: candidate.lat!, lon: candidate.lon! }) }))
      .filter(({ km }) => km < SAME_KM);
    return near.sort((a, b) => a.km - b.km)[0]?.candidate;
  };
}

/** Towns and villages are told apart by a number that gazetteers do not agree on. */
const group = ({ kind }: Place) => (kind === 'village' ? 'city' : kind);
