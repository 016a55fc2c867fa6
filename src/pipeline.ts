import type { Gazetteer } from './gazetteer/gazetteer.ts';
import { canonicalJson, sha256 } from './lib/hash.ts';
import type { Claim } from './model/claim.ts';
import type { Reading } from './model/reading.ts';
import type { Report } from './model/report.ts';
import type { Analyser } from './parse/analyse.ts';
import { readReport } from './read/read.ts';
import { type ResolveOptions, resolveReading } from './resolve/resolve.ts';

/** Changes whenever the same report could be read otherwise; `claims` entries carry it. */
export const READER = 'marchland-reader-1';

export interface ReaderParts {
  gazetteer: Gazetteer;
  analyser: Analyser;
}

/** The same claim of the same report has the same id in every desk. */
function claimId(report: Report, claim: Claim): string {
  const { predicate, polarity, modality, extent, actor, place, speaker, quote } = claim;
  const key = {
    predicate,
    polarity,
    modality,
    extent,
    actor: actor?.name,
    place: place?.id ?? place?.name,
    speaker: speaker?.mention,
    at: quote.start,
  };
  return `c:${sha256(canonicalJson({ report: report.id, ...key })).slice(7, 23)}`;
}

function withIds(report: Report, reading: Reading): Reading {
  const seen = new Map<string, number>();
  const claims = reading.claims.map((claim) => {
    const id = claimId(report, claim);
    const n = seen.get(id) ?? 0;
    seen.set(id, n + 1);
    return { ...claim, id: n ? `${id}-${n}` : id };
  });
  return { ...reading, claims };
}

/** A report to claims on the gazetteer: read, then resolve. Pure: the same report and parts give the same reading. */
export function read(report: Report, parts: ReaderParts, options?: ResolveOptions): Reading {
  const raw = readReport(report, parts.gazetteer, parts.analyser);
  return withIds(report, resolveReading(raw, report, parts.gazetteer, options));
}
