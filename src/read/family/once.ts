import type { Predicate } from '../../model/claim.ts';
import type { PlaceMention } from '../document.ts';
import type { Draft } from '../draft.ts';
import { placeKey } from '../merge.ts';
import type { Reader } from '../reader.ts';
import { focusOf, homeCountry, landOf } from './origin.ts';

const PEOPLE: ReadonlySet<Predicate> = new Set(['deploy', 'evacuate', 'displace', 'talk']);
const TRUCE = /^(?:ceasefire|cease-fire|truce|armistice|deal|agreement)s?$/i;

/**
 * The last word on deployments, evacuations, displacement and talks once the whole report is read: a truce without a
 * place is one for the town the report is about; what is told again without a place is left out.
 */
export function tellOnce(reader: Reader, drafts: readonly Draft[]): Draft[] {
  const focus = focusOf(reader);
  const kept: Draft[] = [];
  for (const draft of drafts) {
    // an evacuation is no retreat as well
    if (draft.predicate === 'leave' && drafts.some((x) => x.predicate === 'evacuate' && x.frame === draft.frame))
      continue;
    if (!PEOPLE.has(draft.predicate)) {
      kept.push(draft);
      continue;
    }
    const timed = aheadByDate(draft, reader.document.published);
    const placed = timed.place ? timed : { ...timed, place: besides(timed, drafts) };
    const d =
      !placed.place && isTruce(placed)
        ? { ...placed, place: focus ?? landOf(reader) }
        : !placed.place && focus && isEvacuation(placed)
          ? { ...placed, place: focus }
          : placed;
    if (repeats(d, drafts, kept)) continue;
    const isLost = d.predicate === 'displace' && !d.place && d.quantity !== null;
    kept.push(isLost ? { ...d, place: homeCountry(reader, d) } : d);
  }
  return kept;
}

/** Deployments and meetings told without a place go where the nearest other one of their kind within a few sentences does. */
function besides(d: Draft, all: readonly Draft[]): PlaceMention | null {
  if (d.predicate !== 'deploy' && d.predicate !== 'talk') return null;
  const far = (x: Draft) => Math.abs(x.frame.sentence.index - d.frame.sentence.index);
  const near = all.filter(
    (x) => x !== d && x.predicate === d.predicate && x.place?.name && isAhead(x) === isAhead(d) && far(x) <= 3,
  );
  const place = near.sort((a, b) => far(a) - far(b))[0]?.place;
  return place ? { ...place, form: 'noun' } : null;
}

/** "IGAD meets in Djibouti on 9 December": the date says that it is still to come. */
function aheadByDate(d: Draft, published: string): Draft {
  const from = d.when?.from;
  return d.modality === 'actual' && from && from > published ? { ...d, modality: 'planned' } : d;
}

/** Told before, or told elsewhere with a place. */
function repeats(d: Draft, all: readonly Draft[], kept: readonly Draft[]): boolean {
  const alike = (x: Draft) =>
    x !== d && x.predicate === d.predicate && x.polarity === d.polarity && isAhead(x) === isAhead(d);
  if (d.predicate === 'talk') {
    const same = (x: Draft) => alike(x) && x.talk?.state === d.talk?.state;
    if (!d.place && all.some((x) => same(x) && x.place)) return true;
    return kept.some((x) => same(x) && placeKey(x.place) === placeKey(d.place));
  }
  if (d.place && d.predicate === 'evacuate' && d.frame.form === 'noun')
    return kept.some((x) => alike(x) && x.place !== null && placeKey(x.place).endsWith(placeKey(d.place)));
  if (d.place) return false;
  const size = (x: Draft) => x.quantity?.value ?? x.quantity?.min ?? null;
  if (d.quantity === null || d.frame.sentence.paragraph.kind === 'headline') return all.some(alike);
  return kept.some((x) => alike(x) && size(x) === size(d));
}

function isAhead(d: Draft): string {
  return d.modality === 'actual' ? 'actual' : d.modality === 'historical' ? 'historical' : 'ahead';
}

function isTruce(d: Draft): boolean {
  const { frame } = d;
  if (d.predicate !== 'talk') return false;
  const noun =
    frame.form === 'noun'
      ? frame.phrase
      : (frame.patient ?? frame.obliques.find((o) => /^(?:to|on)$/.test(o.prep))?.phrase ?? null);
  return noun !== null && TRUCE.test(noun.sentence.tokens[noun.head]!.text);
}

/** "The evacuation" as such, without a word where from. */
function isEvacuation(d: Draft): boolean {
  return d.predicate === 'evacuate' && d.frame.form === 'noun';
}
