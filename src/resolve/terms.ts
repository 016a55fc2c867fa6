import { COUNTRY_NAMES, WORLD_CITIES } from '../gazetteer/elsewhere-file.ts';
import { foldKey } from '../gazetteer/fold-key.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { fold } from '../lib/fold.ts';
import { distanceKm } from '../lib/geometry.ts';
import type { Place } from '../model/pack.ts';
import type { PlaceKind } from '../model/place.ts';
import type { Candidate } from './candidate.ts';
import type { Mention } from './mention.ts';

/** Names and sizes of what speaks for a reading; the score is their sum weighted by `data/resolve/weights.yaml`. */
export type Terms = Record<string, number>;

/** What the rest of the report and the desk say. */
export interface Setting {
  gazetteer: Gazetteer;
  /** ISO code of the country the report is about; null when no pack covers it. */
  focus: string | null;
  /** Ids of the places in that country's pack, abroad too. */
  own: ReadonlySet<string>;
  watch: ReadonlySet<string>;
  inLedger: ReadonlySet<string>;
  /** Places the report surely names, by the folded name they were met under. */
  sure: ReadonlyMap<string, Place>;
}

const CLOSE_KM = 150;
const SAME_POINT_KM = 2;
const SITES: readonly PlaceKind[] = ['site', 'border-crossing'];
const OUTER: readonly PlaceKind[] = ['province', 'country', 'region'];
const SAME_AREA: readonly PlaceKind[] = ['city', 'province', 'district'];

/** The terms of one candidate. */
export function termsOf(mention: Mention, candidate: Candidate, setting: Setting): Terms {
  const { place } = candidate;
  const terms: Terms = { [`name.${candidate.nameClass}`]: 1, [`prefer.${place.kind}`]: 1 };
  const put = (term: string, size: number) => {
    if (size !== 0) terms[term] = size;
  };
  put('country.focus', place.country === setting.focus ? 1 : 0);
  put('pack.other', setting.own.size > 0 && !setting.own.has(place.id) ? 1 : 0);
  put('by.capital', candidate.by === 'capital' ? 1 : 0);
  put('by.site', candidate.by === 'site' ? 1 : 0);
  if (mention.kind && candidate.by !== 'capital') put(...kindTerm(candidate, mention));
  if (mention.readerKind === 'site' && !SITES.includes(place.kind)) put('kind.mismatch', 1);
  else if (mention.readerKind && !mention.kind) put('kind.reader', mention.readerKind === place.kind ? 1 : 0);
  if (mention.around.sameName) put('same-name.inner', place.kind === 'province' ? 0 : 1);
  if (mention.around.container) put('container.outer', OUTER.includes(place.kind) ? 1 : 0);
  put('siblings', alike(mention.around.siblings, place.kind, setting.gazetteer));
  if (mention.within !== null) put(...within(place, mention.within, setting.gazetteer));
  if (mention.around.beside !== null)
    put('within.beside', liesIn(place, mention.around.beside, setting.gazetteer) ? 1 : 0);
  if (mention.predicate === 'displace')
    put('displace.area', place.kind === 'province' || place.kind === 'district' ? 1 : 0);
  put('capital.national', place.classes.includes('national-capital') ? 1 : 0);
  put('capital.provincial', place.classes.includes('provincial-capital') ? 1 : 0);
  put('people', Math.log10(1 + (place.population ?? 0)) / 7);
  put('near', nearness(mention, place, setting.sure));
  put('sense', sense(mention, place, setting.sure));
  put('ledger', setting.inLedger.has(place.id) ? 1 : 0);
  put('watch', setting.watch.has(place.id) ? 1 : 0);
  return terms;
}

/** The terms of "none of these", which depend on what the candidates are. */
export function termsOfNone(mention: Mention, candidates: readonly Candidate[], { focus }: Setting): Terms {
  const { person, compound, beside } = mention.around;
  const terms: Terms = { 'none.bias': 1 };
  if (person > 0) terms['none.person'] = person;
  if (compound) terms['none.compound'] = 1;
  if (famousElsewhere(fold(mention.core), candidates, focus)) terms['none.elsewhere'] = 1;
  if (mention.around.part && candidates.some(({ place }) => place.kind === 'country')) terms['none.part'] = 1;
  if (focus === null) terms['none.no-focus'] = 1;
  if ([mention.within, beside].some((outer) => outer !== null && abroad(fold(outer), candidates))) {
    terms['none.within-foreign'] = 1;
  }
  return terms;
}

