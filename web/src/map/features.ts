import type { Feature, FeatureCollection, LineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { Slot, Theme } from '../../../src/draw/palette.ts';
import { type AreaState, areaFill, areaKey } from '../../../src/draw/pattern.ts';
import { type SymbolState, symbolKey } from '../../../src/draw/symbol.ts';
import type { Control, Geometry, Place, Situation } from '../api/client.ts';
import { imageId } from './images.ts';

type Slots = (party: string | null) => Slot | null;

export interface PointProperties {
  id: string;
  name: string;
  key: string;
  image: string;
  /** 0 first: order in which labels claim room. */
  rank: number;
  bold: boolean;
}

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
}

export function symbolOf(control: Control | undefined, slots: Slots, at: string, isolated: boolean): SymbolState {
  if (!control)
    return { status: 'unknown', holder: null, other: null, changed: false, unreviewed: false, isolated: false };
  return {
    status: control.status,
    holder: slots(control.holder),
    other: control.others.map(slots).find((s) => s !== null) ?? null,
    changed: control.since?.from === at && control.status !== 'unknown' && control.status !== 'stale',
    unreviewed: !control.reviewed && control.since !== null && control.pinned === null,
    isolated,
  };
}

/** The units the pack counts, each with its symbol: one mark for each, whatever is known of it. */
export function pointFeatures(scene: Scene): FeatureCollection<Point, PointProperties> {
  const isolated = new Set(scene.situation.isolated.map((i) => i.place));
  const units = scene.geometry.places.filter((p) => (p.classes as string[]).includes(scene.unitClass));
  return { type: 'FeatureCollection', features: units.map((place) => pointFeature(place, scene, isolated)) };
}

function pointFeature(place: Place, scene: Scene, isolated: Set<string>): Feature<Point, PointProperties> {
  const control = scene.byPlace.get(place.id);
  const state = symbolOf(control, scene.slots, scene.at, isolated.has(place.name) || isolated.has(place.id));
  const key = symbolKey(state);
  const capital = place.classes.includes('national-capital');
  const special =
    state.changed || state.status === 'disputed' || state.status === 'contested' || state.status === 'claimed';
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [place.lon!, place.lat!] },
    properties: {
      id: place.id,
      name: place.name,
      key,
      image: imageId(key, scene.dark),
      rank: place.id === scene.selected ? 0 : capital ? 1 : special ? 2 : 3 + 1e6 / (1e6 + (place.population ?? 0)),
      bold: capital || special || place.id === scene.selected || state.holder === 'A',
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
    scene.geometry.places
      .filter((p) => p.classes.includes('provincial-capital') && p.province)
      .map((p) => [p.province!, p.id]),
  );
  const states: AreaState[] = [];
  const features = scene.geometry.provinces.features.map((f) => {
    const control = scene.byPlace.get(capitalOf.get(f.properties.id) ?? '');
    const symbol = symbolOf(control, scene.slots, scene.at, false);
    const state: AreaState = { status: symbol.status, holder: symbol.holder, other: symbol.other };
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
  return { states, areas: { type: 'FeatureCollection', features } };
}

export interface RoadProperties {
  id: string;
  name: string;
  state: 'road' | 'broken' | 'contested';
}

/** Roads as lines; over them, the stretches that are broken or contested for the state's side. */
export function roadFeatures(scene: Scene, party: string | null): FeatureCollection<LineString, RoadProperties> {
  const places = new Map(scene.geometry.places.map((p) => [p.id, p]));
  const line = (
    road: Geometry['roads'][number],
    from = 0,
    to = road.stops.length - 1,
    state: RoadProperties['state'] = 'road',
  ): Feature<LineString, RoadProperties> => ({
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: road.stops.slice(from, to + 1).map((s) => [s.lon, s.lat]) },
    properties: { id: road.id, name: road.name, state },
  });
  const features = scene.geometry.roads.filter((r) => r.stops.length > 1).map((r) => line(r));
  for (const stretch of scene.situation.roads) {
    if ((stretch.state !== 'broken' && stretch.state !== 'contested') || (party && stretch.party !== party)) continue;
    const road = scene.geometry.roads.find((r) => r.id === stretch.id);
    const index = (name: string) => road?.stops.findIndex((s) => s.place && places.get(s.place)?.name === name) ?? -1;
    const [a, b] = [index(stretch.from), index(stretch.to)].sort((x, y) => x - y);
    if (road && a !== undefined && b !== undefined && a >= 0 && b > a) features.push(line(road, a, b, stretch.state));
  }
  return { type: 'FeatureCollection', features };
}
