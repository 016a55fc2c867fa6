import type { PlaceKind } from '../../model/place.ts';
import type { Phrase, PlaceMention } from '../frame.ts';
import { capitalOf } from './capital.ts';
import type { PlaceContext } from './context.ts';
import { examplesOf } from './examples.ts';
import { listOf } from './list.ts';
import { DEFINITE, INSIDE } from './words.ts';

/** Words of a place that has not been spoken of before. */
const NEW = /^(other|another|next|nearby|neighbou?ring|adjacent|adjoining)$/i;

/** "the city", "the town", "the province", "two villages", "the area". */
export function referredPlace(
  places: PlaceContext,
  phrase: Phrase,
  lemma: string,
  kind: PlaceKind | null,
  plural: boolean,
): PlaceMention[] {
  const { tokens } = phrase.sentence;
  const first = tokens[phrase.start]!;
  const definite =
    DEFINITE.test(first.text.toLowerCase()) ||
    /^(half|whole|entire|most|all)$/.test(first.text.toLowerCase()) ||
    !!phrase.owner ||
    // "the [country]'s provinces": the article stands outside the possessor
    (tokens[phrase.end]?.xpos === 'POS' && /^the$/i.test(tokens[phrase.start - 1]?.text ?? '')) ||
    (/^(town|downtown)$/.test(lemma) && phrase.start === phrase.head);
  if (!kind) return [];
  // "the only other town to resist", "the next city": another than those named
  if (!plural && tokens.slice(phrase.start, phrase.head).some((t) => NEW.test(t.text))) return [];
  // "the area that was attacked": told by the clause, not by what was named before
  const next = tokens[phrase.end];
  if (kind === 'region' && next && /^(that|where|which|who)$/i.test(next.text)) return [];
  // "near the Turkish border": no place told before
  if (/^(border|frontier|coast|coastline)$/.test(lemma)) return [];
  if (plural) return pluralPlaces(places, phrase, kind);
  if (lemma === 'capital' && definite) {
    const capital = capitalOf(places, phrase);
    if (capital)
      return [places.mention(phrase, { name: capital.name, kind: 'city', within: capital.within, extent: 'whole' })];
  }
  if (!definite) {
    if (
      /^(single|another|any|one|other|every|each)$/.test(tokens[phrase.start + 1]?.text.toLowerCase() ?? '') ||
      /^(another|any|every|each|one|no)$/i.test(first.text)
    )
      return [];
    // "a key railroad hub", "in what had been a Ukraine-controlled city": named nearby
    const town = kind === 'city' || kind === 'village' ? places.memory.ahead(phrase, places) : null;
    return town ? [places.mention(phrase, { name: town.name, kind: town.kind ?? kind, within: town.within })] : [];
  }
  const found = places.memory.recall(kind, phrase, lemma);
  if (!found) return [];
  if (found.form === 'name' && found.kind !== 'site') places.memory.callBy(found.name, lemma);
  return [
    places.mention(phrase, {
      name: found.name,
      kind: found.kind ?? kind,
      within: found.within,
      extent: found.extent === 'part' && kind === 'site' ? 'part' : 'whole',
    }),
  ];
}

/** "two villages": the two named later or before; else the words themselves with what they lie in. */
export function pluralPlaces(places: PlaceContext, phrase: Phrase, kind: PlaceKind): PlaceMention[] {
  const { tokens } = phrase.sentence;
  const text = places.document.report.text;
  const examples = kind === 'site' || kind === 'road' ? [] : examplesOf(places, phrase);
  if (examples.length > 0) return examples;
  const list = listOf(places, kind, phrase);
  if (list.length > 0)
    return list.map((m) => places.mention(phrase, { name: m.name, kind: m.kind ?? kind, within: m.within }));
  const inside = phrase.posts
    .slice(0, 1)
    .filter((p) => (INSIDE.has(p.prep) && p.prep !== 'on') || p.prep === 'above')
    .flatMap((p) => places.of(p.phrase))
    .find((m) => m.name);
  const holder = inside ?? (phrase.owner ? places.ownerPlaces(phrase.owner)[0] : undefined);
  const end = inside ? Math.max(phrase.end, inside.end) : phrase.end;
  const from =
    phrase.owner && !inside
      ? phrase.owner.end + (tokens[phrase.owner.end]?.xpos === 'POS' ? 1 : 0)
      : /^(the|these|those)$/i.test(tokens[phrase.start]!.text)
        ? phrase.start + 1
        : phrase.start;
  if (!holder && kind === 'site')
    return [
      places.mention(phrase, { name: text.slice(tokens[from]!.start, tokens[end - 1]!.end), kind, extent: 'part' }),
    ];
  if (!holder && kind !== 'region') return [places.mention(phrase, { name: null, kind })];
  if (!holder) return [];
  return [
    places.mention(phrase, {
      name: text.slice(tokens[from]!.start, tokens[end - 1]!.end),
      kind,
      within: holder.name,
      end,
      extent: kind === 'region' ? 'part' : 'whole',
    }),
  ];
}

/** "It sits on the road to X … if it is lost": an "it" that lies somewhere goes on being spoken of. */
function spokenOf(places: PlaceContext, phrase: Phrase): Phrase {
  const { sentence } = phrase;
  for (const s of [sentence, places.document.sentences[sentence.index - 1]]) {
    const frame = s?.frames.find(
      (f) =>
        f.agent &&
        (s !== sentence || f.agent.end <= phrase.start) &&
        /^it$/i.test(s.tokens[f.agent.head]!.text) &&
        places.document.lexicon.has('place-verb', f.lemma),
    );
    if (frame?.agent) return frame.agent;
  }
  return phrase;
}

/** A pronoun in a slot that needs a place: "to capture [it]", "[there]", "the city, [which] fell". */
export function pronounPlace(places: PlaceContext, phrase: Phrase): PlaceMention | null {
  const t = phrase.sentence.tokens[phrase.head]!;
  if (!/^(it|there|which|that|here|this)$/i.test(t.text)) return null;
  const found = places.memory.recall(null, /^it$/i.test(t.text) ? spokenOf(places, phrase) : phrase);
  return found
    ? places.mention(phrase, {
        name: found.name,
        kind: found.kind,
        within: found.within,
        extent: found.extent,
        form: 'pronoun',
      })
    : null;
}
