import { fold } from '../lib/fold.ts';
import type { Place, PlaceName } from '../model/pack.ts';
import type { PlaceKind } from '../model/place.ts';
import { foldKey, keyOfFolded, skeleton } from './fold-key.ts';
import { fuzzyKeys } from './fuzzy.ts';
import type { NameClass, NameMatch, Pack } from './gazetteer.ts';

type Postings = Map<string, number | number[]>;
interface Entry {
  place: Place;
  spelling: string;
  /** Null for the place's own name. */
  row: PlaceName | null;
}

const RANK: Record<NameClass, number> = {
  name: 0,
  alias: 1,
  exonym: 2,
  local: 3,
  folded: 4,
  former: 5,
  key: 6,
  fuzzy: 7,
};
/** "Wardak Province" and "Torkham crossing" are met by the bare name too, each kind by its own word. */
const AREA = / (?:province|district|governorate|state|region|oblast|county|prefecture|territory)$/;
const UNIT_WORD: Partial<Record<PlaceKind, RegExp>> = {
  province: AREA,
  district: AREA,
  region: AREA,
  city: / (?:city|town|bazaar)$/,
  village: / (?:town|village|bazaar)$/,
  'border-crossing': /(?: border)? (?:crossing|gate|post)$/,
};

const MOST_NEAR = 2048;

/** Every spelling of every place, by folded text and by transliteration key. */
export interface NameIndex {
  lookup(name: string, options?: { fuzzy?: boolean; on?: string }): NameMatch[];
  hasFold(folded: string): boolean;
  hasKey(key: string): boolean;
}

export function nameIndex(packs: readonly Pack[]): NameIndex {
  const entries: Entry[] = [];
  const byFold: Postings = new Map();
  const byKey: Postings = new Map();
  const bySkeleton = new Map<string, string[]>();

  const sounds = new Map<string, string>();
  const post = (postings: Postings, word: string, entry: number) => {
    const there = postings.get(word);
    if (there === undefined) postings.set(word, entry);
    else if (typeof there === 'number') postings.set(word, [there, entry]);
    else there.push(entry);
    return there === undefined;
  };
  const add = (place: Place, spelling: string, row: PlaceName | null) => {
    const folded = fold(spelling);
    if (folded === '') return;
    const index = entries.push({ place, spelling, row }) - 1;
    post(byFold, folded, index);
    const unit = UNIT_WORD[place.kind];
    const bare = unit ? folded.replace(unit, '') : folded;
    if (bare !== folded) post(byFold, bare, index);
    const key = keyOfFolded(bare, sounds);
    if (key.length < 2 || !post(byKey, key, index)) return;
    const bones = skeleton(key);
    const keys = bySkeleton.get(bones);
    if (keys) keys.push(key);
    else bySkeleton.set(bones, [key]);
  };

  const seen = new Map<string, Place>();
  for (const pack of packs) {
    for (const place of pack.places) {
      if (seen.has(place.id)) continue;
      seen.set(place.id, place);
      add(place, place.name, null);
    }
    for (const row of pack.names) {
      const place = seen.get(row.place);
      if (place) add(place, row.name, row);
    }
  }

  function collect(
    best: Map<string, NameMatch>,
    found: number | number[] | undefined,
    classOf: (e: Entry) => NameClass,
  ) {
    if (found === undefined) return;
    for (const i of typeof found === 'number' ? [found] : found) {
      const entry = entries[i]!;
      const nameClass = classOf(entry);
      const there = best.get(entry.place.id);
      if (there && RANK[there.nameClass] <= RANK[nameClass]) continue;
      best.set(entry.place.id, { place: entry.place, nameClass, spelling: entry.spelling });
    }
  }

  // unknown names come again in a report and from report to report
  const near = new Map<string, readonly string[]>();
  const nearKeys = (key: string): readonly string[] => {
    const had = near.get(key);
    if (had) return had;
    if (near.size >= MOST_NEAR) near.clear();
    const keys = fuzzyKeys(key, bySkeleton);
    near.set(key, keys);
    return keys;
  };

  return {
    hasFold: (folded) => byFold.has(folded),
    hasKey: (key) => byKey.has(key),
    lookup(name, { fuzzy = false, on } = {}) {
      const best = new Map<string, NameMatch>();
      const plain = name.trim().toLowerCase();
      collect(best, byFold.get(fold(name)), (e) => exactClass(e, plain, on));
      const key = foldKey(name);
      if (key.length >= 2) collect(best, byKey.get(key), () => 'key');
      if (best.size === 0 && fuzzy) {
        for (const near of nearKeys(key)) collect(best, byKey.get(near), () => 'fuzzy');
      }
      return [...best.values()].sort(
        (a, b) => RANK[a.nameClass] - RANK[b.nameClass] || importance(b.place) - importance(a.place),
      );
    },
  };
}

function exactClass({ spelling, row, place }: Entry, plain: string, on: string | undefined): NameClass {
  if (spelling.toLowerCase() !== plain) return row?.kind === 'former' && !inForce(row, on) ? 'former' : 'folded';
  if (row === null) return 'name';
  if (row.kind === 'former') return inForce(row, on) ? 'alias' : 'former';
  if (on !== undefined && !inForce(row, on)) return 'former';
  return row.name === place.name ? 'name' : row.kind;
}

/** A dated name was in use on a day; a former name without dates never counts as in use. */
function inForce(row: PlaceName, on: string | undefined): boolean {
  if (row.kind === 'former' && row.from === null && row.to === null) return false;
  if (on === undefined) return row.kind !== 'former';
  return (row.from === null || row.from <= on) && (row.to === null || on <= row.to);
}

function importance(place: Place): number {
  if (place.classes.includes('national-capital')) return 1e10;
  if (place.classes.includes('provincial-capital')) return 1e9 + (place.population ?? 0);
  return (place.population ?? 0) + (place.kind === 'province' ? 1e8 : place.kind === 'city' ? 1000 : 0);
}
