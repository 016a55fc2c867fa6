import type { Instant } from '../lib/time.ts';
import type { Fade } from './belief.ts';

/** Parties, sorted, and until when they are to be named. */
export interface Named {
  parties: string[];
  until: Instant;
}

/** What a policy makes of a place from one moment to its next evidence. */
export interface Segment {
  from: Instant;
  holder: string | null;
  fade: Fade;
  since: { from: string | null; to: string | null } | null;
  lastReported: Instant;
  confirmed: boolean;
  reviewed: boolean;
  siege: boolean;
  /** Parties that independent voices name against the holder. */
  dispute: Named | null;
  /** Parties whose claim to the place has no effect so far. */
  claimants: Named | null;
  fighters: Named | null;
  shared: string | null;
  /** Changes of holder so far, and how many of them a person reviewed. */
  changes: number;
  reviewedChanges: number;
}
