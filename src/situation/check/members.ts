import { addDays } from '../../lib/time.ts';
import { heldSince, holdOf, isContested } from '../hold.ts';
import { METHOD } from '../method.ts';
import { scores } from '../score.ts';
import type { Checking } from './checking.ts';
import type { CountedUnit } from './unit.ts';

/** Which units a report may have counted. */
export interface Members {
  /** Counted for certain: the ledger's, and those the report itself names. */
  sure: string[];
  /** May or may not have been counted, with the reason. */
  candidates: { name: string; why: string }[];
  /** Units that the report itself says the party took or holds. */
  named: string[];
  /** Named by the report, and by the ledger another party's. */
  against: string[];
  /** Units of which nothing is known. */
  unknown: number;
}

/**
 * The units a party holds (`captured`: took in this campaign) at the moment of the check. A unit is a candidate when it is disputed,
 * shared, fought over, held or lost by a thin score, or changed hands on the very day; one that the report names is certain.
 */
export function membersOf(c: Checking, unit: CountedUnit, party: string, captured: boolean): Members {
  const { scene } = c;
  const names = namedBy(c, unit, party);
  const took = captured ? takenBy(c, party) : null;
  const out: Members = { sure: [], candidates: [], named: [], against: [], unknown: 0 };
  for (const place of unit.places) {
    const id = unit.by(place);
    const control = scene.control(id);
    const hold = holdOf(control);
    const isNamed = names.has(id);
    if (isNamed) out.named.push(place.name);
    if (hold.as === 'unknown' && !isNamed) out.unknown++;
    if (isNamed && hold.as === 'held' && hold.by !== party) out.against.push(place.name);
    else if (isNamed) out.sure.push(place.name);
    else {
      const doubt = doubtOf(c, id, party);
      if (doubt === null) continue;
      if (took && hold.by === party && !took.has(id)) continue;
      if (doubt) out.candidates.push({ name: place.name, why: doubt });
      else out.sure.push(place.name);
    }
  }
  return out;
}

/** Why it is doubtful that the party holds a place; empty when it is not, null when the party has no part in it. */
function doubtOf({ scene }: Checking, id: string, party: string): string | null {
  const control = scene.control(id);
  const hold = holdOf(control);
  if (!control) return null;
  const score = scores(control, () => []).get(party) ?? 0;
  const since = heldSince(control);
  if (hold.as === 'held' && hold.by === party) {
    if (since !== null && since >= scene.day) return `changed hands on ${since}, the day of the count`;
    if (isContested(control)) return 'fought over';
    return control.probability < METHOD.candidate.high ? `model score only ${control.probability}` : '';
  }
  const part = control.holder === party || control.others.includes(party);
  if (!part) return null;
  if (hold.as === 'disputed') return 'sources disagree';
  if (hold.as === 'shared') return 'more than one side holds part of it';
  if (hold.as === 'unknown') return null;
  return score >= METHOD.candidate.low ? `fought over, model score ${Math.round(score * 100) / 100}` : null;
}

/** Ids of units that the report itself says the party took or holds. */
function namedBy({ reading, scene }: Checking, unit: CountedUnit, party: string): Set<string> {
  const ids = new Set(unit.places.map(unit.by));
  const says = reading.claims.filter(
    (claim) =>
      (claim.predicate === 'take' || claim.predicate === 'hold') &&
      claim.polarity === 'affirmed' &&
      claim.modality === 'actual' &&
      claim.extent === 'whole' &&
      (!claim.actor?.id || scene.allied(claim.actor.id, party)),
  );
  return new Set(says.flatMap((claim) => (claim.place?.id && ids.has(claim.place.id) ? [claim.place.id] : [])));
}

function takenBy({ scene }: Checking, party: string): Set<string> {
  const changes = scene.changesSince(addDays(scene.day, -METHOD.campaignDays));
  return new Set(changes.filter((x) => x.to === party && scene.isTake(x)).map((x) => x.place));
}
