import type { PlaceKind } from '../../model/place.ts';
import { countIn } from '../count-word.ts';
import type { PlaceMention } from '../document.ts';
import type { Phrase } from '../frame.ts';
import type { PlaceContext } from './context.ts';

/** The members of "two villages", "the four regions", "both towns" from a list of as many names of that kind in the report. */
export function listOf(places: PlaceContext, kind: PlaceKind, phrase: Phrase): PlaceMention[] {
  const { tokens } = phrase.sentence;
  const count = countIn(tokens, phrase.start, phrase.head + 1);
  const definite = /^(the|these|those|both)$/i.test(tokens[phrase.start]!.text);
  if (!count && !definite) return [];
  const told = listBeside(places, phrase);
  if (told.length > 1 && (!count || told.length === count)) return told;
  // "two towns remain under blockade: A, where …, and B"
  const colon = tokens.findIndex((t, i) => i >= phrase.end && t.text === ':');
  if (colon > 0 && count) {
    const after = phrase.sentence.phrases
      .filter((p) => p.start > colon && p.parts.length === 0)
      .map((p) => places.named(p))
      .filter((m) => m !== null);
    if (after.length >= count) return after.slice(0, count);
  }
  if (tokens.slice(phrase.start, phrase.head).some((t) => /^(other|more|further|additional)$/i.test(t.text))) return [];
  const lists = places.document.sentences.flatMap((s) => s.phrases.filter((p) => p.parts.length > 1));
  let best: PlaceMention[] = [];
  let bestDistance = count ? 12 : 3;
  for (const list of lists) {
    const distance = Math.abs(list.sentence.index - phrase.sentence.index);
    if (
      distance > bestDistance ||
      (list.sentence === phrase.sentence &&
        list.start < phrase.end &&
        phrase.start < list.end &&
        !list.parts.every((p) => p.start >= phrase.end))
    )
      continue;
    if (!count && list.sentence.index > phrase.sentence.index) continue;
    const members = places
      .of(list)
      .filter(
        (m) =>
          m.form === 'name' &&
          (m.kind === kind ||
            m.kind === null ||
            (kind === 'city' && m.kind === 'village') ||
            (kind === 'village' && m.kind === 'city') ||
            (kind === 'region' && m.kind !== 'country')),
      );
    if (members.length < 2 || (count && members.length !== count)) continue;
    if (distance < bestDistance || best.length === 0) {
      bestDistance = distance;
      best = members;
    }
  }
  return best;
}

/** "Two towns, [A and B], remain", "[A and B], both villages", "two towns: [A and B]": names of no known sort are places there. */
export function listBeside(places: PlaceContext, phrase: Phrase): PlaceMention[] {
  const { tokens } = phrase.sentence;
  const end = Math.max(phrase.end, ...phrase.posts.map((p) => p.phrase.end));
  const bare = (from: number, to: number): boolean =>
    to > from && to - from < 3 && tokens.slice(from, to).every((t) => /^([,:(–—-]|--|namely)$/.test(t.text));
  for (const list of phrase.sentence.phrases) {
    if (list.parts.length < 2) continue;
    if (!(bare(phrase.end, list.start) || bare(end, list.start) || bare(list.end, phrase.start))) continue;
    const members = list.parts.map((p) => places.named(p));
    if (members.every((m) => m !== null)) return members;
  }
  return [];
}
