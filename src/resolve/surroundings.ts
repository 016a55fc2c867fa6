import { COUNTRY_WORDS } from '../gazetteer/elsewhere-file.ts';
import { ORDINARY_WORDS } from '../gazetteer/ordinary-words-file.ts';
import { fold } from '../lib/fold.ts';
import {
  COMPOUNDS,
  FILLER_PATTERN,
  FILLERS,
  GIVEN_NAMES,
  KIND_NOUNS,
  type KindSense,
  NATURE,
  NOUN_PATTERN,
  SAID,
  TITLES,
} from './words-file.ts';

/** What the words just before and after a name say about it. */
export interface Surroundings {
  kind: KindSense | null;
  /** "Arghandab district of Kandahar", "in Helmand province". */
  within: string | null;
  /** The name is told as what another place lies in, or an office governs: "the capital of Kunduz", "governor of Ghazni". */
  container: boolean;
  /** "southern Afghanistan": a part of it. */
  part: boolean;
  /** Names in one list with it: "Kunduz, Takhar and Baghlan". */
  siblings: string[];
  /** A name behind a comma that may be a list's next item as well: "Imam Sahib, Kunduz". */
  beside: string | null;
  /** "the province of the same name". */
  sameName: boolean;
  /** How much it looks like a person: 0, 0.5 (a speech verb only) or 1. */
  person: number;
  /** It is a part of another name: "Kabul University". */
  compound: boolean;
}

const NOUNS = NOUN_PATTERN;
const FILL = FILLER_PATTERN;
const NAME = `(?!(?:The|In|On|At|But|And|A|An|As|From|For|After|Before|When|While)\\b)\\p{Lu}[\\p{L}'’-]*(?:[ -](?:(?:al|ez|es|as|ar|e|i|de|du|of the) ?-?)?\\p{Lu}[\\p{L}'’-]*)*`;
const SAME =
  /^,? (?:in|of) (?:the|its|a) (?:\w+ )?(?:province|governorate|state|district|region)? ?(?:with the same name|of the same name|of that name|by the same name|namesake)|^,? in (?:its|the) (?:namesake|eponymous)/i;
const SAME_AFTER =
  /^,? (?:in|capital of|the capital of|of) the (?:\w+ )?(?:province|governorate|state|district) (?:of|with) the same name/i;
const KIND_AFTER = new RegExp(`^['’]?s? ?-?(?:['’]s )?${FILL}(${NOUNS})\\b`, 'iu');
const KIND_APPOSED = new RegExp(`^(?: \\p{Ll}+)?, (?:the |a |an )${FILL}(?:\\w+ )?(${NOUNS})\\b`, 'iu');
/** "Imam Sahib, a district of", "the capital of": what follows is the area around. */
const AREA_BEFORE = new RegExp(
  `(?:\\bcapital(?: city)?|, (?:a|an|the|one of the) ${FILL}(?:\\w+ )?(?:${NOUNS})) of (?:the )?${FILL}$`,
  'u',
);
const OFFICE_BEFORE =
  /\b(?:governor|council|council member|lawmaker|senator|police chief|representative|(?<!ern )districts|villages) (?:of|for|from) (?:the )?$/iu;
/** "Aybak in", "Muqur district of". */
const IN_BEFORE = new RegExp(`(${NAME})(?: (?:${NOUNS}))?,? (?:in|of) (?:the )?${FILL}$`, 'u');
const PART_BEFORE =
  /\b(?:(?:north|south)[ -]?(?:east|west)|north|south|east|west|centr)(?:(?:ern|al)? | (?:and \w+ )?of (?:the )?)$/iu;
