import type { Instant } from '../lib/time.ts';
import type { Grade } from '../model/entry.ts';
import type { Theatre } from '../model/source.ts';
import type { Belief } from './belief.ts';
import type { Evidence } from './evidence.ts';
import { type Heard, Hearing } from './hearing.ts';
import type { Method } from './method.ts';
import { Run } from './run.ts';
import type { Segment } from './segment.ts';

/** One turn of the evidence: `before` is the time before a dated capture. */
interface Turn {
  time: Instant;
  before: boolean;
  evidence: Evidence;
}

/** Evidence in the one order that does not depend on arrival. */
export function turns(evidence: readonly Evidence[], withBefore: boolean): Turn[] {
  const all: Turn[] = evidence.map((e) => ({ time: e.effect, before: false, evidence: e }));
  if (withBefore)
    for (const e of evidence) if (e.before !== null) all.push({ time: e.before, before: true, evidence: e });
  return all.sort(
    (a, b) =>
      a.time - b.time ||
      a.evidence.published - b.evidence.published ||
      byId(a.evidence, b.evidence) ||
      Number(b.before) - Number(a.before),
  );
}

export function byId(a: Evidence, b: Evidence): number {
  if (a.claimId !== b.claimId) return a.claimId < b.claimId ? -1 : 1;
  return a.reportId < b.reportId ? -1 : a.reportId > b.reportId ? 1 : 0;
}

/**
 * Walks through the evidence of a place up to `until` and gives a segment for each turn that counts.
 * `grade` gives the grade of an outlet; all evidence given counts.
 */
export function track(
  evidence: readonly Evidence[],
  method: Method,
  theatre: Theatre,
  options: {
    until?: Instant | undefined;
    grade: (outlet: string | null) => Grade;
    before?: (belief: Belief) => void;
    after?: (belief: Belief, heard: Heard) => void;
    /** Each turn, also those that add nothing (segment null). */
    turn?: (time: Instant, published: Instant, segment: Segment | null) => void;
  },
): Segment[] {
  const { until = Number.POSITIVE_INFINITY, grade, before, after } = options;
  const belief = method.begin();
  const hearing = new Hearing(method.policy.repeat);
  const run = new Run(method, theatre);
  const segments: Segment[] = [];
  for (const turn of turns(evidence, method.weighBefore !== null)) {
    if (turn.time > until) break;
    const weights = (turn.before ? method.weighBefore! : method.weigh)(turn.evidence, grade(turn.evidence.outlet));
    const { share, isNew } = hearing.hear(turn.evidence, weights.plain, turn.time, turn.before);
    if (!share && !isNew) {
      options.turn?.(turn.time, turn.evidence.published, null);
      continue;
    }
    const heard: Heard = { evidence: turn.evidence, weights, share, before: turn.before, time: turn.time };
    before?.(belief);
    belief.advance(turn.time);
    before?.(belief);
    if (share) belief.hear(heard);
    after?.(belief, heard);
    const segment = run.take(heard, belief);
    options.turn?.(turn.time, turn.evidence.published, segment);
    segments.push(segment);
  }
  return segments;
}
