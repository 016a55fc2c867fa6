import type { Place } from '../model/pack.ts';
import { buildAreas } from './build-areas.ts';
import type { AdminWords } from './build-names.ts';
import { type AlsoKnown, buildParties, type PartyTemplate } from './build-parties.ts';
import { buildPlaces, capitalsOf } from './build-places.ts';
import { packYaml, slugOf, sourcesMd } from './build-texts.ts';
import { namedOutlines } from './outline-names.ts';
import { BASELINE_COLUMNS, POPULATION_COLUMNS, ROAD_COLUMNS } from './pack-rows.ts';
import { namesCsv, placesCsv } from './pack-write.ts';
import type { WorldCountry } from './world.ts';

/** What the build needs of the world bundle beside the country. */
export interface BuildBundle {
  country(codeOrName: string): WorldCountry;
  template: PartyTemplate;
  also: Readonly<Record<string, AlsoKnown>>;
  words: AdminWords;
}

/**
 * A pack of a country from the world bundle, as file texts by name: provinces with outlines named by the capital inside,
 * every town, districts by name, and the state and its neighbours as parties. Roads, baseline and the population of
 * provinces are empty files with their columns, for a person to fill. Throws `not-found` for an unknown country.
 */
export function buildPack(codeOrName: string, bundle: BuildBundle): Record<string, string> {
  const country = bundle.country(codeOrName);
  const capitals = capitalsOf(country);
  const outlines = namedOutlines(country, capitals);
  const neighbours = country.neighbours.map((code) => bundle.country(code));
  const areas = buildAreas(country, outlines);
  const near = new Set([country.code, ...country.neighbours]);
  const others = bundle.template.always.filter((code) => !near.has(code)).map((code) => bundle.country(code));
  const { words, also } = bundle;
  const { places, names } = buildPlaces({ country, neighbours, others, capitals, outlines, areas, words, also });
  return {
    'pack.yaml': packYaml(country, capitalPlace(country, places), places, also[country.code]?.names ?? []),
    'places.csv': placesCsv(places),
    'names.csv': namesCsv(names),
    'roads.csv': `${ROAD_COLUMNS}\n`,
    'population.csv': `${POPULATION_COLUMNS}\n`,
    'baseline.csv': `${BASELINE_COLUMNS}\n`,
    'parties.yaml': buildParties(slugOf(country), country, [...neighbours, ...others], bundle),
    'areas.topojson': areas.topojson,
    'SOURCES.md': sourcesMd(country, areas.unnamed),
  };
}

/** The national capital, or the largest town of a country in which GeoNames marks none. */
function capitalPlace(country: WorldCountry, places: readonly Place[]): Place {
  const towns = places.filter(
    (place) => place.kind !== 'country' && place.country === country.code && place.lat !== null,
  );
  const marked = towns.find((place) => place.classes.includes('national-capital'));
  return marked ?? towns.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0))[0]!;
}
