import type { Entry } from '../model/entry.ts';
import type { HeadSignature } from '../model/signature.ts';
import { GENESIS, verifyChain } from './entry.ts';
import { signatureHolds } from './signing.ts';

/** A head that somebody kept, from an export, a map or a backup. */
export interface OldHead {
  /** Where it was kept: a file, or the head itself. */
  from: string;
  hash: string;
  /** The number of its entry; null where the export does not say. */
  seq: number | null;
  signature: HeadSignature | null;
  /** The hashes of all entries up to it, where it is that of a backup. */
  hashes?: readonly string[] | undefined;
}

/** What became of one old head. */
export interface OldHeadFound {
  from: string;
  hash: string;
  seq: number | null;
  /** The log still has it where it was. */
  kept: boolean;
  signature: 'good' | 'bad' | 'other-key' | 'none';
  keyId: string | null;
  why: string | null;
}

/** What an audit found. `firstBad` is exact for a broken chain or with a backup; else the rewriting began between two numbers. */
export interface Audit {
  ok: boolean;
  entries: number;
  head: string;
  firstBad: number | null;
  /** The chain holds, but not as an old head knew it: the first entry that differs lies in this span, ends included. */
  rewritten: { from: number; to: number } | null;
  why: string | null;
  against: OldHeadFound[];
}

/** Checks a whole log by itself and against heads kept from earlier; `trusted` says whether a public key is the desk's. */
export function auditLog(
  entries: readonly Entry[],
  olds: readonly OldHead[] = [],
  trusted: (signature: HeadSignature) => boolean = () => true,
): Audit {
  const chain = verifyChain(entries);
  const against = olds.map((old) => find(old, entries, trusted));
  const rewritten = chain.ok ? span(olds, against, entries) : null;
  const broken = against.find((a) => a.why !== null);
  return {
    ok: chain.ok && !broken,
    entries: entries.length,
    head: entries.at(-1)?.hash ?? GENESIS.hash,
    firstBad: chain.firstBad ?? (rewritten?.from === rewritten?.to ? (rewritten?.from ?? null) : null),
    rewritten,
    why: chain.why ?? (broken ? `${broken.from}: ${broken.why}` : null),
    against,
  };
}

function find(old: OldHead, entries: readonly Entry[], trusted: (s: HeadSignature) => boolean): OldHeadFound {
  const { from, hash, signature } = old;
  const seq = old.seq ?? signature?.seq ?? null;
  const kept = has(entries, hash, seq);
  const signed = signatureState({ hash, seq, signature }, trusted);
  return { from, hash, seq, kept, signature: signed, keyId: signature?.keyId ?? null, why: reason() };

  function reason(): string | null {
    if (signed === 'bad') return 'its signature does not hold';
    if (signed === 'other-key') return `it was signed by another key than the desk's (${signature!.keyId})`;
    if (kept) return null;
    if (seq === null) return 'its head is not in this log: the log was rewritten since';
    if (seq > entries.length) return `its head is that of entry ${seq}, and this log ends with entry ${entries.length}`;
    return `its head is not that of entry ${seq} any more: the log was rewritten since`;
  }
}

function has(entries: readonly Entry[], hash: string, seq: number | null): boolean {
  if (hash === GENESIS.hash) return seq === null || seq === 0;
  return seq === null ? entries.some((e) => e.hash === hash) : entries[seq - 1]?.hash === hash;
}

/** What the signature of a head is worth. */
export function signatureState(
  { hash, seq, signature }: Pick<OldHead, 'hash' | 'seq' | 'signature'>,
  trusted: (s: HeadSignature) => boolean,
): OldHeadFound['signature'] {
  if (!signature) return 'none';
  if (signature.seq !== seq || !signatureHolds(hash, signature)) return 'bad';
  return trusted(signature) ? 'good' : 'other-key';
}

/** Between which entries the log departs from the old heads: after the last that it still has, by the first that it has not. */
function span(
  olds: readonly OldHead[],
  found: readonly OldHeadFound[],
  entries: readonly Entry[],
): { from: number; to: number } | null {
  let [from, to] = [1, Number.POSITIVE_INFINITY];
  for (const [i, { kept, seq }] of found.entries()) {
    const { hashes } = olds[i]!;
    if (kept) from = Math.max(from, (seq ?? 0) + 1);
    else to = Math.min(to, seq ?? entries.length);
    const differs = kept ? -1 : (hashes ?? []).findIndex((hash, n) => entries[n]?.hash !== hash);
    if (differs >= 0) [from, to] = [Math.max(from, differs + 1), Math.min(to, differs + 1)];
  }
  if (!Number.isFinite(to)) return null;
  // a log cut short departs where it ends
  if (to > entries.length) [from, to] = [Math.max(from, 1), Math.min(to, entries.length + 1)];
  return { from: Math.min(from, to), to };
}
