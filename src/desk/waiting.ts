import type { ReviewItem } from '../ledger/queue.ts';
import type { Claim } from '../model/claim.ts';
import type { Control } from '../model/control.ts';
import type { DecisionAction } from '../model/entry.ts';
import type { AsOf } from '../model/source.ts';
import type { Desk } from './desk.ts';
import { type PlaceState, Rehearsal } from './rehearsal.ts';

/** A claim that waits for a person, with the state of its place now and as either decision would leave it. */
export interface Waiting extends ReviewItem {
  /** Null where it touches no place that the map shows, and far down a long queue. */
  map: { now: Control; accepted: Control; rejected: Control } | null;
}

/** Claims looked at to find what carries the changes, and to give items with their states; in a long log a thousand take half a second. */
const BUDGET = { carriers: 4000, maps: 4000 };
/** Decisions tried for one place, and items at most that are given with their states. */
const MOST = { tries: 20, maps: 200 };

const accept = (claim: Claim): DecisionAction => ({ do: 'accept', claim: claim.id, why: null });
const reject = (claim: Claim): DecisionAction => ({ do: 'reject', claim: claim.id, why: '–' });

/**
 * The ledger's queue, and with it the claims that carry changes of hands which nobody has reviewed: a map stays a draft
 * until those are. Those first that would change the map most.
 */
export function waiting(desk: Desk, asOf: AsOf): Waiting[] {
  const items = desk.ledger.queue(asOf);
  const open = unreviewedPlaces(desk, asOf);
  const seen = new Set([...items.slice(0, MOST.maps).flatMap((i) => i.place?.id ?? []), ...open]);
  const rehearsal = new Rehearsal(desk, { places: seen }, asOf);
  const budget = { left: BUDGET.carriers };
  const carried = new Map(
    open.flatMap((place) => carriers(desk, rehearsal, place, items, asOf, budget)).map((i) => [i.claim.id, i]),
  );
  const queued = items.map((item) => carried.get(item.claim.id) ?? item);
  const known = new Set(items.map((i) => i.claim.id));
  const others = [...carried.values()].filter((i) => !known.has(i.claim.id));
  let left = BUDGET.maps;
  return [...queued, ...others].sort(byImpact).map((item): Waiting => {
    const place = item.place?.id;
    if (!place || !seen.has(place) || left <= 0) return { ...item, map: null };
    left -= rehearsal.size(place);
    return { ...item, map: mapOf(rehearsal, item.claim, place) };
  });
}

const byImpact = (a: ReviewItem, b: ReviewItem) =>
  b.impact - a.impact ||
  (a.report.published < b.report.published ? 1 : a.report.published > b.report.published ? -1 : 0) ||
  (a.claim.id < b.claim.id ? -1 : 1);

function mapOf(rehearsal: Rehearsal, claim: Claim, place: string): Waiting['map'] {
  const [accepted, rejected] = [accept, reject].map((act) => rehearsal.after([act(claim)], [place])[0]!.control);
  return { now: rehearsal.now(place).control, accepted: accepted!, rejected: rejected! };
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
    });
}

const left = ({ changes, reviewed }: PlaceState) => changes - reviewed;

/** The fewest claims that settle a place's unreviewed changes: those of the queue first, then the heaviest captures. */
function carriers(
  { ledger, gazetteer }: Desk,
  rehearsal: Rehearsal,
  place: string,
  items: readonly ReviewItem[],
  asOf: AsOf,
  budget: { left: number },
): ReviewItem[] {
  if (budget.left <= 0) return [];
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
  for (const item of [...queued, ...others].slice(0, MOST.tries)) {
    if (left(state) <= 0 || budget.left <= 0) break;
    budget.left -= rehearsal.size(place);
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
