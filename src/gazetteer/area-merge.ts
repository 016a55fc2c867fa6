import { geoCentroid } from 'd3-geo';
import type { Feature } from 'geojson';
import { inShape, type LatLon } from '../lib/geometry.ts';
import type { Place, PlaceName } from '../model/pack.ts';
import type { AreaShape } from './area-columns.ts';
import { foldKey } from './fold-key.ts';
import type { Outlines, Pack } from './gazetteer.ts';
import { areaKm2 } from './outline-area.ts';
import { outlineFinder } from './outline-bands.ts';

export interface AreaReport {
  /** Areas that are a place of the pack, by name or by the centre that lies in them. */
  matched: number;
  /** Names of areas that the pack did not have: added. */
  added: string[];
  /** Places of the pack's of that kind that no area matched: taken out, since the file is the whole. */
  removed: string[];
}

/**
 * Outlines for a pack's districts (level 2) or provinces (level 1). An area is first matched by name within its province,
 * then by the centre that lies in it; the rest are added with the id `area:CODE`. The file counts as complete: the pack's
 * districts that match no area are taken out. Towns get the district whose outline they lie in. `source` is credited.
 */
export function mergeAreas(
  pack: Pack,
  shapes: readonly AreaShape[],
  level: 1 | 2,
  source: string,
): { pack: Pack; report: AreaReport } {
  const kind = level === 1 ? 'province' : 'district';
  const old = pack.places.filter((place) => place.kind === kind && place.country === pack.info.country);
  const middles = shapes.map(({ geometry }): LatLon => {
    const [lon, lat] = geoCentroid(geometry).map((degrees) => Math.round(degrees * 1e4) / 1e4) as [number, number];
    return { lat, lon };
  });
  const parentOf = parentFinder(pack);
  const parents = level === 2 ? shapes.map((shape, i) => parentOf(shape, middles[i]!)) : shapes.map(() => null);
  const match = matched(pack, shapes, parents, old);
  const taken = new Set(match.values());
  const removed = new Set(old.filter((place) => !taken.has(place)).map(({ id }) => id));
  const names: PlaceName[] = [];
  const outlines: Feature<AreaShape['geometry'], { id: string; name: string }>[] = [];
  const made = shapes.map((shape, i): Place => {
    const twin = match.get(i);
    const place: Place = {
      ...(twin ?? blank(pack, shape, i, kind, parents[i]!, middles[i]!)),
      areaKm2: Math.round(areaKm2(shape.geometry)),
      source: twin ? `${twin.source}; outline: ${source}` : source,
    };
    const alias = (name: string, language: string | null) =>
      name !== place.name && names.push({ place: place.id, name, kind: 'alias', language, from: null, to: null });
    for (const name of new Set([shape.name, ...shape.otherNames])) alias(name, null);
    if (shape.code) alias(shape.code, 'pcode');
    outlines.push({ type: 'Feature', properties: { id: place.id, name: place.name }, geometry: shape.geometry });
    return place;
  });
  const collection: Outlines = { type: 'FeatureCollection', features: outlines };
  const at = outlineFinder(collection);
  const others = pack.places.filter((place) => !removed.has(place.id) && !taken.has(place));
  const placed = others.map((place) => (level === 2 ? inDistrict(place, removed, at) : place));
  const known = new Set(pack.names.map(({ place, name }) => `${place} ${name}`));
  return {
    pack: {
      ...pack,
      places: [...placed, ...made],
      names: [
        ...pack.names.filter(({ place }) => !removed.has(place)),
        ...names.filter((n) => !known.has(`${n.place} ${n.name}`)),
      ],
      ...(level === 1 ? { provinces: collection } : { districts: collection }),
    },
    report: {
      matched: match.size,
      added: shapes.filter((_, i) => !match.has(i)).map(({ name }) => name),
      removed: old.filter(({ id }) => removed.has(id)).map(({ name }) => name),
    },
  };
}

function matched(
  pack: Pack,
  shapes: readonly AreaShape[],
  parents: (string | null)[],
  old: Place[],
): Map<number, Place> {
  const keys = new Map<string, Set<string>>(old.map(({ id, name }) => [id, new Set([foldKey(name)])]));
  for (const { place, name } of pack.names) keys.get(place)?.add(foldKey(name));
  const found = new Map<number, Place>();
  const free = new Set(old);
  const take = (i: number, test: (place: Place) => boolean) => {
    if (found.has(i)) return;
    const hits = [...free].filter((place) => (parents[i] === null || place.province === parents[i]) && test(place));
    if (hits.length !== 1) return;
    found.set(i, hits[0]!);
    free.delete(hits[0]!);
  };
  const inside = ({ lat, lon }: Place, i: number) =>
    lat !== null && lon !== null && inShape(shapes[i]!.geometry, { lat, lon });
  const named = (place: Place, i: number) =>
    [shapes[i]!.name, ...shapes[i]!.otherNames].some((name) => keys.get(place.id)!.has(foldKey(name)));
  const each = (test: (place: Place, i: number) => boolean) =>
    shapes.forEach((_, i) => {
      take(i, (place) => test(place, i));
    });
  each((place, i) => named(place, i) && inside(place, i));
  each(named);
  each(inside);
  return found;
}

/** The province of a district: by the file's own column, else by the outline in which its middle lies. */
function parentFinder(pack: Pack): (shape: AreaShape, middle: LatLon) => string | null {
  const at = outlineFinder(pack.provinces);
  const provinces = new Map(pack.places.filter(({ kind }) => kind === 'province').map((p) => [p.id, p]));
  const byKey = new Map([...provinces.values()].map(({ id, name }) => [foldKey(name), id]));
  for (const { place, name } of pack.names) if (provinces.has(place)) byKey.set(foldKey(name), place);
  return ({ parentName }, middle) => (parentName ? byKey.get(foldKey(parentName)) : undefined) ?? at(middle);
}

function blank(
  pack: Pack,
  shape: AreaShape,
  i: number,
  kind: 'province' | 'district',
  province: string | null,
  at: { lat: number; lon: number },
): Place {
  return {
    id: `area:${shape.code ?? `${pack.info.country}.${i + 1}`}`,
    name: shape.name,
    kind,
    classes: [kind],
    country: pack.info.country,
    province,
    district: null,
    partOf: null,
    capital: null,
    ...at,
    population: shape.population,
    populationYear: null,
    areaKm2: null,
    source: '',
  };
}

function inDistrict(
  place: Place,
  removed: ReadonlySet<string>,
  at: (point: { lat: number; lon: number }) => string | null,
): Place {
  if (place.kind === 'province' || place.kind === 'country' || place.kind === 'region') return place;
  if (place.district !== null && !removed.has(place.district)) return place;
  const { lat, lon } = place;
  return { ...place, district: lat === null || lon === null ? null : at({ lat, lon }) };
}
