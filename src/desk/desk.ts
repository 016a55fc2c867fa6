import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { theatreOf } from '../gazetteer/theatre.ts';
import { DuplicateIndex } from '../intake/near-duplicate.ts';
import { noticeIn, takenBack } from '../intake/notice.ts';
import { contentId } from '../ledger/entry.ts';
import { createLedger, type Ledger } from '../ledger/ledger.ts';
import type { Draft, LogStore } from '../ledger/port.ts';
import { MarchlandError } from '../lib/error.ts';
import { toIso } from '../lib/time.ts';
import type { Entry, EntryBody, PersonAct } from '../model/entry.ts';
import type { Reading } from '../model/reading.ts';
import type { Report } from '../model/report.ts';
import { READER, type ReaderParts, read } from '../pipeline.ts';
import { openStore } from '../store/open.ts';
import { loadGazetteer, packFolder } from './packs.ts';
import { POOL_FROM, readOnAllCores } from './read-pool.ts';
import { createReader } from './reader.ts';
import { deskSigner } from './signing-key.ts';

/** What became of one report handed to a desk. */
export interface Added {
  report: Report;
  reading: Reading;
  /** False when the desk had it already. */
  isNew: boolean;
}

/** A desk as opened: its log, the packs it was made for, and the ledger that follows the log. */
export interface Desk {
  path: string;
  store: LogStore;
  gazetteer: Gazetteer;
  ledger: Ledger;
  /** Reads and stores reports, all or none; reports the desk has are not stored twice. */
  add(reports: readonly Report[], author: string): Promise<Added[]>;
  /** Stores reports that come with their claims (another's table), all or none; returns how many the desk had not. */
  take(read: readonly (Reading & { report: Report })[], reader: string, author: string): Promise<number>;
  /**
   * Records what a person decided or pinned; returns the entry. Errors: claim-unknown, place-unknown, not-found where there
   * is nothing to decide on.
   */
  decide(act: PersonAct, author: string): Promise<Entry>;
  /** Reads a report as this desk would, and stores nothing. */
  read(report: Report): Reading;
  /** Takes in what other processes appended. */
  refresh(): Promise<boolean>;
  close(): Promise<void>;
}

/** What a desk is opened or made with: the key that signs its heads, where it is not the one in its folder. */
export interface DeskOptions {
  signingKey?: string | undefined;
}

/** Makes a desk: the log with a baseline entry for each pack, and its signing key. Errors: pack-unknown, desk-exists, desk-unwritable. */
export async function initDesk(
  path: string,
  packs: readonly string[],
  now: () => number,
  { signingKey }: DeskOptions = {},
): Promise<void> {
  const gazetteer = loadGazetteer(packs);
  for (const pack of packs) packFolder(pack);
  const store = await openStore(path, { create: true });
  try {
    if ((await store.head()).seq > 0)
      throw new MarchlandError('desk-exists', 'there is already a desk there', { file: path });
    deskSigner(path, signingKey);
    const drafts: Draft[] = gazetteer.packs.map((pack, i) => ({
      recorded: toIso(now()),
      author: 'marchland',
      body: {
        kind: 'baseline',
        pack: packs[i]!,
        published: pack.baseline.map((r) => r.on).sort()[0] ?? '1970-01-01',
        rows: pack.baseline,
      },
    }));
    await store.append(drafts);
  } finally {
    await store.close();
  }
}

/** Opens a desk and rebuilds its ledger from the log. Errors: desk-missing, desk-newer, pack-unknown, store-unavailable. */
export async function openDesk(path: string, now: () => number, { signingKey }: DeskOptions = {}): Promise<Desk> {
  const store = await openStore(path);
  try {
    const entries = await store.since(0);
    const packs = entries.flatMap((e) => (e.body.kind === 'baseline' ? [e.body.pack] : []));
    if (!packs.length)
      throw new MarchlandError(
        'desk-missing',
        'the log there names no pack; `marchland init DIR --pack P` makes a desk',
        { file: path },
      );
    const gazetteer = loadGazetteer(packs);
    const ledger = createLedger(theatreOf(gazetteer), { sign: deskSigner(path, signingKey)?.sign });
    ledger.add(entries);
    return new OpenDesk(path, store, packs, gazetteer, ledger, now, entries.at(-1)?.seq ?? 0);
  } catch (error) {
    await store.close();
    throw error;
  }
}

class OpenDesk implements Desk {
  readonly path: string;
  readonly store: LogStore;
  readonly gazetteer: Gazetteer;
  readonly ledger: Ledger;
  readonly #packs: readonly string[];
  readonly #now: () => number;
  readonly #copies = new DuplicateIndex();
  #seen: number;
  #reader: ReaderParts | null = null;
  #groupsUpTo = 0;

  constructor(
    path: string,
    store: LogStore,
    packs: readonly string[],
    gazetteer: Gazetteer,
    ledger: Ledger,
    now: () => number,
    seen: number,
  ) {
    this.path = path;
    this.#packs = packs;
    this.store = store;
    this.gazetteer = gazetteer;
    this.ledger = ledger;
    this.#now = now;
    this.#seen = seen;
  }

