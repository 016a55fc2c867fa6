import type { Grade } from '../model/entry.ts';
import type { Belief } from './belief.ts';
import type { Evidence } from './evidence.ts';
import { FilterBelief } from './filter-belief.ts';
import { LatestBelief } from './latest-belief.ts';
import type { LatestPolicy, Policy } from './policy.ts';
import { type Rates, ratesOf } from './rates.ts';
import { NO_WEIGHT, type Weights, weigh } from './weigh.ts';

/** A policy at work: how it weighs, what it believes to begin with, and the bars by which it speaks. */
export interface Method {
  policy: Policy;
  rates: Rates | null;
  bars: Bars;
  weigh(evidence: Evidence, grade: Grade): Weights;
  /** The weight of what a dated capture says of the time before; null when the policy makes nothing of it. */
  weighBefore: ((evidence: Evidence, grade: Grade) => Weights) | null;
  begin(): Belief;
}

export interface Bars {
  /** From this score on a contrary voice makes no dispute. */
  settled: number;
  disputeDays: number;
  claimDays: number;
  confirmGroups: number;
  carryDays: number;
  sharedFrom: number;
}

export function methodOf(policy: Policy): Method {
  if (policy.kind === 'filter') {
    const rates = ratesOf(policy);
    return {
      policy,
      rates,
      bars: policy.standing,
      weigh: (evidence, grade) => weigh(policy, evidence, grade),
      weighBefore: (evidence, grade) => {
        const { holder, plain } = weigh(policy, evidence, grade, 'before.take');
        return { ...NO_WEIGHT, holder, plain };
      },
      begin: () => new FilterBelief(policy, rates),
    };
  }
  const { disputeDays, claimDays, confirmGroups, carryDays } = policy;
  return {
    policy,
    rates: null,
    bars: { settled: 1, sharedFrom: 1, disputeDays, claimDays, confirmGroups, carryDays },
    weigh: (evidence, grade) => latestWeights(policy, evidence, grade),
    weighBefore: null,
    begin: () => new LatestBelief(policy),
  };
}

/** Credible or not, with the weight of the score shown; fighting counts or not. */
function latestWeights(policy: LatestPolicy, evidence: Evidence, grade: Grade): Weights {
  const { row, interest, confidence, margin, reviewed } = evidence;
  const pressure = {
    contested: /^(fight\.(ground|unknown)|enter|take\.part)$/.test(row) ? 1 : /^(deny\.fight|take)$/.test(row) ? -1 : 0,
    encircled: row === 'besiege' ? 1 : /^(deny\.besiege|take)$/.test(row) ? -1 : 0,
  };
  const whole = /^(take|hold|hold\.since|leave|baseline|repel|deny\.(take|hold|leave))$/.test(row);
  const passedOver = confidence < policy.confidence || margin < policy.margin || policy.notGrades.includes(grade);
  if (!whole || (passedOver && !reviewed))
    return { holder: 0, plain: pressure.contested || pressure.encircled ? 1 : 0, ...pressure };
  const plain = interest === 'own' && !reviewed ? policy.ownWord : policy.credible;
  const sign = /^(leave|deny\.(take|hold))$/.test(row) ? -1 : 1;
  return { holder: sign * plain, plain, ...pressure };
}
