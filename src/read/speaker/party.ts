import { matchesOf } from '../../lib/matches.ts';
import type { ActorMention, Document } from '../document.ts';
import { type Phrase, wordsOf } from '../frame.ts';
import { nationsIn } from './nation.ts';
import { textEnd } from './subject.ts';
import { everyPatternOf, hasWord } from './words.ts';

const STATE =
  /\b(?:government|army|military|police|ministry|minister|president|parliament|navy|air force|council|state|republic)\b/i;
/** An office in quotation marks is one that the report does not grant: its "ministry of defence". */
const SELF_STYLED =
  /["“'‘](?:people's )?(?:defen[cs]e |foreign |interior )?(?:ministry|minister|government|president|army|republic|council|authorit|parliament|governor|mayor|administration)/i;

/** Whether words name a side that is no state's: by the word lists, or because this report calls it rebels or fighters. */
export function sideIn(document: Document, text: string): boolean {
  const { lexicon } = document;
  const lower = text.toLowerCase();
  if (hasWord(lexicon, 'state-group', lower))
    return hasWord(lexicon, 'group-name', lower.replace(everyPatternOf(lexicon, 'state-group'), ''));
  if (hasWord(lexicon, 'group-name', lower) || hasWord(lexicon, 'speaker-party', lower)) return true;
  return SELF_STYLED.test(text) || calledRebels(document, text);
}

const armed = new WeakMap<Document, RegExp | null>();

/** A name that stands beside a word for rebels anywhere in the report: "the rebels of the X", "X, an armed group", "X fighters". */
function calledRebels(document: Document, text: string): boolean {
  let names = armed.get(document);
  if (names === undefined) {
    names = patternOfNames(armedNames(document));
    armed.set(document, names);
  }
  return names?.test(text) ?? false;
}

const BREAKAWAY =
  /\b(?:breakaway|rebel|separatist|secessionist|self-(?:proclaimed|declared|styled)) (?:region of |republic of )?(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)/gu;

/** "thousands of Maoist guerrillas", "the Karen rebels": what they are called. Not at a sentence's head ("Armed rebels"). */
const CREED =
  /(?<=[\p{Ll}\d,] )(\p{Lu}\p{Ll}{3,})(?:s)? (?:rebel|guerrilla|insurgent|militant|separatist|guerilla)(?:s|\b)/gu;
const SHORT = /(\p{Lu}[\p{L}'’-]+(?: (?:[a-z]+ )?\p{Lu}[\p{L}'’-]+){0,4}) \((\p{Lu}[\p{Lu}\d-]+)\)/gu;

function armedNames(document: Document): string[] {
  const found = new Set<string>();
  // "the breakaway Krajina region": its leaders; not the rebels of a nation
  for (const m of matchesOf(document.report.text, BREAKAWAY))
    if (nationsIn(document, m[1]!).length === 0 && !STATE.test(m[1]!)) found.add(m[1]!);
  for (const m of matchesOf(document.report.text, CREED))
    if (nationsIn(document, m[1]!).length === 0 && !STATE.test(m[1]!)) found.add(m[1]!);
  // "Ansar Allah (AA)": by its short name too
  for (const m of matchesOf(document.report.text, SHORT))
    if (
      hasWord(document.lexicon, 'group-name', m[1]!.toLowerCase()) &&
      !hasWord(document.lexicon, 'state-group', m[1]!.toLowerCase())
    )
      found.add(m[2]!);
  for (const sentence of document.sentences) {
    for (const actor of sentence.actors) {
      if (actor.kind !== 'force' || !actor.name || actor.form === 'pronoun') continue;
      if (!/^\p{Lu}/u.test(actor.name) || !isCalledRebels(document, actor)) continue;
      const short = /\((\p{Lu}[\p{L}\d-]+)\)$/u.exec(actor.name)?.[1];
      for (const name of [actor.name.replace(/ \(.*\)$/, ''), short]) {
        if (name && name.length > 2 && !STATE.test(name) && nationsIn(document, name).length === 0) found.add(name);
      }
    }
  }
  return [...found];
}

function isCalledRebels(document: Document, actor: ActorMention): boolean {
  const { tokens, phrases } = actor.sentence;
  const isRebel = (i: number) => {
    const t = tokens[i];
    return (
      !!t && t.upos === 'NOUN' && document.lexicon.has('nonstate', t.lemma) && !/^(?:group|movement)$/.test(t.lemma)
    );
  };
  if (isRebel(actor.head) || isRebel(actor.end)) return true;
  const phrase = phrases.find((p) => p.parts.length === 0 && p.head === actor.head);
  return (
    phrase?.appositions.some(
      (a) => isRebel(a.head) || /\b(?:armed|rebel|militant|insurgent)\b/.test(wordsOf(a).toLowerCase()),
    ) ?? false
  );
}

function patternOfNames(names: readonly string[]): RegExp | null {
  if (names.length === 0) return null;
  const words = names.map((n) => n.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})s?(?![\\p{L}\\p{N}])`, 'u');
}

/** The sides that stand in a speaker's words, by the names they have elsewhere: "a spokesman for [the group]", "[their] statement". */
export function sidesNamed(phrase: Phrase): string[] {
  const end = textEnd(phrase);
  const { tokens, actors } = phrase.sentence;
  const from = phrase.owner?.sentence === phrase.sentence ? Math.min(phrase.owner.start, phrase.start) : phrase.start;
  const sides = actors.filter((a) => a.name !== null && a.kind === 'force' && a.form !== 'pronoun');
  const ofSides = actors.filter((a) => a.name !== null && a.kind === 'official' && a.form !== 'pronoun');
  const inside = [...sides, ...ofSides].filter((a) => a.start >= from && a.end <= end);
  const word = (i: number) => tokens[i]?.text.toLowerCase() ?? '';
  // "its spokesman", "one of its commanders"
  const owned =
    /^(?:its|their|his|her)$/.test(word(phrase.start)) ||
    (word(phrase.head) === 'one' && word(phrase.end) === 'of' && /^(?:its|their)$/.test(word(phrase.end + 1)));
  const isVoice =
    /^(?:statement|spokesman|spokeswoman|spokesperson|commander|leader|leadership|command|account|website|channel|announcement|media|press|bulletin)s?$/i.test(
      tokens[/^one$/i.test(word(phrase.head)) ? phrase.end + 2 : phrase.head]?.text ?? '',
    );
  const owner = owned && isVoice && inside.length === 0 ? sides.findLast((a) => a.end <= from) : undefined;
  return [...inside, ...(owner ? [owner] : [])].map((a) => a.name!);
}
