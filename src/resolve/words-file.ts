import { parse } from 'yaml';
import { z } from 'zod';
import { packageText } from '../lib/package-file.ts';
import { PlaceClass } from '../model/pack.ts';
import { PlaceKind } from '../model/place.ts';

const Words = z.object({
  kindNouns: z.array(
    z.object({ words: z.array(z.string()), kinds: z.array(PlaceKind), classes: z.array(PlaceClass).optional() }),
  ),
  fillers: z.array(z.string()),
  titles: z.array(z.string()),
  givenNames: z.array(z.string()),
  said: z.array(z.string()),
  compounds: z.array(z.string()),
  nature: z.array(z.string()),
  heads: z.array(z.string()),
  stateHeads: z.array(z.string()),
  notTheActor: z.array(z.string()),
});

/** What a kind noun says about a place. */
export interface KindSense {
  noun: string;
  kinds: readonly PlaceKind[];
  classes: readonly PlaceClass[];
}

const words = Words.parse(parse(packageText('data/resolve/words.yaml')));

export const KIND_NOUNS: ReadonlyMap<string, KindSense> = new Map(
  words.kindNouns.flatMap((row) =>
    row.words.map((noun) => [noun, { noun, kinds: row.kinds, classes: row.classes ?? [] }] as const),
  ),
);
export const FILLERS: ReadonlySet<string> = new Set(words.fillers);
export const TITLES: ReadonlySet<string> = new Set(words.titles);
export const GIVEN_NAMES: ReadonlySet<string> = new Set(words.givenNames);
export const SAID: ReadonlySet<string> = new Set(words.said);
export const COMPOUNDS: ReadonlySet<string> = new Set(words.compounds);
export const NATURE: ReadonlySet<string> = new Set(words.nature);
export const HEADS: ReadonlySet<string> = new Set(words.heads);
export const STATE_HEADS: ReadonlySet<string> = new Set(words.stateHeads);
export const NOT_THE_ACTOR: ReadonlySet<string> = new Set(words.notTheActor);

const longestFirst = (list: Iterable<string>) => [...list].sort((a, b) => b.length - a.length);

/** A kind noun as a part of a regular expression, also with a capital; fillers only as common words ("southern" but not "South Kivu"). */
export const NOUN_PATTERN = longestFirst(KIND_NOUNS.keys())
  .map((n) => `[${n[0]!.toUpperCase()}${n[0]!}]${n.slice(1)}`)
  .join('|');
export const FILLER_PATTERN = `(?:(?:${longestFirst(FILLERS).join('|')})[ -]+)*`;
