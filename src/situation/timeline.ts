import { z } from 'zod';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { type Day, dayOf, type Instant } from '../lib/time.ts';
import { Status } from '../model/control.ts';
import type { PlaceClass } from '../model/pack.ts';
import type { ControlSource } from '../model/source.ts';
import { changes } from './changes.ts';

export const Timeline = z.object({
  from: z.string(),
  to: z.string(),
  /** Changes of holder or status, by day: the ticks of a slider. `from` and `to` are party ids; `to` null while nobody holds it for certain. */
  changes: z.array(
    z.object({
      place: z.string(),
      name: z.string(),
      day: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      status: Status,
    }),
  ),
  /** Reports published on each day that has any, so that silence does not pass for calm. */
  reports: z.array(z.object({ day: z.string(), n: z.int() })),
});
export type Timeline = z.infer<typeof Timeline>;

export interface TimelineOptions {
  known: Instant;
  logged?: Instant | undefined;
  policy?: string | undefined;
  /** First and last day; the first report's and that of `known` unless said. */
  from?: Day | undefined;
  to?: Day | undefined;
  /** Only places of this class; all with evidence unless said. */
  class?: PlaceClass | undefined;
}

/** What changed on which day, by all that was known at `known`, and how many reports were published on each day. */
export function timeline(source: ControlSource, gazetteer: Gazetteer, options: TimelineOptions): Timeline {
  const { known, logged, policy } = options;
  const timezone = gazetteer.packs[0]?.info.timezone ?? 'Z';
  const byDay = new Map<Day, Set<string>>();
  for (const { report, published } of source.claims({ known, logged })) {
    const day = dayOf(published, timezone);
    byDay.set(day, (byDay.get(day) ?? new Set()).add(report.id));
  }
  const reports = [...byDay].map(([day, ids]) => ({ day, n: ids.size })).sort((a, b) => (a.day < b.day ? -1 : 1));
  const to = options.to ?? dayOf(known, timezone);
  const from = options.from ?? reports[0]?.day ?? to;
  const places = options.class && gazetteer.placesOf(options.class).map((p) => p.id);
  return {
    from,
    to,
    changes: changes(source, { known, logged, policy }, { from, to, timezone }, places).map(
      ({ place, name, day, from, to, status }) => ({ place, name, day, from, to, status }),
    ),
    reports: reports.filter((r) => r.day >= from && r.day <= to),
  };
}
