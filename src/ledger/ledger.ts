import { MarchlandError } from '../lib/error.ts';
import { DAY_MS, type Instant, toIso } from '../lib/time.ts';
import type { Claim } from '../model/claim.ts';
import type { Control, ControlView } from '../model/control.ts';
import type { Entry } from '../model/entry.ts';
import type { Figure } from '../model/figure.ts';
import type { Reading } from '../model/reading.ts';
import type { Report, ReportHead } from '../model/report.ts';
import type { HeadSignature } from '../model/signature.ts';
import type { AsOf, ClaimRow, ControlSource, Theatre } from '../model/source.ts';
import type { Why } from '../model/why.ts';
import { Atlas } from './atlas.ts';
import { Book } from './book.ts';
import { push } from './decisions.ts';
import { digestOf } from './digest.ts';
import { GENESIS } from './entry.ts';
import { voiceGroup } from './evidence.ts';
import { methodOf } from './method.ts';
import { DEFAULT_POLICY, type Policy } from './policy.ts';
import { loadPolicies } from './policy-file.ts';
import type { Head } from './port.ts';
import { OPEN_DAYS, type ReviewItem, reviewQueue } from './queue.ts';
import { type SourceRecord, sourceRecords } from './sources.ts';
import { type Clocks, EVERYTHING, type Recall, reportCounts } from './version.ts';
import { explain } from './why.ts';

export interface LedgerOptions {
  /** Those that ship unless given. */
  policies?: readonly Policy[] | undefined;
  /** Gives an entry by its number. With it the ledger keeps no entries itself, which matters from some 100,000 claims on. */
  recall?: Recall | undefined;
  /** Independence groups that must carry a change for it to be confirmed without review; the policy's own unless given. */
  confirmGroups?: number | undefined;
  /** Signs heads; without it views carry no signature. */
  sign?: ((head: Head) => HeadSignature) | undefined;
}

/** What the log says and what follows from it. */
export interface Ledger extends ControlSource {
  /** Takes entries in, in any order; what followed from the others stays worked out. */
  add(entries: readonly Entry[]): void;
  head(): Head;
  /** The desk's signature of the head; null without a key. */
  signature(): HeadSignature | null;
  entries(): readonly Entry[];
  /** Reports that count, in the order in which they came; all of them without an argument. */
  reports(asOf?: Pick<AsOf, 'known' | 'logged'>): readonly Report[];
  report(id: string): Report | undefined;
  /** What the newest reader version took from a report. */
  reading(report: string): Reading | null;
  claim(id: string): Claim | null;
  /** The score of every party named at a place, and (party null) of those not named; they add up to 1. */
  scores(place: string, asOf: AsOf): { party: string | null; score: number }[];
  /** sha256 of all control intervals, rounded: the same for the same entries on any engine, time zone and Node version. */
  digest(policy?: string): string;
  /** Claims that want a person, those first that would change the map most. */
  queue(asOf: AsOf): ReviewItem[];
  /** Sources with their record, the grade a person gave and the grade the record would give. */
  sources(asOf: Pick<AsOf, 'known' | 'logged' | 'policy'>): SourceRecord[];
  /** Every place with evidence, a baseline or a pin, sorted. */
  placeIds(): string[];
}

/** An empty ledger of a theatre. */
export function createLedger(theatre: Theatre, options: LedgerOptions = {}): Ledger {
  return new LogLedger(theatre, options);
}

class LogLedger implements Ledger {
  readonly #theatre: Theatre;
  readonly #book: Book;
  readonly #atlases = new Map<string, Atlas>();
  /** Entries by number, unless the caller recalls them. */
  readonly #kept: Map<number, Entry> | null;
  readonly #recall: Recall;
  readonly #sign: LedgerOptions['sign'];
  #head: Head = GENESIS;
  #signed: { hash: string; signature: HeadSignature } | null = null;
  #places: string[] | null = null;
  #sites: Map<string, string[]> | null = null;

  constructor(theatre: Theatre, { policies = loadPolicies(), confirmGroups, recall, sign }: LedgerOptions) {
    this.#theatre = theatre;
    this.#sign = sign;
    const kept = new Map<number, Entry>();
    this.#kept = recall ? null : kept;
    this.#recall = recall ?? ((seq) => kept.get(seq)!);
    this.#book = new Book(theatre, this.#recall);
    for (const policy of policies) {
      const method = methodOf(policy);
      if (confirmGroups) method.bars = { ...method.bars, confirmGroups };
      this.#atlases.set(policy.id, new Atlas(this.#book, method));
    }
  }

