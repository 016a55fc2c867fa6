import type { PlaceKind } from '../../model/place.ts';
import type { Phrase, PlaceMention } from '../frame.ts';
import type { NameRun } from '../name/run.ts';
import type { PlaceContext } from './context.ts';
import { tellingWords } from './memory.ts';
import { presumedPlace } from './named.ts';
import { wholeOf } from './whole.ts';
import { DEFINITE } from './words.ts';

const WATER = /\b(Sea|Ocean|Gulf|River|Lake|Coast|Atlantic|Pacific|Mediterranean|Adriatic|Caspian|Baltic)\b/;

export function sitePlaces(
  places: PlaceContext,
  phrase: Phrase,
  kind: PlaceKind,
  premod: NameRun | null,
  plural: boolean,
): PlaceMention[] | null {
  const { tokens } = phrase.sentence;
  const text = places.document.report.text;
  const first = tokens[phrase.start]!;
  const definite = DEFINITE.test(first.text.toLowerCase());
  const lemma = places.lemma(phrase);
  const building =
    places.document.lexicon.has('place-building', lemma) || places.document.lexicon.has('place-part', lemma);
  for (const a of phrase.appositions) {
    const run = places.names.at(a.sentence, a.head);
    if (run && run.end === a.head + 1 && places.names.sort(run) !== 'person' && places.names.sort(run) !== 'nation')
      return [
        places.mention(phrase, { name: run.text, kind, extent: 'part', form: 'name', within: premod?.text ?? null }),
      ];
  }
  // "The Red Sea port": the town that was called a port
  if (definite && !plural && lemma === 'port' && (!premod || WATER.test(premod.text))) {
    const called = places.memory.recall('city', phrase, 'port');
    if (called && places.memory.isCalled(called.name, 'port'))
      return [places.mention(phrase, { name: called.name, kind: called.kind ?? 'city', within: called.within })];
  }
  if (premod && places.names.sort(premod) !== 'nation') {
    const name = text.slice(tokens[premod.start]!.start, tokens[phrase.head]!.end);
    return [
      places.mention(phrase, {
        name: plural && !/s$/.test(premod.text) ? name.replace(/s$/, '') : name,
        kind,
        extent: kind === 'road' ? 'whole' : 'part',
        form: 'name',
        within: siteTown(places, phrase, premod),
      }),
    ];
  }
  // "the power station" that was called a power plant
  if (definite && /^(plant|station)$/.test(lemma) && tokens[phrase.head - 1]?.text.toLowerCase() === 'power') {
    const known = places.memory.recallSite('power');
    if (known) return [partOf(places, phrase, known)];
  }
  const town = siteTown(places, phrase, null);
  // "the Red Sea port of Hodeidah" is the town
  const of = phrase.posts.find((p) => p.prep === 'of');
  if (of && /^(port|seaport|harbour|harbor|camp|garrison|island|crossing)$/.test(lemma)) {
    const named = places.of(of.phrase).filter((m) => m.form === 'name' && m.kind !== 'country');
    const extra = named.length > 0 ? named : [presumedPlace(places, of.phrase)].filter((m) => m !== null);
    for (const m of extra) places.memory.describe(m.name, tellingWords(phrase));
    if (extra.length > 0)
      return extra.map((m) => ({
        ...m,
        start: phrase.start,
        kind: lemma === 'crossing' ? 'border-crossing' : (m.kind ?? 'city'),
      }));
  }
  const seat = isSeat(places, phrase, lemma) && definite && !plural && tokens[phrase.start - 1]?.text !== 'where';
  if (places.document.lexicon.has('minor-site', lemma) && !(seat && phrase.owner)) {
    const hosts = phrase.posts
      .filter((p) => /^(at|in|near|outside|of|on|inside|around)$/.test(p.prep))
      .flatMap((p) =>
        places
          .of(p.phrase)
          .concat(places.of(p.phrase).length > 0 ? [] : [presumedPlace(places, p.phrase)].filter((m) => m !== null)),
      )
      .filter((m) => m.name && !/^(country|region|province)$/.test(m.kind ?? ''));
    // "the bases at A and B"
    if (hosts.length > 0)
      return hosts
        .slice(0, plural ? hosts.length : 1)
        .map((m) =>
          places.mention(phrase, { name: m.name, kind: m.kind, within: m.within, extent: 'part', form: 'noun' }),
        );
  }
  const owner = phrase.owner ? places.ownerPlaces(phrase.owner)[0] : undefined;
  const opens = seat && phrase.owner && !owner ? ownerStart(phrase.owner) : firstNoun(places, phrase);
  const word = text.slice(tokens[Math.max(phrase.start, opens)]!.start, tokens[phrase.head]!.end);
  if (places.document.lexicon.has('minor-site', lemma) && !phrase.owner && !seat) {
    // an unnamed building belongs to the town the talk is of
    const near = places.memory.recall('city', phrase, 'town');
    if (near && phrase.sentence.index - near.sentence.index <= 2) return [partOf(places, phrase, near)];
    if (!definite) return [];
  }
  if (kind === 'road') {
    const linked = phrase.posts
      .filter((p) => /^(from|to|between|linking|into|of|out of|through)$/.test(p.prep))
      .flatMap((p) => (p.phrase.parts.length > 0 ? p.phrase.parts : [p.phrase]))
      .flatMap((p) => {
        const told = places.of(p);
        return told.length > 0 ? told : (presumedPlace(places, p) ?? []);
      });
    const names = linked.filter((m) => m.form === 'name').map((m) => m.name);
    // "the road linking A to B"
    const link = phrase.sentence.frames.find(
      (f) => f.agent === phrase && f.group.start === phrase.end && /^(link|connect|join|lead|run)$/.test(f.lemma),
    );
    const ends = [
      link?.patient,
      ...(link?.obliques ?? []).filter((o) => /^(to|with|from|and|between|into)$/.test(o.prep)).map((o) => o.phrase),
    ]
      .filter((p) => !!p)
      .map((p) => p.end);
    if (names.length > 0 || ends.length > 0) {
      const end = Math.max(...phrase.posts.map((p) => p.phrase.end), ...ends);
      return [
        places.mention(phrase, {
          name: text.slice(tokens[firstNoun(places, phrase)]!.start, tokens[end - 1]!.end),
          kind,
          form: 'name',
          end,
        }),
      ];
    }
    // "roads into the city were closed": the town is what is cut off
    const way = plural ? phrase.posts.find((p) => /^(into|around|out of|leading to)$/.test(p.prep)) : undefined;
    const reached = way ? places.of(way.phrase).find((m) => /^(city|village)$/.test(m.kind ?? '')) : undefined;
    if (reached)
      return [places.mention(phrase, { name: reached.name, kind: reached.kind, within: reached.within, form: 'noun' })];
    const known = definite ? places.memory.recallSite(lemma) : null;
    if (known)
      return [
        places.mention(phrase, {
          name: known.name,
          kind: known.kind,
          within: known.within,
          extent: known.extent,
          form: 'noun',
        }),
      ];
    return [
      places.mention(phrase, { name: owner?.name ? `${owner.name} ${word}` : word, kind, within: town, form: 'noun' }),
    ];
  }
  if (owner?.name)
    return [
      places.mention(phrase, {
        name: building ? owner.name : `${owner.name} ${word}`,
        kind: building ? owner.kind : 'site',
        extent: 'part',
        form: 'noun',
        within: owner.name,
      }),
    ];
  if (definite) {
    const known = places.memory.recallSite(lemma);
    if (known) return [partOf(places, phrase, known)];
  }
  if (plural || (building && !seat)) {
    const whole = wholeOf(places, phrase);
    if (whole.length > 0)
      return whole.map((m) =>
        places.mention(phrase, { name: m.name, kind: m.kind, within: m.within, extent: 'part', form: 'noun' }),
      );
    const near = building ? places.memory.recall('city', phrase) : null;
    return near && definite ? [partOf(places, phrase, near)] : null;
  }
  // "a clock tower", "a headquarters": without a name it belongs to the town the talk is of
  const plain = places.document.lexicon.has('minor-site', lemma) || places.document.lexicon.has('plain-site', lemma);
  if (plain && (/^(a|an|one|another|some|several)$/i.test(first.text) || plural)) {
    const near = town ? null : places.memory.recall('city', phrase, 'town');
    const host = near && phrase.sentence.index - near.sentence.index <= 1 ? near : null;
    return [
      places.mention(phrase, {
        name: town ?? host?.name ?? null,
        kind: host?.kind ?? null,
        within: host?.within ?? null,
        extent: 'part',
        form: 'noun',
      }),
    ];
  }
  return [
    places.mention(phrase, {
      name: town && definite ? `${town} ${word}` : word,
      kind: 'site',
      extent: 'part',
      within: town,
      form: 'noun',
    }),
  ];
}

