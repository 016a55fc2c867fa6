import type { Phrase, PlaceMention } from '../frame.ts';
import type { Lexicon } from '../lexicon.ts';
import type { PlaceContext } from './context.ts';
import { isSomeOf } from './examples.ts';
import { landOf } from './land.ts';
import { listBeside, listOf } from './list.ts';
import { tellingWords } from './memory.ts';
import { containerIn, presumedPlace, withinOf } from './named.ts';
import { referredPlace } from './reference.ts';
import { sitePlaces } from './site.ts';
import { wholeOf } from './whole.ts';

export function nounPlaces(places: PlaceContext, phrase: Phrase): PlaceMention[] {
  const { lexicon } = places.document;
  const lemma = places.lemma(phrase);
  const head = phrase.sentence.tokens[phrase.head]!;
  const plural = head.xpos === 'NNS' && !/^(headquarters|hq|barracks)$/i.test(head.text);
  // "the whole of Aleppo", "the rest of it"
  if (/^(whole|entirety)$/.test(lemma)) {
    const all = phrase.posts.find((p) => p.prep === 'of');
    if (!all) return [];
    const told = places.of(all.phrase);
    const unknown = told.length === 0 && all.phrase.parts.length === 0 ? presumedPlace(places, all.phrase) : null;
    return unknown ? [unknown] : told;
  }
  // "two of the towns": those of a list of two
  const some = phrase.posts.find((p) => p.prep === 'of');
  if (/^(CD|DT)$/.test(head.xpos) && some?.phrase.parts.length === 0) {
    const of = some.phrase;
    const kind = of.sentence.tokens[of.head]!.xpos === 'NNS' ? places.kind(places.lemma(of)) : null;
    return kind ? listOf(places, kind, phrase) : [];
  }
  const land = landOf(places, phrase);
  if (land) return [land];
  const partNoun = isPart(lexicon, lemma) || isPart(lexicon, head.text);
  const kind = places.kind(lemma);
  if (!kind && !partNoun) return [];
  const of = lemma === 'capital' && !isSeatNamed(places, phrase) ? undefined : some;
  const premod = places.premodifier(phrase);
  const isSome = !!premod && isSomeOf(places, phrase, premod);
  // "the city of Kandahar", "the villages of A, B and C"
  if (kind && kind !== 'site' && kind !== 'road' && of && !(partNoun && kind !== 'district' && kind !== 'region')) {
    // "the city of A, as well as B": B is no part of it
    const inner = head.xpos === 'NN' && of.phrase.parts.length > 0 ? of.phrase.parts[0]! : of.phrase;
    const named = places.of(inner).filter((m) => m.form === 'name');
    if (named.length === 0 && kind !== 'country') {
      for (const part of inner.parts.length > 0 ? inner.parts : [inner]) {
        const more = presumedPlace(places, part);
        if (!more) continue;
        places.names.promote(more.name!);
        named.push(more);
      }
    }
    const proper = named.filter((m) => m.kind !== 'country' || kind === 'country');
    if (proper.length > 0 && (!partNoun || of.phrase.start === phrase.end + 1)) {
      if (kind === 'district' && plural && proper.every((m) => m.kind === 'city'))
        return proper.map((m) => ({ ...m, extent: 'part' as const }));
      if (kind === 'region' && proper.some((m) => m.kind === 'city' || m.kind === 'village')) return proper;
      for (const m of proper) {
        if (kind === 'region') continue;
        m.kind = kind;
        m.extent = 'whole';
        m.start = Math.min(m.start, phrase.start);
        m.within ??= withinOf(places, of.phrase) ?? withinPosts(places, phrase);
        places.memory.setKind(m.name, m.kind);
        places.memory.setNoun(m.name, lemma);
        places.memory.describe(m.name, tellingWords(phrase));
      }
      return proper;
    }
  }
  if (kind === 'site' || kind === 'road') {
    const site = sitePlaces(places, phrase, kind, premod, plural);
    if (site) return site;
  }
  const isListed = isSome && listBeside(places, phrase).length > 1;
  if (partNoun && !isListed && kind !== 'site' && kind !== 'road') {
    const whole = wholeOf(places, phrase);
    // "the suburb of Bulengo": the name is that of the part
    if (
      /^(suburb|neighbou?rhood|quarter)$/.test(lemma) &&
      !plural &&
      some &&
      whole.length === 1 &&
      whole[0]!.kind === null
    )
      whole[0]!.kind = 'district';
    if (whole.length > 0)
      return whole.map((m) =>
        places.mention(phrase, { name: m.name, kind: m.kind, within: m.within, extent: 'part', form: m.form }),
      );
    if (!kind || kind === 'district') {
      if (premod && places.names.sort(premod) === 'place' && kind === 'district')
        return [places.mention(phrase, { name: premod.text, kind, form: 'name', within: withinOf(places, phrase) })];
      return [];
    }
  }
  // "the town, Morek,"
  for (const a of phrase.appositions) {
    const named = places.of(a).filter((m) => m.form === 'name' && m.kind !== 'country');
    if (named.length > 0 && kind && kind !== 'site') return named.map((m) => ({ ...m, kind: m.kind ?? kind }));
  }
  // "the fifth town, Bossangoa, is held by": a name nothing else is known of
  if (/^(city|town|village)$/.test(lemma) && !plural) {
    const unknown = phrase.appositions.map((a) => presumedPlace(places, a)).find((m) => m !== null);
    if (unknown) return [{ ...unknown, kind: unknown.kind ?? kind }];
  }
  // "Cabo Delgado's main town": a town of it
  const owned = !!premod && !!phrase.owner && premod.end <= phrase.owner.end;
  if (owned && kind && /^(city|village)$/.test(kind)) {
    // "residents of Misrata said jets had hit Libya's third city": told of in the same breath
    const told = places.names.sort(premod) === 'nation' ? places.memory.recall(kind, phrase, lemma) : null;
    const beside = told?.sentence === phrase.sentence ? told : null;
    const town = places.memory.townOf(premod.text) ?? places.memory.ahead(phrase, places) ?? beside;
    return town ? [places.mention(phrase, { name: town.name, kind: town.kind ?? kind, within: town.within })] : [];
  }
  // "two besieged Shia villages, A and B"
  if (plural && kind && kind !== 'site' && kind !== 'country' && kind !== 'road') {
    const beside = listBeside(places, phrase);
    if (beside.length > 1)
      return beside.map((m) => places.mention(phrase, { name: m.name, kind: m.kind ?? kind, within: m.within }));
  }
  if (
    premod &&
    !isSome &&
    lemma !== 'capital' &&
    kind &&
    kind !== 'country' &&
    places.names.sort(premod) !== 'nation' &&
    !(partNoun && kind !== 'region')
  ) {
    if (places.names.sort(premod) === 'place' || kind !== 'region') {
      places.memory.setKind(premod.text, kind === 'region' ? null : kind);
      return [
        places.mention(phrase, {
          name: premod.text,
          kind,
          form: 'name',
          within: withinOf(places, phrase),
          extent: 'whole',
        }),
      ];
    }
  }
  // "Mosul, Iraq's second city"
  const host = phrase.sentence.phrases.find((p) => p.parts.length === 0 && p.appositions.includes(phrase));
  if (host && kind && kind !== 'site') {
    const told = places.of(host).filter((m) => m.form === 'name' && m.kind !== 'country');
    if (told.length > 0)
      return told.map((m) =>
        places.mention(phrase, { name: m.name, kind: m.kind ?? kind, within: m.within, extent: m.extent }),
      );
  }
  return referredPlace(places, phrase, lemma, kind, plural);
}

/** "the rebel capital of Jamba": the town's own name, where "the capital of Angola" is another's. */
function isSeatNamed(places: PlaceContext, phrase: Phrase): boolean {
  const { tokens } = phrase.sentence;
  const of = phrase.posts[0]?.prep === 'of' ? phrase.posts[0].phrase : undefined;
  const run = of && places.names.at(of.sentence, of.head);
  return (
    !!run &&
    places.names.sort(run) !== 'nation' &&
    !/^(country|province|region|district)$/.test(places.memory.kindOf(run.key) ?? '') &&
    tokens
      .slice(phrase.start, phrase.head)
      .some(
        (t) =>
          /^(provincial|regional|state|interim|temporary|wartime)$/i.test(t.text) ||
          places.document.lexicon.has('nonstate', t.lemma),
      )
  );
}

function isPart(lexicon: Lexicon, word: string): boolean {
  const lists = lexicon.of(word);
  return lists.has('place-part') || lists.has('place-building');
}

/** "the town [of Morek] in Idlib": what the noun itself lies in. */
export function withinPosts(places: PlaceContext, phrase: Phrase): string | null {
  return containerIn(
    places,
    phrase.posts.filter((p) => p.prep !== 'of'),
  );
}
