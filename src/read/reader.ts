import type { Actors } from './actor/actors.ts';
import type { Document } from './document.ts';
import type { Names } from './name/names.ts';
import type { Places } from './place/places.ts';
import type { RuleBook } from './rule.ts';

/** A report under way: what the rules and families ask of it. */
export interface Reader {
  document: Document;
  rules: RuleBook;
  names: Names;
  places: Places;
  actors: Actors;
}
