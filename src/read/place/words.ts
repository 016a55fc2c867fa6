import { fold } from '../../lib/fold.ts';
import type { PlaceKind } from '../../model/place.ts';

export const DIRECTION =
  /^(north|south|east|west|central|upper|lower|inner|greater|downtown)([- ]?(east|west))?(ern)?$/i;
export const DEFINITE = /^(the|this|that|these|those|its|their|both|said)$/;
export const INSIDE = new Set([
  'in',
  'of',
  'at',
  'inside',
  'near',
  'around',
  'outside',
  'within',
  'on',
  'across',
  'from',
  'to',
  'surrounding',
  'between',
  'in and around',
  'throughout',
]);
export const CONTAINER = new Set(['in', 'of', 'at', 'inside', 'within']);
export const KINDS: [string, PlaceKind][] = [
  ['place-city-strict', 'city'],
  ['place-village', 'village'],
  ['place-province', 'province'],
  ['place-district', 'district'],
  ['place-country', 'country'],
  ['place-road', 'road'],
  ['place-site', 'site'],
  ['place-city', 'city'],
  ['place-region', 'region'],
];

export function stripKind(name: string): string {
  const words = name.split(/\s+/);
  return words.length > 1 && /^(province|governorate|oblast|region|district|state|county)$/i.test(words.at(-1)!)
    ? words.slice(0, -1).join(' ')
    : name;
}

export function sameName(a: string | null, b: string | null): boolean {
  return !!a && !!b && fold(a) === fold(b);
}
