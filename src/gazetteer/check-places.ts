import { fold } from '../lib/fold.ts';
import { boxOf, distanceKm, inBox, inShape } from '../lib/geometry.ts';
import type { Place } from '../model/pack.ts';
import type { Finding } from './finding.ts';
import type { Outlines, Pack } from './gazetteer.ts';
import { edgeKm } from './outline-edge.ts';

/** Outlines are simplified: a capital this near its border counts as inside. */
const CAPITAL_SLACK_KM = 5;
/** Other places, many of which stand on the border itself. */
const PLACE_SLACK_KM = 15;
/** Farther than islands that a simplified outline leaves out. */
const FAR_KM = 100;
/** Two towns of one name nearer than this are one town. */
const DOUBLE_KM = 3;
/** Hamlets of one name lie side by side ("Upper", "Lower"), and a full gazetteer has thousands. */
const DOUBLE_VILLAGE_KM = 0.3;

/** Capitals, positions against outlines, doubles. */
export function checkPlaces(pack: Pack): Finding[] {
  const places = new Map(pack.places.map((place) => [place.id, place]));
  return [...capitals(pack, places), ...positions(pack), ...outlines(pack), ...doubles(pack)];
}

function* capitals(pack: Pack, places: ReadonlyMap<string, Place>): Generator<Finding> {
  const finding = (level: Finding['level'], code: string, ids: string[], message: string): Finding => ({
    level,
    code,
    file: 'places.csv',
    ids,
    message,
  });
  const seats = new Set<string>();
  for (const province of pack.places.filter(({ classes }) => classes.includes('province'))) {
    if (!province.capital) {
      yield finding('gap', 'province-without-capital', [province.id], `${province.name} has no capital`);
      continue;
    }
    seats.add(province.capital);
    const capital = places.get(province.capital);
    if (!capital) continue;
    if (!capital.classes.includes('provincial-capital')) {
      yield finding(
        'fault',
        'capital-not-classed',
        [capital.id],
        `${capital.name} is the capital of ${province.name} and does not have the class provincial-capital`,
      );
    }
    const shape = pack.provinces.features.find(({ properties }) => properties.id === province.id);
    if (!shape || capital.lat === null || capital.lon === null) continue;
    const km = edgeKm(shape.geometry, { lat: capital.lat, lon: capital.lon });
    if (km > CAPITAL_SLACK_KM) {
      yield finding(
        capital.province === province.id ? 'fault' : 'doubt',
        'capital-outside-province',
        [capital.id, province.id],
        `${capital.name}, the capital of ${province.name}, lies ${Math.round(km)} km outside its outline`,
      );
    }
  }
  for (const place of pack.places) {
    if (!place.classes.includes('provincial-capital') || seats.has(place.id)) continue;
    yield finding(
      'fault',
      'capital-of-nothing',
      [place.id],
      `${place.name} has the class provincial-capital and no province has it as its capital`,
    );
  }
}

function* positions(pack: Pack): Generator<Finding> {
  const shapes = pack.provinces.features.map((feature) => ({ ...feature, box: boxOf(feature.geometry) }));
  const shapeOf = new Map(shapes.map((shape) => [shape.properties.id, shape]));
  if (shapes.length === 0) return;
  for (const place of pack.places) {
    const { id, name, lat, lon, kind } = place;
    if (place.country !== pack.info.country || kind === 'country' || kind === 'region') continue;
    if (lat === null || lon === null) {
      if (kind === 'district' || kind === 'province') continue;
      yield {
        level: 'gap',
        code: 'place-without-position',
        file: 'places.csv',
        ids: [id],
        message: `${name} has no position`,
      };
      continue;
    }
    const point = { lat, lon };
    const own = place.province ? shapeOf.get(place.province) : undefined;
    if (own && inBox(own.box, point) && inShape(own.geometry, point)) continue;
    const holder = shapes.find(({ box, geometry }) => inBox(box, point) && inShape(geometry, point));
    if (!holder) {
      const km = Math.min(...shapes.map(({ geometry }) => edgeKm(geometry, point)));
      if (km <= PLACE_SLACK_KM) continue;
      const message = `${name} lies ${Math.round(km)} km outside every outline`;
      yield { level: km > FAR_KM ? 'fault' : 'doubt', code: 'place-off-map', file: 'places.csv', ids: [id], message };
    } else if (own && edgeKm(own.geometry, point) > PLACE_SLACK_KM) {
      const message = `${name} is in ${own.properties.name} by places.csv and in ${holder.properties.name} by its position`;
      yield {
        level: 'doubt',
        code: 'place-in-another-province',
        file: 'places.csv',
        ids: [id, holder.properties.id],
        message,
      };
    }
  }
}

function* outlines(pack: Pack): Generator<Finding> {
  for (const [kind, collection] of [
    ['province', pack.provinces],
    ['district', pack.districts],
  ] as [string, Outlines | null][]) {
    if (!collection) continue;
    const drawn = collection.features.map(({ properties }) => properties.id);
    const twice = drawn.find((id, i) => drawn.indexOf(id) !== i);
    if (twice) {
      const message = `${twice} has two outlines; make them one MultiPolygon`;
      yield { level: 'fault', code: 'outline-twice', file: 'areas.topojson', ids: [twice], message };
    }
    const known = new Set(drawn);
    for (const place of pack.places) {
      if (place.country !== pack.info.country || place.kind !== kind || known.has(place.id)) continue;
      const message = `${place.name} has no outline`;
      yield { level: 'gap', code: 'area-without-outline', file: 'areas.topojson', ids: [place.id], message };
    }
  }
}

function* doubles(pack: Pack): Generator<Finding> {
  const groups = Map.groupBy(pack.places, ({ name, kind }) => `${kind} ${fold(name)}`);
  for (const group of groups.values()) {
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(i + 1)) {
        const near =
          a.lat !== null && a.lon !== null && b.lat !== null && b.lon !== null
            ? distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon }) <
              (a.kind === 'village' ? DOUBLE_VILLAGE_KM : DOUBLE_KM)
            : a.province === b.province && a.country === b.country;
        if (!near || a.province !== b.province) continue;
        const message = `${a.name} (${a.kind}) stands twice: ${a.id} and ${b.id}`;
        yield { level: 'fault', code: 'place-twice', file: 'places.csv', ids: [a.id, b.id], message };
      }
    }
  }
}
