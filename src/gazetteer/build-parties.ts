import { stringify } from 'yaml';
import { fold } from '../lib/fold.ts';
import type { Party } from '../model/party.ts';
import type { WorldCountry } from './world.ts';

/** `data/world/parties.template.yaml`. */
export interface PartyTemplate {
  state: Party;
  foreign: Party;
  /** Codes of countries that are parties of every pack. */
  always: string[];
  bodies: Party[];
}

/** A country's entry in `data/world/also.yaml`. */
export interface AlsoKnown {
  names?: string[];
  forces?: string[];
  generics?: string[];
  government?: string[];
  military?: string[];
}

const HEAD = `# The sides of the theatre and the bodies that speak of it; docs/packs.md describes every field.
# \`pack build\` wrote the state, its neighbours and a few others. Add the other side or sides of the war: copy the first
# entry, give it \`kind: non-state\` and \`colour: A\`, its names, its generics ("rebels", "insurgents") and the offices that
# speak for it, and write alliances and enemies with their dates and a source:
#   alliances: [{ with: some-party, from: "2015-03-26", to: null, source: "…" }]
#   enemies: [{ of: some-party, from: "2014-09-21", to: null, source: "…" }]
`;

/** `parties.yaml` of a new pack: the state, other states, and the bodies that are in every pack. */
export function buildParties(
  slug: string,
  country: WorldCountry,
  others: readonly WorldCountry[],
  bundle: { template: PartyTemplate; also: Readonly<Record<string, AlsoKnown>> },
): string {
  const { also } = bundle;
  const { state, foreign, bodies } = bundle.template;
  const parties = [
    filled(state, country, slug, also[country.code]),
    ...others.map((nation) => filled(foreign, nation, fold(nation.name).replaceAll(' ', '-'), also[nation.code])),
    ...bodies,
  ];
  return HEAD + stringify(parties, { lineWidth: 120 });
}

function filled(party: Party, { name, adjective, people }: WorldCountry, slug: string, also: AlsoKnown = {}): Party {
  const values: Record<string, string> = { name, adjective, people, slug };
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
    if (Array.isArray(value)) return [...new Set(value.map(fill))];
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item)]));
    return value;
  };
  const base = fill(party) as Party;
  // The country's own names mean the state where it is a foreign one; at home "Congo" is the place.
  const own = party.kind === 'foreign-state' ? (also.names ?? []) : [];
  return {
    ...base,
    names: [...new Set([...own, ...base.names, ...(also.forces ?? [])])],
    generics: [...base.generics, ...(party.kind === 'state' ? (also.generics ?? []) : [])],
    offices: base.offices.map((office) =>
      office.class === 'government' || office.class === 'military'
        ? { ...office, names: [...office.names, ...(also[office.class] ?? [])] }
        : office,
    ),
  };
}
