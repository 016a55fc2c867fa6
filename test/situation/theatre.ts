import { buildGazetteer } from '../../src/gazetteer/build.ts';
import type { Gazetteer, Pack } from '../../src/gazetteer/gazetteer.ts';
import type { Place, PlaceClass, Road } from '../../src/model/pack.ts';
import type { Party } from '../../src/model/party.ts';

/**
 * A made-up country: the capital Alba; the ring Alba – Bira – Cora – Dena (Highway 1), a road Dena – Port Eno on the border, and a side
 * road Bira – Fala. Bira is the only link of Cora, Dena and Fala with Alba. Provinces have areas 10, 20, 30, 40, 50 and 50.
 */
const towns: [id: string, name: string, lat: number, lon: number, population: number, areaKm2: number][] = [
  ['alba', 'Alba', 34.5, 69.2, 1000, 10],
  ['bira', 'Bira', 33.6, 68.4, 90, 20],
  ['cora', 'Cora', 32.1, 66.9, 80, 30],
  ['dena', 'Dena', 31.6, 65.7, 500, 40],
  ['fala', 'Fala', 33.2, 69.0, 70, 50],
  ['gava', 'Gava', 36.7, 67.1, 480, 50],
];

const place = (id: string, name: string, classes: PlaceClass[], more: Partial<Place> = {}): Place => ({
  id,
  name,
  kind: 'city',
  classes,
  country: 'XX',
  province: null,
  district: null,
  partOf: null,
  capital: null,
  lat: null,
  lon: null,
  population: null,
  populationYear: null,
  areaKm2: null,
  source: 'made up',
  ...more,
});

const road = (id: string, name: string, stops: [string, number][]): Road => ({
  id,
  name,
  names: [],
  source: 'made up',
  stops: stops.map(([town, km], i) => {
    const found = [...towns, ['eno', 'Port Eno', 31, 65.5]].find((t) => t[0] === town)!;
    return { place: town, lat: Number(found[2]), lon: Number(found[3]), km: i ? km : null, hours: i ? km / 50 : null };
  }),
});

const party = (id: string, name: string, kind: Party['kind'], enemy: string): Party => ({
  id,
  name,
  kind,
  names: [],
  demonyms: [],
  generics: [],
  offices: [],
  alliances: [],
  enemies: [{ of: enemy, from: null, to: null, source: 'made up' }],
  colour: null,
  from: null,
  to: null,
});

const pack: Pack = {
  info: {
    id: 'made-up',
    name: 'Made-up',
    country: 'XX',
    timezone: '+04:30',
    capital: 'alba',
    halfLifeDays: 30,
    units: [{ class: 'provincial-capital', singular: 'provincial capital', plural: 'provincial capitals' }],
    delays: {},
    words: [],
  },
  places: [
    ...towns.map(([id, name, lat, lon, population]) =>
      place(
        id,
        name,
        id === 'alba' ? ['national-capital', 'provincial-capital', 'city'] : ['provincial-capital', 'city'],
        {
          lat,
          lon,
          population,
          populationYear: 2020,
          province: `${id}-province`,
        },
      ),
    ),
    ...towns.map(([id, name, , , , areaKm2]) =>
      place(`${id}-province`, name, ['province'], { kind: 'province', capital: id, areaKm2 }),
    ),
    place('eno', 'Port Eno', ['border-crossing'], { kind: 'border-crossing', lat: 31, lon: 65.5 }),
  ],
  names: [],
  roads: [
    road('h1', 'Highway 1', [
      ['alba', 0],
      ['bira', 150],
      ['cora', 230],
      ['dena', 140],
    ]),
    road('port', 'the port road', [
      ['dena', 0],
      ['eno', 100],
    ]),
    road('side', 'the Fala road', [
      ['bira', 0],
      ['fala', 80],
    ]),
  ],
  parties: [party('state', 'Government', 'state', 'rebels'), party('rebels', 'Rebels', 'non-state', 'state')],
  baseline: [],
  provinces: { type: 'FeatureCollection', features: [] },
  districts: null,
  population: {
    byPlace: new Map(towns.map(([id, , , , population]) => [`${id}-province`, population])),
    year: 2020,
    source: 'made up',
  },
};

/** The made-up country, with a stated part of its pack in place of its own. */
export function theatre(changes: Partial<Pack> = {}): Gazetteer {
  return buildGazetteer([{ ...pack, ...changes }]);
}

export const CAPITALS = towns.map((t) => t[0]);
