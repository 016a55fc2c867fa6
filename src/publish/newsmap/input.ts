import type { FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { Slot } from '../../draw/palette.ts';
import type { Outlines } from '../../gazetteer/gazetteer.ts';
import type { ControlView } from '../../model/control.ts';
import type { PackInfo, Place, Road } from '../../model/pack.ts';
import type { Party } from '../../model/party.ts';
import type { Situation } from '../../model/situation.ts';
import type { FontWidths } from './measure.ts';
import type { Extent } from './projection.ts';

/** `page`: 1200 pixels wide with a side column; `column`: 600 wide, legend below; `social`: 1200 × 630 with big type. */
export type Template = 'page' | 'column' | 'social';

/** Countries with `properties.name`, and the lines that are disputed. */
export interface BaseMap {
  countries: FeatureCollection<Polygon | MultiPolygon, { name: string; code?: string | null }>;
  globe: FeatureCollection<Polygon | MultiPolygon, { name: string; code?: string | null }>;
  disputed: FeatureCollection<LineString | MultiLineString>;
  /** Borders and coasts, each once. */
  borders: MultiLineString;
}

/** What an editor wrote beside the map: saved with it, applied again to the next. */
export interface Overrides {
  title?: string | undefined;
  subtitle?: string | undefined;
  credit?: string | undefined;
  extent?: Extent | undefined;
  /** By place name: where its name stands, from the mark, in pixels; false leaves it out. */
  labels?: Record<string, { dx: number; dy: number; anchor?: 'start' | 'middle' | 'end' } | false> | undefined;
}

export interface NewsmapInput {
  view: ControlView;
  situation: Situation;
  pack: PackInfo;
  provinces: Outlines;
  /** Units to mark. */
  units: readonly Place[];
  places: ReadonlyMap<string, Place>;
  roads: readonly Road[];
  parties: readonly Party[];
  base: BaseMap;
  widths: FontWidths;
  template: Template;
  theme: 'light' | 'dark';
  /** Names of the sources, for the source line. */
  sources: readonly string[];
  overrides: Overrides;
}

/** Palette slot of a party. */
export function slotsOf(parties: readonly Party[]): (party: string | null) => Slot | null {
  const slots = new Map(parties.map((p) => [p.id, p.colour]));
  return (party) => (party ? (slots.get(party) ?? null) : null);
}

/** The side whose roads and towns the map speaks of: the state's. */
export const sideOf = (parties: readonly Party[]): string | null =>
  parties.find((p) => p.kind === 'state' && p.colour)?.id ?? null;

/** Towns of that side without a road over its own ground to its capital. */
export function isolatedTowns(input: Pick<NewsmapInput, 'situation' | 'parties'>): Set<string> {
  const side = sideOf(input.parties);
  return new Set(input.situation.isolated.filter((i) => !side || i.party === side).map((i) => i.place));
}
