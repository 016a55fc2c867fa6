import type { Phrase, PlaceMention } from '../frame.ts';
import type { NameRun } from '../name/run.ts';
import type { PlaceContext } from './context.ts';
import { namedTown, tellingWords } from './memory.ts';
import { CONTAINER, DIRECTION, stripKind } from './words.ts';

/** A phrase whose head is a proper name. */
export function namedPlace(places: PlaceContext, phrase: Phrase, run: NameRun): PlaceMention | null {
  const { tokens } = phrase.sentence;
  const { lexicon } = places.document;
  const sort = places.names.sort(run);
  let name = run.text;
  let kind = places.memory.kindOf(run.key);
  const words = name.split(/\s+/);
  const told = phrase.appositions.map((a) => places.kind(places.lemma(a))).find((k) => k === 'city' || k === 'village');
  if (sort === 'nation' && told)
    return places.mention(phrase, { name, kind: told, form: 'name', within: withinOf(places, phrase) });
  if (sort === 'nation') {
    const direction = tokens.slice(phrase.start, run.start).find((t) => DIRECTION.test(t.text));
    if (direction)
      return places.mention(phrase, {
        name: `${direction.text.toLowerCase()} ${name}`,
        kind: 'region',
        form: 'name',
        within: name,
      });
    return places.mention(phrase, { name, kind: lexicon.has('breakaway', name) ? 'region' : 'country', form: 'name' });
  }
  if (sort !== 'place') return null;
  if (
    words.length > 1 &&
    DIRECTION.test(words[0]!) &&
    !places.document.gazetteer.lookup(name).length &&
    !/^(north|south|east|west)$/i.test(words[0]!) &&
    (run.start === 0 || places.document.gazetteer.lookup(words.slice(1).join(' ')).length > 0)
  )
    name = words.slice(1).join(' ');
  // "Route 7"
  const numbered = words.length > 1 && /^\d+$/.test(words.at(-1)!);
  const last = words.at(numbered ? -2 : -1)!.toLowerCase();
  if (words.length > 1) {
    const own = places.kind(last);
    if (numbered && own) kind = own;
    else if (own && own !== 'site' && own !== 'road' && own !== 'region') {
      name = words.slice(0, -1).join(' ');
      kind = own;
    } else if (own) kind = own;
  }
  const before = tokens[run.start - 1];
  if (before && run.start > phrase.start) {
    const noun = places.kind(before.lemma.toLowerCase());
    if (noun && before.xpos.startsWith('NN')) kind = noun;
  }
  const direction = tokens.slice(phrase.start, run.start).find((t) => DIRECTION.test(t.text));
  let extent: 'whole' | 'part' = kind === 'site' ? 'part' : 'whole';
  if (direction && tokens.slice(phrase.start, run.start).at(-1) === direction) {
    if (kind === 'city' || kind === 'village' || kind === null)
      extent = /^(north|south|east|west|central|downtown|inner)/i.test(direction.text) ? 'part' : extent;
    else extent = 'part';
  }
  if (
    phrase.sentence.tokens.slice(phrase.start, run.start).some((t) => lexicon.has('title', t.text.replace(/\.$/, '')))
  )
    return null;
  places.memory.describe(name, tellingWords({ ...phrase, head: run.start - 1 }));
  for (const a of phrase.appositions) {
    places.memory.describe(name, tellingWords(a));
    if (places.lemma(a) !== 'capital') continue;
    const of = a.posts.find((p) => p.prep === 'of')?.phrase ?? a.owner;
    const host = of && (places.names.at(of.sentence, of.head) ?? places.names.at(of.sentence, of.head - 1));
    if (host) places.memory.setCapital(stripKind(host.text), name);
    kind ??= 'city';
  }
  return places.mention(phrase, { name, kind, extent, form: 'name', within: withinOf(places, phrase) });
}

/** The province or country told beside a name: "Mukalla, Hadramawt province", "in Helmand". */
export function withinOf(places: PlaceContext, phrase: Phrase): string | null {
  for (const a of phrase.appositions) {
    const run = places.names.at(a.sentence, a.head) ?? places.names.at(a.sentence, a.head - 1);
    if (!run) continue;
    const kind = places.kind(places.lemma(a));
    if (kind && kind !== 'province' && kind !== 'country' && kind !== 'district' && kind !== 'region') continue;
    if (places.names.sort(run) === 'place' || places.names.sort(run) === 'nation') return stripKind(run.text);
  }
  return containerIn(places, phrase.posts);
}

export function containerIn(places: PlaceContext, posts: Phrase['posts']): string | null {
  for (const o of posts) {
    if (!CONTAINER.has(o.prep)) continue;
    const run =
      places.names.at(o.phrase.sentence, o.phrase.head) ?? places.names.at(o.phrase.sentence, o.phrase.head - 1);
    if (run && (places.names.sort(run) === 'place' || places.names.sort(run) === 'nation')) return stripKind(run.text);
  }
  return null;
}

/** A proper name of no known sort, taken as a place because a slot asks for one ("seized Sjariyah"). */
export function presumedPlace(places: PlaceContext, phrase: Phrase): PlaceMention | null {
  const run = places.names.at(phrase.sentence, phrase.head);
  if (!run || places.names.sort(run) !== 'unknown' || run.end !== phrase.head + 1 || run.start < phrase.start)
    return null;
  if (phrase.start < run.start && !namedTown(phrase, run)) return null;
  // "warlord Dostum"
  const { lexicon } = places.document;
  const before = phrase.start < run.start ? phrase.sentence.tokens[run.start - 1]!.lemma : '';
  if (lexicon.has('title', before) || lexicon.has('nonstate', before)) return null;
  if (phrase.owner || /^(mr|mrs|ms|dr)\b/i.test(run.text)) return null;
  const tail = run.text.split(/\s+/).at(-1)!;
  if (lexicon.has('group-tail', tail) || lexicon.has('org-tail', tail)) return null;
  return places.mention(phrase, {
    name: run.text,
    kind: places.memory.kindOf(run.key),
    form: 'name',
    within: withinOf(places, phrase),
  });
}
