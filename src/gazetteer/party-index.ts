import { fold } from '../lib/fold.ts';
import type { Party } from '../model/party.ts';
import type { Pack, PartyMatch } from './gazetteer.ts';

const RANK = { name: 0, alias: 1, office: 2, demonym: 3, generic: 4 } as const;

const MOST = 4096;

export type PartyIndex = (name: string, on?: string) => readonly PartyMatch[];

/** The key under which words for parties meet: folded, "U.S." as "us", without an article or possessive. */
export function partyKey(words: string): string {
  const closed = words
    .replace(/\b(?:\p{Lu}\.){2,}/gu, (m) => m.replaceAll('.', ''))
    .replace(/[’'](?:s\b)?(?=\s|$)/gu, '');
  return fold(closed).replace(/^(?:the|a|an) /, '');
}

/** Every party once; what several packs say of one (the United States in two wars) is put together. */
export function partiesOf(packs: readonly Pack[]): Party[] {
  const byId = new Map<string, Party>();
  for (const party of packs.flatMap((p) => p.parties)) {
    const there = byId.get(party.id);
    byId.set(party.id, there ? together(there, party) : party);
  }
  return [...byId.values()];
}

function together(a: Party, b: Party): Party {
  const both = <K extends 'names' | 'demonyms' | 'generics'>(key: K) => [...new Set([...a[key], ...b[key]])];
  return {
    ...a,
    names: both('names'),
    demonyms: both('demonyms'),
    generics: both('generics'),
    offices: [...a.offices, ...b.offices],
    alliances: [...a.alliances, ...b.alliances],
    enemies: [...a.enemies, ...b.enemies],
  };
}

/** Parties by name, alias, office, demonym and generic; a party outside its dates is not meant on that day. */
export function partyIndex(packs: readonly Pack[]): PartyIndex {
  const byKey = new Map<string, PartyMatch[]>();
  const add = (words: string, match: PartyMatch) => {
    const key = partyKey(words);
    const there = byKey.get(key) ?? [];
    if (there.some((m) => m.party.id === match.party.id && RANK[m.by] <= RANK[match.by])) return;
    there.push(match);
    there.sort((a, b) => RANK[a.by] - RANK[b.by]);
    byKey.set(key, there);
  };
  for (const party of partiesOf(packs)) {
    add(party.name, { party, by: 'name', officeClass: null });
    for (const n of party.names) add(n, { party, by: 'alias', officeClass: null });
    for (const office of party.offices) {
      for (const n of office.names) add(n, { party, by: 'office', officeClass: office.class });
    }
    for (const n of party.demonyms) add(n, { party, by: 'demonym', officeClass: null });
    for (const n of party.generics) add(n, { party, by: 'generic', officeClass: null });
  }
  // the words of a report are asked for again and again
  const known = new Map<string, readonly PartyMatch[]>();
  const find = (name: string): readonly PartyMatch[] => {
    const key = partyKey(name);
    const found = byKey.get(key) ?? byKey.get(singular(key)) ?? byKey.get(`${key}s`) ?? [];
    if (known.size >= MOST) known.clear();
    known.set(name, found);
    return found;
  };
  return (name, on) => {
    const found = known.get(name) ?? find(name);
    if (found.length === 0) return found;
    return on === undefined ? found : found.filter(({ party }) => existed(party, on));
  };
}

function singular(key: string): string {
  return key.replace(/(?<=[^s])s$/, '').replace(/men$/, 'man');
}

export function existed(party: Party, on: string): boolean {
  return (party.from === null || party.from <= on) && (party.to === null || on <= party.to);
}

/** Whether two parties are the same or allied on a day (either may list the alliance). */
export function allied(a: Party, b: Party, on: string): boolean {
  return a.id === b.id || listed(a.alliances, 'with', b.id, on) || listed(b.alliances, 'with', a.id, on);
}

/** Whether two parties fight each other on a day (either may list the enmity). */
export function enemies(a: Party, b: Party, on: string): boolean {
  return listed(a.enemies, 'of', b.id, on) || listed(b.enemies, 'of', a.id, on);
}

function listed<K extends string>(
  rows: readonly (Record<K, string> & { from: string | null; to: string | null })[],
  key: K,
  id: string,
  on: string,
): boolean {
  return rows.some((r) => r[key] === id && (r.from === null || r.from <= on) && (r.to === null || on <= r.to));
}
