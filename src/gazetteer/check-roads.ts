import { distanceKm } from '../lib/geometry.ts';
import { list } from '../lib/list.ts';
import type { Road } from '../model/pack.ts';
import type { Finding } from './finding.ts';
import type { Pack } from './gazetteer.ts';

/** A stretch may be this much shorter than the straight line: positions and lengths are rounded. */
const SHORTER_KM = 3;
/** No road winds more than this many times the straight line, unless the line is short. */
const LONGER = 3;
const SPEED_KMH = { least: 5, most: 130 };
/** A stop of one road this near a stop of another was meant to be the same place. */
const NEAR_KM = 2;

/** Roads that do not meet, stretches with impossible lengths or times, capitals that no road reaches. */
export function checkRoads(pack: Pack): Finding[] {
  if (pack.roads.length === 0) return [];
  const names = new Map(pack.places.map(({ id, name }) => [id, name]));
  return [...pack.roads.flatMap((road) => [...stretches(road, names)]), ...apart(pack), ...unreached(pack)];
}

function* stretches(road: Road, names: ReadonlyMap<string, string>): Generator<Finding> {
  const finding = (level: Finding['level'], code: string, message: string): Finding => ({
    level,
    code,
    file: 'roads.csv',
    ids: [road.id],
    message: `${road.name}: ${message}`,
  });
  if (between(road).length === 0) yield finding('fault', 'road-without-stretch', 'joins no two places');
  for (const { from, to, km, hours } of between(road)) {
    const line = distanceKm(from, to);
    const ends = `${names.get(from.place) ?? from.place}–${names.get(to.place) ?? to.place}`;
    if (km === null) {
      yield finding('gap', 'road-without-length', `${ends} has no km`);
      continue;
    }
    if (km < line - SHORTER_KM) {
      yield finding(
        'fault',
        'road-too-short',
        `${ends} is ${km} km, less than the straight line of ${Math.round(line)} km`,
      );
    } else if (km > LONGER * line + 10) {
      yield finding('doubt', 'road-too-long', `${ends} is ${km} km for a straight line of ${Math.round(line)} km`);
    }
    const speed = hours ? km / hours : null;
    if (speed !== null && km > 5 && (speed < SPEED_KMH.least || speed > SPEED_KMH.most)) {
      yield finding('doubt', 'road-speed', `${ends}: ${km} km in ${hours} h is ${Math.round(speed)} km/h`);
    }
  }
}

interface Stretch {
  from: { place: string; lat: number; lon: number };
  to: { place: string; lat: number; lon: number };
  km: number | null;
  hours: number | null;
}

/** From place to place; stops without one only bend the line, and their lengths add up. */
function between({ stops }: Road): Stretch[] {
  const found: Stretch[] = [];
  let from: Stretch['from'] | null = null;
  let [km, hours]: [number | null, number | null] = [null, null];
  for (const stop of stops) {
    if (stop.km !== null) km = (km ?? 0) + stop.km;
    if (stop.hours !== null) hours = (hours ?? 0) + stop.hours;
    if (stop.place === null) continue;
    const to = { place: stop.place, lat: stop.lat, lon: stop.lon };
    if (from) found.push({ from, to, km, hours });
    from = to;
    km = null;
    hours = null;
  }
  return found;
}

/** Groups of roads that share no place with the rest, with the nearest stop they may have been meant to share. */
function* apart(pack: Pack): Generator<Finding> {
  const groups = components(pack.roads);
  const [main, ...rest] = groups.sort((a, b) => b.length - a.length);
  const mainStops = main!.flatMap(({ stops }) => stops);
  for (const group of rest) {
    const near = group
      .flatMap(({ stops }) => stops)
      .flatMap((a) => mainStops.map((b) => ({ a, b, km: distanceKm(a, b) })))
      .filter(({ km }) => km < NEAR_KM)
      .sort((x, y) => x.km - y.km)[0];
    const hint = near
      ? `; ${near.a.place ?? 'a waypoint'} and ${near.b.place ?? 'a waypoint'} are ${near.km.toFixed(1)} km apart`
      : '';
    yield {
      level: 'fault',
      code: 'roads-do-not-meet',
      file: 'roads.csv',
      ids: group.map(({ id }) => id),
      message: `${list(
        group.map(({ name }) => name),
        3,
      )} share${group.length === 1 ? 's' : ''} no place with the other roads${hint}`,
    };
  }
}

function components(roads: readonly Road[]): Road[][] {
  const groups: { roads: Road[]; places: Set<string> }[] = [];
  for (const road of roads) {
    const places = new Set(road.stops.flatMap(({ place }) => place ?? []));
    const joined = groups.filter((group) => !group.places.isDisjointFrom(places));
    const merged = {
      roads: [...joined.flatMap((g) => g.roads), road],
      places: joined.reduce((all, g) => all.union(g.places), places),
    };
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.map((group) => group.roads);
}

function* unreached(pack: Pack): Generator<Finding> {
  const reached = new Set(pack.roads.flatMap(({ stops }) => stops.flatMap(({ place }) => place ?? [])));
  for (const { id, name, classes } of pack.places) {
    if (!classes.includes('provincial-capital') || reached.has(id)) continue;
    yield {
      level: 'gap',
      code: 'capital-without-road',
      file: 'roads.csv',
      ids: [id],
      message: `no road reaches ${name}`,
    };
  }
}
