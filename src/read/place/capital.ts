import { warOf } from '../../gazetteer/focus.ts';
import { fold } from '../../lib/fold.ts';
import type { PlaceMention } from '../document.ts';
import type { Phrase } from '../frame.ts';
import type { PlaceContext } from './context.ts';
import { presumedPlace } from './named.ts';

/** "the provincial capital", "Anbar's capital", "the capital". */
export function capitalOf(places: PlaceContext, phrase: Phrase): PlaceMention | null {
  const { tokens } = phrase.sentence;
  const provincial = tokens
    .slice(phrase.start, phrase.head)
    .some((t) => /^(provincial|regional|district|state)$/i.test(t.text));
  const of = phrase.posts.find((p) => p.prep === 'of');
  const before = places.premodifier(phrase);
  const host = phrase.owner
    ? places.ownerPlaces(phrase.owner)[0]
    : before
      ? places.mention(phrase, { name: before.text, kind: places.memory.kindOf(before.key) })
      : of
        ? places.of(of.phrase)[0]
        : provincial
          ? places.memory.recall('province', phrase)
          : null;
  // "the provincial capital of Taloqan": of that name, where nothing else is known to be its capital
  const named = provincial && of ? (host ?? presumedPlace(places, of.phrase)) : null;
  if (host?.name) {
    const known = places.memory.capital(host.name);
    const gaz = places.document.gazetteer;
    const place = gaz.lookup(host.name).find((m) => m.place.capital)?.place;
    const name = known ?? (place?.capital ? gaz.place(place.capital)?.name : undefined);
    if (name) return places.mention(phrase, { name, kind: 'city', within: host.kind === 'country' ? null : host.name });
    if (host.kind === 'country') return null;
  }
  if (named?.form === 'name' && (named.kind === null || named.kind === 'city'))
    return places.mention(phrase, { name: named.name, kind: 'city', within: named.within });
  if (provincial) {
    const city = places.memory.recall('city', phrase);
    if (city) return city;
    return null;
  }
  const national = nationalCapital(places);
  return national ? places.mention(phrase, { name: national, kind: 'city' }) : places.memory.recall('city', phrase);
}

/** The metonym of the country that the report is about, when the report names that city. */
function nationalCapital({ document, names }: PlaceContext): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [city, country] of document.lexicon.map('metonym')) {
    const n = names.count.get(fold(city)) ?? 0;
    const c = names.count.get(fold(country)) ?? 0;
    if (n > 0 && n + c > most) {
      most = n + c;
      best = names.runs.find((r) => r.key === fold(city))?.text ?? null;
    }
  }
  if (best) return best;
  const top = [...document.lexicon.map('metonym')]
    .map(([city, country]) => ({ city, n: names.count.get(fold(country)) ?? 0 }))
    .sort((a, b) => b.n - a.n)[0];
  if (
    top &&
    top.n > 0 &&
    !/^(united states|russia|britain|france)$/i.test(document.lexicon.map('metonym').get(top.city)!)
  )
    return top.city.replace(/(^|[ '])\p{Ll}/gu, (c) => c.toUpperCase());
  const capital = warOf(document.report, document.gazetteer)?.info.capital;
  return capital ? (document.gazetteer.place(capital)?.name ?? capital) : null;
}
