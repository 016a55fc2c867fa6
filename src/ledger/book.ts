import { fold } from '../lib/fold.ts';
import { type Instant, parseInstant } from '../lib/time.ts';
import type { Claim } from '../model/claim.ts';
import type { Entry, Grade } from '../model/entry.ts';
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import type { Theatre } from '../model/source.ts';
import { ClaimTable } from './claim-table.ts';
import { DayClock } from './day-clock.ts';
import { DecidedClaims, type Origin } from './decided.ts';
import { type Act, actOf, Decisions, push } from './decisions.ts';
import { contentId } from './entry.ts';
import { baselineEvidence, type Evidence, evidenceOf } from './evidence.ts';
import { inTurn, Reading } from './reading.ts';
import { type Clocks, type Recall, reportCounts, StoredReport, type Version, versionCounts } from './version.ts';

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

/** Below these a reading, or the place it was matched with, wants a look. */
export const SURE = { confidence: 0.6, margin: 0.1 };

/**
 * What the log says, by report, claim and place, each with the times at which it counts. Entries may come in any order;
 * the same set gives the same book. Reports and claims themselves stay in the log, whence `recall` gets them.
 */
export class Book {
  readonly theatre: Theatre;
  readonly clock: DayClock;
  readonly decisions = new Decisions();
  readonly reports = new Map<string, StoredReport>();
  readonly pins = new Map<string, Pin[]>();
  readonly baselines = new Map<string, Baseline[]>();
  readonly table = new ClaimTable();
  readonly #recall: Recall;
  readonly #readings = new Map<string, Reading[]>();
  /** `claims` entries whose report has not come yet. */
  readonly #waiting = new Map<string, Entry[]>();
  readonly #retracts = new Map<string, { published: Instant; recorded: Instant }[]>();
  /** Claims that people added, by report. */
  readonly #added = new Map<string, Act[]>();
  readonly #decided: DecidedClaims;
  readonly #outlets = new Map<string, string>();
  #rows: Map<string, number[]> | null = null;
  #grades: { at: Instant; byOutlet: ReadonlyMap<string, Grade> } | null = null;
  #changed = new Set<string>();

  constructor(theatre: Theatre, recall: Recall) {
    this.theatre = theatre;
    this.clock = new DayClock(theatre.timezone);
    this.#decided = new DecidedClaims((version) => evidenceOf(version, theatre, this.clock));
    this.#recall = recall;
  }

