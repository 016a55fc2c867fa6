import type { Phrase, PlaceMention } from '../frame.ts';
import type { NameRun } from '../name/run.ts';
import type { PlaceContext } from './context.ts';
import { presumedPlace } from './named.ts';
import { pronounPlace } from './reference.ts';
import { INSIDE } from './words.ts';

const PORTION = /^(most|much|half|part|third|quarter|rest|all|bulk|swathe?)$/;

/** What a part is part of: "the outskirts of X", "X's outskirts", "the city's north", "buildings in X". */
export function wholeOf(places: PlaceContext, phrase: Phrase): PlaceMention[] {
  if (phrase.owner) {
    const owner = places.ownerPlaces(phrase.owner);
    if (owner.length > 0) return owner;
  }
  const post = phrase.posts.find((p) => p.prep === 'of') ?? phrase.posts.find((p) => INSIDE.has(p.prep));
  if (post) {
    const whole = places.of(post.phrase);
    if (whole.length > 0) return whole;
    const unknown = post.phrase.parts.length === 0 ? presumedPlace(places, post.phrase) : null;
    if (unknown) return [unknown];
    for (const p of phrase.posts) {
      const found = INSIDE.has(p.prep) ? places.of(p.phrase) : [];
      if (found.length > 0) return found;
    }
  }
  // "most of it"
  if (post?.prep === 'of' && PORTION.test(places.lemma(phrase))) {
    const it = pronounPlace(places, post.phrase);
    if (it) return [it];
  }
  const premod = places.premodifier(phrase);
  if (premod && places.names.sort(premod) === 'place')
    return [places.mention(phrase, { name: premod.text, kind: places.memory.kindOf(premod.key), form: 'name' })];
  // "the city center", "city outskirts"
  const { tokens } = phrase.sentence;
  for (let i = phrase.head - 1; i >= phrase.start; i--) {
    const lemma = tokens[i]!.lemma.toLowerCase();
    if (places.document.lexicon.has('place-city-strict', lemma) || lemma === 'village' || lemma === 'province') {
      const town = places.memory.recall(places.kind(lemma), phrase);
      if (town) return [town];
    }
  }
  return [];
}

const OLD_TOWN = /^(Old|New|Upper|Lower|Inner) (City|Town|Quarter|Medina)$/;

/** "the Old City of Aleppo", "Aleppo's Old Town", "the Old City": a part, whatever its capitals. */
export function oldTown(places: PlaceContext, phrase: Phrase, run: NameRun): PlaceMention | null {
  if (!OLD_TOWN.test(run.text)) return null;
  const of = phrase.posts.find((p) => p.prep === 'of')?.phrase;
  const told = phrase.owner ? places.ownerPlaces(phrase.owner) : of ? places.of(of) : [];
  const holder = phrase.owner ?? of;
  const whole = told[0] ?? (holder ? presumedPlace(places, holder) : places.memory.recall('city', phrase, 'town'));
  return whole
    ? places.mention(phrase, { name: whole.name, kind: whole.kind, within: whole.within, extent: 'part' })
    : null;
}

/** "Russia's [capital]", "its [airport]", "the city's [outskirts]". */
export function ownerPlaces(places: PlaceContext, owner: Phrase): PlaceMention[] {
  const t = owner.sentence.tokens[owner.head]!;
  if (t.xpos === 'PRP$') {
    if (
      !/^its$/i.test(t.text) ||
      !/^(outskirts?|cent(re|er)|airport|port|suburbs?|streets?|gates?|capital|edges?|north|south|east|west|districts?|neighbou?rhoods?|heart|approaches|bridges?|entrances?|areas?|parts?)$/i.test(
        owner.sentence.tokens[owner.end]?.text ?? owner.sentence.tokens[owner.end + 1]?.text ?? '',
      )
    )
      return [];
    const place = places.memory.recall(null, owner);
    return place ? [place] : [];
  }
  const run = places.names.at(owner.sentence, owner.head);
  if (run) {
    if (places.names.sort(run) === 'place')
      return [places.mention(owner, { name: run.text, kind: places.memory.kindOf(run.key), form: 'name' })];
    if (places.names.sort(run) === 'nation')
      return [places.mention(owner, { name: run.text, kind: 'country', form: 'name' })];
    return [];
  }
  return places.of(owner);
}
