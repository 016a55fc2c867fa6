import { fold } from '../lib/fold.ts';
import type { Party } from '../model/party.ts';
import type { Finding } from './finding.ts';
import type { Pack } from './gazetteer.ts';

/** Alliances, holders of the baseline, spellings that two parties share. */
export function checkParties(pack: Pack): Finding[] {
  const parties = new Map(pack.parties.map((party) => [party.id, party]));
  return [
    ...pack.parties.flatMap((party) => [...relations(party, parties)]),
    ...doubles(pack.parties),
    ...holders(pack, parties),
    ...sides(pack.parties),
  ];
}

interface Span {
  from: string | null;
  to: string | null;
}
const meets = (a: Span, b: Span) => !((a.to && b.from && a.to <= b.from) || (b.to && a.from && b.to <= a.from));

const finding = (level: Finding['level'], code: string, ids: string[], message: string): Finding => ({
  level,
  code,
  file: 'parties.yaml',
  ids,
  message,
});

function* relations(party: Party, parties: ReadonlyMap<string, Party>): Generator<Finding> {
  for (const { with: other, ...span } of party.alliances) {
    const ally = parties.get(other);
    if (!ally)
      yield finding(
        'fault',
        'unknown-party',
        [party.id, other],
        `${party.name} is allied with "${other}", which is no party`,
      );
    else if (!ally.alliances.some((a) => a.with === party.id)) {
      yield finding(
        'doubt',
        'alliance-one-sided',
        [party.id, other],
        `${party.name} is allied with ${ally.name}, which does not say so`,
      );
    }
    const enmity = party.enemies.find((e) => e.of === other && meets(e, span));
    if (enmity)
      yield finding(
        'fault',
        'ally-and-enemy',
        [party.id, other],
        `${party.name} and ${other} are allies and enemies at one time`,
      );
  }
  for (const { of: other } of party.enemies) {
    if (!parties.has(other))
      yield finding(
        'fault',
        'unknown-party',
        [party.id, other],
        `${party.name} is an enemy of "${other}", which is no party`,
      );
  }
}

function* doubles(parties: readonly Party[]): Generator<Finding> {
  const ids = parties.map(({ id }) => id);
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) {
    yield finding('fault', 'party-twice', [id], `"${id}" is the id of two parties`);
  }
  const spellings = parties.flatMap((party) =>
    [party.name, ...party.names].map((name) => ({ party, name: fold(name) })),
  );
  for (const [name, group] of Map.groupBy(spellings, (entry) => entry.name)) {
    const [first, ...others] = group;
    const clash = others.find(({ party }) => party.id !== first!.party.id && meets(party, first!.party));
    if (clash)
      yield finding(
        'doubt',
        'party-name-collides',
        [first!.party.id, clash.party.id],
        `"${name}" stands for ${first!.party.name} and ${clash.party.name}`,
      );
  }
}

function* holders(pack: Pack, parties: ReadonlyMap<string, Party>): Generator<Finding> {
  for (const { place, holder, on } of pack.baseline) {
    const party = parties.get(holder);
    const alive = party && (!party.from || party.from <= on) && (!party.to || on <= party.to);
    if (alive) continue;
    const message = party
      ? `${place} is held by ${party.name} on ${on}, when it did not exist`
      : `${place} is held by "${holder}", which is no party`;
    yield { level: 'fault', code: 'unknown-holder', file: 'baseline.csv', ids: [place, holder], message };
  }
}

function* sides(parties: readonly Party[]): Generator<Finding> {
  if (!parties.some(({ kind }) => kind === 'state')) yield finding('fault', 'no-state', [], 'no party is the state');
  if (!parties.some(({ kind }) => kind === 'non-state'))
    yield finding('gap', 'no-other-side', [], 'no party but states: who fights the government?');
}