/** "the governor's office", "the police headquarters", "the prison": a town has one, so that it is a site of its own. */
function isSeat(places: PlaceContext, phrase: Phrase, lemma: string): boolean {
  const { lexicon } = places.document;
  if (lexicon.has('seat-site', lemma)) return true;
  const { owner } = phrase;
  const whose = owner?.sentence.tokens[owner.head];
  return !!whose && whose.xpos !== 'PRP$' && lexicon.has('seat-owner', whose.lemma) && lexicon.has('place-site', lemma);
}

function ownerStart(owner: Phrase): number {
  const { tokens } = owner.sentence;
  return /^(DT|PRP\$)$/.test(tokens[owner.start]!.xpos) ? owner.start + 1 : owner.start;
}

export function firstNoun(places: PlaceContext, phrase: Phrase): number {
  const { tokens } = phrase.sentence;
  let i = phrase.head;
  while (
    i - 1 >= phrase.start &&
    (/^NN$/.test(tokens[i - 1]!.xpos) || places.document.lexicon.has('demonym', tokens[i - 1]!.text))
  )
    i--;
  return i;
}

/** The town a site is told to be in. */
export function siteTown(places: PlaceContext, phrase: Phrase, premod: NameRun | null): string | null {
  for (const p of phrase.posts) {
    if (!/^(in|of|at|near|outside|above)$/.test(p.prep)) continue;
    const found = places.of(p.phrase).find((m) => m.form === 'name' || m.name);
    if (found) return found.name;
  }
  if (premod && places.names.sort(premod) === 'place' && places.memory.kindOf(premod.key) !== 'site')
    return premod.text;
  return null;
}

/** A phrase that stands for a part of a place told before: "the airport" of the town the talk is of. */
function partOf(places: PlaceContext, phrase: Phrase, { name, kind, within }: PlaceMention): PlaceMention {
  return places.mention(phrase, { name, kind, within, extent: 'part', form: 'noun' });
}
