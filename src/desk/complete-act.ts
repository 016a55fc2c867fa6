import type { Instant } from '../lib/time.ts';
import type { PersonAct } from '../model/entry.ts';
import type { Desk } from './desk.ts';
import { editedClaim } from './edited-claim.ts';
import { claimNow } from './review-case.ts';

/** An act with what follows from its changes filled in: facts of places and parties, the speaker's interest. Errors: claim-unknown. */
export function completeAct<T extends PersonAct>(desk: Desk, act: T, now: Instant): T {
  if (act.do !== 'edit' && act.do !== 'split') return act;
  const { published } = claimNow(desk, act.claim, { at: now, known: now }).report;
  const complete = (to: Parameters<typeof editedClaim>[0]) => editedClaim(to, desk.gazetteer, published);
  return act.do === 'edit' ? { ...act, to: complete(act.to) } : { ...act, to: act.to.map(complete) };
}
