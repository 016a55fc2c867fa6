import type { Grade } from '../model/entry.ts';
import type { Evidence } from './evidence.ts';
import type { FilterPolicy, RowKey } from './policy.ts';

/** What one piece of evidence weighs by a policy's table, in whole centibans. */
export interface Weights {
  /** For the party (negative: against it). */
  holder: number;
  /** The size of it had the speaker no interest: what repeats are measured by, so that interest never reorders voices. */
  plain: number;
  contested: number;
  encircled: number;
}

export const NO_WEIGHT: Weights = { holder: 0, plain: 0, contested: 0, encircled: 0 };

/** Rows at least this strong speak of the whole place; an editor's acceptance lifts only those. */
const WHOLE = 100;

/** Looks evidence up in the table: row, speaker and grade add; doubtful reading and resolving leave a percentage. */
export function weigh(policy: FilterPolicy, evidence: Evidence, grade: Grade, key: RowKey = evidence.row): Weights {
  const row = policy.rows[key];
  const percent = evidence.reviewed ? 100 : (readingPercent(policy, evidence) * marginPercent(policy, evidence)) / 100;
  const part = (weight: number) => Math.round((weight * percent) / 100);
  const calm = row.calm ?? 0;
  const contested = part((row.contested ?? 0) - calm);
  const encircled = part((row.encircled ?? 0) - calm);
  const pressing = Math.max(Math.abs(contested), Math.abs(encircled));
  const base = row.weight;
  if (!base || row.actor === 'none' || !evidence.party) return { holder: 0, plain: pressing, contested, encircled };
  const added = policy.speakers[evidence.speaker].add + policy.grades[grade].add;
  const floor = evidence.reviewed && base.neutral >= WHOLE ? policy.reviewed.atLeast : 0;
  const weight = (centibans: number) => Math.max(part(Math.max(0, centibans + added)), floor);
  const sign = row.actor === 'for' ? 1 : -1;
  const plain = Math.max(weight(base.neutral), pressing);
  return { holder: sign * weight(base[evidence.interest]), plain, contested, encircled };
}

function readingPercent(policy: FilterPolicy, { readers, confidence }: Evidence): number {
  const fits = policy.reading.find((r) => readers >= r.readers && confidence >= r.confidence);
  return (fits ?? policy.reading.at(-1)!).percent;
}

function marginPercent(policy: FilterPolicy, { margin }: Evidence): number {
  return (policy.margin.find((r) => margin >= r.margin) ?? policy.margin.at(-1)!).percent;
}
