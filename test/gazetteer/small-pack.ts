import type { Pack } from '../../src/gazetteer/gazetteer.ts';
import type { Place, PlaceClass, PlaceName, Road } from '../../src/model/pack.ts';
import type { PlaceKind } from '../../src/model/place.ts';

const CAPITALS: [string, string, number, number, number][] = [
  ['Kabul', 'Kabul', 34.53, 69.17, 4_400_000],
  ['Kandahar', 'Kandahar', 31.61, 65.71, 610_000],
  ['Ghazni', 'Ghazni', 33.55, 68.42, 140_000],
  ['Maidan Wardak', 'Maidan Shahr', 34.4, 68.87, 35_000],
  ['Zabul', 'Qalat', 32.11, 66.91, 12_000],
  ['Helmand', 'Lashkar Gah', 31.59, 64.37, 200_000],
  ['Herat', 'Herat', 34.35, 62.2, 430_000],
  ['Farah', 'Farah', 32.37, 62.11, 54_000],
  ['Kunduz', 'Kunduz', 36.73, 68.86, 160_000],
  ['Baghlan', 'Pul-e Khumri', 35.94, 68.71, 60_000],
  ['Sar-e Pul', 'Sar-e Pul', 36.22, 65.93, 52_000],
  ['Ghor', 'Firozkoh', 34.52, 65.25, 15_000],
];

const place = (id: string, name: string, kind: PlaceKind, classes: PlaceClass[], more: Partial<Place> = {}): Place => ({
  id,
  name,
  kind,
  classes,
  country: 'AF',
  province: null,
  district: null,
  partOf: null,
  capital: null,
  lat: null,
  lon: null,
  population: null,
  populationYear: null,
  areaKm2: null,
  source: 'test',
  ...more,
});

const slug = (name: string) => name.toLowerCase().replace(/[^a-z]+/g, '-');
const name = (
  id: string,
  spelling: string,
  kind: PlaceName['kind'],
  from: string | null = null,
  to: string | null = null,
) => ({
  place: id,
  name: spelling,
  kind,
  language: null,
  from,
  to,
});

const at = new Map(CAPITALS.map(([, town, lat, lon]) => [town, { lat, lon }]));
const road = (id: string, title: string, names: string[], stops: [string, number | null][]): Road => ({
  id,
  name: title,
  names,
  stops: stops.map(([town, km]) => ({ place: `c-${slug(town)}`, ...at.get(town)!, km, hours: null })),
  source: 'test',
});

