import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, MultiPolygon as TopoMulti, Polygon as TopoPolygon } from 'topojson-specification';
import { boxOf, inBox, inShape } from '../lib/geometry.ts';
import { boundaryKm } from './outline-edge.ts';
import type { WorldCountry } from './world.ts';

/** An outline of the bundle as its content says what it is. */
export interface NamedOutline {
  shape: TopoPolygon | TopoMulti;
  geometry: Polygon | MultiPolygon;
  /** The name the packaged source gives it; often wrong. */
  sourceName: string;
  /** The province it is (a part of), or null when it holds several or none. */
  admin1: string | null;
  /** Provinces whose capital lies in it. */
  capitals: string[];
}

/** A province's share of the towns in an outline from which it may be named by them. */
const MAJORITY = 0.6;

/** A capital nearer to the edge may be in the outline only because borders are drawn roughly. */
const EDGE_KM = 10;

/**
 * Names each outline by the capital that lies in it. Without one, or where two provinces have their seat in one town, by
 * the province to which at least 60 % of its towns belong; with several capitals well inside it is of no one province. The names in the packaged source are not used: Panjshir is called Parwan there.
 */
export function namedOutlines(country: WorldCountry, capitalOf: ReadonlyMap<string, string>): NamedOutline[] {
  if (!country.outlines) return [];
  const object = country.outlines.objects.outlines as GeometryCollection<{ name: string }>;
  const { towns } = country;
  const indexOf = new Map(towns.id.map((id, i) => [id, i]));
  const known = new Set(country.admin1.map(([code]) => code));
  return object.geometries.map((shape) => {
    const geometry = feature(country.outlines!, shape as TopoPolygon).geometry as Polygon | MultiPolygon;
    const box = boxOf(geometry);
    const holds = (i: number) => {
      const point = { lat: towns.lat[i]!, lon: towns.lon[i]! };
      return inBox(box, point) && inShape(geometry, point);
    };
    const capitals = [...capitalOf].filter(([, id]) => holds(indexOf.get(id)!)).map(([code]) => code);
    const votes = new Map<string, number>();
    let total = 0;
    for (let i = 0; i < towns.id.length; i++) {
      if (!known.has(towns.admin1[i]!) || !holds(i)) continue;
      votes.set(towns.admin1[i]!, (votes.get(towns.admin1[i]!) ?? 0) + 1);
      total++;
    }
    const [winner] = [...votes].sort((a, b) => b[1] - a[1]);
    const majority = winner && winner[1] >= MAJORITY * total ? winner[0] : null;
    const deep = capitals.filter((code) => {
      const town = indexOf.get(capitalOf.get(code)!)!;
      return boundaryKm(geometry, { lat: towns.lat[town]!, lon: towns.lon[town]! }) > EDGE_KM;
    });
    const seats = new Set(deep.map((code) => capitalOf.get(code)));
    const several = seats.size > 1 || (deep.length === 1 && majority !== deep[0]) ? null : majority;
    const sourceName = (shape.properties as { name: string }).name;
    const listed = country.outlineOf[sourceName];
    const admin1 =
      listed ?? (capitals.length === 1 ? capitals[0]! : (several ?? (total ? null : nearby(geometry, country))));
    return { shape: shape as TopoPolygon, geometry, sourceName, admin1, capitals };
  });
}

/** For a small outline that its own town just misses, as of an island: the province of the nearest town within 10 km. */
function nearby(geometry: Polygon | MultiPolygon, { towns, admin1 }: WorldCountry): string | null {
  const [west, south, east, north] = boxOf(geometry);
  let best: { code: string; km: number } | null = null;
  for (let i = 0; i < towns.id.length; i++) {
    const point = { lat: towns.lat[i]!, lon: towns.lon[i]! };
    if (!inBox([west - 0.2, south - 0.1, east + 0.2, north + 0.1], point)) continue;
    const km = boundaryKm(geometry, point);
    const code = towns.admin1[i]!;
    if (km < (best?.km ?? EDGE_KM) && admin1.some(([known]) => known === code)) best = { code, km };
  }
  return best?.code ?? null;
}
