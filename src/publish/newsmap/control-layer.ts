import type { GeoProjection } from 'd3-geo';
import { markOf } from '../../draw/mark.ts';
import type { Theme } from '../../draw/palette.ts';
import { areaFill } from '../../draw/pattern.ts';
import { markedRuns } from '../../draw/stretch.ts';
import { SYMBOL_SIDE, type SymbolState, symbolShapes } from '../../draw/symbol.ts';
import { isolatedTowns, type NewsmapInput, sideOf, slotsOf } from './input.ts';
import { pathOf } from './projection.ts';
import { type Box, type Item, shape } from './scene.ts';

export interface MarkedUnit {
  id: string;
  name: string;
  x: number;
  y: number;
  state: SymbolState;
  population: number;
  isNational: boolean;
}

/** The marks: one for each unit within the map, whatever is known of it. */
export function marks(input: NewsmapInput, projection: GeoProjection, box: Box, day: string): MarkedUnit[] {
  const control = new Map(input.view.places.map((c) => [c.place.id, c]));
  const isolated = isolatedTowns(input);
  const slots = slotsOf(input.parties);
  return input.units.flatMap((place) => {
    const point = place.lon !== null && place.lat !== null ? projection([place.lon, place.lat]) : null;
    if (!point || point[0] < box.x || point[0] > box.x + box.w || point[1] < box.y || point[1] > box.y + box.h)
      return [];
    return [
      {
        id: place.id,
        name: place.name,
        x: point[0],
        y: point[1],
        state: markOf(control.get(place.id), slots, day, isolated.has(place.name)),
        population: place.population ?? 0,
        isNational: place.classes.includes('national-capital'),
      },
    ];
  });
}

export function markItems(units: readonly MarkedUnit[], scale: number, theme: Theme): Item[] {
  return units.map((u) => ({ kind: 'mark', id: u.id, shapes: symbolShapes(u.state, theme, scale), x: u.x, y: u.y }));
}

/** Half the side of a mark with what stands round it. */
export function markReach(state: SymbolState, scale: number): { x: number; y: number } {
  const half = (SYMBOL_SIDE * scale) / 2;
  const ring = state.isolated || state.status === 'besieged' || state.status === 'encircled' ? half * 2 : half;
  return { x: state.status === 'disputed' ? Math.max(ring, SYMBOL_SIDE * scale * 1.05) : ring, y: ring };
}

/** Method `province-by-capital`: each province painted by its capital's state, with the outline of the whole over it. */
export function areas(input: NewsmapInput, projection: GeoProjection, theme: Theme): Item[] {
  const path = pathOf(projection);
  const slots = slotsOf(input.parties);
  const control = new Map(input.view.places.map((c) => [c.place.id, c]));
  const capitalOf = new Map(
    [...input.places.values()]
      .filter((p) => p.province && p.classes.includes('provincial-capital'))
      .map((p) => [p.province!, p.id]),
  );
  const drawn = input.provinces.features.flatMap((f) => {
    const d = path(f);
    if (!d) return [];
    const { status, holder, other } = markOf(control.get(capitalOf.get(f.properties.id) ?? ''), slots, '', false);
    return [{ d, fill: areaFill({ status, holder, other }, theme) }];
  });
  const dashed = drawn.filter((a) => a.fill.dashed);
  return [
    ...drawn.map(({ d }) => shape({ d, stroke: theme.ink3, width: 2.6, join: 'round' })),
    ...drawn.map(({ d, fill }): Item => ({ kind: 'area', d, fill })),
    ...drawn.map(({ d }) => shape({ d, stroke: theme.panel, width: 0.9, join: 'round' })),
    ...dashed.map(({ d, fill }) => shape({ d, stroke: fill.dashed!, width: 1.6, dash: [5, 3] })),
  ];
}

export interface BrokenRoad {
  road: string;
  /** Town at which it is broken. */
  at: string;
  since: string | null;
}

/** Points every few pixels along the drawn roads: names may cross a road, but rather not. */
export function roads(
  input: NewsmapInput,
  projection: GeoProjection,
  theme: Theme,
): { items: Item[]; soft: Box[]; broken: BrokenRoad[] } {
  const path = pathOf(projection);
  const line = (coordinates: [number, number][]) => path({ type: 'LineString', coordinates });
  const state = sideOf(input.parties);
  const plain = input.roads
    .filter((r) => r.stops.length > 1)
    .map((r) => r.stops.map((s): [number, number] => [s.lon, s.lat]));
  const stretches = input.situation.roads.filter((r) => !state || r.party === state);
  const marked = markedRuns(input.roads, stretches).map((run) => ({ state: run.state, d: line(run.line) }));
  const soft = plain.flatMap((coordinates) =>
    coordinates.slice(1).flatMap((b, i) => {
      const [from, to] = [projection(coordinates[i]!), projection(b)];
      if (!from || !to) return [];
      const n = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 6);
      return Array.from(
        { length: n },
        (_, k): Box => ({
          x: from[0] + ((to[0] - from[0]) * k) / n - 2,
          y: from[1] + ((to[1] - from[1]) * k) / n - 2,
          w: 4,
          h: 4,
        }),
      );
    }),
  );
  return {
    soft,
    broken: stretches
      .filter((m) => m.state === 'broken')
      .flatMap((m) => m.at.map((at) => ({ at, road: m.road, since: m.since }))),
    items: [
      ...plain
        .map(line)
        .filter((d): d is string => Boolean(d))
        .flatMap((d) => [
          shape({ d, stroke: theme.panel, width: 2.6, join: 'round' }),
          shape({ d, stroke: theme.ink3, width: 1, join: 'round' }),
        ]),
      ...marked
        .filter((m) => m.state === 'contested')
        .map(({ d }) => shape({ d, stroke: theme.ink, width: 2, dash: [2, 3], join: 'round' })),
      ...marked
        .filter((m) => m.state === 'broken')
        .flatMap(({ d }) => [
          shape({ d, stroke: theme.panel, width: 7, join: 'round', cap: 'round' }),
          shape({ d, stroke: theme.ink, width: 4, dash: [6, 3.4], join: 'round' }),
        ]),
    ],
  };
}
