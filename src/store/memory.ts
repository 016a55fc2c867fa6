import { contentId, GENESIS, sealEntry } from '../ledger/entry.ts';
import type { Draft, Head, LogStore } from '../ledger/port.ts';
import type { Entry } from '../model/entry.ts';
import { queryWords as words } from './query.ts';

interface Shelf {
  entries: Entry[];
  content: Set<string>;
  watchers: Set<() => void>;
  taken: Map<string, MemoryStore>;
}

/** A log that lives as long as the process; `beside` opens the same log a second time, as another process would. */
export class MemoryStore implements LogStore {
  readonly #shelf: Shelf;

  constructor(beside?: MemoryStore) {
    this.#shelf = beside ? beside.#shelf : { entries: [], content: new Set(), watchers: new Set(), taken: new Map() };
  }

  async append(drafts: readonly Draft[]): Promise<Entry[]> {
    const { entries, content, watchers } = this.#shelf;
    const written = new Map<string, Entry>();
    let head: Head = entries.at(-1) ?? GENESIS;
    for (const draft of drafts) {
      const id = contentId(draft);
      if (content.has(id) || written.has(id)) continue;
      const entry = sealEntry(structuredClone(draft), head);
      written.set(id, entry);
      head = entry;
    }
    for (const [id, entry] of written) {
      content.add(id);
      entries.push(entry);
    }
    if (written.size) for (const watcher of watchers) queueMicrotask(watcher);
    return [...written.values()];
  }

  async since(after: number, limit = Number.POSITIVE_INFINITY): Promise<Entry[]> {
    return this.#shelf.entries.slice(after, after + limit);
  }

  async head(): Promise<Head> {
    const { seq, hash } = this.#shelf.entries.at(-1) ?? GENESIS;
    return { seq, hash };
  }

  async follow(onChange: () => void): Promise<() => void> {
    const watcher = () => onChange();
    this.#shelf.watchers.add(watcher);
    return () => this.#shelf.watchers.delete(watcher);
  }

  async search(query: string, limit: number): Promise<string[]> {
    const wanted = words(query);
    if (!wanted.length) return [];
    return this.#reports()
      .filter((report) => {
        const has = new Set(words(`${report.title ?? ''} ${report.text}`));
        return wanted.every((word) => has.has(word));
      })
      .map((report) => report.id)
      .reverse()
      .slice(0, limit);
  }

  async takeUnread(reader: string, limit: number): Promise<string[]> {
    this.#release();
    const read = new Set<string>();
    for (const { body } of this.#shelf.entries)
      if (body.kind === 'claims' && body.reader === reader) read.add(body.report);
    const free = this.#reports()
      .map((report) => report.id)
      .filter((id) => !read.has(id) && !this.#shelf.taken.has(id))
      .slice(0, limit);
    for (const id of free) this.#shelf.taken.set(id, this);
    return free;
  }

  async close(): Promise<void> {
    this.#release();
  }

  #release(): void {
    for (const [id, holder] of this.#shelf.taken) if (holder === this) this.#shelf.taken.delete(id);
  }

  #reports() {
    return this.#shelf.entries.flatMap(({ body }) => (body.kind === 'report' ? [body.report] : []));
  }
}
