import type { Entry, EntryBody } from '../model/entry.ts';

/** An entry about to be written: the store adds seq, previous and hash under its own lock. */
export interface Draft {
  recorded: string;
  author: string;
  body: EntryBody;
}

/** The newest entry's place in the chain; seq 0 and the genesis hash for an empty log. */
export interface Head {
  seq: number;
  hash: string;
}

/**
 * What a store must do. Every promise resolves only after the data is on disk (fsync) or in memory for the memory store.
 * Errors are MarchlandErrors: desk-unwritable, desk-newer, store-unavailable.
 */
export interface LogStore {
  /** Appends all drafts or none. Drafts whose content is already in the log are skipped; returns the entries written. */
  append(drafts: readonly Draft[]): Promise<Entry[]>;
  /** Entries with seq greater than `after`, in order. */
  since(after: number, limit?: number): Promise<Entry[]>;
  head(): Promise<Head>;
  /** Calls back after another process or this one appended; returns a function that stops it. */
  follow(onChange: () => void): Promise<() => void>;
  /** Report ids whose title or text holds all words of the query, those added last first. */
  search(query: string, limit: number): Promise<string[]>;
  /**
   * Up to `limit` reports that no `claims` entry of this reader version covers and no other open store has taken. They
   * are this store's until its next call, until it closes or until its process ends.
   */
  takeUnread(reader: string, limit: number): Promise<string[]>;
  close(): Promise<void>;
}