const CAPITAL_AFTER = /^['’]s (?:\w+ )?(?:capital|districts?|governor|police chief)\b/u;
const DISTRICT_AFTER = new RegExp(`^, (?:the )?(?:district|town|village|city)s? of ${NAME}`, 'u');
const KIND_BEFORE = new RegExp(`\\b(${NOUNS}) of (?:the )?$`, 'iu');
const KIND_JUST_BEFORE = new RegExp(`\\b(?:the|a|an) ${FILL}(${NOUNS})(?:,)? $`, 'iu');
const LIST_AFTER = new RegExp(`^(?:, ${NAME})*,? (?:and|or) ${NAME} (${NOUNS})\\b`, 'u');
const LIST_BEFORE = new RegExp(`\\b(${NOUNS}) of (?:${NAME}, )*(?:${NAME},? and )?$`, 'u');
const SIBLINGS_AFTER = new RegExp(`^((?:, ${NAME})*)(?:,? (?:and|or) (${NAME}))`, 'u');
const SIBLINGS_BEFORE = new RegExp(`((?:${NAME}, )*)(${NAME})(?:,|,? and|,? or) $`, 'u');
const NOUN_FIRST = new RegExp(`^ (?:${NOUNS})`, 'iu');
const WITHIN_AFTER = new RegExp(
  `^(?: (?:${NOUNS}))?,? (?:in|of|inside) (?:the )?${FILL}(?:(?:province|governorate|state|district|region|country) of )?(?!the\\b)(${NAME})`,
  'u',
);
const WITHIN_APPOSED = new RegExp(
  `^(?: (?:${NOUNS}))?, (?:the |a |an )${FILL}(?:\\w+ ){0,2}(?:${NOUNS}) (?:of|in) (?:the )?${FILL}(${NAME})`,
  'u',
);
const WITHIN_FAR = new RegExp(
  `^(?: (?:${NOUNS}))?,? (?:the |a |an )?[^,.;]{0,40}? in (?:the )?(${NAME}) (?:province|governorate|state|region)\\b`,
  'u',
);
const WITHIN_COMMA = new RegExp(`^(?: (?:${NOUNS}))?, (${NAME})(?: (?:province|governorate|state|region))\\b`, 'u');
const BESIDE = new RegExp(`^, (${NAME})`, 'u');
const OWNER_BEFORE = new RegExp(
  `(${NAME})(?:['’]s| (?:province|governorate|state)['’]s) ${FILL}(?:(?:${NOUNS}) of )?$`,
  'u',
);
const CLAUSE_END = /(?<!\b(?:Dr|Mr|Mrs|Ms|Mme|Gen|Lt|Col|Maj|Capt|Sgt|Cmdr|Brig|Prof|St|\p{Lu}))[.!?]["”’]?\s|\n/u;
const LAST_WORD = /([\p{L}'’.-]+) $/u;
/** The capitalised words right behind: "Sennar [Secondary School]". */
const COMPOUND_RUN = /^(?: \p{Lu}[\p{L}'’-]*)+/u;
const NEXT_WORD = /^ ([\p{L}'’-]+)/u;
/** After "said X": the end of the sentence, or who X is; a verb would make X the subject of what is said. */
const SAID_ENDS = /^(?:$|[,;:”"]|, (?:a|an|the|who)\b)/u;
/** "said Hawa Omdurman": a first name nobody listed. */
const SAID_PAIR = /\b(?:said|says|told|recalled|added|named|according to) (\p{Lu}\p{Ll}+) $/u;
/** "Samer Aleppo, a Syrian baker". */
const FIRST_NAME = /(?:^|[^\p{L}-])(\p{Lu}\p{Ll}+) $/u;
const INTRODUCED = /^, (?:an? |died|who |\d{2},)/u;
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
  const next = NEXT_WORD.exec(right)?.[1] ?? '';
  const container = containing(left, right, isPlace);
  const noun = nounBeside(left, right, container);
  return {
    kind: noun === null ? null : KIND_NOUNS.get(noun.toLowerCase())!,
    within: container && noun === null ? null : areaBeside(left, right, isPlace),
    container,
    part: PART_BEFORE.test(left),
    siblings: siblings(left, right),
    beside: BESIDE.exec(right)?.[1] ?? null,
    sameName: SAME_AFTER.test(right) || SAME.test(right.replace(NOUN_FIRST, '')),
    person: personhood(left, right, next, isPlace),
    compound:
      NATURE.has(next) ||
      COMPOUND_RUN.exec(right)?.[0]
        .split(' ')
        .some((w) => COMPOUNDS.has(w.toLowerCase())) === true,
  };
}

function containing(left: string, right: string, isPlace: (name: string) => boolean): boolean {
  if (AREA_BEFORE.test(left) || OFFICE_BEFORE.test(left) || CAPITAL_AFTER.test(right)) return true;
  if (/\b[Ii]n $/u.test(left) && DISTRICT_AFTER.test(right)) return true;
  const inner = IN_BEFORE.exec(left)?.[1];
  return inner !== undefined && isPlace(inner);
}

/** The kind noun that stands with the name itself, not with what lies in it or around it. */
function nounBeside(left: string, right: string, container: boolean): string | null {
  const after = CAPITAL_AFTER.test(right) ? undefined : KIND_AFTER.exec(right)?.[1];
  if (after !== undefined) return after;
  if (container) return null;
  const list = LIST_AFTER.exec(right)?.[1] ?? LIST_BEFORE.exec(left)?.[1];
  if (list?.endsWith('s')) return list;
  const of = KIND_BEFORE.exec(left)?.[1];
  if (of !== undefined) return KIND_NOUNS.get(of.toLowerCase())!.classes.length > 0 ? null : of;
  return KIND_APPOSED.exec(right)?.[1] ?? KIND_JUST_BEFORE.exec(left)?.[1] ?? null;
}

function areaBeside(left: string, right: string, isPlace: (name: string) => boolean): string | null {
  const told = [WITHIN_COMMA, WITHIN_APPOSED, WITHIN_AFTER, WITHIN_FAR]
    .map((p) => p.exec(right)?.[1])
    .find((name) => name !== undefined && !ORDINARY_WORDS.has(fold(name)));
  if (told) return told;
  const owner = OWNER_BEFORE.exec(left)?.[1];
  return owner !== undefined && isPlace(owner) ? owner : null;
}

function siblings(left: string, right: string): string[] {
  const after = SIBLINGS_AFTER.exec(right);
  const before = SIBLINGS_BEFORE.exec(left);
  const names = [after?.[1], after?.[2], before?.[1], before?.[2]].flatMap((part) => part?.split(', ') ?? []);
  return names.map((n) => n.trim()).filter(Boolean);
}

/** The words before, from the start of the clause. */
function leftOf(text: string, start: number): string {
  return text
    .slice(Math.max(0, start - 120), start)
    .split(CLAUSE_END)
    .at(-1)!;
}

function personhood(left: string, right: string, next: string, isPlace: (name: string) => boolean): number {
  const before = LAST_WORD.exec(left)?.[1] ?? '';
  const word = fold(before);
  if (GIVEN_NAMES.has(word) && /^\p{Lu}/u.test(before)) return 1;
  if (TITLES.has(word) && !/['’]s?$/u.test(before) && (/^\p{Lu}/u.test(before) || !/^(?:governor|mayor)$/.test(word)))
    return 1;
  const introduced = INTRODUCED.test(right) && !KIND_APPOSED.test(right);
  const first = SAID_PAIR.exec(left)?.[1] ?? (introduced ? FIRST_NAME.exec(left)?.[1] : undefined);
  if (first !== undefined && isFirstName(first, isPlace)) return 1;
  if (PERSON_AFTER.test(right)) return 1;
  if (/^\p{Lu}/u.test(next) && GIVEN_NAMES.has(fold(next))) return 1;
  if (SAID.has(next)) return speaks(left, before);
  if (SAID.has(word) && SAID_ENDS.test(right)) return 1;
  return 0;
}

/** "Damascus said" is a government or a person; "officials in Damascus said" is neither. */
function speaks(left: string, before: string): number {
  if (left.trim() === '' || /[,:;“"]\s*$/u.test(left) || /^(?:that|and|but|while|as)$/i.test(before)) return 1;
  return /^(?:in|of|from|near|around|at|to|outside|inside|across)$/i.test(before) ? 0 : 0.5;
}

function isFirstName(word: string, isPlace: (name: string) => boolean): boolean {
  const folded = fold(word);
  const other = [FILLERS, KIND_NOUNS, ORDINARY_WORDS, COUNTRY_WORDS].some((known) => known.has(folded));
  return !other && !isPlace(word);
}
