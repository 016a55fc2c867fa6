import type { Place, PlaceName } from '../model/pack.ts';
import type { Outlines } from './gazetteer.ts';

/** What an importer reads from a file, before it is put together with a pack. */
export interface Imported {
  places: ImportedPlace[];
  names: PlaceName[];
  /** Outlines of the places of kind `district` or `province` among them; empty when the file has none. */
  outlines: Outlines['features'];
}

export interface ImportedPlace extends Place {
  /** Ids that other gazetteers give to the same place. */
  sameAs: string[];
}

/** The script decides what a name can do: English text has Latin letters. */
export function nameKind(name: string, language: string | null): PlaceName['kind'] {
  if (!/\p{Script=Latin}/u.test(name)) return 'local';
  return language === null || language === 'en' ? 'alias' : 'exonym';
}

/** Codes of airports and weather stations stand among the names; in running text they would be met as words. */
export const isCode = (name: string): boolean => /^[A-Z0-9]{2,5}$/.test(name);
