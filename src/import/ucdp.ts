import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { bareClaim, whenOf } from './claim.ts';
import { type Import, reportsOf, type Told } from './imported.ts';
import { actorOf, placeOf } from './name.ts';
import type { ImportOptions } from './options.ts';
import { cell, dayIn, fail, needs, number, type Row, required, rowsOf } from './rows.ts';

/**
 * UCDP's georeferenced events: each is a fight at a place, with its deaths as a figure. UCDP does not code control, so nothing here moves a
 * holder. A row's publication is its newest `source_date`, unless options say otherwise.
 */
export function importUcdp(text: string, gazetteer: Gazetteer, options: ImportOptions): Import {
  const rows = rowsOf(text, options.file);
  needs(rows, options.file, 'side_a', 'side_b', 'where_coordinates', 'date_start', 'date_end');
  return {
    format: 'ucdp',
    reports: reportsOf(
      options.file,
      rows.map((r) => tell(r, gazetteer, options)),
    ),
    skipped: {},
  };
}

function tell(row: Row, gazetteer: Gazetteer, options: ImportOptions): Told {
  const from = dayIn(row, 'date_start') ?? fail(row, 'date_start', 'must not be empty');
  const to = dayIn(row, 'date_end') ?? from;
  const precision = number(row, 'where_prec') ?? 1;
  const isRegion = precision >= 4;
  const name = (isRegion ? cell(row, 'adm_1') : null) ?? required(row, 'where_coordinates');
  const bare = name.replace(/ (town|city|village|province|district)$/i, '');
  const place = placeOf(gazetteer, {
    name: bare,
    kind: isRegion ? 'province' : null,
    within: cell(row, 'adm_1')?.replace(/ province$/i, '') ?? null,
    lat: number(row, 'latitude', -90, 90),
    lon: number(row, 'longitude', -180, 180),
  });
  const actor = sideOf(gazetteer, row, 'side_a', from);
  const against = sideOf(gazetteer, row, 'side_b', from);
  const best = number(row, 'best', 0);
  const figures: Told['figures'] =
    best === null
      ? []
      : [
          {
            kind: 'casualties',
            value: best,
            min: number(row, 'low', 0),
            max: number(row, 'high', 0),
            of: null,
            unit: 'deaths',
            approx: false,
            actor: null,
            place,
            to: null,
            speaker: null,
            when: whenOf(from, to),
          },
        ];
  const headline = cell(row, 'source_headline');
  const days = from === to ? from : `${from} to ${to}`;
  return {
    text: `${headline ? `${headline}: ` : ''}${required(row, 'side_a')} against ${required(row, 'side_b')}, ${name}, ${days}${best === null ? '' : `, ${best} deaths`}`,
    source: 'UCDP',
    title: cell(row, 'source_office'),
    url: null,
    published: publishedOf(row, to, options),
    claims: [bareClaim('import.ucdp', 'fight', place, actor, whenOf(from, to), { against, means: 'unknown' })],
    figures,
  };
}

/** "Government of Afghanistan" and "Taleban" as the packs know them. */
function sideOf(gazetteer: Gazetteer, row: Row, field: string, on: string) {
  return actorOf(gazetteer, required(row, field), on);
}

function publishedOf(row: Row, day: string, { published }: ImportOptions): string {
  if (published) return published === 'event' ? day : published;
  const dates = (cell(row, 'source_date') ?? '').match(/\d{4}-\d{2}-\d{2}/g);
  return (
    dates?.sort().at(-1) ?? fail(row, 'source_date', 'no publication date: give --published DATE, or --published event')
  );
}
