import { mergeArcs } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { areaKm2 } from './outline-area.ts';
import type { NamedOutline } from './outline-names.ts';
import type { WorldCountry } from './world.ts';

export interface BuiltAreas {
  /** `areas.topojson`. */
  topojson: string;
  /** Square kilometres by place id. */
  km2: Map<string, number>;
  /** Outlines that are no one province: id, the packaged source's name, the provinces whose capitals they hold. */
  unnamed: { id: string; name: string; capitals: string[] }[];
}

export const provinceId = (country: string, code: string): string => `admin:${country}.${code}`;

/** The outlines of a country put together by province; those that are no one province stay by themselves. */
export function buildAreas(country: WorldCountry, outlines: readonly NamedOutline[]): BuiltAreas {
  const km2 = new Map<string, number>();
  const unnamed: BuiltAreas['unnamed'] = [];
  const byId = new Map<string, NamedOutline[]>();
  for (const outline of outlines) {
    const id = outline.admin1 ? provinceId(country.code, outline.admin1) : `outline:${country.code}.${byId.size + 1}`;
    if (!outline.admin1) unnamed.push({ id, name: outline.sourceName, capitals: outline.capitals });
    byId.set(id, [...(byId.get(id) ?? []), outline]);
    km2.set(id, (km2.get(id) ?? 0) + areaKm2(outline.geometry));
  }
  for (const [id, value] of km2) km2.set(id, Math.round(value));
  const topology = country.outlines ?? { type: 'Topology', objects: {}, arcs: [] };
  const geometries = [...byId].map(([id, parts]) => ({
    ...(parts.length === 1 ? bare(parts[0]!.shape) : mergeArcs(topology, parts.map(({ shape }) => shape) as Polygon[])),
    properties: { id },
  }));
  const provinces = { type: 'GeometryCollection', geometries } as GeometryCollection;
  const areas: Topology = { ...topology, objects: { provinces } };
  return { topojson: `${JSON.stringify(areas)}\n`, km2, unnamed };
}

const bare = ({ type, arcs }: Polygon | MultiPolygon) => ({ type, arcs });
