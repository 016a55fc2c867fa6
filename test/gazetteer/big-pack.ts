import type { Pack } from '../../src/gazetteer/gazetteer.ts';
import type { Place, PlaceName } from '../../src/model/pack.ts';

const PLACES = 32_393;
const NAMES = 187_881;
const FIRST =
  'ab deh qala kar mir shah khwa zar gul baz nar tang pul sar kush dar chah bagh koh rud lash mur sang tor'.split(' ');
const MIDDLE = 'a i o ja la ra na wa da ga ma ka e-za e-sho ul-ha i-qa'.split(' ');
const LAST = 'bad kel khel shahr ez an dar gar tan zi rud wal rak min pur kot bul nagh'.split(' ');

/** A generator of numbers in [0, 1) that gives the same ones every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A made-up country of the size of Who's On First's Afghanistan: 34 provinces, 400 districts, 31,959 villages, 187,881 names. */
export function bigPack(base: Pack): Pack {
  const random = seeded(42);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]!;
  const spelling = () => {
    const word = pick(FIRST) + pick(MIDDLE) + pick(LAST) + (random() < 0.3 ? pick(LAST) : '');
    const name = word[0]!.toUpperCase() + word.slice(1);
    return random() < 0.3 ? `${name} ${pick(['Bala', 'Pain', 'Kalan', 'Khurd', 'Shahr', 'Qala'])}` : name;
  };
  const places: Place[] = [...base.places];
  for (let i = places.length; i < PLACES; i++) {
    places.push({
      id: `big:${i}`,
      name: spelling(),
      kind: i % 80 === 0 ? 'district' : 'village',
      classes: [i % 80 === 0 ? 'district' : 'village'],
      country: base.info.country,
      province: null,
      district: null,
      partOf: null,
      capital: null,
      lat: 30 + random() * 8,
      lon: 61 + random() * 13,
      population: null,
      populationYear: null,
      areaKm2: null,
      source: 'made up',
    });
  }
  const names: PlaceName[] = [...base.names];
  while (places.length + names.length < NAMES) {
    names.push({ place: pick(places).id, name: spelling(), kind: 'alias', language: null, from: null, to: null });
  }
  return { ...base, places, names };
}
