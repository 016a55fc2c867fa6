import type { Instant } from '../lib/time.ts';
import type { Claim } from '../model/claim.ts';
import type { Report, ReportHead } from '../model/report.ts';

/** A report as the ledger keeps it. */
export interface StoredReport {
  id: string;
  report: Report;
  head: ReportHead;
  published: Instant;
  recorded: Instant;
  /** Independence group of the text: the near-duplicate group, or the report itself. */
  group: string;
  /** The outlet's name, folded. */
  outlet: string | null;
  retracts: { published: Instant; recorded: Instant }[];
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
  return !report.retracts.some((r) => r.published <= known && r.recorded <= logged);
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
