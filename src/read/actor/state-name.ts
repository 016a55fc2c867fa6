import { warOf } from '../../gazetteer/focus.ts';
import { matchesOf } from '../../lib/matches.ts';
import type { Document } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Names } from '../name/names.ts';
import { townNames } from '../town-names-file.ts';

const NOUNS =
  /\b(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)(?:'s|’s)?(?: \p{Ll}+)? ([Gg]overnment|[Aa]rmy|[Mm]ilitary|[Rr]egime|[Ss]ecurity [Ff]orces|[Aa]rmed [Ff]orces|[Ff]orces|[Tt]roops|[Ss]oldiers|[Jj]unta|[Oo]fficials)\b/gu;
/** Those who come to the help of others' states. */
const ABROAD = /^(United States|West|Arabs|Kurds|Britain|France|United Kingdom)$/;

/**
 * What a report calls the state that is at war in it: "Congolese army"; the pack's own state where the report is of that
 * war. Where the report's places lie in one country it is that country's state, not a neighbour's or a backer's.
 */
export function stateNameOf(document: Document, names: Names): string | null {
  const called = namedGovernment(names);
  if (called) return called;
  const home = homeOf(document, names);
  const { lexicon } = document;
  const demonyms = lexicon.map('demonym');
  const adjective = adjectivesOf(lexicon);
  const counts = new Map<string, { n: number; country: string }>();
  for (const m of matchesOf(document.report.text, NOUNS)) {
    const words = [m[1]!, m[1]!.split(' ').at(-1)!];
    const d = words.map((w) => w.toLowerCase()).find((w) => demonyms.has(w));
    const owner = words.find((w) => lexicon.has('country', w));
    const country = d ? demonyms.get(d)! : owner;
    if (!country || ABROAD.test(country) || !lexicon.has('country', country)) continue;
    const word = m[2]!.toLowerCase();
    const noun = /^(government|army|military|regime|junta)$/.test(word) ? word : 'government';
    const people = d ? words.find((w) => w.toLowerCase() === d)! : capitalised(adjective.get(country) ?? country);
    const key = `${people} ${noun}`;
    const by = /^(government|army|military|junta)$/.test(word) ? 3 : 1;
    counts.set(key, { n: (counts.get(key)?.n ?? 0) + by, country });
  }
  for (const c of counts.values()) c.n += 0.5 * told(document, c.country, adjective);
  const ranked = [...counts].sort((a, b) => b[1].n - a[1].n);
  const best = ranked.find(([, c]) => c.country === home) ?? (home ? undefined : ranked[0]);
  const pack = warOf(document.report, document.gazetteer);
  const abroad = !!pack && !!home && home !== pack.info.name && told(document, pack.info.name, adjective) === 0;
  const own = abroad ? undefined : pack?.parties.find((p) => p.kind === 'state');
  if (own && (!best || best[1].country === pack!.info.name || told(document, pack!.info.name, adjective) > best[1].n))
    return own.name;
  if (best) return best[0];
  if (home && lexicon.has('country', home)) return `${capitalised(adjective.get(home) ?? home)} government`;
  const named = [...adjective]
    .filter(([country]) => !ABROAD.test(country) && lexicon.has('country', country))
    .map(([country]) => ({ country, n: told(document, country, adjective) }))
    .sort((a, b) => b.n - a.n)[0];
  return named && named.n > 0 ? `${capitalised(adjective.get(named.country)!)} government` : null;
}

const adjectives = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

/** The first word for the people of each country. */
function adjectivesOf(lexicon: Lexicon): ReadonlyMap<string, string> {
  let known = adjectives.get(lexicon);
  if (!known) {
    const found = new Map<string, string>();
    for (const [d, country] of lexicon.map('demonym')) if (!found.has(country)) found.set(country, d);
    adjectives.set(lexicon, found);
    known = found;
  }
  return known;
}

/** "the Government of National Accord", "the Transitional Federal Government": a name that the government itself bears. */
export function namedGovernment(names: Names): string | null {
  const run = names.runs.find((r) => NAMED.test(r.text));
  return run ? run.text : null;
}

const NAMED =
  /^(?:Government of National (?:Accord|Unity|Salvation|Reconciliation)|(?:Transitional|Interim|Provisional)(?: \p{Lu}\p{Ll}+)? Government)$/u;

/** How often a country or its people is named. */
function told(document: Document, country: string, adjective: ReadonlyMap<string, string>): number {
  const { text } = document.report;
  // "South Sudan" is not Sudan
  let n = 0;
  for (const w of [country, capitalised(adjective.get(country) ?? country)])
    for (let at = text.indexOf(w); at >= 0; at = text.indexOf(w, at + w.length))
      if (!PART_OF_NAME.test(text.slice(Math.max(0, at - 12), at))) n++;
  return n;
}

const PART_OF_NAME = /\b(South|North|Equatorial|New|East) $/;

function capitalised(s: string): string {
  return s.replace(/(^|[\s-])\p{L}/gu, (c) => c.toUpperCase());
}

/** The country that most of a report's places lie in: at least two, and clearly more than in any other. */
function homeOf(document: Document, names: Names): string | null {
  const { lexicon } = document;
  const towns = townNames(document.report.text);
  const votes = new Map<string, number>();
  for (const run of new Map(names.runs.map((r) => [r.key, r])).values()) {
    if (names.sort(run) !== 'place' || lexicon.has('metonym', run.text)) continue;
    const countries = towns.countries(run.key);
    for (const c of countries) {
      const name = lexicon.map('demonym').get(c.adjective.toLowerCase()) ?? c.name;
      votes.set(name, (votes.get(name) ?? 0) + 1 / countries.length);
    }
  }
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= 2 && first[1] >= 1.5 * (second?.[1] ?? 0) ? first[0] : null;
}
