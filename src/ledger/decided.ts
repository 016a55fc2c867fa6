import type { Claim } from '../model/claim.ts';
import type { Act, Decisions } from './decisions.ts';
import type { Evidence } from './evidence.ts';
import type { Reading } from './reading.ts';
import type { StoredReport, Version } from './version.ts';

/** Where a claim comes from: a reading, or a person's act. */
export interface Origin {
  claim: Claim;
  report: StoredReport;
  reading: Reading | null;
  act: Act | null;
}

/** A claim that a person decided on, as it stood for a while, and its evidence. */
export interface Decided {
  version: Version;
  evidence: Evidence | null;
}

/** Claims that people decided on, by the id their reader gave them, each with all it has been, and by place. */
export class DecidedClaims {
  readonly #byClaim = new Map<string, Decided[]>();
  readonly #claimsAt = new Map<string, Set<string>>();
  readonly #evidenceOf: (version: Version) => Evidence | null;

  constructor(evidenceOf: (version: Version) => Evidence | null) {
    this.#evidenceOf = evidenceOf;
  }

  /** Works out what a claim has become at each moment; returns the places this touches. */
  set(id: string, origins: readonly Origin[], decisions: Decisions): Set<string> {
    const touched = new Set<string>();
    for (const { evidence } of this.of(id)) {
      if (!evidence) continue;
      this.#claimsAt.get(evidence.place)?.delete(id);
      touched.add(evidence.place);
    }
    const moments = decisions.momentsOf(id);
    const decided = origins.flatMap(({ claim, report, reading, act }) =>
      moments.flatMap((from, i): Decided[] => {
        if (act && !decisions.stands(act, from)) return [];
        return decisions.outcome(claim, from).map((outcome) => {
          const version: Version = {
            claim: outcome.claim,
            report,
            reviewed: outcome.reviewed || act !== null,
            readFrom: reading?.recorded ?? Number.NEGATIVE_INFINITY,
            readUntil: reading?.until ?? Number.POSITIVE_INFINITY,
            decidedFrom: from,
            decidedUntil: moments[i + 1] ?? Number.POSITIVE_INFINITY,
          };
          return { version, evidence: this.#evidenceOf(version) };
        });
      }),
    );
    this.#byClaim.set(id, decided);
    for (const { evidence } of decided) {
      if (!evidence) continue;
      const ids = this.#claimsAt.get(evidence.place) ?? new Set();
      this.#claimsAt.set(evidence.place, ids.add(id));
      touched.add(evidence.place);
    }
    return touched;
  }

  of(id: string): readonly Decided[] {
    return this.#byClaim.get(id) ?? [];
  }

  all(): Decided[] {
    return [...this.#byClaim.values()].flat();
  }

  /** Those that were ever evidence of a place. */
  at(place: string): Decided[] {
    const found: Decided[] = [];
    for (const id of this.#claimsAt.get(place) ?? [])
      for (const decided of this.of(id)) if (decided.evidence?.place === place) found.push(decided);
    return found;
  }

  /** Whether a place has, or had, such a claim. */
  touches(place: string): boolean {
    return this.#claimsAt.has(place);
  }

  places(): Iterable<string> {
    return this.#claimsAt.keys();
  }
}
