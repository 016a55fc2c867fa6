import type { Instant } from '../lib/time.ts';
import type { Claim } from './claim.ts';
import type { ControlView } from './control.ts';
import type { Figure } from './figure.ts';
import type { ReportHead } from './report.ts';
import type { Why } from './why.ts';

/** True on `at`; counting only what was published by `known` and recorded by `logged` (absent: all). */
export interface AsOf {
  at: Instant;
  known: Instant;
  logged?: Instant | undefined;
  /** `bayes-1` unless said. */
  policy?: string | undefined;
}

/** A claim that counts (not rejected, not retracted, edits applied) and where it comes from. */
export interface ClaimRow {
  claim: Claim;
  report: ReportHead;
  /** Publication as an instant; a bare day means its end in the theatre's time zone. */
  published: Instant;
  /** Independence group. */
  group: string;
  reviewed: boolean;
}

/** What the situation, the outputs and the server ask of the ledger. */
export interface ControlSource {
  /** Control of the given places, or of all places that ever had evidence. */
  view(asOf: AsOf, places?: readonly string[]): ControlView;
  why(place: string, asOf: AsOf): Why;
  claims(asOf: Pick<AsOf, 'known' | 'logged'>): readonly ClaimRow[];
  figures(asOf: Pick<AsOf, 'known' | 'logged'>): readonly { figure: Figure; report: ReportHead; published: Instant }[];
}

/** What the ledger needs to know of a theatre. */
export interface Theatre {
  /** Offset such as +04:30. */
  timezone: string;
  halfLifeDays: number;
  /** Name and, for a site, the town it belongs to. */
  place(id: string): { id: string; name: string; partOf: string | null } | undefined;
  /** Whether two parties are on one side on a day. */
  allied(a: string, b: string, day: string): boolean;
  /** A party's name for sentences; without it the name that a claim gives, else the id. */
  partyName?(id: string): string | undefined;
}
