import { stringify } from 'csv-stringify/sync';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { ControlView } from '../model/control.ts';

const COLUMNS = [
  'place_id',
  'place',
  'lat',
  'lon',
  'status',
  'holder',
  'others',
  'standing',
  'confirmation',
  'pressure',
  'score',
  'since_from',
  'since_to',
  'last_reported',
  'reviewed',
  'at',
  'known',
  'policy',
  'head',
  'head_seq',
  'key_id',
  'key',
  'signature',
];

/** Control as CSV, one place a row; times in UTC, `score` 0..1; the log's head and its signature in every row. */
export function controlCsv(view: ControlView, gazetteer: Gazetteer): string {
  const rows = view.places.map((p) => {
    const place = gazetteer.place(p.place.id);
    return [
      p.place.id,
      p.place.name,
      place?.lat ?? null,
      place?.lon ?? null,
      p.status,
      p.holder,
      p.others.join('|'),
      p.standing,
      p.confirmation,
      p.pressure,
      p.probability,
      p.since?.from ?? null,
      p.since?.to ?? null,
      p.lastReported,
      String(p.reviewed),
      view.at,
      view.known,
      view.policy,
      view.head,
      view.signature?.seq ?? null,
      view.signature?.keyId ?? null,
      view.signature?.key ?? null,
      view.signature?.value ?? null,
    ];
  });
  return stringify([COLUMNS, ...rows]);
}
