/** What a caller says about a table beside its text. */
export interface ImportOptions {
  /** Its name, for messages and for the reports. */
  file: string;
  /** Who published it, where its rows do not say. */
  source?: string | undefined;
  /** Publication of rows that do not say: a day, or `event` for the day of the event itself. */
  published?: string | undefined;
}
