import { list } from '../lib/list.ts';
import type { Situation } from '../model/situation.ts';
import type { Citations } from './citations.ts';
import { plainQuantity, plainWhen } from './plain-words.ts';

const join = (parts: (string | null | false)[], cite: string) => `- ${parts.filter(Boolean).join(', ')}${cite}.`;

export function closureLines(situation: Situation, cite: Citations): string[] {
  return situation.roadReports.map((r) =>
    join([`${r.road} reported ${r.state}${r.at ? ` at ${r.at}` : ''}`, plainWhen(r.when)], cite.of(r.claim)),
  );
}

export function forceLines(situation: Situation, party: (id: string | null) => string, cite: Citations): string[] {
  return situation.forces.map((f) => {
    const who = f.party === null ? f.actor : party(f.party);
    const due = plainWhen(f.due);
    return join(
      [
        `${who}: ${plainQuantity(f.strength) ?? 'forces'} ${f.state}${f.destination ? `, to ${f.destination}` : ''}`,
        f.purpose,
        due && `due ${due}`,
      ],
      cite.of(f.claim),
    );
  });
}

export function peopleLines(situation: Situation, cite: Citations): string[] {
  return situation.displacement.map((d) =>
    join(
      [
        `${plainQuantity(d.people) ?? 'people'} fled${d.from ? ` from ${d.from}` : ''}${d.to ? ` to ${d.to}` : ''}`,
        plainWhen(d.when),
      ],
      cite.of(d.claim),
    ),
  );
}

export function talkLines(situation: Situation, cite: Citations): string[] {
  return situation.talks.map((t) =>
    join([`${t.venue ?? 'venue not told'}: ${t.state}`, list(t.parties), plainWhen(t.when)], cite.of(t.claim)),
  );
}