/** Twelve Afghan provinces with capitals, a few districts, villages and sites: small enough to reason about. */
export function smallPack(): Pack {
  const provinces = CAPITALS.map(([province, town, lat, lon]) =>
    place(`p-${slug(province)}`, province, 'province', ['province'], {
      capital: `c-${slug(town)}`,
      lat: lat + 0.1,
      lon: lon + 0.1,
    }),
  );
  const towns = CAPITALS.map(([province, town, lat, lon, population]) =>
    place(
      `c-${slug(town)}`,
      town,
      'city',
      town === 'Kabul' ? ['national-capital', 'provincial-capital', 'city'] : ['provincial-capital', 'city'],
      {
        province: `p-${slug(province)}`,
        lat,
        lon,
        population,
      },
    ),
  );
  return {
    info: {
      id: 'small',
      name: 'Small Afghanistan',
      country: 'AF',
      timezone: '+04:30',
      capital: 'c-kabul',
      halfLifeDays: 30,
      units: [{ class: 'provincial-capital', singular: 'provincial capital', plural: 'provincial capitals' }],
      delays: {},
      words: ['Afghanistan', 'Afghan', 'Afghans'],
    },
    places: [
      place('af', 'Afghanistan', 'country', ['country'], { lat: 34, lon: 66 }),
      ...provinces,
      ...towns,
      place('d-arghandab', 'Arghandab', 'district', ['district'], { province: 'p-kandahar', lat: 31.65, lon: 65.65 }),
      place('d-arghandab-zabul', 'Arghandab', 'district', ['district'], { province: 'p-zabul', lat: 32.45, lon: 66.6 }),
      place('d-imam-sahib', 'Imam Sahib', 'district', ['district'], { province: 'p-kunduz', lat: 37.18, lon: 68.9 }),
      place('v-karez-1', 'Karez', 'village', ['village'], { province: 'p-ghazni', lat: 33.1, lon: 67.9 }),
      place('v-karez-2', 'Karez', 'village', ['village'], { province: 'p-farah', lat: 32.9, lon: 62.4 }),
      place('v-of', 'Of', 'village', ['village'], { province: 'p-herat', lat: 34.1, lon: 62 }),
      place('v-march', 'March', 'village', ['village'], { province: 'p-herat', lat: 34.2, lon: 62 }),
      place('a-kandahar', 'Kandahar Airport', 'site', ['airport'], {
        province: 'p-kandahar',
        partOf: 'c-kandahar',
        lat: 31.5,
        lon: 65.85,
      }),
      place('a-kabul', 'Hamid Karzai International Airport', 'site', ['airport'], {
        province: 'p-kabul',
        partOf: 'c-kabul',
        lat: 34.56,
        lon: 69.21,
      }),
      place('x-spin-boldak', 'Spin Boldak', 'border-crossing', ['border-crossing'], {
        province: 'p-kandahar',
        lat: 31,
        lon: 66.4,
      }),
    ],
    names: [
      name('c-firozkoh', 'Chaghcharan', 'former', null, '2014-07-01'),
      name('a-kabul', 'Kabul airport', 'alias'),
      name('c-kabul', 'کابل', 'local'),
      name('c-herat', 'Herat City', 'alias'),
      name('x-spin-boldak', 'Spin Buldak', 'alias'),
    ],
    roads: [
      road(
        'h1-kabul-kandahar',
        'Highway 1',
        ['Kabul-Kandahar highway', 'Ring Road', 'A1'],
        [
          ['Kabul', null],
          ['Maidan Shahr', 45],
          ['Ghazni', 100],
          ['Qalat', 220],
          ['Kandahar', 135],
        ],
      ),
      road(
        'h1-kandahar-herat',
        'Kandahar-Herat highway',
        ['Highway 1'],
        [
          ['Kandahar', null],
          ['Lashkar Gah', 140],
          ['Farah', 300],
          ['Herat', 270],
        ],
      ),
      road(
        'h-north',
        'Kabul-Kunduz highway',
        ['Highway 3'],
        [
          ['Kabul', null],
          ['Pul-e Khumri', 230],
          ['Kunduz', 110],
        ],
      ),
    ],
    parties: [
      {
        id: 'afghan-government',
        name: 'Afghan government',
        kind: 'state',
        names: ['Islamic Republic of Afghanistan'],
        demonyms: ['Afghan'],
        generics: ['government', 'government forces', 'security forces', 'the army'],
        offices: [
          { names: ['Afghan defence ministry', 'defence ministry', 'ANDSF'], class: 'military' },
          { names: ['provincial governor', 'provincial council'], class: 'local-official' },
        ],
        alliances: [{ with: 'united-states', from: '2001-12-22', to: '2021-08-15', source: 'test' }],
        enemies: [{ of: 'taliban', from: '2001-12-22', to: '2021-08-15', source: 'test' }],
        colour: 'A',
        from: '2001-12-22',
        to: '2021-08-15',
      },
      {
        id: 'taliban',
        name: 'Taliban',
        kind: 'non-state',
        names: ['Taleban', 'Islamic Emirate of Afghanistan'],
        demonyms: ['Taliban'],
        generics: ['insurgents', 'the insurgents', 'militants', 'the group'],
        offices: [{ names: ['Taliban spokesman'], class: 'party' }],
        alliances: [],
        enemies: [{ of: 'united-states', from: '2001-10-07', to: '2021-08-30', source: 'test' }],
        colour: 'B',
        from: null,
        to: null,
      },
      {
        id: 'united-states',
        name: 'United States',
        kind: 'foreign-state',
        names: ['US', 'America', 'Washington'],
        demonyms: ['American', 'US'],
        generics: [],
        offices: [{ names: ['Pentagon', 'Pentagon spokesman'], class: 'military' }],
        alliances: [],
        enemies: [],
        colour: null,
        from: null,
        to: null,
      },
    ],
    baseline: [],
    provinces: { type: 'FeatureCollection', features: [] },
    districts: null,
    population: null,
  };
}