  add(entries: readonly Entry[]): void {
    for (const entry of entries) {
      this.#kept?.set(entry.seq, entry);
      this.#book.add(entry);
      if (entry.seq > this.#head.seq) this.#head = { seq: entry.seq, hash: entry.hash };
    }
    const changed = this.#book.takeChanged();
    for (const atlas of this.#atlases.values()) atlas.forget(changed);
    if (changed.size) {
      this.#places = null;
      this.#sites = null;
    }
  }

  head(): Head {
    return this.#head;
  }

  signature(): HeadSignature | null {
    if (!this.#sign) return null;
    if (this.#signed?.hash !== this.#head.hash)
      this.#signed = { hash: this.#head.hash, signature: this.#sign(this.#head) };
    return this.#signed.signature;
  }

  entries(): readonly Entry[] {
    if (this.#kept) return [...this.#kept.values()];
    return Array.from({ length: this.#head.seq }, (_, i) => this.#recall(i + 1));
  }

  reports(asOf?: Pick<AsOf, 'known' | 'logged'>): readonly Report[] {
    const all = [...this.#book.reports.values()];
    return (asOf ? all.filter((r) => reportCounts(r, clocksOf(asOf))) : all).map((r) => r.report);
  }

  report(id: string): Report | undefined {
    return this.#book.reports.get(id)?.report;
  }

  reading(report: string): Reading | null {
    const reading = this.#book.reading(report, EVERYTHING);
    return reading && { claims: [...reading.claims()], figures: [...reading.figures()] };
  }

  claim(id: string): Claim | null {
    return this.#book.claim(id);
  }

  placeIds(): string[] {
    this.#places ??= [...this.#book.places()].sort();
    return this.#places;
  }

  view(asOf: AsOf, places?: readonly string[]): ControlView {
    const clocks = clocksOf(asOf);
    const atlas = this.#atlas(asOf.policy);
    const wanted = places ?? this.placeIds();
    const { controls, untold, changes, reviewed } = atlas.all(wanted, asOf.at, clocks);
    const told = this.#hasSites() ? controls.map((c) => this.#withSites(c, atlas, asOf.at, clocks)) : controls;
    return {
      at: toIso(asOf.at),
      known: toIso(asOf.known),
      logged: asOf.logged === undefined ? null : toIso(asOf.logged),
      head: this.#head.hash,
      signature: this.signature(),
      policy: atlas.method.policy.id,
      reviewed: { changes: reviewed, of: changes },
      places: places || !untold ? told : told.filter((c) => c.lastReported || c.pinned || c.except.length),
    };
  }

  why(place: string, asOf: AsOf): Why {
    const clocks = clocksOf(asOf);
    const atlas = this.#atlas(asOf.policy);
    const control = this.#withSites(atlas.control(place, asOf.at, clocks), atlas, asOf.at, clocks);
    return explain(atlas, control, asOf.at, clocks, this.#theatre);
  }

  scores(place: string, asOf: AsOf): { party: string | null; score: number }[] {
    return this.#atlas(asOf.policy).scores(place, asOf.at, clocksOf(asOf));
  }

  digest(policy?: string): string {
    return digestOf(this.#atlas(policy), this.placeIds());
  }

  queue(asOf: AsOf): ReviewItem[] {
    const clocks = clocksOf(asOf);
    const { table } = this.#book;
    const open = asOf.at - OPEN_DAYS * DAY_MS;
    const versions = this.#book.versions(clocks, (row) => table.isDoubtful(row) || !(table.effectOf(row) < open));
    return reviewQueue(this.#atlas(asOf.policy), versions, asOf.at, clocks);
  }

  sources(asOf: Pick<AsOf, 'known' | 'logged' | 'policy'>): SourceRecord[] {
    return sourceRecords(this.#book, this.#atlas(asOf.policy), clocksOf(asOf));
  }

  claims(asOf: Pick<AsOf, 'known' | 'logged'>): readonly ClaimRow[] {
    return this.#book.versions(clocksOf(asOf)).map(({ claim, report, reviewed }) => ({
      claim,
      report: report.head,
      published: report.published,
      group: voiceGroup(claim, report),
      reviewed,
    }));
  }

  figures(asOf: Pick<AsOf, 'known' | 'logged'>): readonly { figure: Figure; report: ReportHead; published: Instant }[] {
    return this.#book
      .figures(clocksOf(asOf))
      .map(({ figure, report }) => ({ figure, report: report.head, published: report.published }));
  }

  /** Control with the sites of the place that another party holds. */
  #withSites(control: Control, atlas: Atlas, at: Instant, clocks: Clocks): Control {
    const sites = this.#sitesOf(control.place.id);
    if (!sites) return control;
    const except = sites.flatMap((id) => {
      const site = atlas.control(id, at, clocks);
      if (site.holder === null || site.holder === control.holder || site.standing === 'stale') return [];
      return [{ place: id, name: site.place.name, holder: site.holder }];
    });
    return except.length ? { ...control, except } : control;
  }

  #hasSites(): boolean {
    return this.#sitesByTown().size > 0;
  }

  #sitesOf(town: string): readonly string[] | undefined {
    return this.#sitesByTown().get(town);
  }

  /** Sites with evidence, by the place they belong to. */
  #sitesByTown(): Map<string, string[]> {
    if (this.#sites) return this.#sites;
    this.#sites = new Map();
    for (const place of this.placeIds()) {
      const of = this.#book.townOf(place);
      if (of) push(this.#sites, of, place);
    }
    return this.#sites;
  }

  #atlas(policy = DEFAULT_POLICY): Atlas {
    const atlas = this.#atlases.get(policy);
    if (!atlas)
      throw new MarchlandError('usage', `there is no policy "${policy}": ${[...this.#atlases.keys()].join(', ')}`);
    return atlas;
  }
}

function clocksOf({ known, logged }: Pick<AsOf, 'known' | 'logged'>): Clocks {
  return { known, logged: logged ?? EVERYTHING.logged };
}
