import { parse } from 'yaml';
import { z } from 'zod';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { packageText } from '../lib/package-file.ts';
import { Extent, Manner, Means, Modality, Polarity, Predicate, type Quantity } from '../model/claim.ts';
import { type ClaimPlace, PlaceKind } from '../model/place.ts';
import { bareClaim, whenOf } from './claim.ts';
import { type Import, reportsOf, type Told } from './imported.ts';
import { actorOf, placeOf } from './name.ts';
import type { ImportOptions } from './options.ts';
import { cell, dayIn, fail, needs, number, oneOf, type Row, required, rowsOf } from './rows.ts';
import { speakerOf } from './speaker.ts';

const Words = z.strictObject({
  columns: z.record(z.string(), z.array(z.string())),
  predicates: z.record(Predicate, z.array(z.string())),
});
const WORDS = Words.parse(parse(packageText('data/import/csv.yaml')));

/** A desk's own table, a claim a row (docs/import.md lists the columns). Errors name file, line and column; nothing is half taken in. */
export function importCsv(text: string, gazetteer: Gazetteer, options: ImportOptions): Import {
  const rows = rowsOf(text, options.file).map(named);
  needs(rows, options.file, 'predicate', 'place');
  return {
    format: 'csv',
    reports: reportsOf(
      options.file,
      rows.map((r) => told(r, gazetteer, options)),
    ),
    skipped: {},
  };
}

function told(row: Row, gazetteer: Gazetteer, options: ImportOptions): Told {
  const from = dayIn(row, 'from');
  const to = dayIn(row, 'to');
  if (from && to && to < from) fail(row, 'to', `${to} is before ${from}`);
  const published =
    dayIn(row, 'published') ??
    (options.published === 'event' ? (to ?? from) : options.published) ??
    fail(
      row,
      'published',
      'no publication date: fill the column, or give --published DATE (or --published event for the day of the event)',
    );
  const on = from ?? published;
  const predicate = predicateOf(row);
  const actor = actorOf(gazetteer, cell(row, 'actor'), on);
  const place = placeIn(row, gazetteer, predicate);
  const claim = bareClaim('import.csv', predicate, place, actor, whenOf(from, to), {
    against: actorOf(gazetteer, cell(row, 'against'), on),
    extent: oneOf(row, 'extent', Extent.options) ?? 'whole',
    polarity: oneOf(row, 'polarity', Polarity.options) ?? 'affirmed',
    modality: oneOf(row, 'modality', Modality.options) ?? 'actual',
    means: oneOf(row, 'means', Means.options) ?? (predicate === 'fight' ? 'ground' : null),
    manner: oneOf(row, 'manner', Manner.options),
    speaker: speakerOf(gazetteer, row, actor, on),
    quantity: quantityOf(row),
    purpose: cell(row, 'purpose'),
    confidence: number(row, 'confidence', 0, 1) ?? 1,
  });
  return {
    text: cell(row, 'text') ?? rowText(row),
    source: cell(row, 'source') ?? options.source ?? null,
    title: cell(row, 'title'),
    url: cell(row, 'url'),
    published,
    claims: [claim],
    figures: [],
  };
}

/** Forces, talks and flight may be of no place; everything else is of one. */
const PLACELESS: readonly Predicate[] = ['deploy', 'displace', 'talk'];

function placeIn(row: Row, gazetteer: Gazetteer, predicate: Predicate): ClaimPlace | null {
  if (cell(row, 'place') === null && PLACELESS.includes(predicate)) return null;
  const name = required(row, 'place');
  const isLine = predicate === 'cut' || predicate === 'reopen';
  return placeOf(gazetteer, {
    name,
    id: cell(row, 'place_id'),
    kind: oneOf(row, 'kind', PlaceKind.options) ?? (isLine && gazetteer.lookupRoad(name).length ? 'road' : null),
    within: cell(row, 'within'),
    lat: number(row, 'lat', -90, 90),
    lon: number(row, 'lon', -180, 180),
    at: cell(row, 'at'),
  });
}

/** The row with its columns under the contract's names. */
function named(row: Row): Row {
  const cells = { ...row.cells };
  for (const [name, others] of Object.entries(WORDS.columns)) {
    if (name in cells) continue;
    const other = others.find((o) => o in cells);
    if (other) cells[name] = cells[other]!;
  }
  return { ...row, cells };
}

function predicateOf(row: Row): Predicate {
  const word = required(row, 'predicate').toLowerCase();
  const found = Predicate.options.find((p) => p === word || WORDS.predicates[p].includes(word));
  return found ?? fail(row, 'predicate', `"${word}" is not one of ${Predicate.options.join(', ')}`);
}

function quantityOf(row: Row): Quantity | null {
  const value = number(row, 'quantity', 0);
  const min = number(row, 'min', 0);
  const max = number(row, 'max', 0);
  const unit = cell(row, 'unit');
  if (value === null && min === null && max === null) return null;
  const text = [value ?? [min, max].filter((x) => x !== null).join(' to '), unit].filter((x) => x !== null).join(' ');
  return { value, min, max, unit, approx: false, text };
}

/** What a row without words of its own is quoted by: its cells as they stand. */
function rowText(row: Row): string {
  const shown = ['predicate', 'place', 'actor', 'against', 'from', 'to', 'speaker'];
  return shown.flatMap((k) => (row.cells[k] ? [`${k}: ${row.cells[k]}`] : [])).join('; ');
}
