import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { addDays, type Day, dayEnd, type Instant } from '../lib/time.ts';
import type { Status } from '../model/control.ts';
import type { ControlSource } from '../model/source.ts';
import { holder } from './hold.ts';

/** One place as it was at the end of each day, as known at the end of each day: `cells[known][at]`; null without any evidence. */
export interface Matrix {
  days: Day[];
  cells: ({ holder: string | null; status: Status; probability: number } | null)[][];
}

export function placeMatrix(
  source: ControlSource,
  gazetteer: Gazetteer,
  place: string,
  { from, to, logged, policy }: { from: Day; to: Day; logged?: Instant | undefined; policy?: string | undefined },
): Matrix {
  const timezone = gazetteer.packs[0]?.info.timezone ?? 'Z';
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  const ends = days.map((day) => dayEnd(day, timezone));
  const cell = (known: Instant, at: Instant) => {
    const control = source.view({ at, known, logged, policy }, [place]).places[0];
    return control ? { holder: holder(control), status: control.status, probability: control.probability } : null;
  };
  return { days, cells: ends.map((known) => ends.map((at) => cell(known, at))) };
}
