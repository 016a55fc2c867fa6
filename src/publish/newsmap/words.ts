import { dayOf } from '../../lib/time.ts';
import type { NewsmapInput } from './input.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "12 August 2021". */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

const listing = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
const capital = (s: string) => s.charAt(0).toUpperCase() + s.slice(1);

export interface MapWords {
  day: string;
  title: string;
  subtitle: string;
  asOf: string;
  review: string | null;
  alt: string;
}

/** Title, subtitle, as-of line and alternative text, written from the data; an editor's own title and subtitle stand instead. */
export function mapWords(input: NewsmapInput): MapWords {
  const { view, situation, pack, parties, overrides } = input;
  const at = dayOf(Date.parse(view.at), pack.timezone);
  const known = dayOf(Date.parse(view.known), pack.timezone);
  const name = (id: string | null) => parties.find((p) => p.id === id)?.name ?? id ?? 'nobody named';
  const unit = pack.units[0]!;
  const count = situation.counts.find((c) => c.class === unit.class);
  const holders = Object.entries(count?.byHolder ?? {}).map(([id, c]) => ({ id, ...c }));
  const gaining = parties.find((p) => p.colour === 'A')?.id;
  const lead = holders.find((h) => h.id === gaining) ?? [...holders].sort((a, b) => b.n - a.n)[0];
  const of = view.places.length;
  const title =
    overrides.title ??
    (lead
      ? `${capital(name(lead.id))} hold${lead.id === gaining && !/s$/.test(name(lead.id)) ? '' : 's'} ${lead.n} of ${of} ${unit.plural}`
      : `Control of ${of} ${unit.plural} in ${pack.name}`);
  const changed = view.places
    .filter((p) => p.since?.from === at && p.status !== 'unknown' && p.status !== 'stale')
    .map((p) => p.place.name);
  const open = view.places.filter((p) => ['disputed', 'contested', 'claimed'].includes(p.status));
  const state = parties.find((p) => p.kind === 'state' && p.colour)?.id;
  const broken = [
    ...new Set(situation.roads.filter((r) => r.state === 'broken' && (!state || r.party === state)).map((r) => r.road)),
  ];
  const subtitle =
    overrides.subtitle ??
    [
      changed.length
        ? `Changed hands on ${dayWords(at)}: ${listing(changed)}.`
        : `No change reported on ${dayWords(at)}.`,
      open.length
        ? `${capital(listing(open.slice(0, 4).map((p) => `${p.place.name} is ${p.status}`)))}${open.length > 4 ? `, and ${open.length - 4} more` : ''}.`
        : '',
    ]
      .filter(Boolean)
      .join(' ');
  const { changes, of: all } = view.reviewed;
  const detail = view.places.map((p) => p);
  const groups = Map.groupBy(detail, (p) => (p.status === 'held' ? `held by ${name(p.holder)}` : p.status));
  return {
    day: at,
    title,
    subtitle,
    asOf: `True on ${dayWords(at)}, ${known === at ? 'as then known' : `as known on ${dayWords(known)}`}.`,
    review: changes < all ? `Draft: ${changes} of ${all} changes reviewed by a person.` : null,
    alt: [
      `Map of control of ${of} ${unit.plural} in ${pack.name}, true on ${dayWords(at)}, as known on ${dayWords(known)}.`,
      ...[...groups].map(
        ([words, list]) => `${capital(words)} (${list.length}): ${listing(list.map((p) => p.place.name))}.`,
      ),
      broken.length ? `Roads broken: ${listing(broken)}.` : '',
      changes < all ? `${changes} of ${all} changes reviewed.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  };
}
