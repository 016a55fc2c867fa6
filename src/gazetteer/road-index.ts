import { fold } from '../lib/fold.ts';
import type { Road } from '../model/pack.ts';
import type { Pack } from './gazetteer.ts';
import type { NameIndex } from './name-index.ts';

const ROAD_NOUN = '(?:highway|road|route|motorway|freeway|expressway|corridor|artery|link)s?';
/** "Kabul-Kandahar highway", "Kabul to Kandahar road"; with spaces round the dash too. */
const ENDS_BEFORE = new RegExp(`^(.+?)(?: ?[-‐–—] ?| to | and )(.+?) (?:\\w+ )?${ROAD_NOUN}$`, 'iu');
/** "highway linking Kabul with Kandahar", "the road between A and B", "the road from A to B". */
const ENDS_AFTER = new RegExp(
  `${ROAD_NOUN}\\b.*?\\b(?:link(?:s|ing|ed)?|connect(?:s|ing|ed)?|join(?:s|ing)?|between|from|runs?|running)\\s+(?:from |between )?(.+?)\\s+(?:with|to|and|through to)\\s+(.+)$`,
  'iu',
);
const LEADING =
  /^(?:(?:the|a|an|main|key|crucial|vital|strategic|major|important|strategic|strategically important|only) )+/iu;

export interface RoadIndex {
  byId: ReadonlyMap<string, Road>;
  through(placeId: string): readonly Road[];
  lookup(name: string): readonly Road[];
  /** Roads that pass both places, those on which fewer stops lie between them first. */
  between(a: string, b: string): readonly Road[];
}

export function roadIndex(packs: readonly Pack[], names: NameIndex): RoadIndex {
  const byId = new Map(packs.flatMap((p) => p.roads).map((r) => [r.id, r]));
  const byName = new Map<string, Road[]>();
  const byPlace = new Map<string, Road[]>();
  for (const road of byId.values()) {
    for (const key of new Set([road.name, ...road.names].map(roadKey))) if (key) push(byName, key, road);
    for (const place of new Set(road.stops.map((s) => s.place))) if (place) push(byPlace, place, road);
  }

  const through = (placeId: string) => byPlace.get(placeId) ?? [];
  const between = (a: string, b: string) => {
    const shared = through(a).filter((r) => through(b).includes(r));
    return shared.sort((r, s) => gap(r, a, b) - gap(s, a, b));
  };
  const townsOf = (name: string) => names.lookup(name.replace(LEADING, '')).map((m) => m.place);

  return {
    byId,
    through,
    between,
    lookup(name) {
      const named = byName.get(roadKey(name));
      if (named) return named;
      const ends = endsOf(name);
      if (!ends) return [];
      const found = new Set<Road>();
      for (const a of townsOf(ends[0]))
        for (const b of townsOf(ends[1])) for (const r of between(a.id, b.id)) found.add(r);
      return [...found];
    },
  };
}

/** The two ends a road is named by, in the words of the text; null when it is not named by its ends. */
export function endsOf(name: string): [string, string] | null {
  const bare = name.trim().replace(LEADING, '');
  const m = ENDS_BEFORE.exec(bare) ?? ENDS_AFTER.exec(bare);
  return m ? [m[1]!.trim(), m[2]!.replace(/[.,;].*$/u, '').trim()] : null;
}

/** Empty for a mere "the highway". */
function roadKey(name: string): string {
  const key = fold(name.replace(LEADING, '')).replace(/\b(?:road|route|motorway)$/, 'highway');
  return key === 'highway' ? '' : key;
}

function gap(road: Road, a: string, b: string): number {
  const at = (id: string) => road.stops.findIndex((s) => s.place === id);
  return Math.abs(at(a) - at(b));
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}