  add(entry: Entry): void {
    const { body } = entry;
    const recorded = Date.parse(entry.recorded);
    switch (body.kind) {
      case 'report':
        this.#addReport(body.report, recorded, entry.seq);
        break;
      case 'claims':
        this.#addReading(entry, body.report, recorded);
        break;
      case 'decision':
        this.#addAct(actOf(entry)!);
        break;
      case 'pin': {
        const { place, holder, from, why } = body;
        const { hash, author } = entry;
        push(this.pins, place, { hash, id: contentId(entry), recorded, author, place, holder, from, why });
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
        push(this.#retracts, body.report, { published: parseInstant(body.published, this.theatre.timezone), recorded });
        const report = this.reports.get(body.report);
        if (!report) break;
        report.retracts = this.#retracts.get(body.report)!;
        this.#markReport(body.report);
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

  /** The evidence of a place that counts at two clocks. */
  evidence(place: string, clocks: Clocks): Evidence[] {
    const all: Evidence[] = [];
    for (const { evidence, recorded } of this.baselines.get(place) ?? [])
      if (
        recorded <= clocks.logged &&
        evidence.published <= clocks.known &&
        all.every((e) => e.claimId !== evidence.claimId)
      )
        all.push(evidence);
    for (const row of this.table.rowsOf(place)) if (this.rowCounts(row, clocks)) all.push(this.table.evidence(row));
    for (const { version, evidence } of this.#decided.at(place))
      if (versionCounts(version, clocks)) all.push(evidence!);
    return all;
  }

  /** Whether a claim nobody decided on counts. */
  rowCounts(row: number, clocks: Clocks): boolean {
    const reading = this.table.readings[row]!;
    if (reading.recorded > clocks.logged || clocks.logged >= reading.until || this.table.isSpecial(row)) return false;
    return reportCounts(reading.report, clocks);
  }

  /** The town a site belongs to, by the pack or by what a claim says of it. */
  townOf(place: string): string | null {
    const known = this.theatre.place(place);
    if (known) return known.partOf;
    const [row] = this.table.rowsOf(place);
    return row === undefined ? null : (this.table.claim(row).place?.partOf ?? null);
  }

  places(): Set<string> {
    const all = [...this.table.places.list, ...this.#decided.places(), ...this.baselines.keys(), ...this.pins.keys()];
    return new Set(all);
  }

  /** Whether nothing but the publication of reports decides what counts of a place for those who see the whole log. */
  isPlain(place: string): boolean {
    if (this.pins.has(place) || this.#decided.touches(place) || this.decisions.hasGrades) return false;
    return this.table.rowsOf(place).every((row) => {
      const reading = this.table.readings[row]!;
      return reading.until === Number.POSITIVE_INFINITY && reading.report.retracts.length === 0;
    });
  }

  /** The moment from which on, by both clocks, everything the log has of a place counts as it does today; and by `logged`. */
  wholeFrom(place: string): { whole: Instant; recorded: Instant } {
    let [whole, recorded] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    const note = (moment: Instant, logged = false) => {
      if (!Number.isFinite(moment)) return;
      if (moment > whole) whole = moment;
      if (logged && moment > recorded) recorded = moment;
    };
    for (const moment of this.decisions.gradeMoments()) note(moment, true);
    for (const b of this.baselines.get(place) ?? []) {
      note(b.evidence.published);
      note(b.recorded, true);
    }
    for (const pin of this.pins.get(place) ?? []) for (const moment of this.decisions.moments(pin)) note(moment, true);
    for (const row of this.table.rowsOf(place)) {
      const { report, recorded: read, until } = this.table.readings[row]!;
      note(report.published);
      note(report.recorded, true);
      note(read, true);
      note(until, true);
      for (const retract of report.retracts) {
        note(retract.published);
        note(retract.recorded, true);
      }
    }
    for (const { version: v } of this.#decided.at(place)) {
      note(v.report.published);
      for (const retract of v.report.retracts) {
        note(retract.published);
        note(retract.recorded, true);
      }
      for (const moment of [v.report.recorded, v.readFrom, v.readUntil, v.decidedFrom, v.decidedUntil])
        note(moment, true);
    }
    return { whole, recorded };
  }

  /** The grades that sources had at a moment, by folded name. */
  grades(at: Instant): ReadonlyMap<string, Grade> {
    if (this.#grades?.at === at) return this.#grades.byOutlet;
    const byOutlet = new Map<string, Grade>();
    for (const source of this.decisions.gradedSources()) {
      const act = this.decisions.grade(source, at);
      if (act?.action.do === 'grade') byOutlet.set(source, act.action.grade);
    }
    this.#grades = { at, byOutlet };
    return byOutlet;
  }

  gradeOf(outlet: string, at: Instant): Act | null {
    return this.decisions.grade(outlet, at);
  }

  /** Claims that count at two clocks; only those whose row `wanted` takes, of those nobody decided on. */
  versions(
    clocks: Clocks,
    wanted: (row: number) => boolean = () => true,
  ): Pick<Version, 'claim' | 'report' | 'reviewed'>[] {
    const all: Pick<Version, 'claim' | 'report' | 'reviewed'>[] = [];
    for (let row = 0; row < this.table.size; row++)
      if (this.rowCounts(row, clocks) && wanted(row))
        all.push({ claim: this.table.claim(row), report: this.table.report(row), reviewed: false });
    for (const { version } of this.#decided.all()) if (versionCounts(version, clocks)) all.push(version);
    return all;
  }

  claim(id: string): Claim | null {
    const root = this.decisions.rootOf(id);
    const parts = this.#decided.of(root).map(({ version }) => version.claim);
    const part = parts.find((claim) => claim.id === id);
    if (part) return part;
    const [row] = this.#rowsById().get(root) ?? [];
    return row === undefined ? null : this.table.claim(row);
  }

  reading(report: string, { logged }: Pick<Clocks, 'logged'>): Reading | null {
    return this.#readings.get(report)?.find((r) => r.recorded <= logged && logged < r.until) ?? null;
  }

  figures(clocks: Clocks): { figure: Figure; report: StoredReport }[] {
    return [...this.reports.values()]
      .filter((report) => reportCounts(report, clocks))
      .flatMap((report) => (this.reading(report.id, clocks)?.figures() ?? []).map((figure) => ({ figure, report })));
  }

  #addReport(report: Report, recorded: Instant, seq: number): void {
    const group = report.group ?? report.id;
    const old = this.reports.get(report.id);
    if (old && (old.recorded < recorded || (old.recorded === recorded && old.group <= group))) return;
    const published = parseInstant(report.published, this.theatre.timezone);
    const outlet = report.source ? this.#outlet(report.source) : null;
    const stored = new StoredReport({ id: report.id, published, recorded, group, outlet }, seq, this.#recall);
    stored.retracts = this.#retracts.get(report.id) ?? stored.retracts;
    this.reports.set(report.id, stored);
    const entries = [
      ...(this.#waiting.get(report.id) ?? []),
      ...(this.#readings.get(report.id) ?? []).map((reading) => this.#drop(reading)),
    ];
    this.#waiting.delete(report.id);
    this.#readings.delete(report.id);
    for (const entry of entries) this.#addReading(entry, report.id, Date.parse(entry.recorded));
    for (const act of this.#added.get(report.id) ?? [])
      if (act.action.do === 'add') this.#decide(this.decisions.rootOf(act.action.to.id));
  }

  #addReading(entry: Entry, reportId: string, recorded: Instant): void {
    if (entry.body.kind !== 'claims') return;
    const report = this.reports.get(reportId);
    if (!report) {
      push(this.#waiting, reportId, entry);
      return;
    }
    const { claims } = entry.body;
    const rows = { first: this.table.size, count: claims.length };
    const reading = new Reading(report, recorded, rows, entry.seq, this.#recall);
    for (const [position, claim] of claims.entries()) {
      const evidence = evidenceOf({ claim, report, reviewed: false }, this.theatre, this.clock);
      const special = this.decisions.touches(claim.id);
      const row = this.table.add(claim, reading, position, evidence, special, doubtful(claim));
      if (this.#rows) push(this.#rows, claim.id, row);
      if (evidence) this.#changed.add(evidence.place);
    }
    const others = this.#readings.get(reportId);
    if (others) {
      others.push(reading);
      inTurn(others);
      this.#markReport(reportId);
    } else this.#readings.set(reportId, [reading]);
    for (const one of others ?? [reading])
      for (let row = one.first; row < one.first + one.count; row++)
        if (this.table.isSpecial(row)) this.#decide(this.decisions.rootOf(this.table.ids[row]!));
  }

  #outlet(source: string): string {
    const outlet = this.#outlets.get(source) ?? fold(source);
    this.#outlets.set(source, outlet);
    return outlet;
  }

  /** Takes a reading's rows out of the count; gives its entry to be added again. */
  #drop(reading: Reading): Entry {
    reading.until = Number.NEGATIVE_INFINITY;
    for (let row = reading.first; row < reading.first + reading.count; row++) {
      const place = this.table.placeOf(row);
      if (place !== null) this.#changed.add(place);
      this.#rows = null;
    }
    return this.#recall(reading.seq);
  }

  #addAct(act: Act): void {
    const { action } = act;
    if (action.do === 'add') push(this.#added, action.report, act);
    const claims = this.decisions.add(act);
    for (const id of claims) {
      for (const row of this.#rowsById().get(id) ?? []) {
        this.table.setSpecial(row);
        const place = this.table.placeOf(row);
        if (place !== null) this.#changed.add(place);
      }
      this.#decide(id);
    }
    this.#grades = null;
    if (action.do === 'grade' || (action.do === 'undo' && !claims.length))
      for (const place of this.places()) this.#changed.add(place);
  }

  /** Works out again what has become of a claim that people decided on. */
  #decide(id: string): void {
    const origins: Origin[] = [];
    for (const row of this.#rowsById().get(id) ?? []) {
      const reading = this.table.readings[row]!;
      if (reading.until > Number.NEGATIVE_INFINITY)
        origins.push({ claim: this.table.claim(row), report: reading.report, reading, act: null });
    }
    for (const act of this.decisions.of(id)) {
      const report = act.action.do === 'add' ? this.reports.get(act.action.report) : undefined;
      if (report && act.action.do === 'add') origins.push({ claim: act.action.to, report, reading: null, act });
    }
    for (const place of this.#decided.set(id, origins, this.decisions)) this.#changed.add(place);
  }

  #markReport(report: string): void {
    for (const reading of this.#readings.get(report) ?? [])
      for (let row = reading.first; row < reading.first + reading.count; row++) {
        const place = this.table.placeOf(row);
        if (place !== null) this.#changed.add(place);
        if (!this.table.isSpecial(row)) continue;
        for (const { evidence } of this.#decided.of(this.decisions.rootOf(this.table.ids[row]!)))
          if (evidence) this.#changed.add(evidence.place);
      }
    for (const act of this.#added.get(report) ?? [])
      if (act.action.do === 'add')
        for (const { evidence } of this.#decided.of(this.decisions.rootOf(act.action.to.id)))
          if (evidence) this.#changed.add(evidence.place);
  }

  /** Rows by claim id; made when first asked for, since only decisions ask. */
  #rowsById(): Map<string, number[]> {
    if (this.#rows) return this.#rows;
    const rows = new Map<string, number[]>();
    for (let row = 0; row < this.table.size; row++)
      if (this.table.readings[row]!.until > Number.NEGATIVE_INFINITY) push(rows, this.table.ids[row]!, row);
    this.#rows = rows;
    return rows;
  }
}

function doubtful(claim: Claim): boolean {
  return claim.doubts.length > 0 || claim.confidence < SURE.confidence || (claim.place?.margin ?? 1) < SURE.margin;
}
