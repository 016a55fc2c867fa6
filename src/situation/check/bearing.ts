import { bearing, distanceKm, windOf } from '../../lib/geometry.ts';
import type { Check } from '../../model/check.ts';
import type { Figure } from '../../model/figure.ts';
import { METHOD } from '../method.ts';
import { WORDS } from '../words.ts';
import { answer, type Checking, claimPlace, placeOf, sentenceOf } from './checking.ts';

const WIND = new RegExp(
  `\\b(${Object.keys(WORDS.winds)
    .sort((a, b) => b.length - a.length)
    .join('|')}) of `,
  'gi',
);

/** Every "Ghazni, south-west of Kabul" of the text of which the packs know both places: the wind named against the bearing. */
export function checkBearings(c: Checking): Check[] {
  return [...c.report.text.matchAll(WIND)].flatMap((m) => one(c, m.index, m[1]!, m[0].length) ?? []);
}

function one(c: Checking, at: number, wind: string, length: number): Check | null {
  const sentence = sentenceOf(c, { start: at, end: at + length, text: '' });
  const cut = at - sentence.start;
  const before = c.gazetteer.namesIn(sentence.text.slice(0, cut)).at(-1);
  const rest = sentence.text.slice(cut + length);
  const after = c.gazetteer.namesIn(rest)[0];
  if (!before || !after || !/^(?:the (?:\w+ )?(?:city|capital|town) of )?$/i.test(rest.slice(0, after.start)))
    return null;
  const place = placeOf(c, before.text);
  const to = placeOf(c, after.text);
  if (!place || !to || place.id === to.id || place.lat === null || to.lat === null) return null;
  const from = { lat: to.lat, lon: to.lon! };
  const there = { lat: place.lat, lon: place.lon! };
  const degrees = bearing(from, there);
  const off = Math.abs(((degrees - WORDS.winds[wind.toLowerCase()]! + 540) % 360) - 180);
  const start = sentence.start + before.start;
  const end = at + length + after.end;
  const figure: Figure = {
    kind: 'distance',
    value: null,
    min: null,
    max: null,
    of: null,
    unit: `${wind} of`,
    approx: false,
    actor: null,
    place: claimPlace(place, before.text),
    to: claimPlace(to, after.text),
    speaker: null,
    when: null,
    quote: { start, end, text: c.report.text.slice(start, end) },
  };
  const verdict = off <= METHOD.tolerance.bearing ? 'agrees' : 'differs';
  const because = `${place.name} lies ${windOf(degrees)} of ${to.name} (${Math.round(degrees)}°), ${Math.round(distanceKm(from, there))} km in a straight line; the report says ${wind.toLowerCase()}.`;
  return answer(c, figure, verdict, 'bearing', because, { value: Math.round(degrees) });
}
