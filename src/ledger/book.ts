import { fold } from '../lib/fold.ts';
import { type Instant, parseInstant } from '../lib/time.ts';
import type { Claim } from '../model/claim.ts';
import type { Entry, Grade } from '../model/entry.ts';
import type { Figure } from '../model/figure.ts';
import { reportHead } from '../model/report.ts';
import type { Theatre } from '../model/source.ts';
import { type Act, actOf, Decisions, push } from './decisions.ts';
import { contentId } from './entry.ts';
import { baselineEvidence, type Evidence, evidenceOf } from './evidence.ts';
import { type Clocks, reportCounts, type StoredReport, type Version, versionCounts } from './version.ts';

/** What one reader version took from a report, for as long as no later reading replaced it. */
interface Reading {
  report: string;
  id: string;
  recorded: Instant;
  until: Instant;
  claims: readonly Claim[];
  figures: readonly Figure[];
}

/** A pin and the act that it is. */
export interface Pin {
  hash: string;
  id: string;
  recorded: Instant;
  author: string;
  place: string;
  holder: string | null;
  from: string;
  why: string;
}

export interface Baseline {
  evidence: Evidence;
  recorded: Instant;
}

/**
 * What the log says, by report, claim and place, each with the times at which it counts. Entries may come in any order;
 * the same set gives the same book.
 */
export class Book {
  readonly theatre: Theatre;
  readonly decisions = new Decisions();
  readonly reports = new Map<string, StoredReport>();
  readonly pins = new Map<string, Pin[]>();
  readonly baselines = new Map<string, Baseline[]>();
  readonly #readings = new Map<string, Reading[]>();
  readonly #retracts = new Map<string, StoredReport['retracts']>();
  /** Claims by id, with the reading or the act that brought them. */
  readonly #origins = new Map<string, { claim: Claim; reading: Reading | null; report: string; act: Act | null }[]>();
  /** Claims that people added, by report. */
  readonly #added = new Map<string, string[]>();
  readonly #versions = new Map<string, Version[]>();
  readonly #evidence = new Map<string, Map<string, Evidence[]>>();
  /** Places whose evidence changed since the last `takeChanged`. */
  #changed = new Set<string>();

  constructor(theatre: Theatre) {
    this.theatre = theatre;
  }

