import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { list } from '../lib/list.ts';
import type { Count, Situation } from '../model/situation.ts';
import type { Citations } from './citations.ts';
import { likelihood, partyName, percent, plainDay } from './plain-words.ts';

type PartyName = (id: string | null) => string;

export function controlLines(situation: Situation, party: PartyName, cite: Citations): string[] {
  return situation.counts.flatMap((count) => [
    ...countLines(count, party),
    ...changeLines(count, situation.since, party, cite),
  ]);
}

/** The range holds 90 in 100 by the model, for which ICD 203 says "very likely". */
function countLines(count: Count, party: PartyName): string[] {
  if (count.unknown.length === count.of) return [`No report on any of the ${count.of} ${count.unit}.`];
  const holders = Object.entries(count.byHolder)
    .filter(([, h]) => h.n > 0)
    .sort(([, a], [, b]) => b.n - a.n);
  const lines = holders.map(([id, h]) => {
    const range = h.low === h.high ? `${h.low}` : `${h.low} to ${h.high}`;
    return `${party(id)} holds ${h.n} of ${count.of} ${count.unit} (${likelihood(0.9)} ${range}): ${list(h.members)}.`;
  });
  const apart: [string, string[]][] = [
    ['Fought over', count.contested],
    ['Sources disagree', count.disputed],
    [
      'Of these rest on one voice or on the gaining party’s word, not reviewed',
      count.claimed.map((c) => `${c.place} (${party(c.by)})`),
    ],
    ['No report, or none for long', count.unknown],
  ];
  for (const [words, members] of apart) if (members.length) lines.push(`${words}: ${list(members, 12)}.`);
  return lines;
}

function changeLines(count: Count, since: string, party: PartyName, cite: Citations): string[] {
  if (count.unknown.length === count.of) return [];
  if (!count.changed.length)
    return [`No change reported since ${plainDay(since)}; that is an absence of reports, not calm.`];
  return [
    `Changes since ${plainDay(since)}:`,
    ...count.changed.map((c) => {
      const how =
        c.to === null
          ? `${c.status}, last held by ${party(c.from)}`
          : `${c.from === null ? '' : `from ${party(c.from)} `}to ${party(c.to)}${c.status === 'claimed' ? ', unconfirmed' : ''}`;
      return `- ${days(c)}: ${c.place}, ${how}${cite.of(...c.claims)}`;
    }),
  ];
}

const days = ({ earliest, when }: Count['changed'][number]) =>
  earliest === when ? plainDay(when) : `${plainDay(earliest)} to ${plainDay(when)}`;

export function shareLines(situation: Situation, party: PartyName): string[] {
  return situation.shares.map((s) => {
    const parts = Object.entries(s.byHolder)
      .sort(([, a], [, b]) => b - a)
      .map(([id, part]) => `${party(id)} ${percent(part)}`);
    const rest: [string, number][] = [
      ['disputed', s.disputed],
      ['shared', s.shared],
      ['unknown', s.unknown],
    ];
    for (const [word, part] of rest) if (part > 0) parts.push(`${word} ${percent(part)}`);
    const claimed =
      s.claimed > 0 ? ` Of this ${percent(s.claimed)} rests on one voice or on the gaining party’s word.` : '';
    return `- ${s.measure}, ${s.method} (${s.basis}): ${parts.join(', ')}.${claimed}`;
  });
}

/** For a state what is broken or fought over, for the other parties what they hold through: the rest is their opponents' ground. */
export function roadLines(situation: Situation, gazetteer: Gazetteer): string[] {
  return situation.roads.flatMap((r) => {
    const line = `- ${r.road}, ${r.from} to ${r.to}`;
    const since = r.since ? ` since ${plainDay(r.since)}` : '';
    const who = partyName(r.party, gazetteer);
    const isState = gazetteer.party(r.party)?.kind === 'state';
    if (isState && (r.state === 'broken' || r.state === 'contested'))
      return [`${line}: ${r.state} for ${who} at ${list(r.at)}${since}.`];
    if (!isState && r.state === 'through-held') return [`${line}: held through by ${who}${since}.`];
    if (!isState && r.state === 'unknown')
      return [`${line}: ${who} at the towns reported on; no report on ${list(r.at, 6)}.`];
    return [];
  });
}

export function isolationLines(situation: Situation, party: PartyName): string[] {
  return situation.isolated.map((i) => {
    const since = i.since ? ` since ${plainDay(i.since)}` : '';
    const at = i.brokenAt.length ? `, broken at ${list(i.brokenAt)}` : '';
    return `- ${i.place} (${party(i.party)})${since}${at}.`;
  });
}

export function hingeLines(situation: Situation, party: PartyName): string[] {
  return situation.hinges.map((h) => `- ${h.place} (${party(h.party)}), to ${list(h.cutsOff)}.`);
}

/** The places nearest by road to one that a hostile party holds, and the capitals of the theatres. */
export function exposureLines(situation: Situation, gazetteer: Gazetteer, cite: Citations, most = 10): string[] {
  const party = (id: string | null) => partyName(id, gazetteer);
  const capitals = gazetteer.packs.map((p) => gazetteer.place(p.info.capital)?.name);
  return situation.exposure
    .filter((e, i) => e.nearestHostile !== null && (i < most || capitals.includes(e.place)))
    .map((e) => {
      const between = e.between.map((b) => `${b.place} (${party(b.holder)})`);
      const way = between.length ? `, with ${list(between)} between` : ', no town of the packs between';
      const near = e.fightingNear.slice(0, 2);
      const fighting = near.length ? `; fighting reported near${cite.of(...near.map((f) => f.claim))}` : '';
      return `- ${e.place} (${party(e.holder)}): ${e.nearestHostile} (${party(e.hostileHolder)}) about ${e.roadKm} km by road${way}${fighting}.`;
    });
}

export function momentumLines(situation: Situation, party: PartyName): string[] {
  return situation.momentum
    .filter((m) => m.gained.length > 0)
    .map((m) => `- ${plainDay(m.day)}: ${party(m.party)} gained ${list(m.gained)}.`);
}
