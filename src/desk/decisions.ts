import { MarchlandError } from '../lib/error.ts';
import type { Entry, PersonAct } from '../model/entry.ts';
import type { Desk } from './desk.ts';

/** An act of a person as the log has it. */
export interface PastAct {
  seq: number;
  hash: string;
  recorded: string;
  author: string;
  act: PersonAct;
  /** Not taken back. */
  stands: boolean;
}

/** Every decision and pin, newest first. */
export function pastActs({ ledger }: Pick<Desk, 'ledger'>): PastAct[] {
  const undone = new Set<string>();
  return ledger
    .entries()
    .toReversed()
    .flatMap((entry): PastAct[] => {
      const act = actOf(entry);
      if (!act) return [];
      const { seq, hash, recorded, author } = entry;
      const stands = !undone.has(hash);
      if (act.do === 'undo' && stands) undone.add(act.entry);
      return [{ seq, hash, recorded, author, act, stands }];
    });
}

/** Digits of a hash below which it may as well be a number, or stand for several. */
const LEAST = 8;

/** The hash of a decision or pin given by its number in the log, its hash or the first eight digits of it or more. Errors: not-found, usage. */
export function actHash(desk: Pick<Desk, 'ledger'>, given: string): string {
  const digits = given.replace(/^sha256:/, '');
  const found = pastActs(desk).filter(({ seq, hash }) =>
    digits.length < LEAST ? String(seq) === digits : hash.startsWith(`sha256:${digits}`),
  );
  if (found.length === 1) return found[0]!.hash;
  if (found.length)
    throw new MarchlandError('usage', `"${given}" is the beginning of ${found.length} hashes; give more of it`);
  throw new MarchlandError(
    'not-found',
    `this desk has no decision or pin "${given}"; marchland review decisions lists them`,
  );
}

function actOf({ body }: Entry): PersonAct | null {
  if (body.kind === 'decision') return body.action;
  if (body.kind !== 'pin') return null;
  const { kind: _, ...pin } = body;
  return { do: 'pin', ...pin };
}
