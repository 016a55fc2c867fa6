import { addDays, type Day, dayEnd, type Instant } from '../lib/time.ts';
import type { Control, Status } from '../model/control.ts';
import type { AsOf, ControlSource } from '../model/source.ts';
import { type Hold, holdOf } from './hold.ts';

/** A place that is drawn otherwise at the end of a day than at the end of the day before. */
export interface Change {
  place: string;
  name: string;
  day: Day;
  /** The party that held it last, before any dispute or silence between; null when nobody is known to have. */
  from: string | null;
  /** The party that holds it now; null while disputed, shared or unknown. */
  to: string | null;
  as: Hold['as'];
  status: Status;
  reviewed: boolean;
  control: Control;
}

export interface Window {
  from: Day;
  to: Day;
  timezone: string;
  /** No day is looked at later than this moment. */
  until?: Instant | undefined;
}

/** Control at the end of each day of a window, the day before it first. */
export function* daily(
  source: ControlSource,
  asOf: Omit<AsOf, 'at'>,
  { from, to, timezone, until }: Window,
  places?: readonly string[],
): Generator<{ day: Day; controls: readonly Control[] }> {
  for (let day = addDays(from, -1); day <= to; day = addDays(day, 1)) {
    const at = Math.min(dayEnd(day, timezone), until ?? Infinity);
    yield { day, controls: source.view({ ...asOf, at }, places).places };
  }
}

/** Every change of holder or of status within a window of days, by day and then by place id. */
export function changes(
  source: ControlSource,
  asOf: Omit<AsOf, 'at'>,
  window: Window,
  places?: readonly string[],
): Change[] {
  const drawn = new Map<string, string>();
  const held = new Map<string, string>();
  const out: Change[] = [];
  let first = true;
  for (const { day, controls } of daily(source, asOf, window, places)) {
    const today: Change[] = [];
    for (const control of controls) {
      const place = control.place.id;
      const hold = holdOf(control);
      const state = `${hold.by ?? ''} ${control.status}`;
      const before = drawn.get(place) ?? ' unknown';
      if (!first && state !== before) {
        const { status, reviewed } = control;
        const from = held.get(place) ?? null;
        today.push({ place, name: control.place.name, day, from, to: hold.by, as: hold.as, status, reviewed, control });
      }
      drawn.set(place, state);
      if (hold.by) held.set(place, hold.by);
    }
    out.push(...today.sort((a, b) => (a.place < b.place ? -1 : 1)));
    first = false;
  }
  return out;
}
