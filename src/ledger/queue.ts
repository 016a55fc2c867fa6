import type { Instant } from '../lib/time.ts';
import { DAY_MS } from '../lib/time.ts';
import type { Claim } from '../model/claim.ts';
import type { Control } from '../model/control.ts';
import type { ReportHead } from '../model/report.ts';
import type { Atlas } from './atlas.ts';
import { SURE } from './book.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { assertion } from './hearing.ts';
import type { Clocks, Version } from './version.ts';

/** A claim that wants a person: what its acceptance or rejection would do to the map, and why it is here. */
export interface ReviewItem {
  claim: Claim;
  report: ReportHead;
  place: { id: string | null; name: string } | null;
  effect: string;
  /** 0 nothing on the map … 4 the holder. */
  impact: number;
  why: string[];
}

/** A claim that counts, as the book gives it. */
type Claimed = Pick<Version, 'claim' | 'report' | 'reviewed'>;

/** Unreviewed claims that count at two clocks and that a person should see, those first that would change the map most. */
export function reviewQueue(atlas: Atlas, versions: readonly Claimed[], at: Instant, clocks: Clocks): ReviewItem[] {
  const items = versions.flatMap((version): ReviewItem[] => {
    if (version.reviewed) return [];
    const evidence = evidenceOf(version, atlas.theatre, atlas.clock);
    if (evidence && evidence.effect > at) return [];
    const item = evidence ? onTheMap(atlas, version, evidence, at, clocks) : offTheMap(version);
    return item ? [item] : [];
  });
  return items.sort(
    (a, b) =>
      b.impact - a.impact ||
      (a.report.published < b.report.published ? 1 : a.report.published > b.report.published ? -1 : 0) ||
      (a.claim.id < b.claim.id ? -1 : 1),
  );
}

function onTheMap(atlas: Atlas, version: Claimed, evidence: Evidence, at: Instant, clocks: Clocks): ReviewItem | null {
  const now = atlas.control(evidence.place, at, clocks);
  const why = [...doubtsOf(version.claim), ...standsAlone(now, evidence, at)];
  if (!why.length) return null;
  const same = (e: Evidence) => e.claimId === evidence.claimId && e.reportId === evidence.reportId;
  const accepted = atlas.suppose(evidence.place, at, clocks, (e) => (same(e) ? { ...e, reviewed: true } : e));
  const rejected = atlas.suppose(evidence.place, at, clocks, (e) => (same(e) ? null : e));
  const name = (party: string | null) => (party && atlas.theatre.partyName?.(party)) || nameOf(version.claim, party);
  const place = { id: evidence.place, name: now.place.name };
  const say = (impact: number, effect: string): ReviewItem => ({
    claim: version.claim,
    report: version.report.head,
    place,
    effect,
    impact,
    why,
  });
  if (accepted.holder !== now.holder) return say(4, `accepting this flips ${place.name} to ${name(accepted.holder)}`);
  if (rejected.holder !== now.holder)
    return say(
      accepted.status === now.status ? 3 : 3.5,
      rejected.holder === null
        ? `rejecting this leaves ${place.name} with no known holder`
        : `rejecting this gives ${place.name} back to ${name(rejected.holder)}`,
    );
  if (accepted.status !== now.status)
    return say(2, `accepting this makes ${place.name} ${accepted.status}, now ${now.status}`);
  if (rejected.status !== now.status)
    return say(1, `rejecting this makes ${place.name} ${rejected.status}, now ${now.status}`);
  return say(0, 'changes nothing on the map');
}

/** A claim that would bear on control if its place or actor were known. */
function offTheMap({ claim, report }: Claimed): ReviewItem | null {
  if (!['take', 'hold', 'leave'].includes(claim.predicate) || claim.modality !== 'actual' || !claim.place) return null;
  const unknown =
    claim.place.id === null
      ? `no pack knows a place "${claim.place.name}"`
      : claim.actor && claim.actor.id === null
        ? `no pack knows a party "${claim.actor.name}"`
        : null;
  if (!unknown) return null;
  return {
    claim,
    report: report.head,
    place: { id: claim.place.id, name: claim.place.name },
    effect: 'not on the map until a person says what is meant',
    impact: 1,
    why: [unknown, ...doubtsOf(claim)],
  };
}

function doubtsOf(claim: Claim): string[] {
  const why = [...claim.doubts];
  if (claim.confidence < SURE.confidence) why.push('the sentence may not say this');
  if (claim.place?.margin != null && claim.place.margin < SURE.margin)
    why.push('another place of that name is possible');
  return why;
}

/** Days for which a claim that carries or contradicts the state of a place waits for review. */
export const OPEN_DAYS = 30;

function standsAlone(now: Control, evidence: Evidence, at: Instant): string[] {
  if (at - evidence.effect > OPEN_DAYS * DAY_MS) return [];
  const said = assertion(evidence.row, evidence.party);
  if (said[0] !== '+' && said[0] !== '-') return [];
  const speaksFor = said[0] === '+' && evidence.party === now.holder;
  if (now.standing === 'disputed') return ['independent sources disagree on who holds the place'];
  if (speaksFor && now.confirmation === 'claimed') return ['one independent source carries this change'];
  const claimed =
    said[0] === '+' && evidence.row === 'take' && evidence.party !== null && now.others.includes(evidence.party);
  return claimed ? ['a change that the rest of the evidence does not bear out'] : [];
}

function nameOf(claim: Claim, party: string | null): string {
  if (party === null) return 'nobody known';
  return [claim.actor, claim.against].find((actor) => actor?.id === party)?.name ?? party;
}
