import { Predicate } from '../model/claim.ts';
import type { Finding } from './finding.ts';
import type { Pack } from './gazetteer.ts';

/** By how much a whole may differ from the sum of its parts. */
const TOLERANCE = 0.05;

/** Populations, areas, units, delays. */
export function checkNumbers(pack: Pack): Finding[] {
  return [...populations(pack), ...areas(pack), ...units(pack), ...baseline(pack)];
}

function* populations(pack: Pack): Generator<Finding> {
  const finding = (level: Finding['level'], code: string, ids: string[], message: string): Finding => ({
    level,
    code,
    file: 'population.csv',
    ids,
    message,
  });
  const people = pack.population?.byPlace;
  if (!people) {
    yield finding(
      'gap',
      'no-population',
      [],
      'no population of provinces: shares of the population cannot be computed',
    );
    return;
  }
  const own = pack.places.filter(({ country }) => country === pack.info.country);
  const provinces = own.filter(({ kind }) => kind === 'province');
  for (const { id, name } of provinces) {
    if (!people.has(id)) yield finding('gap', 'province-without-population', [id], `${name} has no population`);
    const parts = own.filter(({ kind, province }) => kind === 'district' && province === id);
    if (parts.length && parts.every((part) => people.has(part.id))) {
      const sum = parts.reduce((all, part) => all + people.get(part.id)!, 0);
      if (off(people.get(id), sum))
        yield finding(
          'fault',
          'population-does-not-add-up',
          [id],
          `${name} has ${people.get(id)} people, its districts ${sum}`,
        );
    }
  }
  const nation = own.find(({ kind }) => kind === 'country');
  const total = nation && (people.get(nation.id) ?? nation.population);
  const sum = provinces.reduce((all, { id }) => all + (people.get(id) ?? 0), 0);
  if (nation && total && provinces.every(({ id }) => people.has(id)) && off(total, sum)) {
    yield finding(
      'fault',
      'population-does-not-add-up',
      [nation.id],
      `${nation.name} has ${total} people, its provinces ${sum}`,
    );
  }
  for (const { id, name, population, province } of own) {
    const around = province && people.get(province);
    if (around && population && population > around) {
      yield finding(
        'doubt',
        'population-larger-than-province',
        [id],
        `${name} has ${population} people, its province ${around}`,
      );
    }
  }
}

const off = (whole: number | null | undefined, sum: number) => !!whole && Math.abs(whole - sum) > TOLERANCE * whole;

function* areas(pack: Pack): Generator<Finding> {
  for (const { id, name, kind, areaKm2, country } of pack.places) {
    if (kind !== 'province' || country !== pack.info.country || areaKm2) continue;
    yield {
      level: 'gap',
      code: 'province-without-area',
      file: 'places.csv',
      ids: [id],
      message: `${name} has no area_km2`,
    };
  }
}

function* units(pack: Pack): Generator<Finding> {
  for (const unit of pack.info.units) {
    const members = pack.places.filter(
      ({ classes, country }) => classes.includes(unit.class) && country === pack.info.country,
    );
    if (members.length) continue;
    const message = `there are no ${unit.plural}: no place has the class ${unit.class}`;
    yield { level: 'fault', code: 'unit-without-members', file: 'pack.yaml', ids: [unit.class], message };
  }
  const known = new Set<string>(Predicate.options);
  for (const predicate of Object.keys(pack.info.delays)) {
    if (known.has(predicate)) continue;
    const message = `delays: "${predicate}" is no predicate`;
    yield { level: 'fault', code: 'unknown-predicate', file: 'pack.yaml', ids: [predicate], message };
  }
}

function* baseline(pack: Pack): Generator<Finding> {
  const counted = pack.info.units[0];
  if (!counted) return;
  const rows = new Set(pack.baseline.map(({ place }) => place));
  const without = pack.places.filter(
    ({ id, classes, country }) => classes.includes(counted.class) && country === pack.info.country && !rows.has(id),
  );
  if (without.length === 0) return;
  const message =
    rows.size === 0
      ? `empty: before the first report nobody holds anything`
      : `${without.length} ${counted.plural} without a holder, such as ${without[0]!.name}`;
  yield {
    level: 'gap',
    code: 'no-baseline',
    file: 'baseline.csv',
    ids: without.slice(0, 5).map(({ id }) => id),
    message,
  };
}
