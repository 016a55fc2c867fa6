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
];

/** Control as CSV, one place a row; times in UTC, `score` 0..1. */
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
    ];
  });
  return stringify([COLUMNS, ...rows]);
}
