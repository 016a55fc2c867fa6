import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { geoContains } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../src/gazetteer/build.ts';
import { edgeKm } from '../../src/gazetteer/outline-edge.ts';
import { checkPack } from '../../src/gazetteer/pack-check.ts';
import { loadPack } from '../../src/gazetteer/pack-folder.ts';

const ROOT = resolve(import.meta.dirname, '../..');

interface War {
  name: string;
  case: string;
  provinces: number;
  /** Findings of `pack check` that SOURCES.md explains. */
  explained: string[];
  state: string;
  /** The day of the baseline and who held which places by it. */
  on: string;
  held: Record<string, string>;
  unheld: string[];
  roads: Record<string, { places: string; km: [number, number] }>;
  generics: Record<string, string>;
  /** spelling=place, for towns and sites. */
  spellings: string;
}

const WARS: War[] = [
  {
    name: 'sudan',
    case: 'sudan-2023',
    provinces: 18,
    explained: ['alias-collides', 'place-in-another-province', 'no-population'],
    state: 'sudan-armed-forces',
    on: '2023-10-26',
    held: { 'El Geneina': 'rsf', Nyala: 'sudan-armed-forces', 'El Fasher': 'sudan-armed-forces', Khartoum: 'rsf' },
    unheld: ['Omdurman'],
    roads: {
      'khartoum-damazin': { places: 'Khartoum,Wad Madani,Sennar,Singa,Damazin', km: [480, 620] },
      'khartoum-el-fasher': { places: 'Khartoum,Kosti,El Obeid,En Nahud,El Fasher', km: [1000, 1350] },
      'khartoum-port-sudan': { places: 'Khartoum North,Atbara,Port Sudan', km: [750, 900] },
      'nyala-geneina': { places: 'Nyala,Zalingei,El Geneina', km: [330, 440] },
    },
    generics: { paramilitaries: 'rsf', 'the army': 'sudan-armed-forces', 'military source': 'sudan-armed-forces' },
    spellings: `Al-Fashir=El Fasher|El-Fasher=El Fasher|Al Fasher=El Fasher|الفاشر=El Fasher|Wad Medani=Wad Madani|Madani=Wad Madani|
Umdurman=Omdurman|Bahri=Khartoum North|Geneina=El Geneina|Al-Junaynah=El Geneina|El Daein=Ed Daein|Al-Daein=Ed Daein|Ad Du'ayn=Ed Daein|
Al-Obeid=El Obeid|Al-Ubayyid=El Obeid|An-Nuhud=En Nahud|Al-Nahud=En Nahud|Sinnar=Sennar|Sinja=Singa|Al-Qadarif=Gedaref|Gadarif=Gedaref|
Kaduqli=Kadugli|Ad-Damazin=Damazin|Al-Damer=Ed Damer|Babanousa=Babanusa|Dalang=Dilling|Jebel Awlia=Jebel Aulia|Jabal Moya=Jebel Moya|
Zamzam=Zamzam camp|Ardamata=Ardamata|Shambat bridge=Shambat bridge|Bur Sudan=Port Sudan|Al-Fula=El Fula|Kabkabiya=Kabkabiya|Kusti=Kosti|
Dunqulah=Dongola|Al Hasaheisa=Al-Hasahisa|Rufaa=Rufa'a|Kamlin=Al-Kamlin|General Command=General Command|Merawi=Merowe|Zalingi=Zalingei`,
  },
  {
    name: 'drc',
    case: 'drc-2025',
    provinces: 26,
    explained: ['capital-without-road', 'no-population'],
    state: 'drc-government',
    on: '2025-01-21',
    held: { Goma: 'drc-government', Masisi: 'm23', Bunagana: 'm23', Rubaya: 'm23', Uvira: 'drc-government' },
    unheld: ['Komanda'],
    roads: {
      rn2: { places: 'Bukavu,Kavumu,Minova,Sake,Goma,Rutshuru,Kanyabayonga,Lubero,Butembo,Beni', km: [560, 780] },
      rn3: { places: 'Sake,Masisi,Walikale,Kisangani', km: [600, 760] },
      rn5: { places: 'Bukavu,Kamanyola,Uvira,Kalemie', km: [460, 620] },
      'rutshuru-bunagana': { places: 'Rutshuru,Bunagana', km: [30, 50] },
    },
    generics: { rebels: 'm23', 'the army': 'drc-government', 'governor of South Kivu': 'drc-government' },
    spellings: `Kitchanga=Kitshanga|Masisi-Centre=Masisi|Walikale-Centre=Walikale|Rutchuru=Rutshuru|Kanya-Bayonga=Kanyabayonga|Nyabibwé=Nyabibwe|
Kamaniola=Kamanyola|Bukavu airport=Kavumu airport|Goma International Airport=Goma airport|Gatumba crossing=Kavimvira crossing|
Grande Barriere=Grande Barrière|Mweso=Mweso|Nyanzale=Nyanzale|Pinga=Pinga|Rubaya=Rubaya|Kibumba=Kibumba|Bagira=Bagira|Kalehe=Kalehe|
Butembo=Butembo|Bunia=Bunia|Luvungi=Luvungi|Bisie=Bisie|Nyabiondo=Nyabiondo|Mubambiro=Mubambiro|Idjwi Island=Idjwi|Kasindi-Lubiriha=Kasindi`,
  },
  {
    name: 'syria',
    case: 'syria-2024',
    provinces: 14,
    explained: ['alias-collides', 'place-in-another-province'],
    state: 'syrian-government',
    on: '2024-11-28',
    held: {
      Idlib: 'hts',
      Aleppo: 'syrian-government',
      Raqqa: 'sdf',
      Manbij: 'sdf',
      Azaz: 'sna',
      Saraqib: 'syrian-government',
    },
    unheld: ['Busra al-Sham'],
    roads: {
      m5: { places: 'Daraa,Damascus,Homs,Rastan,Hama,Khan Sheikhoun,Maarat al-Numan,Saraqib,Aleppo', km: [430, 520] },
      m4: { places: 'Latakia,Jisr al-Shughur,Ariha,Saraqib', km: [120, 170] },
      khanasir: { places: 'Aleppo,Khanasir,Salamiyah,Hama', km: [210, 270] },
      'aleppo-raqqa': { places: 'Aleppo,Raqqa,Deir ez-Zor,Abu Kamal', km: [420, 540] },
    },
    generics: {
      insurgents: 'hts',
      rebels: 'hts',
      'Turkish-backed groups': 'sna',
      'local fighters': 'southern-operations-room',
    },
    spellings: `Deir al-Zor=Deir ez-Zor|Deir Ezzor=Deir ez-Zor|Dayr az-Zawr=Deir ez-Zor|دير الزور=Deir ez-Zor|Hassakeh=Hasakah|Al-Hasakah=Hasakah|
Deraa=Daraa|Kobane=Kobani|Ayn al-Arab=Kobani|Suwayda=Sweida|As-Suwayda=Sweida|Qunaytirah=Quneitra|Tel Rifaat=Tal Rifaat|Tall Rifat=Tal Rifaat|
Tadmur=Palmyra|Hims=Homs|Hamah=Hama|Idleb=Idlib|Halab=Aleppo|Lattakia=Latakia|Tartous=Tartus|Rakka=Raqqa|Kamishli=Qamishli|Qamishlo=Qamishli|
Al-Thawrah=Tabqa|Membij=Manbij|Ma'arrat al-Nu'man=Maarat al-Numan|Khan Shaykhun=Khan Sheikhoun|Albukamal=Abu Kamal|Talbisa=Talbiseh|Saraqeb=Saraqib|
Al-Rastan=Rastan|Nubbol=Nubl|A'zaz=Azaz|Jarabulus=Jarablus|Efrin=Afrin|Hmeimim=Hmeimim air base|Khmeimim=Hmeimim air base|Nassib=Nasib crossing|
al-Tanf=Al-Tanf base|Bab al-Hawa=Bab al-Hawa crossing|Sheikh Maqsud=Sheikh Maqsoud|Saydnaya=Sednaya|Dimashq=Damascus|Zerbeh=Zirbah`,
  },
];

