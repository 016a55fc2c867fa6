import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { fold } from '../lib/fold.ts';
import type { Predicate } from '../model/claim.ts';
import type { ClaimPlace, PlaceKind } from '../model/place.ts';
import { type PlacePhrase, placePhrase } from './phrase.ts';
import { type Surroundings, surroundings } from './surroundings.ts';
import { KIND_NOUNS, type KindSense } from './words-file.ts';

/** One place name of a report with all that the text says about it. */
export interface Mention {
  text: string;
  /** Forms that may be names as they stand ("Camp Shorabak", "Kandahar airport"), and the bare name ("Kandahar"). */
  forms: string[];
  core: string;
  kind: KindSense | null;
  capitalOf: boolean;
  within: string | null;
  /** The reader's own idea of the kind. */
  readerKind: PlaceKind | null;
  predicate: Predicate | null;
  around: Surroundings;
}

const NOTHING: Surroundings = {
  kind: null,
  within: null,
  container: false,
  part: false,
  siblings: [],
  beside: null,
  sameName: false,
  person: 0,
  compound: false,
};

/**
 * Reads a claim's place in its text. `from`–`to` is where to look for the mention (the quote); when the mention is a
 * noun ("the city"), its name stands elsewhere and only the noun's kind is taken from here. `towns` are those that the
 * report's claims name, the most named first: a nameless site is one of theirs.
 */
export function mentionOf(
  place: Pick<ClaimPlace, 'mention' | 'name' | 'kind' | 'within'>,
  predicate: Predicate | null,
  text: string,
  range: { start: number; end: number },
  gazetteer: Gazetteer,
  towns: readonly string[] = [],
): Mention {
  const said = placePhrase(place.mention);
  const named = ofTown(placePhrase(place.name), place, text, range.start, towns);
  const told =
    /\p{Lu}/u.test(said.core) && !isOwner(said, place)
      ? said
      : { ...named, kind: named.kind ?? said.kind, capitalOf: named.capitalOf };
  const isPlace = (name: string) => gazetteer.lookup(name).length > 0;
  const at = locate(text, told.core, range);
  const around = at < 0 ? NOTHING : surroundings(text, at, at + told.core.length, isPlace);
  const here = at >= range.start && at < range.end;
  const kind = told.kind ?? (told === said || here ? around.kind : null);
  return {
    text: place.mention,
    forms: forms(place, told.core, kind),
    core: told.core,
    kind: told.capitalOf ? (told.kind ?? null) : kind,
    capitalOf: told.capitalOf,
    within: told.within ?? named.within ?? place.within ?? around.within,
    readerKind: place.kind,
    predicate,
    around,
  };
}

/** "Syria's second city", which the reader found to be Aleppo: the name in the phrase is not the place's own. */
function isOwner(said: PlacePhrase, place: Pick<ClaimPlace, 'mention' | 'name'>): boolean {
  if (said.kind === null || said.capitalOf || !/['’]s? /u.test(place.mention)) return false;
  return /\p{Lu}/u.test(place.name) && !fold(place.mention).includes(fold(place.name));
}

/** "The airport" alone is that of the town its paragraph last spoke of, else of the town the report is about. */
function ofTown(
  phrase: PlacePhrase,
  place: Pick<ClaimPlace, 'within' | 'kind'>,
  text: string,
  start: number,
  towns: readonly string[],
): PlacePhrase {
  const bare = KIND_NOUNS.get(phrase.core.toLowerCase());
  const site = bare?.classes.length ? bare : null;
  if (!site && (place.kind !== 'site' || /\p{Lu}/u.test(phrase.core))) return phrase;
  const paragraph = text.slice(text.lastIndexOf('\n', start) + 1, start);
  const last = towns
    .filter((t) => paragraph.includes(t))
    .sort((a, b) => paragraph.lastIndexOf(b) - paragraph.lastIndexOf(a));
  const town = place.within ?? last[0] ?? towns[0];
  if (town === undefined) return phrase;
  return site ? { ...phrase, core: town, kind: site } : { ...phrase, within: town };
}

/** The mention or its name as a whole may be a name: "Hamid Karzai International Airport", "Central African Republic". */
function forms(place: Pick<ClaimPlace, 'mention' | 'name'>, core: string, kind: KindSense | null): string[] {
  const whole = [place.mention, place.name]
    .map((n) => n.replace(/^(?:the|The) /, ''))
    .filter((n) => fold(n).includes(fold(core)));
  return [...new Set([...(kind?.classes.length ? [`${core} ${kind.noun}`] : []), ...whole])];
}

/** Where the name stands: in the range, else the place nearest to it, else -1. */
function locate(text: string, core: string, { start, end }: { start: number; end: number }): number {
  const inside = text.indexOf(core, start);
  if (inside >= 0 && inside < end) return inside;
  const before = text.lastIndexOf(core, start);
  return before >= 0 ? before : inside;
}
