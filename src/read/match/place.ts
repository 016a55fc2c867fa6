import type { PlaceMention } from '../document.ts';
import type { Phrase } from '../frame.ts';
import { examplesOf } from '../place/examples.ts';
import { presumedPlace } from '../place/named.ts';
import { pronounPlace } from '../place/reference.ts';
import type { Reader } from '../reader.ts';
import type { CompiledRule } from '../rule.ts';
import { lemmaOf, NUMBER_OF } from './head.ts';

/** The places a phrase tells of, named, by a noun or by a pronoun. `path`: the slot it fills. */
export function placesIn(reader: Reader, phrase: Phrase, path: string): PlaceMention[] {
  if (path === 'here' || path === 'country') {
    const { memory } = reader.places;
    const town = path === 'here' ? memory.recall('city', phrase, 'town') : memory.recall('country', phrase);
    return town
      ? [reader.places.mention(phrase, { name: town.name, kind: town.kind, within: town.within, form: 'pronoun' })]
      : [];
  }
  // "X was the only city that the government still held": X
  const said = phrase.sentence.frames.find((f) => f.lemma === 'be' && f.complement === phrase && f.agent);
  if (said?.agent && said.agent !== phrase) {
    const subject = placesIn(reader, said.agent, path);
    if (subject.length > 0) return subject;
  }
  const direct = reader.places.of(phrase);
  // "a string of villages and [the oil field at X]"
  const counted = NUMBER_OF.test(lemmaOf(phrase)) ? phrase.posts.find((o) => o.prep === 'of')?.phrase : undefined;
  if (direct.length === 0 && counted?.parts.length) return placesIn(reader, counted, path);
  // "several towns, including A and B": those
  const shown = [phrase, ...(counted ? [counted] : [])]
    .map((p) => examplesOf(reader.places, p))
    .find((m) => m.length > 0);
  if (shown && !(counted && direct.some((m) => m.name))) return shown;
  const beside = apposedPlaces(reader, phrase, direct);
  if (beside.length > 0) return beside;
  if (direct.length > 0 && phrase.parts.length === 0) return direct;
  const out = [...direct];
  for (const p of phrase.parts.length > 0 ? phrase.parts : [phrase]) {
    if (reader.places.of(p).length > 0) continue;
    const more =
      pronounPlace(reader.places, p) ??
      (/(^|\.)(at|to|with|over)$/.test(path) ? null : presumedPlace(reader.places, p));
    if (!more) continue;
    reader.places.memory.note(more);
    out.push(more);
  }
  if (out.length === 0 && path === 'owner') {
    const owner = reader.places.ownerPlaces(phrase);
    out.push(...owner.filter((m) => m.kind !== 'country'));
  }
  return out;
}

/** "Two towns, [A and B],", "[A], the last town that": the names beside a common noun. */
function apposedPlaces(reader: Reader, phrase: Phrase, direct: readonly PlaceMention[]): PlaceMention[] {
  if (phrase.parts.length > 0 || phrase.sentence.tokens[phrase.head]!.xpos.startsWith('NNP')) return [];
  const isPlace = reader.places.kind(lemmaOf(phrase)) !== null;
  const named = (p: Phrase): PlaceMention[] => {
    const places = reader.places.of(p).filter((m) => m.form === 'name' && m.kind !== 'country');
    if (places.length > 0 || !isPlace) return places;
    return (p.parts.length > 0 ? p.parts : [p]).flatMap((x) => presumedPlace(reader.places, x) ?? []);
  };
  const after = phrase.appositions.flatMap(named);
  if (after.length > 0 && !direct.some((m) => m.form === 'name')) return after;
  const host = phrase.sentence.phrases.find((p) => p.parts.length === 0 && p.appositions.includes(phrase));
  if (!host) return [];
  const isMany = phrase.sentence.tokens[phrase.head]!.xpos === 'NNS';
  const list = isMany ? phrase.sentence.phrases.find((p) => p.parts.includes(host)) : undefined;
  return named(list ?? host);
}

/** Those of the places that a rule takes. */
export function suits(reader: Reader, rule: CompiledRule, places: readonly PlaceMention[]): PlaceMention[] {
  switch (rule.kinds) {
    case 'not-country':
      return places.filter((m) => m.kind !== 'country' && m.name !== null);
    case 'named':
      return places.filter((m) => m.name !== null && m.form === 'name' && m.kind !== 'country');
    case 'settled':
      return places.filter((m) => m.name !== null && !/^(country|site|road|border-crossing)$/.test(m.kind ?? ''));
    case 'site':
      return places.filter((m) => m.kind === 'site');
    case 'line':
      return places.filter((m) => m.kind === 'road' || m.kind === 'border-crossing' || isLine(reader, m));
    default:
      return rule.placeless ? [...places] : places.filter((m) => m.name !== null);
  }
}

export function isLine(reader: Reader, m: PlaceMention): boolean {
  return m.sentence.tokens.slice(m.start, m.end).some((t) => reader.document.lexicon.has('place-line', t.lemma));
}
