import { dayOf, longDay } from '../../lib/time.ts';
import type { Party } from '../../model/party.ts';
import { type NewsmapInput, sideOf } from './input.ts';

const listing = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
const capital = (s: string) => s.charAt(0).toUpperCase() + s.slice(1);

/** At most four names and how many more. */
const brief = (names: readonly string[]) =>
  names.length > 5 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : listing(names);

/** Names of bodies that news treat as several people although they do not end in -s. */
const SEVERAL = /(s|taliban|mujahideen|fedayeen|peshmerga|janjaweed|wazalendo|militia)$/i;

/** A party as the subject of a sentence, and whether the verb is plural: "The Taliban", "The Afghan government", "M23". */
export function subject(party: Party): { words: string; plural: boolean } {
  const { name } = party;
  const hasArticle = party.names.some((n) => n.toLowerCase() === `the ${name.toLowerCase()}`);
  const common = /\s\p{Ll}+$/u.test(name);
  const words = /^the /i.test(name) || !(hasArticle || common) ? name : `the ${name}`;
  return { words: capital(words), plural: SEVERAL.test(name) };
}

/** "The Taliban hold 8 of 34 provincial capitals and claim 3 more": of the first party of the palette, else of the one that holds most. */
function titleOf(input: NewsmapInput, name: (id: string | null) => string): string {
  const { places } = input.view;
  const unit = input.pack.units[0]!;
  const SURE = ['held', 'besieged', 'encircled'];
  const held = Map.groupBy(
    places.filter((p) => p.holder !== null && SURE.includes(p.status)),
    (p) => p.holder!,
  );
  const claimed = (id: string) => places.filter((p) => p.status === 'claimed' && p.holder === id).length;
  const first = input.parties.find((p) => p.colour === 'A')?.id;
  const most = [...held].sort((a, b) => b[1].length - a[1].length)[0]?.[0];
  const lead = first && (held.has(first) || claimed(first)) ? first : most;
  if (!lead) return `Control of ${places.length} ${unit.plural} in ${input.pack.name}`;
  const party = input.parties.find((p) => p.id === lead);
  const who = party ? subject(party) : { words: capital(name(lead)), plural: false };
  const [n, more] = [held.get(lead)?.length ?? 0, claimed(lead)];
  const s = who.plural ? '' : 's';
  if (n === 0) return `${who.words} claim${s} ${more} of ${places.length} ${unit.plural}`;
  return `${who.words} hold${s} ${n} of ${places.length} ${unit.plural}${more && input.template !== 'social' ? ` and claim${s} ${more} more` : ''}`;
}

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
  const of = view.places.length;
  const title = overrides.title ?? titleOf(input, name);
  const changed = view.places
    .filter((p) => p.since?.from === at && p.status !== 'unknown' && p.status !== 'stale')
    .map((p) => p.place.name);
  const state = sideOf(parties);
  const broken = [
    ...new Set(situation.roads.filter((r) => r.state === 'broken' && (!state || r.party === state)).map((r) => r.road)),
  ];
  const open = (['disputed', 'contested', 'besieged'] as const).flatMap((status) => {
    const names = view.places.filter((p) => p.status === status).map((p) => p.place.name);
    return names.length ? [`${capital(status)}: ${brief(names)}.`] : [];
  });
  const subtitle =
    overrides.subtitle ??
    [
      changed.length ? `Changed hands on ${longDay(at)}: ${brief(changed)}.` : `No change reported on ${longDay(at)}.`,
      ...open,
    ].join(' ');
  const { changes, of: all } = view.reviewed;
  const groups = Map.groupBy(view.places, (p) => (p.status === 'held' ? `held by ${name(p.holder)}` : p.status));
  return {
    day: at,
    title,
    subtitle,
    asOf: `True on ${longDay(at)}, ${known === at ? 'as then known' : `as known on ${longDay(known)}`}.`,
    review: changes < all ? `Draft: ${changes} of ${all} changes reviewed by a person.` : null,
    alt: [
      `Map of control of ${of} ${unit.plural} in ${pack.name}, true on ${longDay(at)}, as known on ${longDay(known)}.`,
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
