import type { ActorMention, Document } from '../document.ts';
import type { Phrase } from '../frame.ts';
import type { Names } from '../name/names.ts';

/** What the parts of the reader of actors share: the report, its names, and who has been spoken of so far. */
export interface ActorContext {
  readonly document: Document;
  readonly names: Names;
  /** Sides named so far, in reading order. */
  readonly mentions: ActorMention[];
  /** Sides named anywhere in the report; empty in the first reading. */
  readonly whole: readonly ActorMention[];
  /** Whether a named side may be, or surely is, "the rebels" of the report. */
  readonly attackers: Map<string, { maybe: boolean; surely: boolean; apart: boolean }>;
  of(phrase: Phrase): ActorMention | null;
  make(phrase: Phrase, name: string | null, init?: Partial<ActorMention>): ActorMention;
  /** The clearest form of a name: "RSF" is Rapid Support Forces. */
  expand(name: string): string;
  stateSide(): string | null;
  hasNonState(): boolean;
  /** What the first reading took a phrase for; null in the first reading. */
  firstName(phrase: Phrase): string | null;
  /** Whether a side fights in the report, as far as the first reading tells; true in the first reading. */
  fights(name: string): boolean;
}
