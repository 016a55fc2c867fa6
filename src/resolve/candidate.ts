import type { Gazetteer, NameClass, NameMatch } from '../gazetteer/gazetteer.ts';
import type { Place } from '../model/pack.ts';
import type { Mention } from './mention.ts';

/** A place a mention may stand for. `by`: it bears the name, is the capital of what bears it, or is a site of it. */
export interface Candidate {
  place: Place;
  nameClass: NameClass;
  spelling: string;
  by: 'name' | 'capital' | 'site';
}

const SITES = new Set(['site', 'border-crossing']);

/** Every place of the gazetteer that a mention may stand for; empty when nothing there has such a name. */
export function candidatesOf(mention: Mention, gazetteer: Gazetteer, on: string, focus: string | null): Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (match: NameMatch, by: Candidate['by']) => {
    if (!found.has(match.place.id)) found.set(match.place.id, { ...match, by });
  };
  const site = mention.kind?.classes.length ? mention.kind : null;
  for (const form of mention.forms) for (const m of lookup(form, gazetteer, on, focus, false)) add(m, 'name');
  // a common noun ("the palace") is met only as it stands, never by a likeness
  const likely = !/\p{Ll}/u.test(mention.core) || /\p{Lu}/u.test(mention.core);
  const named = likely ? lookup(mention.core, gazetteer, on, focus) : [];
  if (site) {
    for (const m of named) {
      for (const place of sitesOf(gazetteer, m.place, site.classes)) add({ ...m, place }, 'site');
      if (SITES.has(m.place.kind)) add(m, 'name');
    }
    return [...found.values()];
  }
  for (const m of named) {
    const capital = mention.capitalOf && m.place.capital ? gazetteer.place(m.place.capital) : undefined;
    if (capital) add({ ...m, place: capital }, 'capital');
  }
  for (const m of named) add(m, 'name');
  return [...found.values()];
}

/** Near spellings, and names alike by sound ("Korea", "Al Qurayyā"), only in the country the report is about. */
function lookup(
  name: string,
  gazetteer: Gazetteer,
  on: string,
  focus: string | null,
  fuzzy = focus !== null,
): NameMatch[] {
  const matches = gazetteer.lookup(name, { on, fuzzy });
  return matches.filter((m) => !/^(fuzzy|key)$/.test(m.nameClass) || m.place.country === focus);
}

/** Sites that are first of all of a wanted class and belong to a town, or to the capital of a province. */
function sitesOf(gazetteer: Gazetteer, place: Place, classes: readonly Place['classes'][number][]): Place[] {
  return classes
    .flatMap((c) => gazetteer.placesOf(c))
    .filter((s) => classes.includes(s.classes[0]!))
    .filter((s) => s.partOf === place.id || (place.capital !== null && s.partOf === place.capital));
}