  read(report: Report): Reading {
    this.#reader ??= createReader(this.gazetteer);
    return read(report, this.#reader);
  }

  async add(reports: readonly Report[], author: string): Promise<Added[]> {
    await this.refresh();
    for (const known of this.ledger.reports().slice(this.#groupsUpTo))
      this.#copies.add(known.id, known.text, known.group);
    this.#groupsUpTo = this.ledger.reports().length;
    const recorded = toIso(this.#now());
    const fresh = new Map<string, Report>();
    for (const r of reports)
      if (!this.ledger.report(r.id) && !fresh.has(r.id))
        fresh.set(r.id, { ...r, group: this.#copies.add(r.id, r.text) });
    const list = [...fresh.values()];
    const readings = await this.#readAll(list);
    const drafts = list.flatMap((report, i): Draft[] => [
      { recorded, author, body: { kind: 'report', report } },
      { recorded, author: READER, body: { kind: 'claims', report: report.id, reader: READER, ...readings[i]! } },
    ]);
    const read = new Map(list.map((report, i) => [report.id, { report, reading: readings[i]!, isNew: true }]));
    const added = reports.map(({ id }): Added => {
      const now = read.get(id);
      if (now && read.delete(id)) return now;
      const report = fresh.get(id) ?? this.ledger.report(id)!;
      return { report, reading: this.ledger.reading(id) ?? this.read(report), isNew: false };
    });
    await this.store.append([
      ...drafts,
      ...this.#retractions(
        added.filter((a) => a.isNew).map((a) => a.report),
        recorded,
      ),
    ]);
    await this.refresh();
    return added;
  }

  #readAll(reports: readonly Report[]): Promise<Reading[]> | Reading[] {
    return reports.length < POOL_FROM ? reports.map((r) => this.read(r)) : readOnAllCores(reports, this.#packs);
  }

  /** What the new reports take back, and what earlier notices take back of them: a notice may come first. */
  #retractions(fresh: readonly Report[], recorded: string): Draft[] {
    const known = this.ledger.reports();
    const isNew = new Set(fresh.map((r) => r.id));
    return [...known, ...fresh].flatMap((by) => {
      const notice = noticeIn(by);
      if (!notice) return [];
      const targets = takenBack(notice, by, isNew.has(by.id) ? [...known, ...fresh] : fresh);
      return targets.map(
        (r): Draft => ({
          recorded,
          author: 'notice',
          body: { kind: 'retract', report: r.id, published: by.published, why: notice.why },
        }),
      );
    });
  }

  async take(read: readonly (Reading & { report: Report })[], reader: string, author: string): Promise<number> {
    await this.refresh();
    const recorded = toIso(this.#now());
    const fresh = read.filter((r) => !this.ledger.report(r.report.id));
    await this.store.append(
      fresh.flatMap(({ report, claims, figures }): Draft[] => [
        { recorded, author, body: { kind: 'report', report } },
        { recorded, author: reader, body: { kind: 'claims', report: report.id, reader, claims, figures } },
      ]),
    );
    await this.refresh();
    return fresh.length;
  }

  async decide(act: PersonAct, author: string): Promise<Entry> {
    await this.refresh();
    this.#mustExist(act);
    const draft: Draft = { recorded: toIso(this.#now()), author, body: bodyOf(act) };
    const [written] = await this.store.append([draft]);
    await this.refresh();
    // the same act by the same person in the same millisecond is in the log already
    return written ?? this.ledger.entries().find((e) => contentId(e) === contentId(draft))!;
  }

  #mustExist(action: PersonAct): void {
    const claims = 'claim' in action ? [action.claim] : [];
    if (action.do === 'merge') claims.push(action.into);
    for (const claim of claims)
      if (!this.ledger.claim(claim)) throw new MarchlandError('claim-unknown', `this desk has no claim "${claim}"`);
    const places = action.do === 'pin' ? [action.place] : [];
    const parties = action.do === 'pin' ? [action.holder] : [];
    for (const to of 'to' in action ? [action.to].flat() : []) {
      if (to.place?.id) places.push(to.place.id);
      parties.push(to.actor?.id ?? null, to.against?.id ?? null);
    }
    for (const place of places)
      if (!this.gazetteer.place(place) && !this.ledger.placeIds().includes(place))
        throw new MarchlandError('place-unknown', `no pack of this desk has a place "${place}"`);
    for (const party of parties)
      if (party !== null && !this.gazetteer.party(party))
        throw new MarchlandError('not-found', `no pack of this desk has a party "${party}"`);
    if (action.do === 'add' && !this.ledger.report(action.report))
      throw new MarchlandError('not-found', `this desk has no report "${action.report}"`);
    if (
      action.do === 'undo' &&
      !this.ledger
        .entries()
        .some((e) => e.hash === action.entry && (e.body.kind === 'decision' || e.body.kind === 'pin'))
    )
      throw new MarchlandError('not-found', `this desk has no decision or pin "${action.entry}"`);
  }

  async refresh(): Promise<boolean> {
    const entries = await this.store.since(this.#seen);
    if (!entries.length) return false;
    this.ledger.add(entries);
    this.#seen = entries.at(-1)!.seq;
    return true;
  }

  close(): Promise<void> {
    return this.store.close();
  }
}

function bodyOf(act: PersonAct): EntryBody {
  if (act.do !== 'pin') return { kind: 'decision', action: act };
  const { do: _, ...pin } = act;
  return { kind: 'pin', ...pin };
}
