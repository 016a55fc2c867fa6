import type { Feature, FeatureCollection, LineString, MultiPolygon, Point, Polygon } from 'geojson';
import { markOf } from '../../../src/draw/mark.ts';
import type { Slot, Theme } from '../../../src/draw/palette.ts';
import { type AreaState, areaFill, areaKey } from '../../../src/draw/pattern.ts';
import { markedRuns } from '../../../src/draw/stretch.ts';
import { symbolKey, symbolReach } from '../../../src/draw/symbol.ts';
import type { Control, Geometry, Place, Situation } from '../api/client.ts';
import { imageId } from './images.ts';

type Slots = (party: string | null) => Slot | null;

/** What a map of one moment is drawn from. */
export interface Scene {
  geometry: Geometry;
  byPlace: Map<string, Control>;
  situation: Situation;
  slots: Slots;
  theme: Theme;
  dark: boolean;
  at: string;
  selected: string | null;
  unitClass: string;
  /** The side whose roads and towns the map speaks of: the state's. */
  side: string | null;
}

export interface PointProperties {
  id: string;
  name: string;
  key: string;
  image: string;
  /** 0 first: order in which labels claim room. */
  rank: number;
  bold: boolean;
  /** Image of the frame round the place that is selected. */
  frame: string | null;
  size: number;
  /** How far from the mark's middle the name begins, in ems. */
  offset: number;
}

const collection = <T extends Feature>(features: T[]) => ({ type: 'FeatureCollection' as const, features });
export const unitsOf = (geometry: Geometry, unitClass: string) =>
  geometry.places.filter((p) => (p.classes as string[]).includes(unitClass));
export const isolatedOf = (situation: Situation, side: string | null) =>
  new Set(situation.isolated.filter((i) => !side || i.party === side).map((i) => i.place));

/** The units the pack counts, each with its symbol: one mark for each, whatever is known of it. */
export function pointFeatures(scene: Scene): FeatureCollection<Point, PointProperties> {
  const isolated = isolatedOf(scene.situation, scene.side);
  return collection(unitsOf(scene.geometry, scene.unitClass).map((place) => pointFeature(place, scene, isolated)));
}

function pointFeature(place: Place, scene: Scene, isolated: Set<string>): Feature<Point, PointProperties> {
  const state = markOf(scene.byPlace.get(place.id), scene.slots, scene.at, isolated.has(place.name));
  const key = symbolKey(state);
  const capital = place.classes.includes('national-capital');
  const special = state.changed || ['disputed', 'contested', 'claimed', 'besieged'].includes(state.status);
  const first = place.id === scene.selected || capital;
  const bold = first || special || state.holder === 'A';
  const size = first ? 15 : bold ? 12.5 : 11.5;
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [place.lon!, place.lat!] },
    properties: {
      id: place.id,
      name: place.name,
      key,
      image: imageId(key, scene.dark),
      rank: first ? (capital ? 1 : 0) : (special ? 2 : 3) + 1e6 / (1e6 + (place.population ?? 0)),
      bold,
      frame: place.id === scene.selected ? imageId('frame', scene.dark) : null,
      size,
      offset: (Math.max(symbolReach(state), place.id === scene.selected ? 13 : 0) + 2) / size,
    },
  };
}

export interface AreaProperties {
  id: string;
  name: string;
  colour: string;
  pattern: string | null;
  dashed: string | null;
}

/** Method `province-by-capital`: each province takes the state of its capital and says nothing of the rest. */
export function areaFeatures(scene: Scene): {
  states: AreaState[];
  areas: FeatureCollection<Polygon | MultiPolygon, AreaProperties>;
} {
  const capitalOf = new Map(
    unitsOf(scene.geometry, 'provincial-capital').flatMap((p) => (p.province ? [[p.province, p.id] as const] : [])),
  );
  const states: AreaState[] = [];
  const features = scene.geometry.provinces.features.map((f) => {
    const control = scene.byPlace.get(capitalOf.get(f.properties.id) ?? '');
    const { status, holder, other } = markOf(control, scene.slots, scene.at, false);
    const state: AreaState = { status, holder, other };
    states.push(state);
    const fill = areaFill(state, scene.theme);
    return {
      type: 'Feature' as const,
      geometry: f.geometry,
      properties: {
        id: f.properties.id,
        name: f.properties.name,
        colour: fill.background,
        pattern: fill.tile ? imageId(`area/${areaKey(state)}`, scene.dark) : null,
        dashed: fill.dashed,
      },
    };
  });
  return { states, areas: collection(features) };
}

export interface RoadProperties {
  id: string;
  name: string;
  state: 'road' | 'broken' | 'contested';
}

const road = (
  { id, name }: { id: string; name: string },
  coordinates: [number, number][],
  state: RoadProperties['state'],
): Feature<LineString, RoadProperties> => ({
  type: 'Feature',
  geometry: { type: 'LineString', coordinates },
  properties: { id, name, state },
});

/** Roads as lines; over them, the stretches that are broken or contested for the side the map speaks of. */
export function roadFeatures(scene: Scene): FeatureCollection<LineString, RoadProperties> {
  const { roads } = scene.geometry;
  const lines = roads
    .filter((r) => r.stops.length > 1)
    .map((r) =>
      road(
        r,
        r.stops.map((s) => [s.lon, s.lat]),
        'road',
      ),
    );
  const stretches = scene.situation.roads.filter((s) => !scene.side || s.party === scene.side);
  const marked = markedRuns(roads, stretches).map((run) => road({ id: run.road, name: run.name }, run.line, run.state));
  return collection([...lines, ...marked]);
}
