import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { BaselineRow, PackInfo, Place, PlaceClass, PlaceName, Road } from '../model/pack.ts';
import type { Party } from '../model/party.ts';

/** Outlines of provinces or districts; `properties.id` is the place id. */
export type Outlines = FeatureCollection<Polygon | MultiPolygon, { id: string; name: string }>;

/** The reference data of one theatre as loaded from its folder. */
export interface Pack {
  info: PackInfo;
  places: Place[];
  names: PlaceName[];
  roads: Road[];
  parties: Party[];
  baseline: BaselineRow[];
  provinces: Outlines;
  districts: Outlines | null;
  /** Population of provinces and districts: place id -> people, with the year and the source of the whole column. */
  population: { byPlace: Map<string, number>; year: number; source: string } | null;
}

/** How a name met a place. */
export type NameClass = 'name' | 'alias' | 'exonym' | 'former' | 'local' | 'folded' | 'key' | 'fuzzy';

export interface NameMatch {
  place: Place;
  nameClass: NameClass;
  /** The gazetteer's spelling that was met. */
  spelling: string;
}

/** A longest match of a gazetteer name in running text. */
export interface NameSpan {
  start: number;
  end: number;
  text: string;
}

/** The packs of a desk behind one set of look-ups; all methods are pure and fast (exact <= 50 microseconds, fuzzy <= 2 ms). */
export interface Gazetteer {
  packs: readonly Pack[];
  place(id: string): Place | undefined;
  /** Places of a class, in the pack's order. */
  placesOf(placeClass: PlaceClass): readonly Place[];
  party(id: string): Party | undefined;
  road(id: string): Road | undefined;
  roadsThrough(placeId: string): readonly Road[];
  /** Every place a name may stand for, best name class first; fuzzy only when nothing else matched and asked for. */
  lookup(name: string, options?: { fuzzy?: boolean; on?: string }): readonly NameMatch[];
  /** Roads a name may stand for ("Highway 1", "the Kabul-Kandahar highway"). */
  lookupRoad(name: string): readonly Road[];
  /** Parties a name, demonym, generic or office may stand for, on a day. */
  lookupParty(name: string, on?: string): readonly PartyMatch[];
  /** Place names in running text by longest match, for forcing proper nouns; does not decide what they mean. */
  namesIn(text: string): readonly NameSpan[];
}

export interface PartyMatch {
  party: Party;
  by: 'name' | 'alias' | 'demonym' | 'generic' | 'office';
  officeClass: 'government' | 'military' | 'local-official' | 'party' | null;
}