describe.each(WARS)('packs/$name', (war) => {
  const dir = join(ROOT, 'packs', war.name);
  const pack = loadPack(dir);
  const gazetteer = buildGazetteer([pack]);
  const place = new Map(pack.places.map((p) => [p.id, p]));
  const own = pack.places.filter((p) => p.country === pack.info.country);
  const provinces = own.filter((p) => p.kind === 'province');
  const spots = own.filter((p) => !['province', 'district', 'country'].includes(p.kind!));
  const spot = (name: string) => {
    const hits = spots.filter((p) => p.name === name);
    const towns = hits.filter((p) => p.kind === 'city');
    return (towns.length === 1 ? towns : hits).map((p) => p.id);
  };

  it('has no fault, and SOURCES.md explains every other finding', () => {
    const found = [...new Set(checkPack(pack).map(({ code }) => code))];
    expect(found.filter((code) => !war.explained.includes(code))).toEqual([]);
    const sources = readFileSync(join(dir, 'SOURCES.md'), 'utf8');
    expect(war.explained.filter((code) => !sources.includes(`*${code}*`))).toEqual([]);
  });

  it('has an outline for every province, with its capital in or beside it and no other', () => {
    expect(provinces).toHaveLength(war.provinces);
    const capitals = provinces.map((p) => place.get(p.capital!)!);
    expect(new Set(capitals.map((c) => c.id)).size).toBe(war.provinces);
    expect(pack.provinces.features).toHaveLength(war.provinces);
    for (const { properties, geometry } of pack.provinces.features) {
      const mine = place.get(place.get(properties.id)!.capital!)!;
      expect(edgeKm(geometry, { lat: mine.lat!, lon: mine.lon! })).toBeLessThan(5);
      const held = capitals.filter((c) => c !== mine && geoContains(geometry, [c.lon!, c.lat!]));
      expect(held.map((c) => `${c.name} in ${properties.name}`)).toEqual([]);
    }
  });

  it('knows the spellings of newspapers', () => {
    const wrong = war.spellings.split(/\|\n?/).flatMap((pair) => {
      const [spelling, name] = pair.split('=') as [string, string];
      const hits = gazetteer.lookup(spelling, { on: war.on }).map((m) => m.place);
      return spot(name).some((id) => hits.some((p) => p.id === id)) ? [] : [`${spelling}: not ${name}`];
    });
    expect(wrong).toEqual([]);
  });

  it('has every place that its case names, as one town', () => {
    const { places } = JSON.parse(
      readFileSync(join(ROOT, 'cases', war.case, 'expected', 'situation.json'), 'utf8'),
    ) as { places: string[] };
    for (const name of places) {
      const towns = gazetteer.lookup(name, { on: war.on }).filter((m) => m.place.kind === 'city');
      expect(`${name}: ${towns.length}`).toBe(`${name}: 1`);
    }
  });

  it('orders the towns along its main roads', () => {
    for (const [id, { places, km }] of Object.entries(war.roads)) {
      const road = pack.roads.find((r) => r.id === id)!;
      const wanted = places.split(',');
      const stops = road.stops.map((stop) => place.get(stop.place!)!.name);
      expect(stops.filter((name) => wanted.includes(name))).toEqual(wanted);
      const length = road.stops.reduce((sum, stop) => sum + (stop.km ?? 0), 0);
      expect(length).toBeGreaterThan(km[0]);
      expect(length).toBeLessThan(km[1]);
    }
  });

  it('knows its sides: one drawn attacker, the state, what both are called', () => {
    const { party } = JSON.parse(readFileSync(join(ROOT, 'cases', war.case, 'expected', 'situation.json'), 'utf8')) as {
      party: string;
    };
    expect(pack.parties.find((p) => p.id === party)).toMatchObject({ kind: 'non-state', colour: 'A' });
    expect(pack.parties.filter((p) => p.kind === 'state').map((p) => p.id)).toEqual([war.state]);
    for (const [words, id] of Object.entries(war.generics))
      expect(`${words}: ${gazetteer.lookupParty(words, war.on)[0]?.party.id}`).toBe(`${words}: ${id}`);
    const enemies = pack.parties.find((p) => p.id === party)!.enemies.map((e) => e.of);
    expect(enemies).toContain(war.state);
  });

  it('begins with who held what, on the eve of its case', () => {
    const holder = new Map(pack.baseline.map((row) => [row.place, row.holder]));
    expect(provinces.filter((p) => !holder.has(p.capital!)).map((p) => p.name)).toEqual([]);
    for (const [name, party] of Object.entries(war.held))
      expect(`${name}: ${spot(name).map((id) => holder.get(id))}`).toBe(`${name}: ${party}`);
    for (const name of war.unheld) expect(spot(name).some((id) => holder.has(id))).toBe(false);
    expect(new Set(pack.baseline.map((row) => row.on)).size).toBe(1);
    expect(pack.baseline.every((row) => row.on < war.on && row.source.length > 20)).toBe(true);
  });

  it('stays small', () => {
    const files = ['places.csv', 'names.csv', 'roads.csv', 'parties.yaml', 'areas.topojson'];
    const bytes = files.reduce((sum, file) => sum + readFileSync(join(dir, file)).length, 0);
    expect(bytes).toBeLessThan(1_500_000);
  });
});

describe('populations', () => {
  it('those of Syria add up to the 21.4 million of 2011', () => {
    const { population } = loadPack(join(ROOT, 'packs/syria'));
    expect([...population!.byPlace.values()].reduce((a, b) => a + b, 0)).toBe(21_377_000);
    expect(population!.year).toBe(2011);
  });
});