  add(entry: Entry): void {
    const { body } = entry;
    const recorded = Date.parse(entry.recorded);
    switch (body.kind) {
      case 'report':
        this.#addReport(entry, recorded);
        break;
      case 'claims':
        this.#addReading(entry, recorded);
        break;
      case 'decision':
        this.#addAct(actOf(entry)!);
        break;
      case 'pin': {
        const { place, holder, from, why } = body;
        push(this.pins, place, {
          hash: entry.hash,
          id: contentId(entry),
          recorded,
          author: entry.author,
          place,
          holder,
          from,
          why,
        });
        this.#changed.add(place);
        break;
      }
      case 'baseline':
        for (const row of body.rows) {
          const evidence = baselineEvidence(row, body.pack, body.published, this.theatre);
          push(this.baselines, row.place, { evidence, recorded });
          this.#changed.add(row.place);
        }
        break;
      case 'retract': {
        const retract = { published: parseInstant(body.published, this.theatre.timezone), recorded };
        push(this.#retracts, body.report, retract);
        this.reports.get(body.report)?.retracts.push(retract);
        for (const reading of this.#readings.get(body.report) ?? []) this.#markPlaces(reading);
        break;
      }
    }
  }

  /** Places touched since the last call. */
  takeChanged(): Set<string> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  /** All evidence of a place, whenever it counts. */
  evidence(place: string): Evidence[] {
    return [...(this.#evidence.get(place)?.values() ?? [])].flat();
  }

  /** The town a site belongs to, by the pack or by what a claim says of it. */
  townOf(place: string): string | null {
    const known = this.theatre.place(place);
    if (known) return known.partOf;
    for (const [first] of this.#evidence.get(place)?.values() ?? []) {
      const town = first?.version?.claim.place?.partOf;
      if (town) return town;
    }
    return null;
  }

  places(): Set<string> {
    return new Set([...this.#evidence.keys(), ...this.baselines.keys(), ...this.pins.keys()]);
  }

  /** The moment from which on, by both clocks, everything the log has of a place counts as it does today. */
  wholeFrom(place: string): Instant {
    const moments = this.decisions.gradeMoments();
    for (const { evidence, recorded } of this.baselines.get(place) ?? []) moments.push(evidence.published, recorded);
    for (const pin of this.pins.get(place) ?? []) moments.push(...this.decisions.moments(pin));
    for (const { version } of this.evidence(place)) {
      const { report, readFrom, readUntil, decidedFrom, decidedUntil } = version!;
      moments.push(report.published, report.recorded, readFrom, readUntil, decidedFrom, decidedUntil);
      for (const retract of report.retracts) moments.push(retract.published, retract.recorded);
    }
    return moments.reduce((a, b) => (Number.isFinite(b) && b > a ? b : a), Number.NEGATIVE_INFINITY);
  }

  /** The grades that sources had at a moment, by folded name. */
  grades(at: Instant): Map<string, Grade> {
    const grades = new Map<string, Grade>();
    for (const source of this.decisions.gradedSources()) {
      const act = this.decisions.grade(source, at);
      if (act?.action.do === 'grade') grades.set(source, act.action.grade);
    }
    return grades;
  }

  gradeOf(outlet: string, at: Instant): Act | null {
    return this.decisions.grade(outlet, at);
  }

  versions(clocks: Clocks): Version[] {
    return [...this.#versions.values()].flat().filter((version) => versionCounts(version, clocks));
  }

  claim(id: string): Claim | null {
    const root = this.decisions.rootOf(id);
    const parts = this.#versions.get(root)?.map((version) => version.claim) ?? [];
    return parts.find((claim) => claim.id === id) ?? this.#origins.get(id)?.[0]?.claim ?? null;
  }

  reading(report: string, { logged }: Pick<Clocks, 'logged'>): Pick<Reading, 'claims' | 'figures'> | null {
    return this.#readings.get(report)?.find((r) => r.recorded <= logged && logged < r.until) ?? null;
  }

  figures(clocks: Clocks): { figure: Figure; report: StoredReport }[] {
    return [...this.reports.values()]
      .filter((report) => reportCounts(report, clocks))
      .flatMap((report) => (this.reading(report.id, clocks)?.figures ?? []).map((figure) => ({ figure, report })));
  }

  #addReport(entry: Entry, recorded: Instant): void {
    if (entry.body.kind !== 'report') return;
    const { report } = entry.body;
    const old = this.reports.get(report.id);
    if (old && (old.recorded < recorded || (old.recorded === recorded && old.group <= (report.group ?? report.id))))
      return;
    const stored: StoredReport = {
      id: report.id,
      report,
      head: reportHead(report),
      published: parseInstant(report.published, this.theatre.timezone),
      recorded,
      group: report.group ?? report.id,
      outlet: report.source ? fold(report.source) : null,
      retracts: this.#retracts.get(report.id)?.slice() ?? [],
    };
    this.reports.set(report.id, stored);
    for (const reading of this.#readings.get(report.id) ?? [])
      for (const claim of reading.claims) this.#refresh(claim.id);
    for (const id of this.#added.get(report.id) ?? []) this.#refresh(id);
  }

  #addReading(entry: Entry, recorded: Instant): void {
    if (entry.body.kind !== 'claims') return;
    const { report, claims, figures } = entry.body;
    const reading: Reading = {
      report,
      id: contentId(entry),
      recorded,
      until: Number.POSITIVE_INFINITY,
      claims,
      figures,
    };
    const all = [...(this.#readings.get(report) ?? []), reading].sort(
      (a, b) => a.recorded - b.recorded || (a.id < b.id ? -1 : 1),
    );
    for (const [i, one] of all.entries()) one.until = all[i + 1]?.recorded ?? Number.POSITIVE_INFINITY;
    this.#readings.set(report, all);
    for (const claim of claims) push(this.#origins, claim.id, { claim, reading, report, act: null });
    for (const one of all) for (const claim of one.claims) this.#refresh(claim.id);
  }

  #addAct(act: Act): void {
    const { action } = act;
    if (action.do === 'add') {
      push(this.#origins, action.to.id, { claim: action.to, reading: null, report: action.report, act });
      push(this.#added, action.report, action.to.id);
    }
    const claims = this.decisions.add(act);
    for (const id of claims) this.#refresh(id);
    if (action.do === 'grade' || (action.do === 'undo' && !claims.length))
      for (const place of this.places()) this.#changed.add(place);
  }

  /** Works out again which versions of a claim there are, and their evidence. */
  #refresh(id: string): void {
    const before = this.#versions.get(id) ?? [];
    const versions = (this.#origins.get(id) ?? []).flatMap((origin) => {
      const report = this.reports.get(origin.report);
      if (!report) return [];
      const moments = this.#moments(id, origin.act);
      return moments.flatMap((from, i): Version[] => {
        if (origin.act && !this.decisions.stands(origin.act, from)) return [];
        return this.decisions.outcome(origin.claim, from).map((outcome) => ({
          claim: outcome.claim,
          report,
          reviewed: outcome.reviewed || origin.act !== null,
          readFrom: origin.reading?.recorded ?? Number.NEGATIVE_INFINITY,
          readUntil: origin.reading?.until ?? Number.POSITIVE_INFINITY,
          decidedFrom: from,
          decidedUntil: moments[i + 1] ?? Number.POSITIVE_INFINITY,
        }));
      });
    });
    this.#versions.set(id, versions);
    for (const { claim } of before) if (claim.place?.id) this.#drop(claim.place.id, id);
    for (const version of versions) {
      const evidence = evidenceOf(version, this.theatre);
      if (!evidence) continue;
      const ofPlace = this.#evidence.get(evidence.place) ?? new Map<string, Evidence[]>();
      this.#evidence.set(evidence.place, ofPlace);
      push(ofPlace, id, evidence);
      this.#changed.add(evidence.place);
    }
  }

  #moments(claim: string, act: Act | null): Instant[] {
    const split = (id: string, seen = new Set<string>()): Instant[] => {
      if (seen.has(id)) return [];
      seen.add(id);
      return this.decisions
        .of(id)
        .flatMap((a) => [
          ...this.decisions.moments(a),
          ...(a.action.do === 'split' ? a.action.to.flatMap((to) => split(to.id, seen)) : []),
        ]);
    };
    const all = [Number.NEGATIVE_INFINITY, ...split(claim), ...(act ? this.decisions.moments(act) : [])];
    return [...new Set(all)].sort((a, b) => a - b);
  }

  #drop(place: string, claim: string): void {
    const ofPlace = this.#evidence.get(place);
    if (ofPlace?.delete(claim)) this.#changed.add(place);
  }

  #markPlaces(reading: Reading): void {
    for (const claim of reading.claims)
      for (const version of this.#versions.get(claim.id) ?? [])
        if (version.claim.place?.id) this.#changed.add(version.claim.place.id);
  }
}
