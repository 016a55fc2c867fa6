import type { Place } from '../model/pack.ts';
import { type Alias, BLANK, type PlacesInput } from './build-input.ts';
import { plain } from './build-names.ts';
import { TOWN_SOURCE } from './build-towns.ts';

/** A neighbour's cities from this population on are named in reports of the war next door. */
const NEIGHBOUR_CITY = 200_000;

/** The country, its neighbours and the countries that every pack has, without a position. */
export function countryPlaces({ country, neighbours, others, also }: PlacesInput, alias: Alias): Place[] {
  return [country, ...neighbours, ...others].map((nation) => {
    const id = `country:${nation.code}`;
    for (const name of also[nation.code]?.names ?? []) alias(id, name, nation.name);
    return {
      ...BLANK,
      id,
      name: nation.name,
      kind: 'country',
      classes: ['country'],
      country: nation.code,
      capital: nation.towns.id[nation.towns.rank.indexOf('C')] ?? null,
      source: 'tools/world/countries.csv',
    };
  });
}

/** Cities of other countries: their capitals and, of the neighbours, the large ones. They are found and never counted. */
export function abroadPlaces({ neighbours, others }: PlacesInput, alias: Alias): Place[] {
  return [...neighbours, ...others].flatMap((nation) => {
    const { towns } = nation;
    const least = neighbours.includes(nation) ? NEIGHBOUR_CITY : Number.POSITIVE_INFINITY;
    return towns.id.flatMap((id, i): Place[] => {
      const capital = towns.rank[i] === 'C';
      if (!capital && towns.population[i]! < least) return [];
      const name = towns.name[i]!;
      alias(id, plain(name), name);
      alias(id, name.replace(/, .*$/, ''), name);
      return [
        {
          ...BLANK,
          id,
          name,
          kind: 'city',
          classes: capital ? ['national-capital', 'city'] : ['city'],
          country: nation.code,
          lat: towns.lat[i]!,
          lon: towns.lon[i]!,
          population: towns.population[i]! || null,
          source: TOWN_SOURCE,
        },
      ];
    });
  });
}
