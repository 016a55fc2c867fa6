/**
 * Derives `data/world` from packaged sources. Run once per release of the sources:
 *   cd tools/world && npm ci --ignore-scripts && cd ../.. && node bin/node.js tools/world/derive.ts
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { WorldCountry, WorldIndex } from '../../src/gazetteer/world.ts';
import { coded, disputedIn, moved, neighboursIn } from './countries.ts';
import { joined } from './outlines.ts';
import { admin1, admin2, atcCities, cjCities, countryMap, outlinesOf, table } from './sources.ts';
import { townsOf } from './towns.ts';

const out = join(import.meta.dirname, '../../data/world');
const countries = table('countries.csv') as {
  [K in 'code' | 'name' | 'adjective' | 'people' | 'timezone' | 'unit']: string;
}[];
const codes = countries.map(({ code }) => code);

const grouped = <T>(rows: T[], country: (row: T) => string) => Map.groupBy(rows, country);
const atc = grouped(atcCities(), (city) => city.country);
const cj = grouped(cjCities(), (city) => city.country);
const provinces = grouped(admin1(), ({ code }) => code.slice(0, 2));
const districts = grouped(admin2(), ({ code }) => code.slice(0, 2));
const capitals = grouped(table('capitals.csv'), (row) => row.country!);
const CRIMEA: [number, number] = [34.1, 45.2];
const drawn = coded(countryMap('50m'), codes);
const listed = grouped(table('outlines.csv'), (row) => row.country!);
const world = moved(drawn, 'RU', 'UA', CRIMEA);
const borders = neighboursIn(world);

const brotli = (text: string) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } });
const short = (rows: { code: string; name: string }[] | undefined) =>
  (rows ?? []).map(({ code, name }): [string, string] => [code.slice(3), name]);

rmSync(join(out, 'countries'), { recursive: true, force: true });
mkdirSync(join(out, 'countries'), { recursive: true });
let bytes = 0;
for (const { code, name, adjective, people, timezone, unit } of countries) {
  const country: WorldCountry = {
    code,
    name,
    adjective,
    people,
    timezone,
    unit,
    neighbours: borders.get(code) ?? [],
    admin1: short(provinces.get(code)),
    admin2: short(districts.get(code)),
    capitals: Object.fromEntries((capitals.get(code) ?? []).map((row) => [row.admin1!, row.town!])),
    outlineOf: Object.fromEntries((listed.get(code) ?? []).map((row) => [row.outline!, row.admin1!])),
    towns: townsOf(atc.get(code) ?? [], cj.get(code) ?? []),
    outlines: joined(outlinesOf(code)),
  };
  const packed = brotli(JSON.stringify(country));
  bytes += packed.length;
  writeFileSync(join(out, 'countries', `${code}.json.br`), packed);
}
const index: WorldIndex = {
  countries: countries.map(({ code, name, adjective, people }) => ({ code, name, adjective, people })),
};
writeFileSync(join(out, 'index.json'), `${JSON.stringify(index)}\n`);
const coarse = moved(coded(countryMap('110m'), codes), 'RU', 'UA', CRIMEA);
writeFileSync(join(out, 'countries-50m.topojson'), JSON.stringify(world));
writeFileSync(join(out, 'countries-110m.topojson'), JSON.stringify(coarse));
writeFileSync(join(out, 'disputed.geojson'), JSON.stringify(disputedIn(drawn)));
process.stderr.write(`${countries.length} countries, ${(bytes / 1e6).toFixed(1)} MB compressed\n`);
