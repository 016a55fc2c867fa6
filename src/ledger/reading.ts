import type { Instant } from '../lib/time.ts';
import type { Claim } from '../model/claim.ts';
import type { Figure } from '../model/figure.ts';
import { contentId } from './entry.ts';
import type { Recall, StoredReport } from './version.ts';

/** What one reader version took from a report, for as long as no later reading replaced it. Its claims stay in the log. */
export class Reading {
  readonly report: StoredReport;
  readonly recorded: Instant;
  until: Instant = Number.POSITIVE_INFINITY;
  /** First row of its claims in the table, and how many. */
  readonly first: number;
  readonly count: number;
  readonly seq: number;
  readonly #recall: Recall;

  constructor(
    report: StoredReport,
    recorded: Instant,
    rows: { first: number; count: number },
    seq: number,
    recall: Recall,
  ) {
    this.report = report;
    this.recorded = recorded;
    this.first = rows.first;
    this.count = rows.count;
    this.seq = seq;
    this.#recall = recall;
  }

  claims(): readonly Claim[] {
    return this.#body().claims;
  }

  figures(): readonly Figure[] {
    return this.#body().figures;
  }

  /** Content id, which decides between readings recorded in the same millisecond. */
  get id(): string {
    return contentId(this.#recall(this.seq));
  }

  #body() {
    const { body } = this.#recall(this.seq);
    if (body.kind !== 'claims') throw new Error(`entry ${this.seq} holds no claims`);
    return body;
  }
}

/** Sorts readings of a report by when they were recorded and sets until when each counts. */
export function inTurn(readings: Reading[]): Reading[] {
  readings.sort((a, b) => a.recorded - b.recorded || (a.id < b.id ? -1 : 1));
  for (const [i, reading] of readings.entries()) reading.until = readings[i + 1]?.recorded ?? Number.POSITIVE_INFINITY;
  return readings;
}
