import { FILLER_PATTERN, KIND_NOUNS, type KindSense, NOUN_PATTERN } from './words-file.ts';

/** A place as one phrase names it, taken apart. */
export interface PlacePhrase {
  /** The name itself: "Kandahar" of "the southern city of Kandahar". */
  core: string;
  kind: KindSense | null;
  /** The phrase speaks of the capital of `core`, not of `core`. */
  capitalOf: boolean;
  /** "in Ghazni province" beside the name. */
  within: string | null;
}

const NOUNS = NOUN_PATTERN;
const FILL = FILLER_PATTERN;
const LEAD = new RegExp(`^(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Tt]his|[Tt]hat) +)?${FILL}`);
const NOUN_OF = new RegExp(`^(${NOUNS}) (?:of|in|at) (?:the )?(.+)$`);
/** Only written small: "the capital Kabul" but not "Port Sudan". */
const NOUN_THEN = new RegExp(`^(${[...KIND_NOUNS.keys()].join('|')}),? (?=\\p{Lu})(.+)$`, 'u');
const THEN_NOUN = new RegExp(`^(.+?)(?:['’]s)? ${FILL}(${NOUNS})$`);
const WITHIN = /^(.+?)(?:,| in| of) (?:the )?(.+)$/;
const CAPITAL = /capital$/i;

/** Takes a place phrase apart: `the southern city of Kandahar`, `Kunduz airport`, `the capital of Helmand province`. */
export function placePhrase(text: string): PlacePhrase {
  let rest = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/['’]s$/, '')
    .replace(LEAD, '');
  let kind: KindSense | null = null;
  let capitalOf = false;
  let within: string | null = null;
  const take = (noun: string) => {
    const sense = KIND_NOUNS.get(noun.toLowerCase())!;
    // "the capital of Kunduz province": the first noun is the place meant, the last one says what Kunduz is
    kind ??= sense;
  };
  for (let turn = 0; turn < 4; turn++) {
    const of = NOUN_OF.exec(rest);
    if (of) {
      if (CAPITAL.test(of[1]!)) capitalOf = true;
      take(of[1]!);
      rest = of[2]!.replace(LEAD, '');
      continue;
    }
    const inside = WITHIN.exec(rest);
    if (inside && within === null && placeLike(inside[1]!) && placeLike(inside[2]!)) {
      within = placePhrase(inside[2]!).core;
      rest = inside[1]!;
      continue;
    }
    const after = THEN_NOUN.exec(rest);
    if (after && !/^(?:of|in|and)$/i.test(after[1]!)) {
      if (CAPITAL.test(after[2]!)) capitalOf = true;
      take(after[2]!);
      rest = after[1]!.replace(LEAD, '');
      continue;
    }
    const before = NOUN_THEN.exec(rest);
    if (!before) break;
    take(before[1]!);
    rest = before[2]!;
  }
  return { core: rest.replace(/['’]s$/, ''), kind, capitalOf, within };
}

const placeLike = (part: string) => /^\P{Ll}/u.test(part.replace(LEAD, ''));
