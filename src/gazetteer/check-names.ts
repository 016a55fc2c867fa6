import { fold } from '../lib/fold.ts';
import { list } from '../lib/list.ts';
import type { Place } from '../model/pack.ts';
import type { Finding } from './finding.ts';
import type { Pack } from './gazetteer.ts';

/** Ids that are nowhere defined, spellings that stand for two places or parties, dates the wrong way round. */
export function checkNames(pack: Pack): Finding[] {
  return [...unknownIds(pack), ...collisions(pack), ...dates(pack)];
}

function* unknownIds(pack: Pack): Generator<Finding> {
  const places = new Set(pack.places.map(({ id }) => id));
  const missing = (file: string, field: string, id: string | null, of: string): Finding[] =>
    id === null || places.has(id)
      ? []
      : [
          {
            level: 'fault',
            code: 'unknown-place',
            file,
            ids: [id],
            message: `${of}: ${field} is "${id}", which is no place of the pack`,
          },
        ];
  yield* missing('pack.yaml', 'capital', pack.info.capital, pack.info.id);
  for (const place of pack.places) {
    yield* missing('places.csv', 'province', place.province, place.id);
    yield* missing('places.csv', 'district', place.district, place.id);
    yield* missing('places.csv', 'part_of', place.partOf, place.id);
    yield* missing('places.csv', 'capital', place.capital, place.id);
  }
  for (const name of pack.names) yield* missing('names.csv', 'place_id', name.place, `"${name.name}"`);
  for (const id of pack.population?.byPlace.keys() ?? []) yield* missing('population.csv', 'place_id', id, 'a row');
  for (const row of pack.baseline) yield* missing('baseline.csv', 'place_id', row.place, `held by ${row.holder}`);
}

/** Districts of one name are told apart by their province, so they collide only within it. */
const scopeOf = ({ kind, province }: Place) => (kind === 'district' ? `${kind} ${province} ` : `${kind} `);

/** A spelling in names.csv that is also a name of another place of the same kind makes mentions of both uncertain; villages apart. */
function* collisions(pack: Pack): Generator<Finding> {
  const places = new Map(pack.places.map((place) => [place.id, place]));
  const entries = [
    ...pack.places.map(({ id, name }) => ({ id, name, alias: false })),
    ...pack.names.map(({ place, name }) => ({ id: place, name, alias: true })),
  ].filter(({ id }) => places.has(id) && places.get(id)!.kind !== 'village');
  const groups = Map.groupBy(entries, ({ id, name }) => scopeOf(places.get(id)!) + fold(name));
  for (const group of groups.values()) {
    const ids = [...new Set(group.map(({ id }) => id))];
    if (ids.length < 2 || !group.some(({ alias }) => alias)) continue;
    const capitals = ids.filter((id) => places.get(id)!.classes.includes('provincial-capital'));
    const who = list(ids.map((id) => `${places.get(id)!.name} (${id})`));
    yield {
      level: capitals.length > 1 ? 'fault' : 'doubt',
      code: 'alias-collides',
      file: 'names.csv',
      ids,
      message: `"${group.find(({ alias }) => alias)!.name}" stands for ${who}`,
    };
  }
  for (const place of Map.groupBy(pack.names, (name) => `${name.place} ${name.name}`).values()) {
    if (place.length < 2) continue;
    const { place: id, name } = place[0]!;
    yield {
      level: 'doubt',
      code: 'name-twice',
      file: 'names.csv',
      ids: [id],
      message: `"${name}" stands twice for ${id}`,
    };
  }
}

function* dates(pack: Pack): Generator<Finding> {
  const reversed = (file: string, id: string, what: string, from: string | null, to: string | null): Finding[] =>
    from && to && from > to
      ? [
          {
            level: 'fault',
            code: 'dates-reversed',
            file,
            ids: [id],
            message: `${what} ends on ${to}, before it begins on ${from}`,
          },
        ]
      : [];
  for (const { place, name, from, to } of pack.names) yield* reversed('names.csv', place, `"${name}"`, from, to);
  for (const party of pack.parties) {
    yield* reversed('parties.yaml', party.id, party.name, party.from, party.to);
    for (const a of party.alliances)
      yield* reversed('parties.yaml', party.id, `${party.name}'s alliance with ${a.with}`, a.from, a.to);
    for (const e of party.enemies)
      yield* reversed('parties.yaml', party.id, `${party.name}'s enmity with ${e.of}`, e.from, e.to);
  }
}
