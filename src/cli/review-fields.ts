import type { Desk } from '../desk/desk.ts';
import { MarchlandError } from '../lib/error.ts';
import { isDay } from '../lib/time.ts';
import { Claim, Extent, Means, Modality, Polarity, Predicate } from '../model/claim.ts';
import type { Option } from './command.ts';
import { placeId } from './places.ts';

/** What can be changed of a claim, as options of `review edit` and as `name=value` in a part of `review split`. */
export const FIELDS: readonly Option[] = [
  { name: 'place', value: 'PLACE', help: 'the place meant, by name or id' },
  { name: 'predicate', value: 'P', help: `what is said: ${Predicate.options.join(', ')}` },
  { name: 'actor', value: 'PARTY', help: 'who did it, by id or name; none: nobody named' },
  { name: 'against', value: 'PARTY', help: 'against whom; none: nobody named' },
  { name: 'from', value: 'DAY', help: 'the first day on which it was so; none: not said' },
  { name: 'to', value: 'DAY', help: 'the last day; none: not said' },
  { name: 'polarity', value: 'P', help: Polarity.options.join(' or ') },
  { name: 'modality', value: 'M', help: Modality.options.join(', ') },
  { name: 'extent', value: 'E', help: Extent.options.join(' or ') },
  { name: 'means', value: 'M', help: `how it is fought: ${Means.options.join(', ')}` },
];

/** The id of a party given by id or name; null for "none". Errors: not-found, usage where the name stands for several. */
export function partyId(desk: Desk, name: string): string | null {
  if (name === 'none') return null;
  if (desk.gazetteer.party(name)) return name;
  const found = [...new Set(desk.gazetteer.lookupParty(name).map((m) => m.party.id))];
  if (found.length === 1) return found[0]!;
  const known = desk.gazetteer.packs.flatMap((p) => p.parties.map((party) => party.id)).join(', ');
  if (!found.length)
    throw new MarchlandError('not-found', `no pack of this desk has a party "${name}"; it has ${known}`);
  throw new MarchlandError('usage', `"${name}" stands for ${found.join(' and ')}; give one of them`);
}

/** A claim with some fields changed; the rest stays as it is. Errors: usage, place-unknown, place-ambiguous, not-found. */
export function changed(desk: Desk, claim: Claim, fields: ReadonlyMap<string, string>): Claim {
  const to = structuredClone(claim) as Record<string, unknown> & Claim;
  const day = { from: claim.when?.from ?? null, to: claim.when?.to ?? null };
  for (const [name, value] of fields)
    switch (name) {
      case 'place': {
        const found = desk.gazetteer.place(placeId(desk, value))!;
        const { id, kind, lat, lon, partOf } = found;
        const mention = claim.place?.mention ?? found.name;
        to.place = { mention, name: found.name, id, kind, lat, lon, partOf, within: null, score: null, margin: null };
        break;
      }
      case 'actor':
      case 'against':
        to[name] = actor(desk, value, claim[name]);
        break;
      case 'from':
      case 'to':
        if (value !== 'none' && !isDay(value))
          throw new MarchlandError('usage', `${name} takes a day such as 2021-08-12, or none; not "${value}"`);
        day[name] = value === 'none' ? null : value;
        break;
      case 'predicate':
      case 'polarity':
      case 'modality':
      case 'extent':
      case 'means':
        to[name] = value as never;
        break;
      default:
        throw new MarchlandError(
          'usage',
          `a claim has no "${name}" to change; it has ${FIELDS.map((f) => f.name).join(', ')}`,
        );
    }
  if (fields.has('from') || fields.has('to')) to.when = when(claim.when, day.from, day.to);
  const read = Claim.safeParse(to);
  if (read.success) return read.data;
  const { path, message } = read.error.issues[0]!;
  throw new MarchlandError('usage', message, { field: `--${path.join('.')}` });
}

/** The fields of a part: "place=Herat; actor=taliban". Errors: usage. */
export function fieldsOf(part: string): Map<string, string> {
  return new Map(
    part.split(';').flatMap((piece): [string, string][] => {
      if (!piece.trim()) return [];
      const at = piece.indexOf('=');
      const [name, value] = [piece.slice(0, at).trim(), piece.slice(at + 1).trim()];
      if (at < 1 || !value)
        throw new MarchlandError('usage', `a part is written "place=Herat; actor=taliban", not "${part}"`);
      return [[name, value]];
    }),
  );
}

function actor(desk: Desk, name: string, was: Claim['actor']): Claim['actor'] {
  const id = partyId(desk, name);
  const party = id === null ? undefined : desk.gazetteer.party(id);
  return party ? { mention: was?.mention ?? party.name, name: party.name, id: party.id, implicit: !was } : null;
}

function when(was: Claim['when'], from: string | null, to: string | null): Claim['when'] {
  if (from === null && to === null) return null;
  if (from !== null && to !== null && from > to)
    throw new MarchlandError('usage', `the last day, ${to}, is before the first, ${from}`);
  const precision = from === null ? 'before' : to === null ? 'after' : from === to ? 'day' : 'days';
  return { from, to, precision, text: was?.text ?? null };
}
