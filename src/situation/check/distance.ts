import { shortestPath } from '../../gazetteer/road-graph.ts';
import { distanceKm } from '../../lib/geometry.ts';
import type { Check } from '../../model/check.ts';
import type { Figure } from '../../model/figure.ts';
import type { Place } from '../../model/pack.ts';
import type { ClaimPlace } from '../../model/place.ts';
import { METHOD } from '../method.ts';
import { WORDS, worth } from '../words.ts';
import { answer, type Checking, placeOf } from './checking.ts';

const METHOD_ID = 'distance';

/** A distance between two known places: in a straight line and by road, both told. */
export function checkDistance(c: Checking, figure: Figure): Check {
  const cannot = (why: string) => answer(c, figure, 'cannot-check', METHOD_ID, why);
  const a = endOf(c, figure.place);
  const b = endOf(c, figure.to);
  if (!a || !b) return cannot('The packs do not know both ends of the distance as points.');
  const stated = figure.value ?? figure.min ?? figure.max;
  const factor = worth(WORDS.kilometres, figure.unit);
  if (stated === null || factor === undefined) return cannot('The report states no length.');
  const straight = a.lat === null || b.lat === null ? null : distanceKm(point(a), point(b));
  const road = shortestPath(c.scene.graph, a.id, b.id)?.km ?? null;
  const tolerance = figure.approx ? METHOD.tolerance.distanceAbout : METHOD.tolerance.distance;
  const km = stated * factor;
  const methods = [
    { name: 'in a straight line', km: straight },
    { name: 'by road', km: road },
  ].filter((m): m is { name: string; km: number } => m.km !== null);
  if (!methods.length) return cannot('The packs have neither positions nor a road between them.');
  const fits = methods.filter((m) => fitsIn(figure, factor, m.km, tolerance));
  const numbers = methods.map((m) => `${Math.round(m.km)} km ${m.name}`).join(' and ');
  const because = `${a.name} and ${b.name} are ${numbers} apart; the report says ${Math.round(km)} km${fits.length ? `, which fits ${fits.map((m) => m.name).join(' and ')}` : ''}.`;
  return answer(c, figure, fits.length ? 'agrees' : 'differs', METHOD_ID, because, {
    value: Math.round(fits[0]?.km ?? methods[0]!.km),
    byMethod: Object.fromEntries(
      methods.map((m) => [m.name === 'by road' ? 'road' : 'straight-line', Math.round(m.km)]),
    ),
  });
}

/** "More than" and "less than" are taken at their word, with the same tolerance. */
function fitsIn({ value, min, max }: Figure, factor: number, km: number, tolerance: number): boolean {
  const low = value ?? min;
  const high = value ?? max;
  return (
    (low === null || km >= low * factor * (1 - tolerance)) && (high === null || km <= high * factor * (1 + tolerance))
  );
}

/** A town or site; the distance to a province or a district is not one number. */
function endOf(c: Checking, place: ClaimPlace | null): Place | undefined {
  if (!place) return undefined;
  const known = place.id ? c.gazetteer.place(place.id) : placeOf(c, place.name);
  return known && ['province', 'district', 'region', 'country'].includes(known.kind) ? undefined : known;
}

const point = (p: Place) => ({ lat: p.lat!, lon: p.lon! });
