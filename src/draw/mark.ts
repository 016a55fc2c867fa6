import type { Control } from '../model/control.ts';
import type { Slot } from './palette.ts';
import type { SymbolState } from './symbol.ts';

const isOpen = (status: Control['status']) => status === 'disputed' || status === 'contested' || status === 'claimed';

/** A fight has two sides, also where the ledger names one: A and B are the first parties of a theatre. */
export function rival(status: Control['status'], holder: Slot | null): Slot | null {
  if (!holder || (status !== 'contested' && status !== 'disputed')) return null;
  return holder === 'A' ? 'B' : 'A';
}

/** The symbol of a place: its control in the slots of its parties. `day` is the day shown, for "changed that day". */
export function markOf(
  control: Control | undefined,
  slots: (party: string | null) => Slot | null,
  day: string,
  isolated: boolean,
): SymbolState {
  if (!control)
    return { status: 'unknown', holder: null, other: null, changed: false, unreviewed: false, isolated: false };
  const holder = slots(control.holder);
  const named = control.others.map(slots).find((s) => s !== null) ?? null;
  const known = control.status !== 'unknown' && control.status !== 'stale';
  return {
    status: control.status,
    holder,
    other: named ?? rival(control.status, holder),
    changed: known && control.since?.from === day,
    // a hold from the baseline is no change that a person could have reviewed
    unreviewed: !control.reviewed && control.pinned === null && (control.since?.from != null || isOpen(control.status)),
    isolated,
  };
}
