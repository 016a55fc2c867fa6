import type { Phrase, PlaceMention } from '../frame.ts';
import type { NameRun } from '../name/run.ts';
import type { PlaceContext } from './context.ts';

/** How far behind a noun its examples begin. */
const REACH = 12;

/** The towns shown of those counted: "several towns in the north, [including] A and B", "six villages, A and B [among them]". */
export function examplesOf(places: PlaceContext, phrase: Phrase): PlaceMention[] {
  const { tokens } = phrase.sentence;
  const lemma = places.lemma(phrase);
  if (phrase.parts.length > 0 || tokens[phrase.head]!.xpos !== 'NNS') return [];
  if (!places.kind(lemma) && !/^(part|swathe|stretch|chunk|pocket|position)$/.test(lemma)) return [];
  const word = (i: number): string => tokens[i]?.text.toLowerCase() ?? '';
  for (let i = phrase.end; i < Math.min(tokens.length, phrase.end + REACH); i++) {
    const t = tokens[i]!;
    if (/^(VB[DZP]|MD|WDT|WP|WRB)$/.test(t.xpos) || /^[.;]$/.test(t.text)) return [];
    if (/^(including|notably|namely)$/.test(word(i))) return membersAt(places, phrase, i + 1);
    if (word(i) === 'like' && tokens[i - 1]!.text === ',') return membersAt(places, phrase, i + 1);
    if (word(i) === 'such' && word(i + 1) === 'as') return membersAt(places, phrase, i + 2);
    if (word(i) === 'among' && word(i + 1) === 'them') {
      const at = membersAt(places, phrase, i + 2);
      return at.length > 0 ? at : membersAt(places, phrase, i + 3);
    }
    if (!/^[,(–—-]$/.test(t.text)) continue;
    const list = listAt(phrase, i + 1);
    if (list && (word(list.end) === 'among' || word(list.end) === 'included')) return named(places, list);
  }
  return [];
}

function membersAt(places: PlaceContext, phrase: Phrase, from: number): PlaceMention[] {
  const list = listAt(phrase, from);
  return list ? named(places, list) : [];
}

/** The widest phrase that begins at a token. */
function listAt(phrase: Phrase, from: number): Phrase | null {
  const at = phrase.sentence.phrases.filter((p) => p.start === from).sort((a, b) => b.end - a.end);
  return at.find((p) => p.parts.length > 0) ?? at[0] ?? null;
}

function named(places: PlaceContext, list: Phrase): PlaceMention[] {
  return (list.parts.length > 0 ? list.parts : [list]).map((p) => places.named(p)).filter((m) => m !== null);
}

/**
 * "six Amhara towns", "a Darfur town": some of the towns of a land, which is not what is told of. Not the last of a list:
 * "Yampil and Stavky settlements".
 */
export function isSomeOf(places: PlaceContext, phrase: Phrase, premod: NameRun): boolean {
  const { tokens, phrases } = phrase.sentence;
  if (!/^(city|village|district)$/.test(places.kind(places.lemma(phrase)) ?? '')) return false;
  if (premod.end !== phrase.head || phrases.some((p) => p.parts.includes(phrase))) return false;
  if (tokens[phrase.head]!.xpos === 'NNS') return true;
  return /^(an?|one|another)$/i.test(tokens[phrase.start]!.text) && !tokens[premod.start - 1]?.text.endsWith('-');
}
