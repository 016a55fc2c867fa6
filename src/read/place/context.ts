import type { PlaceKind } from '../../model/place.ts';
import type { Document } from '../document.ts';
import type { Phrase } from '../frame.ts';
import type { Names } from '../name/names.ts';
import type { PlaceMemory, PlaceReader } from './memory.ts';

/** What the parts of the reader of places share: the report, its names, and the places spoken of so far. */
export interface PlaceContext extends PlaceReader {
  readonly document: Document;
  readonly names: Names;
  readonly memory: PlaceMemory;
  /** The lemma of a phrase's head, or of the token at `i`, in lower case. */
  lemma(phrase: Phrase, i?: number): string;
  /** The kind of place a common noun names; null when it names none. */
  kind(lemma: string): PlaceKind | null;
}
