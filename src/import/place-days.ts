import { parse } from 'yaml';
import { z } from 'zod';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { MarchlandError } from '../lib/error.ts';
import { packageText } from '../lib/package-file.ts';
import { daysBetween } from '../lib/time.ts';
import type { ClaimPlace } from '../model/place.ts';
import { bareClaim, whenOf } from './claim.ts';
import { type Import, reportsOf, type Told } from './imported.ts';
import { actorOf, placeOf } from './name.ts';
import type { ImportOptions } from './options.ts';
import { cell, dayIn, fail, needs, number, type Row, rowsOf } from './rows.ts';

const Words = z.strictObject({
  holders: z.record(z.string(), z.string()),
  contested: z.array(z.string()),
  unknown: z.array(z.string()),
  repeatDays: z.int().positive(),
});
const WORDS = Words.parse(parse(packageText('data/import/place-days.yaml')));

const ID_COLUMNS = ['place_id', 'geonameid', 'kod', 'id'];
const NAME_COLUMNS = ['place', 'name', 'asciiname', 'location'];

/**
 * A row for each place and day with its status (columns: a place's id or name, `date`, `status`). A change of status is told on its day, and
 * a status that stays is told again every `repeatDays`; days between say nothing new and are counted as left out.
 */
export function importPlaceDays(text: string, gazetteer: Gazetteer, options: ImportOptions): Import {
  const rows = rowsOf(text, options.file);
  needs(rows, options.file, 'date', 'status');
  const column = [...ID_COLUMNS, ...NAME_COLUMNS].find((c) => c in rows[0]!.cells);
  if (!column)
    throw new MarchlandError(
      'input-malformed',
      `the header has none of ${[...ID_COLUMNS, ...NAME_COLUMNS].join(', ')}`,
      {
        file: options.file,
        line: 1,
      },
    );
  const byPlace = new Map<string, { day: string; row: Row }[]>();
  for (const row of rows) {
    const place = cell(row, column) ?? fail(row, column, 'must not be empty');
    const day = dayIn(row, 'date') ?? fail(row, 'date', 'must not be empty');
    const there = byPlace.get(place);
    if (there) there.push({ day, row });
    else byPlace.set(place, [{ day, row }]);
  }
  const told: Told[] = [];
  let same = 0;
  for (const days of byPlace.values()) {
    const place = placeIn(days[0]!.row, gazetteer);
    let last = null as { status: string; day: string } | null;
    for (const { day, row } of days.sort((a, b) => (a.day < b.day ? -1 : 1))) {
      const status = row.cells.status!;
      if (last?.status === status && daysBetween(last.day, day) < WORDS.repeatDays) same++;
      else {
        const tells = tell(row, place, status, day, gazetteer, options);
        if (tells) told.push(tells);
        last = { status, day };
      }
    }
  }
  told.sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0));
  return { format: 'place-days', reports: reportsOf(options.file, told), skipped: same ? { 'no change': same } : {} };
}

function placeIn(row: Row, gazetteer: Gazetteer): ClaimPlace {
  const first = (columns: readonly string[]) => columns.map((c) => cell(row, c)).find((v) => v !== null) ?? null;
  const id = first(ID_COLUMNS);
  return placeOf(gazetteer, {
    name: first(NAME_COLUMNS) ?? id!,
    id,
    lat: number(row, 'latitude', -90, 90) ?? number(row, 'lat', -90, 90),
    lon: number(row, 'longitude', -180, 180) ?? number(row, 'lon', -180, 180),
  });
}

function tell(
  row: Row,
  place: ClaimPlace,
  status: string,
  day: string,
  gazetteer: Gazetteer,
  options: ImportOptions,
): Told | null {
  const word = status.toUpperCase();
  if (WORDS.unknown.includes(word)) return null;
  const contested = WORDS.contested.includes(word);
  const actor = contested ? null : actorOf(gazetteer, WORDS.holders[word] ?? status, day);
  const claim = bareClaim('import.place-days', contested ? 'fight' : 'hold', place, actor, whenOf(day, day), {
    means: contested ? 'ground' : null,
  });
  return {
    text: `${place.name}, ${day}: ${status}`,
    source: options.source ?? options.file,
    title: null,
    url: null,
    published:
      options.published && options.published !== 'event' ? options.published : (dayIn(row, 'published') ?? day),
    claims: [claim],
    figures: [],
  };
}
