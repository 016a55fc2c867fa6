import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { fold } from '../lib/fold.ts';
import { distanceKm } from '../lib/geometry.ts';
import type { ClaimActor } from '../model/actor.ts';
import type { Place } from '../model/pack.ts';
import type { ClaimPlace, PlaceKind } from '../model/place.ts';

/** A party by any of its names on a day; kept by its name with `id` null where the packs know none or several. */
export function actorOf(gazetteer: Gazetteer, name: string | null, on: string): ClaimActor | null {
  if (name === null) return null;
  const parties = new Map(gazetteer.lookupParty(name, on).map((m) => [m.party.id, m.party]));
  const [party] = parties.values();
  const known = parties.size === 1 ? party : undefined;
  return { mention: name, name: known?.name ?? name, id: known?.id ?? null, implicit: false };
}

export interface Where {
  name: string;
  id?: string | null;
  kind?: PlaceKind | null;
  /** Name of the province or district. */
  within?: string | null;
  lat?: number | null;
  lon?: number | null;
  at?: string | null;
}

/** A namesake further off than this from the row's own position is another place. */
const FAR_KM = 30;

/**
 * The place of the packs that a row means: by id, else by name with the row's province and position to tell namesakes apart. Kept by its
 * name with `id` null where none or several fit: never guessed.
 */
export function placeOf(gazetteer: Gazetteer, where: Where): ClaimPlace {
  const { name, kind = null, within = null, lat = null, lon = null, at } = where;
  if (kind === 'road') {
    const [road, other] = gazetteer.lookupRoad(name);
    const id = road && !other ? road.id : null;
    return {
      mention: name,
      name: road && !other ? road.name : name,
      id,
      kind,
      within,
      lat,
      lon,
      score: null,
      margin: null,
      at: at ?? null,
    };
  }
  const fits = candidates(gazetteer, where);
  const place = fits.length === 1 ? fits[0] : undefined;
  return {
    mention: name,
    name: place?.name ?? name,
    id: place?.id ?? null,
    kind: place?.kind ?? kind,
    within,
    lat: place?.lat ?? lat,
    lon: place?.lon ?? lon,
    score: place ? 1 : null,
    margin: place ? 1 : null,
    partOf: place?.partOf ?? null,
  };
}

function candidates(gazetteer: Gazetteer, { name, id, kind, within, lat, lon }: Where): Place[] {
  if (id) {
    const known = gazetteer.place(id) ?? gazetteer.place(`geonames:${id}`);
    if (known) return [known];
  }
  const matches = gazetteer.lookup(name);
  let places = [...new Map(matches.map((m) => [m.place.id, m.place])).values()];
  places = kind ? places.filter((p) => p.kind === kind) : points(places);
  if (within) {
    const inside = places.filter((p) => inProvince(gazetteer, p, within));
    if (inside.length) places = inside;
  }
  if (lat != null && lon != null && kind !== 'province' && kind !== 'region') {
    const isNear = (p: Place) => p.lat === null || distanceKm({ lat, lon }, { lat: p.lat, lon: p.lon! }) <= FAR_KM;
    places = places.filter(isNear);
  }
  return kind ? places : capital(places);
}

/** A name that a town shares with its province means the town. */
function points(places: readonly Place[]): Place[] {
  const found = places.filter((p) => !['province', 'district', 'country', 'region'].includes(p.kind));
  return found.length ? found : [...places];
}

/** A name that a provincial capital shares with villages means the capital. */
function capital(places: readonly Place[]): Place[] {
  const found = places.filter((p) => p.classes.includes('provincial-capital'));
  return found.length === 1 ? found : [...places];
}

function inProvince(gazetteer: Gazetteer, place: Place, within: string): boolean {
  const areas = [place.province, place.district].flatMap((a) => (a ? [gazetteer.place(a)?.name ?? ''] : []));
  return areas.some((a) => fold(a) === fold(within));
}