/** A name known the world over, for which the packs have only a place of the war's own country. */
function famousElsewhere(name: string, candidates: readonly Candidate[], focus: string | null): boolean {
  if (!WORLD_CITIES.has(name) && !COUNTRY_NAMES.has(name)) return false;
  return !candidates.some(
    ({ place }) =>
      place.kind === 'country' ||
      place.classes.includes('national-capital') ||
      (focus !== null && place.country !== focus),
  );
}

/** The place is told to lie in a country in which no candidate lies. */
function abroad(outer: string, candidates: readonly Candidate[]): boolean {
  const country = COUNTRY_NAMES.get(outer);
  return country !== undefined && !candidates.some(({ place }) => place.country === country);
}

/** That a name like it belongs to a village says nothing for "the village of" a name nobody knows. */
function kindTerm({ place, nameClass }: Candidate, mention: Mention): [string, number] {
  return suits(place, mention) ? ['kind.match', nameClass === 'fuzzy' ? 0 : 1] : ['kind.mismatch', 1];
}

function suits(place: Place, { kind }: Mention): boolean {
  if (!kind!.kinds.includes(place.kind)) return kind!.classes.some((c) => place.classes.includes(c));
  return kind!.classes.length === 0 || kind!.classes.some((c) => place.classes.includes(c));
}

function within(place: Place, name: string, gazetteer: Gazetteer): [string, number] {
  if (liesIn(place, name, gazetteer)) return ['within.match', 1];
  const known = gazetteer.lookup(name).length > 0 || COUNTRY_NAMES.has(fold(name));
  return known ? ['within.mismatch', 1] : ['within.unknown', 1];
}

/** Whether a place lies in the country, province, district or beside the town of that name (never in itself). */
function liesIn(place: Place, name: string, gazetteer: Gazetteer): boolean {
  const country = COUNTRY_NAMES.get(fold(name));
  if (country !== undefined) return country === place.country && place.kind !== 'country';
  return gazetteer.lookup(name).some(({ place: outer }) => {
    if (outer.id === place.id) return false;
    if (place.province === outer.id || place.district === outer.id || place.partOf === outer.id) return true;
    return place.province !== null && gazetteer.place(place.province)?.capital === outer.id;
  });
}

/** Items of one list are of one kind: +1 for each that can only be of this kind, -1 for each that cannot, on average. */
function alike(names: readonly string[], kind: PlaceKind, gazetteer: Gazetteer): number {
  const votes = names.flatMap((name) => {
    const kinds = new Set(gazetteer.lookup(name).map((m) => m.place.kind));
    if (kinds.size === 0) return [];
    return [kinds.has(kind) ? (kinds.size === 1 ? 1 : 0) : -1];
  });
  return votes.length === 0 ? 0 : votes.reduce<number>((sum, v) => sum + v, 0) / votes.length;
}

/** 1 beside the other places the report surely names, falling with the mean distance. */
function nearness(mention: Mention, place: Place, sure: ReadonlyMap<string, Place>): number {
  if (place.lat === null || place.lon === null) return 0;
  const here = { lat: place.lat, lon: place.lon };
  const own = nameKey(mention.core);
  const km = [...sure].flatMap(([key, p]) =>
    key === own || p.lat === null || p.lon === null ? [] : [distanceKm(here, { lat: p.lat, lon: p.lon })],
  );
  // at no distance it is the place itself, or the province whose point is its capital's
  const close = km.filter((d) => d > SAME_POINT_KM).map((d) => Math.exp(-d / CLOSE_KM));
  if (close.length === 0) return 0;
  return (
    close
      .sort((a, b) => b - a)
      .slice(0, 3)
      .reduce((sum, c) => sum + c, 0) / Math.min(3, close.length)
  );
}

/** One sense a report: the name was met elsewhere as this place, or as the province, district or town of one name with it. */
function sense(mention: Mention, place: Place, sure: ReadonlyMap<string, Place>): number {
  const other = sure.get(nameKey(mention.core));
  if (!other || mention.around.person === 1) return 0;
  if (other.id === place.id) return 1;
  const pair = SAME_AREA.includes(place.kind) && SAME_AREA.includes(other.kind) && place.kind !== other.kind;
  return pair && provinceOf(place) === provinceOf(other) ? 1 : 0;
}

const provinceOf = (place: Place) => (place.kind === 'province' ? place.id : place.province);

/** Spellings of one name have one key. */
export function nameKey(name: string): string {
  return foldKey(name) || fold(name);
}
