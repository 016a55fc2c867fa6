import { fold } from '../lib/fold.ts';
import { COMPOUNDS, FILLERS, GIVEN_NAMES, KIND_NOUNS, type KindSense, SAID, TITLES } from './words-file.ts';

/** What the words just before and after a name say about it. */
export interface Surroundings {
  kind: KindSense | null;
  /** "Arghandab district of Kandahar", "in Helmand province". */
  within: string | null;
  /** A name behind a comma that may be a list's next item as well: "Imam Sahib, Kunduz". */
  beside: string | null;
  /** "the province of the same name". */
  sameName: boolean;
  /** How much it looks like a person: 0, 0.5 (a speech verb only) or 1. */
  person: number;
  /** It is a part of another name: "Kabul University". */
  compound: boolean;
}

const NOUNS = [...KIND_NOUNS.keys()].sort((a, b) => b.length - a.length).join('|');
const FILL = `(?:(?:${[...FILLERS].sort((a, b) => b.length - a.length).join('|')})[ -]+)*`;
const NAME = "\\p{Lu}[\\p{L}'’-]*(?:[ -](?:(?:al|ez|es|as|ar|e|i|de|du|of the) ?-?)?\\p{Lu}[\\p{L}'’-]*)*";
const SAME =
  /^,? (?:in|of) (?:the|its|a) (?:\w+ )?(?:province|governorate|state|district|region)? ?(?:with the same name|of the same name|of that name|by the same name|namesake)|^,? in (?:its|the) (?:namesake|eponymous)/i;
const SAME_AFTER =
  /^,? (?:in|capital of|the capital of|of) the (?:\w+ )?(?:province|governorate|state|district) (?:of|with) the same name/i;
const KIND_AFTER = new RegExp(`^['’]?s? ?-?(?:['’]s )?${FILL}(${NOUNS})\\b`, 'iu');
const KIND_APPOSED = new RegExp(`^, (?:the |a |an )${FILL}(?:\\w+ )?(${NOUNS})\\b`, 'iu');
const KIND_BEFORE = new RegExp(`\\b(${NOUNS}) of (?:the )?$`, 'iu');
const KIND_JUST_BEFORE = new RegExp(`\\b(?:the|a|an) ${FILL}(${NOUNS})(?:,)? $`, 'iu');
const LIST_AFTER = new RegExp(`^(?:, ${NAME})*,? (?:and|or) ${NAME} (${NOUNS})\\b`, 'u');
const LIST_BEFORE = new RegExp(`\\b(${NOUNS}) of (?:${NAME}, )*(?:${NAME},? and )?$`, 'u');
const WITHIN_AFTER = new RegExp(
  `^(?: (?:${NOUNS}))?,? (?:in|of|inside) (?:the )?${FILL}(?:(?:province|governorate|state|district|region|country) of )?(?!the\\b)(${NAME})`,
  'u',
);
const WITHIN_APPOSED = new RegExp(
  `^(?: (?:${NOUNS}))?, (?:the |a |an )${FILL}(?:\\w+ ){0,2}(?:${NOUNS}) (?:of|in) (?:the )?${FILL}(${NAME})`,
  'u',
);
const WITHIN_COMMA = new RegExp(`^(?: (?:${NOUNS}))?, (${NAME})(?: (?:province|governorate|state|region))\\b`, 'u');
const BESIDE = new RegExp(`^, (${NAME})`, 'u');
const OWNER_BEFORE = new RegExp(
  `(${NAME})(?:['’]s| (?:province|governorate|state)['’]s) ${FILL}(?:(?:${NOUNS}) of )?$`,
  'u',
);
const LAST_WORD = /([\p{L}'’.-]+) $/u;
const NEXT_WORD = /^ ([\p{L}'’-]+)/u;
const PERSON_AFTER =
  /^,? (?:who |\d{2}, |aged |a \d{2}-year-old|an? (?:\w+ ){0,2}(?:spokesman|spokeswoman|shopkeeper|resident|teacher|doctor|lawmaker|officer|analyst|farmer|student|activist|mother|father))/u;

/** Reads up to a clause to the left and right of the name at `start`–`end` of `text`. */
export function surroundings(
  text: string,
  start: number,
  end: number,
  isPlace: (name: string) => boolean,
): Surroundings {
  const left = leftOf(text, start);
  const right = text.slice(end, end + 160).split(/[.!?](?:\s|$)|\n/u)[0]!;
  const sameName = SAME_AFTER.test(right) || SAME.test(right.replace(new RegExp(`^ (?:${NOUNS})`, 'iu'), ''));
  const list = LIST_AFTER.exec(right)?.[1];
  const listed =
    list?.endsWith('s') || list === 'provinces' ? list : (plural(LIST_BEFORE.exec(left)?.[1]) ?? undefined);
  const noun =
    KIND_AFTER.exec(right)?.[1] ??
    listed ??
    KIND_BEFORE.exec(left)?.[1] ??
    KIND_APPOSED.exec(right)?.[1] ??
    KIND_JUST_BEFORE.exec(left)?.[1];
  const owner = OWNER_BEFORE.exec(left)?.[1];
  const within =
    WITHIN_COMMA.exec(right)?.[1] ??
    WITHIN_APPOSED.exec(right)?.[1] ??
    WITHIN_AFTER.exec(right)?.[1] ??
    (owner !== undefined && isPlace(owner) ? owner : undefined);
  const next = NEXT_WORD.exec(right)?.[1] ?? '';
  return {
    kind: noun === undefined ? null : KIND_NOUNS.get(noun.toLowerCase())!,
    within: within ?? null,
    beside: BESIDE.exec(right)?.[1] ?? null,
    sameName,
    person: personhood(left, right, next, isPlace),
    compound: /^\p{Lu}/u.test(next) && COMPOUNDS.has(next.toLowerCase()),
  };
}

/** The words before, from the start of the clause. */
function leftOf(text: string, start: number): string {
  return text
    .slice(Math.max(0, start - 120), start)
    .split(/[.!?]\s|\n/u)
    .at(-1)!;
}

const plural = (noun: string | undefined) => (noun?.endsWith('s') ? noun : undefined);

function personhood(left: string, right: string, next: string, isPlace: (name: string) => boolean): number {
  const before = LAST_WORD.exec(left)?.[1] ?? '';
  const word = fold(before);
  if (GIVEN_NAMES.has(word) && /^\p{Lu}/u.test(before)) return 1;
  if (TITLES.has(word) && !/['’]s?$/u.test(before) && (/^\p{Lu}/u.test(before) || !/^(?:governor|mayor)$/.test(word)))
    return 1;
  if (PERSON_AFTER.test(right)) return 1;
  if (/^\p{Lu}/u.test(next) && GIVEN_NAMES.has(fold(next))) return 1;
  if (SAID.has(next.toLowerCase()) && !isPlace(before)) return 0.5;
  if (SAID.has(word) && !/^ (?:in|on|at) /.test(right)) return 0.5;
  return 0;
}
