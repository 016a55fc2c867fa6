import { parse } from 'yaml';
import { z } from 'zod';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { packageText } from '../lib/package-file.ts';
import { addDays } from '../lib/time.ts';
import type { ClaimActor } from '../model/actor.ts';
import { Extent, Manner, Means, Predicate, TalkState } from '../model/claim.ts';
import type { When } from '../model/when.ts';
import { bareClaim } from './claim.ts';
import { type Import, reportsOf, type Told } from './imported.ts';
import { actorOf, placeOf } from './name.ts';
import type { ImportOptions } from './options.ts';
import { cell, dayIn, fail, needs, number, type Row, required, rowsOf } from './rows.ts';

const Words = z.strictObject({
  events: z.record(
    z.string(),
    z.strictObject({
      predicate: Predicate,
      means: Means.optional(),
      manner: Manner.optional(),
      extent: Extent.optional(),
      talk: TalkState.optional(),
    }),
  ),
  statePrefixes: z.array(z.string()),
});
const WORDS = Words.parse(parse(packageText('data/import/acled.yaml')));

/**
 * An ACLED export, today's or an older one with upper-case columns. The rows' publication is their `timestamp`, unless options say
 * otherwise. ACLED's terms forbid passing its rows on; the reports carry ACLED as their source.
 */
export function importAcled(text: string, gazetteer: Gazetteer, options: ImportOptions): Import {
  const rows = rowsOf(text, options.file);
  needs(rows, options.file, 'event_date', 'event_type', 'actor1', 'location');
  const skipped: Record<string, number> = {};
  const told = rows.flatMap((row) => {
    const [kind, event] = eventOf(row);
    if (event) return [tell(row, event, gazetteer, options)];
    skipped[kind] = (skipped[kind] ?? 0) + 1;
    return [];
  });
  return { format: 'acled', reports: reportsOf(options.file, told), skipped };
}

type Event = (typeof WORDS.events)[string];

function eventOf(row: Row): [kind: string, event: Event | undefined] {
  const kinds = [cell(row, 'sub_event_type'), cell(row, 'event_type')].filter((k) => k !== null);
  const kind = kinds.find((k) => k in WORDS.events) ?? kinds[0] ?? 'no event type';
  return [kind, WORDS.events[kind]];
}

function tell(row: Row, event: Event, gazetteer: Gazetteer, options: ImportOptions): Told {
  const day = dayIn(row, 'event_date') ?? fail(row, 'event_date', 'must not be empty');
  const isRegion = number(row, 'geo_precision') === 3;
  const name = required(row, 'location');
  const place = placeOf(gazetteer, {
    name: isRegion ? (cell(row, 'admin1') ?? name) : name,
    kind: isRegion ? 'province' : null,
    within: cell(row, 'admin1'),
    lat: number(row, 'latitude', -90, 90),
    lon: number(row, 'longitude', -180, 180),
  });
  const actor = sideOf(gazetteer, cell(row, 'actor1'), day);
  const against = sideOf(gazetteer, cell(row, 'actor2'), day);
  const claim = bareClaim(
    'import.acled',
    event.predicate,
    place,
    actor,
    whenOf(day, number(row, 'time_precision') ?? 1),
    {
      against,
      extent: event.extent ?? 'whole',
      means: event.means ?? null,
      manner: event.manner ?? null,
      talk: event.talk ? { state: event.talk, parties: [actor, against].filter((a) => a !== null) } : null,
    },
  );
  const kind = cell(row, 'sub_event_type') ?? required(row, 'event_type');
  return {
    text: cell(row, 'notes') ?? `${kind}: ${name}, ${day}`,
    source: 'ACLED',
    title: cell(row, 'source'),
    url: null,
    published: publishedOf(row, day, options),
    claims: [claim],
    figures: [],
  };
}

/** Precision 1 is the day; 2 some day of the week around it; 3 some day of its month. */
function whenOf(day: string, precision: number): When {
  if (precision === 1) return { from: day, to: day, precision: 'day', text: null };
  if (precision === 2) return { from: addDays(day, -3), to: addDays(day, 3), precision: 'week', text: null };
  const next = addDays(`${day.slice(0, 8)}28`, 4);
  return { from: `${day.slice(0, 8)}01`, to: addDays(`${next.slice(0, 8)}01`, -1), precision: 'month', text: null };
}

/** "Military Forces of Afghanistan (2014-2021)" is the state's side where the packs know the state by that name. */
function sideOf(gazetteer: Gazetteer, name: string | null, day: string): ClaimActor | null {
  if (name === null) return null;
  const bare = name
    .replace(/\s*\(.*?\)/g, '')
    .replace(/\s+-\s.*$/, '')
    .trim();
  const prefix = WORDS.statePrefixes.find((p) => bare.startsWith(`${p} `));
  const state = prefix && bare.slice(prefix.length + 1);
  const tries = [name, bare, ...(state ? [`government of ${state}`, `${state} government`] : [])];
  const found = tries.map((t) => actorOf(gazetteer, t, day)).find((a) => a?.id);
  return { ...(found ?? actorOf(gazetteer, bare, day)!), mention: name };
}

function publishedOf(row: Row, day: string, { published }: ImportOptions): string {
  if (published) return published === 'event' ? day : published;
  const stamp = cell(row, 'timestamp');
  if (stamp === null) return fail(row, 'timestamp', 'no publication date: give --published DATE, or --published event');
  if (/^\d{9,10}$/.test(stamp)) return new Date(Number(stamp) * 1000).toISOString().slice(0, 10);
  return dayIn(row, 'timestamp')!;
}
