import { canonicalJson, sha256 } from '../lib/hash.ts';
import type { Entry } from '../model/entry.ts';
import type { Draft, Head } from './port.ts';

/** The head of an empty log. */
export const GENESIS: Head = { seq: 0, hash: sha256('marchland log 1') };

/** The next line of the log: numbered, and bound to everything before it by its hash. Pure. */
export function sealEntry(draft: Draft, head: Head): Entry {
  const open = {
    seq: head.seq + 1,
    recorded: draft.recorded,
    author: draft.author,
    body: draft.body,
    previous: head.hash,
  };
  return { ...open, hash: hashOf(open) };
}

function hashOf({ seq, recorded, author, body, previous }: Omit<Entry, 'hash'>): string {
  return sha256(canonicalJson({ seq, recorded, author, body, previous }));
}

/**
 * What makes two drafts the same: for reports, claims, baselines and retractions the body alone, so that adding a report
 * twice changes nothing; for a person's acts also who and when, so that an act taken back can be done again.
 */
export function contentId({ recorded, author, body }: Draft): string {
  const act = body.kind === 'decision' || body.kind === 'pin';
  return sha256(canonicalJson(act ? { recorded, author, body } : body));
}

export interface Verified {
  ok: boolean;
  /** Seq of the first entry that does not fit, as it should have been numbered. */
  firstBad: number | null;
  why: string | null;
}

/** Recomputes the chain of a log read from its beginning, or after `head`. */
export function verifyChain(entries: Iterable<Entry>, head: Head = GENESIS): Verified {
  let { seq, hash } = head;
  for (const entry of entries) {
    seq += 1;
    const bad = (why: string): Verified => ({ ok: false, firstBad: seq, why });
    if (entry.seq !== seq) return bad(`entry ${seq} is missing: the next one is numbered ${entry.seq}`);
    if (entry.previous !== hash) return bad(`entry ${seq} does not follow the entry before it`);
    if (hashOf(entry) !== entry.hash) return bad(`entry ${seq} was changed after it was written`);
    hash = entry.hash;
  }
  return { ok: true, firstBad: null, why: null };
}
