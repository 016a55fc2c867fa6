import { canonicalJson, sha256 } from '../lib/hash.ts';
import { DAY_MS, dayStart, type Instant } from '../lib/time.ts';
import type { Atlas } from './atlas.ts';
import { EVERYTHING } from './version.ts';

/** sha256 of the control of all places over all time, one line for each moment at which it changes. */
export function digestOf(atlas: Atlas, places: readonly string[]): string {
  const lines: string[] = [];
  for (const place of places)
    for (const at of changesOf(atlas, place)) lines.push(canonicalJson([at, atlas.control(place, at, EVERYTHING)]));
  return sha256(lines.join('\n'));
}

/** Every moment at which the control of a place may change: evidence, pins, and the ends of what fades. */
export function changesOf(atlas: Atlas, place: string): Instant[] {
  const { track, pins } = atlas.track(place, EVERYTHING);
  const segments = track.segments();
  const { timezone, halfLifeDays } = atlas.theatre;
  const moments = new Set<Instant>(pins.map((pin) => dayStart(pin.from, timezone)));
  for (const [i, segment] of segments.entries()) {
    const end = segments[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    moments.add(segment.from);
    const ends = [
      segment.fade.contestedUntil,
      segment.fade.encircledUntil,
      segment.lastReported + halfLifeDays * DAY_MS,
      segment.dispute?.until,
      segment.claimants?.until,
      segment.fighters?.until,
    ];
    for (const last of ends)
      if (last !== undefined && Number.isFinite(last) && last >= segment.from && last + 1 < end) moments.add(last + 1);
  }
  return [...moments].sort((a, b) => a - b);
}
