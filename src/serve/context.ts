import type { Desk } from '../desk/desk.ts';

/** What every route is handed. */
export interface AppContext {
  desk: Desk;
  now(): number;
  /** Folder of the built app; null serves the plain page at `/`. */
  webFolder: string | null;
  version: string;
}
