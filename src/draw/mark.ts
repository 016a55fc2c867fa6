import type { Control } from '../model/control.ts';
import type { Slot } from './palette.ts';
import type { SymbolState } from './symbol.ts';

const isOpen = (status: Control['status']) => status === 'disputed' || status === 'contested' || status === 'claimed';

/** The symbol of a place: its control in the slots of its parties. `day` is the day shown, for "changed that day". */
export function markOf(
  control: Control | undefined,
  slots: (party: string | null) => Slot | null,
  day: string,
  isolated: boolean,
): SymbolState {
  if (!control)
    return { status: 'unknown', holder: null, other: null, changed: false, unreviewed: false, isolated: false };
  const known = control.status !== 'unknown' && control.status !== 'stale';
  return {
    status: control.status,
    holder: slots(control.holder),
    other: control.others.map(slots).find((s) => s !== null) ?? null,
    changed: known && control.since?.from === day,
    // a hold from the baseline is no change that a person could have reviewed
    unreviewed: !control.reviewed && control.pinned === null && (control.since?.from != null || isOpen(control.status)),
    isolated,
  };
}
