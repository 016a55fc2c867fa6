import type { Control } from '../model/control.ts';

/**
 * The model score of each party for one place, adding to at most 1. The ledger gives the likeliest holder's; the rest goes in equal
 * parts to the parties with a stake, or where none is named to the holder's `rivals`. A place without evidence has no scores.
 */
export function scores(
  control: Control | undefined,
  rivals: (party: string) => readonly string[],
): Map<string, number> {
  const out = new Map<string, number>();
  if (!control || control.holder === null || control.standing === 'unknown') return out;
  out.set(control.holder, control.probability);
  const named = control.others.filter((p) => p !== control.holder);
  const others = named.length ? named : rivals(control.holder).filter((p) => p !== control.holder);
  for (const other of others) out.set(other, (1 - control.probability) / others.length);
  return out;
}
