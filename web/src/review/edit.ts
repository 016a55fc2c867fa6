import type { Claim, FoundPlace, Party } from '../api/client.ts';

/** What a person may change of a claim. `place` undefined: as it is; null: no place of the packs, the words stay. */
export interface Edits {
  predicate: Claim['predicate'];
  /** Party id, or empty for nobody named. */
  actor: string;
  from: string;
  to: string;
  polarity: Claim['polarity'];
  modality: Claim['modality'];
  extent: Claim['extent'];
  place?: FoundPlace | null | undefined;
}

/** An actor that no pack knows keeps its words. */
export const KEEP = ' as read';

export const editsOf = (claim: Claim): Edits => ({
  predicate: claim.predicate,
  actor: claim.actor ? (claim.actor.id ?? KEEP) : '',
  from: claim.when?.from ?? '',
  to: claim.when?.to ?? '',
  polarity: claim.polarity,
  modality: claim.modality,
  extent: claim.extent,
});

/** The claim with the edits; everything else stays as the reader gave it. */
export function edited(claim: Claim, edits: Edits, parties: readonly Party[]): Claim {
  const party = parties.find((p) => p.id === edits.actor);
  const actor =
    edits.actor === KEEP || (claim.actor?.id ?? null) === (party?.id ?? '')
      ? claim.actor
      : party
        ? { mention: claim.actor?.mention ?? party.name, name: party.name, id: party.id, implicit: !claim.actor }
        : null;
  const { from, to } = edits;
  const sameDays = from === (claim.when?.from ?? '') && to === (claim.when?.to ?? '');
  const when =
    sameDays || (!from && !to)
      ? sameDays
        ? claim.when
        : null
      : {
          from: from || null,
          to: to || null,
          precision: !from
            ? ('before' as const)
            : !to
              ? ('after' as const)
              : from === to
                ? ('day' as const)
                : ('days' as const),
          text: claim.when?.text ?? null,
        };
  const { predicate, polarity, modality, extent } = edits;
  return { ...claim, predicate, polarity, modality, extent, actor, when, place: placed(claim, edits.place) };
}

function placed(claim: Claim, place: FoundPlace | null | undefined): Claim['place'] {
  if (place === undefined) return claim.place;
  const mention = claim.place?.mention ?? place?.name ?? '';
  const none = { within: null, score: null, margin: null };
  if (place === null)
    return claim.place && { mention, name: mention, id: null, kind: null, lat: null, lon: null, ...none };
  const { name, id, lat, lon, partOf } = place;
  return { mention, name, id, kind: place.kind as NonNullable<Claim['place']>['kind'], lat, lon, partOf, ...none };
}

/** What the edits change, as the reason that the log keeps: "place: Kandahar to Kandahar airport". */
export function changesOf(claim: Claim, to: Claim): string[] {
  const place = (c: Claim) => (c.place ? (c.place.id ? c.place.name : `“${c.place.name}”, on no map`) : 'none');
  const days = (c: Claim) => (c.when ? `${c.when.from ?? '…'} – ${c.when.to ?? '…'}` : 'none');
  const pairs: [string, string, string][] = [
    ['predicate', claim.predicate, to.predicate],
    ['actor', claim.actor?.name ?? 'not named', to.actor?.name ?? 'not named'],
    ['place', place(claim), place(to)],
    ['days', days(claim), days(to)],
    ['polarity', claim.polarity, to.polarity],
    ['modality', claim.modality, to.modality],
    ['extent', claim.extent, to.extent],
  ];
  const changed = pairs.filter(([, a, b]) => a !== b);
  if (claim.place?.id !== to.place?.id && !changed.some(([what]) => what === 'place'))
    changed.push(['place', `${claim.place?.name} ${claim.place?.id ?? ''}`, `${to.place?.name} ${to.place?.id ?? ''}`]);
  return changed.map(([what, a, b]) => `${what}: ${a} to ${b}`);
}
