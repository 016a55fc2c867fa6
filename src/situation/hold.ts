import type { Control } from '../model/control.ts';

/**
 * What a place counts as. `held`: one party holds it (it may be under attack, or rest on one unreviewed voice); `shared`: more than one side
 * holds part of it; `disputed`: sources disagree; `unknown`: never reported, or nothing for the theatre's half-life.
 */
export type Hold = { as: 'held'; by: string } | { as: 'shared' | 'disputed' | 'unknown'; by: null };

/** Every place is exactly one of the four, so that counts and shares add up. */
export function holdOf(control: Control | undefined): Hold {
  if (!control || control.holder === null) return { as: 'unknown', by: null };
  if (control.standing === 'unknown' || control.standing === 'stale') return { as: 'unknown', by: null };
  if (control.standing === 'disputed') return { as: 'disputed', by: null };
  if (control.standing === 'shared') return { as: 'shared', by: null };
  return { as: 'held', by: control.holder };
}

/** The party that holds a place; null while disputed, shared or unknown. */
export function holder(control: Control | undefined): string | null {
  return holdOf(control).by;
}

/** It rests on the gaining party's word, or on one voice that no person reviewed. */
export function isClaimed(control: Control | undefined): boolean {
  return control?.standing === 'held' && control.confirmation === 'claimed';
}

/** Somebody else fights for it, disputes it or shares it. */
export function isContested(control: Control | undefined): boolean {
  if (!control) return false;
  return control.pressure === 'contested' || control.standing === 'shared' || control.status === 'contested';
}

/** The day on which the present hold had begun at the latest, where told. */
export function heldSince(control: Control | undefined): string | null {
  return control?.since?.to ?? control?.since?.from ?? null;
}
