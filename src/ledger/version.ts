import type { Instant } from '../lib/time.ts';
import type { Claim } from '../model/claim.ts';
import type { Entry } from '../model/entry.ts';
import { type Report, type ReportHead, reportHead } from '../model/report.ts';

/** Gives an entry of the log again by its number. */
export type Recall = (seq: number) => Entry;

/** What the ledger keeps of a report; its text stays in the log. */
export class StoredReport {
  readonly id: string;
  readonly published: Instant;
  readonly recorded: Instant;
  /** Independence group of the text: the near-duplicate group, or the report itself. */
  readonly group: string;
  /** The outlet's name, folded. */
  readonly outlet: string | null;
  retracts: readonly { published: Instant; recorded: Instant }[] = [];
  readonly #seq: number;
  readonly #recall: Recall;

  constructor(
    parts: Pick<StoredReport, 'id' | 'published' | 'recorded' | 'group' | 'outlet'>,
    seq: number,
    recall: Recall,
  ) {
    this.id = parts.id;
    this.published = parts.published;
    this.recorded = parts.recorded;
    this.group = parts.group;
    this.outlet = parts.outlet;
    this.#seq = seq;
    this.#recall = recall;
  }

  get report(): Report {
    const { body } = this.#recall(this.#seq);
    if (body.kind !== 'report') throw new Error(`entry ${this.#seq} is no report`);
    return body.report;
  }

  get head(): ReportHead {
    return reportHead(this.report);
  }
}

/**
 * A claim as it stood for a while: what one reading said, changed by what people decided. Readings begin and end by the
 * time the ledger recorded them (`logged`), decisions by the earlier of `known` and `logged`.
 */
export interface Version {
  claim: Claim;
  report: StoredReport;
  reviewed: boolean;
  readFrom: Instant;
  readUntil: Instant;
  decidedFrom: Instant;
  decidedUntil: Instant;
}

/** The two clocks of what counts. */
export interface Clocks {
  known: Instant;
  logged: Instant;
}

/** The clocks at which all that the log has counts; finite, so that what lasts for ever (Infinity) is later. */
export const EVERYTHING: Clocks = { known: Number.MAX_SAFE_INTEGER, logged: Number.MAX_SAFE_INTEGER };

/** Whether the report was out, recorded, and not withdrawn. */
export function reportCounts(report: StoredReport, { known, logged }: Clocks): boolean {
  if (report.published > known || report.recorded > logged) return false;
  return report.retracts.length === 0 || !report.retracts.some((r) => r.published <= known && r.recorded <= logged);
}

export function versionCounts(version: Version, clocks: Clocks): boolean {
  const { known, logged } = clocks;
  const decided = Math.min(known, logged);
  return (
    version.readFrom <= logged &&
    logged < version.readUntil &&
    version.decidedFrom <= decided &&
    decided < version.decidedUntil &&
    reportCounts(version.report, clocks)
  );
}
