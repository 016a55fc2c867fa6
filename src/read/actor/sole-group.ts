import { ORDINARY_WORDS } from '../../gazetteer/ordinary-words-file.ts';
import { fold } from '../../lib/fold.ts';
import type { Token } from '../document.ts';
import type { ActorMention, Phrase } from '../frame.ts';
import type { ActorContext } from './context.ts';
import { attacks, isBody, isState } from './recall.ts';
import { lemmaOf, rebelWord, sideKey, UNIT } from './words.ts';

const known = new WeakMap<readonly unknown[], string | null>();

/**
 * The one armed body with a name of its own that fights in a report, or null where there are several or none, where it
 * only denies, or where the report tells of fighters of two creeds or peoples.
 */
function soleGroup(actors: ActorContext): string | null {
  const had = known.get(actors.whole);
  if (had !== undefined) return had;
  const found = findSoleGroup(actors);
  known.set(actors.whole, found);
  return found;
}

function findSoleGroup(actors: ActorContext): string | null {
  const { lexicon } = actors.document;
  const groups = new Map<string, string>();
  for (const m of actors.whole) {
    if (!m.name || m.kind !== 'force' || m.form !== 'name' || !isBody(actors, m)) continue;
    if (
      isState(actors, m) ||
      lexicon.has('state-group', m.name) ||
      UNIT.test(m.name) ||
      /-/.test(m.text.replace(m.name, ''))
    )
      continue;
    const key = sideKey(lexicon, m.name);
    if (!groups.has(key) && isParty(actors, m)) groups.set(key, m.name);
  }
  const keys = [...groups.keys()].filter((k) => ![...groups.keys()].some((o) => o !== k && isWithin(k, o)));
  return keys.length === 1 && kindsOfRebels(actors) < 2 ? groups.get(keys[0]!)! : null;
}

/** Whether a body fights, claims a deed, or fighters are said to belong to it; not one that only denies or mediates. */
function isParty(actors: ActorContext, m: ActorMention): boolean {
  const { lexicon, sentences } = actors.document;
  const key = sideKey(lexicon, m.name!);
  attacks(actors, m);
  if (actors.attackers.get(m.name!)?.apart) return false;
  const is = (p: Phrase | null): boolean => {
    const name = p && actors.firstName(p);
    return !!name && sideKey(lexicon, name) === key;
  };
  let part = actors.fights(m.name!);
  for (const s of sentences)
    for (const f of s.frames) {
      if (f.form !== 'verb') continue;
      if (is(f.agent)) {
        if (/^(deny|condemn|mediate|negotiate|urge)$/.test(f.lemma)) return false;
        if (/^(say|claim|announce|blockade|encircle|lead)$/.test(f.lemma)) part = true;
      }
      if (f.lemma === 'belong' && f.obliques.some((o) => o.prep === 'to' && is(o.phrase))) part = true;
    }
  return part;
}

/** "Khmer Rouge" within "the Khmer Rouge army". */
function isWithin(short: string, long: string): boolean {
  return ` ${fold(long)} `.includes(` ${fold(short)} `);
}

/** How many creeds and peoples without a state the report's nameless fighters are told to be of. */
function kindsOfRebels(actors: ActorContext): number {
  const { lexicon } = actors.document;
  const kinds = new Set<string>();
  for (const s of actors.document.sentences)
    for (const p of s.phrases) {
      if (p.parts.length > 0 || !lexicon.has('nonstate', lemmaOf(s.tokens[p.head]!))) continue;
      for (const t of s.tokens.slice(p.start, p.head)) {
        const word = t.text.toLowerCase();
        const people = lexicon.map('demonym').get(word);
        const isPeople = people ? !lexicon.has('country', people) : isUnlistedPeople(actors, p, t);
        if (lexicon.list('creed').has(word) || isPeople) kinds.add(word);
      }
    }
  return kinds.size;
}

/** "Maoist rebels" where the report calls its fighters nothing else: "guerrillas" are they. */
function soleKind(actors: ActorContext): string | null {
  const { lexicon } = actors.document;
  const kinds = new Set<string>();
  for (const m of actors.whole) {
    const { tokens } = m.sentence;
    if (!m.name || m.kind !== 'force' || !lexicon.has('nonstate', lemmaOf(tokens[m.head]!))) continue;
    if (m.form === 'name') return null;
    if (tokens.slice(m.start, m.head).some((t) => lexicon.list('creed').has(t.text.toLowerCase()))) kinds.add(m.name);
  }
  return kinds.size === 1 ? [...kinds][0]! : null;
}

/** "[Tuareg] rebels": a capital within the sentence, in no name of a body. */
function isUnlistedPeople(actors: ActorContext, phrase: Phrase, t: Token): boolean {
  const at = phrase.sentence.tokens.indexOf(t);
  if (at === 0 && phrase.sentence.tokens.length > 1 && ORDINARY_WORDS.has(t.text.toLowerCase())) return false;
  const run = actors.names.at(phrase.sentence, at);
  return /^\p{Lu}\p{Ll}+$/u.test(t.text) && (!run || actors.names.sort(run) === 'unknown');
}

const NAMELESS =
  /^(rebel|insurgent|militant|guerrilla|gunman|fighter|separatist|jihadist|jihadi|extremist|islamist|group|militia|movement|insurgency|faction)$/;

/** "An ethnic armed group", "Sunni militants", "guerrillas": whom the report names elsewhere, and it names but one. */
export function namedElsewhere(actors: ActorContext, phrase: Phrase): string | null {
  if (actors.whole.length === 0) return null;
  const { tokens } = phrase.sentence;
  const { lexicon } = actors.document;
  const lemma = rebelWord(phrase) ?? lemmaOf(tokens[phrase.head]!);
  if (!NAMELESS.test(lemma)) return null;
  const words = tokens.slice(phrase.start, phrase.head).map((t) => t.text.toLowerCase());
  if (/^(group|militia|movement|faction)$/.test(lemma) && !words.some((w) => MARK.test(w) || lexicon.has('creed', w)))
    return null;
  if (words.some((w) => OTHERS.test(w)) || (lemma === 'gunman' && words[0] !== 'the')) return null;
  const group = soleGroup(actors) ?? (words.every((w) => w === 'the') ? soleKind(actors) : null);
  if (!group) return null;
  // beside it in one sentence, they are others: "rebels clashed with X"; "rebels of X" are named by the noun; not where
  // they are said to belong to it: "gunmen who are thought to belong to X"
  const belong = phrase.sentence.frames.some((f) => f.form === 'verb' && f.lemma === 'belong');
  const beside =
    !belong &&
    phrase.sentence.phrases.some((p) => p !== phrase && p.parts.length === 0 && actors.firstName(p) === group);
  return beside ? null : group;
}

const MARK = /^(armed|rebel|militant|insurgent|ethnic|guerrilla|jihadist|islamist|separatist|paramilitary)$/;
const OTHERS =
  /^(local|tribal|foreign|unknown|unidentified|other|more|another|rival|former|allied|loyalist|pro|government|two|three|four|several|various|hutu|tutsi)$/;
