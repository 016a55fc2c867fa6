import type { ReviewItem } from '../ledger/queue.ts';
import type { Claim } from '../model/claim.ts';
import type { Control } from '../model/control.ts';
import type { DecisionAction } from '../model/entry.ts';
import type { AsOf } from '../model/source.ts';
import type { Desk } from './desk.ts';
import { type PlaceState, Rehearsal } from './rehearsal.ts';

/** A claim that waits for a person, with the state of its place now and as either decision would leave it. */
export interface Waiting extends ReviewItem {
  /** Null where it touches no place that the map shows. */
  map: { now: Control; accepted: Control; rejected: Control } | null;
}

/** How many items are shown with their states, and places whose changes are looked through: each costs a few milliseconds. */
const MOST = 200;
const TRIED = 20;

const accept = (claim: Claim): DecisionAction => ({ do: 'accept', claim: claim.id, why: null });
const reject = (claim: Claim): DecisionAction => ({ do: 'reject', claim: claim.id, why: '–' });

/**
 * The ledger's queue, and with it the claims that carry changes of hands which nobody has reviewed: a map stays a draft
 * until those are. Those first that would change the map most.
 */
export function waiting(desk: Desk, asOf: AsOf): Waiting[] {
  const items = desk.ledger.queue(asOf);
  const open = unreviewedPlaces(desk, asOf);
  const shown = items.slice(0, MOST).flatMap((i) => i.place?.id ?? []);
  const rehearsal = new Rehearsal(desk, { places: [...shown, ...open] }, asOf);
  const carried = new Map(
    open.flatMap((place) => carriers(desk, rehearsal, place, items, asOf)).map((i) => [i.claim.id, i]),
  );
  const queued = items.map((item) => carried.get(item.claim.id) ?? item);
  const known = new Set(items.map((i) => i.claim.id));
  const others = [...carried.values()].filter((i) => !known.has(i.claim.id));
  return [
    ...queued.map((item, i) => withMap(rehearsal, item, i < MOST)),
    ...others.map((i) => withMap(rehearsal, i)),
  ].sort(
    (a, b) =>
      b.impact - a.impact ||
      (a.report.published < b.report.published ? 1 : a.report.published > b.report.published ? -1 : 0) ||
      (a.claim.id < b.claim.id ? -1 : 1),
  );
}

function withMap(rehearsal: Rehearsal, item: ReviewItem, shown = true): Waiting {
  const place = item.place?.id;
  if (!place || !shown) return { ...item, map: null };
  const [accepted, rejected] = [accept, reject].map((act) => rehearsal.after([act(item.claim)], [place])[0]!.control);
  return { ...item, map: { now: rehearsal.now(place).control, accepted: accepted!, rejected: rejected! } };
}

/** Units with changes of hands up to the moment that no person has reviewed. */
function unreviewedPlaces({ gazetteer, ledger }: Desk, asOf: AsOf): string[] {
  const unit = gazetteer.packs[0]!.info.units[0];
  if (!unit) return [];
  return gazetteer
    .placesOf(unit.class)
    .map((p) => p.id)
    .filter((id) => {
      const { changes, of } = ledger.view(asOf, [id]).reviewed;
      return changes < of;
    })
    .slice(0, MOST);
}

const left = ({ changes, reviewed }: PlaceState) => changes - reviewed;

/** The fewest claims that settle a place's unreviewed changes: those of the queue first, then the heaviest captures. */
function carriers(
  { ledger, gazetteer }: Desk,
  rehearsal: Rehearsal,
  place: string,
  items: readonly ReviewItem[],
  asOf: AsOf,
): ReviewItem[] {
  const queued = items.filter((i) => i.place?.id === place);
  const known = new Set(queued.map((i) => i.claim.id));
  const { control, evidence } = ledger.why(place, asOf);
  const others = evidence
    .flatMap((e) => (e.claim && e.report && !known.has(e.claim.id) ? [{ ...e, claim: e.claim, report: e.report }] : []))
    .sort(
      (a, b) =>
        Number(isCapture(b.claim)) - Number(isCapture(a.claim)) || Math.abs(b.centibans) - Math.abs(a.centibans),
    )
    .map(({ claim, report }) => added(claim, report, control.place));
  const chosen: ReviewItem[] = [];
  let state = rehearsal.now(place);
  for (const item of [...queued, ...others].slice(0, TRIED)) {
    if (left(state) <= 0) break;
    const done = [...chosen.map((c) => accept(c.claim)), accept(item.claim)];
    const [next] = rehearsal.after(done, [place]);
    if (left(next!) >= left(state)) continue;
    state = next!;
    const [without] = rehearsal.after([reject(item.claim)], [place]);
    const { holder } = without!.control;
    const flips = !known.has(item.claim.id) && holder !== control.holder;
    chosen.push({
      ...item,
      effect: flips
        ? `rejecting this gives ${control.place.name} back to ${(holder && gazetteer.party(holder)?.name) || 'nobody known'}`
        : item.impact > 0
          ? item.effect
          : `accepting this reviews a change of hands of ${control.place.name}`,
      impact: Math.max(item.impact, flips ? 3 : 2.5),
      why: [...item.why, 'it carries a change of hands that nobody has reviewed'],
    });
  }
  return chosen;
}

const added = (claim: Claim, report: ReviewItem['report'], place: { id: string; name: string }): ReviewItem => ({
  claim,
  report,
  place,
  effect: '',
  impact: 0,
  why: [],
});

const isCapture = ({ predicate, polarity }: Claim) => predicate === 'take' && polarity === 'affirmed';
