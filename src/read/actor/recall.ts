import { anyOf } from '../../lib/any-of.ts';
import { fold } from '../../lib/fold.ts';
import type { ActorMention, Frame, Phrase, ReadSentence } from '../frame.ts';
import type { ActorContext } from './context.ts';
import { ATTACK, countryOf, lemmaOf, MOVE, PLURAL_PRONOUN, SAYS, STATE_LIKE, sideKey, UNIT } from './words.ts';

/** Who was last spoken of that fits. */
export function recallActor(
  actors: ActorContext,
  wanted: 'nonstate' | 'single' | 'state' | null,
  at: Phrase,
  lemma: string,
  /** Only bodies with a name of their own, none called by its people: for "Islamist militants". */
  named = false,
): ActorMention | null {
  const { lexicon } = actors.document;
  const here = at.sentence.index;
  let best: ActorMention | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  const counts = new Map<string, number>();
  const key = (m: ActorMention): string => sideKey(lexicon, m.name!);
  for (const m of actors.mentions) {
    if (!m.name) continue;
    const side = key(m);
    counts.set(side, (counts.get(side) ?? 0) + 1);
  }
  const called = new Set<string>();
  if (wanted === 'nonstate')
    for (const all of [actors.whole, actors.mentions])
      for (const m of all) if (calledRebel(actors, m, lemma)) called.add(m.name!);
  for (let n = actors.mentions.length - 1; n >= 0; n--) {
    const m = actors.mentions[n]!;
    if (!m.name) continue;
    const distance = here - m.sentence.index;
    if (distance < 0 || (distance === 0 && m.start >= at.start)) continue;
    if (wanted === 'nonstate') {
      if (m.form !== 'name' || m.kind !== 'force') continue;
      if (named && !isBody(actors, m)) continue;
      if (lexicon.has('state-group', m.name) || UNIT.test(m.name)) continue;
      // "the group" is one with a name of its own, no "Kurdish fighters"
      if (/^(group|movement|organi[sz]ation|outfit)$/.test(lemma) && !isBody(actors, m) && !called.has(m.name))
        continue;
      if (isState(actors, m) || isArmy(m) || !attacks(actors, m)) continue;
    } else if (wanted === 'state') {
      if (distance > 2 || m.form !== 'name' || !isState(actors, m)) continue;
      if (!/\b(army|troops?|soldiers?|forces|military|garrison|brigade|division|battalion)\b/i.test(m.text)) continue;
    } else if (wanted === 'single') {
      if (m.kind === 'civilian') continue;
      if (distance > 3) continue;
    } else if (distance > 2) continue;
    if (m.kind === 'media' || m.kind === 'monitor') continue;
    if (wanted === null && m.kind === 'government' && !actors.fights(m.name)) continue;
    const head = m.sentence.tokens[m.head]!.lemma;
    if (lexicon.has('equipment', head) || lexicon.has('remote', head)) continue;
    if (m.kind === 'official' && lemma !== 'they' && lemma !== 'who') continue;
    if (m.kind === 'civilian' && !PLURAL_PRONOUN.test(lemma)) continue;
    let score = -distance * 1.2 + Math.min(counts.get(key(m)) ?? 1, 6) * (wanted === 'nonstate' ? 0.5 : 0.2);
    if (m.form === 'name') score += 0.5;
    if (wanted === 'nonstate' && called.has(m.name)) score += 3;
    // the subject of a sentence is spoken of on
    if (m.start <= 2) score += 0.8;
    if (m.kind === 'official' || m.kind === 'civilian') score -= 0.8;
    if (score > bestScore) {
      bestScore = score;
      best = m;
    }
  }
  if (best || wanted !== 'nonstate' || named) return best;
  // named only later: "The rebels … the South Ossetian fighters"
  return (
    actors.whole.find(
      (m) =>
        m.form === 'name' &&
        m.kind === 'force' &&
        m.name &&
        !isState(actors, m) &&
        !isArmy(m) &&
        !lexicon.has('state-group', m.name) &&
        attacks(actors, m, true),
    ) ?? null
  );
}

/** Who moved or attacked in the main clause of the sentence before, in the same paragraph. */
export function moverBefore(actors: ActorContext, sentence: ReadSentence): ActorMention | null {
  const before = actors.document.sentences[sentence.index - 1];
  if (!before || before.paragraph !== sentence.paragraph) return null;
  const main =
    before.frames.find(
      (f) =>
        f.form === 'verb' &&
        f.agent &&
        f.agent.start <= 4 &&
        !f.marker &&
        (!f.governor || f.governor.head > f.agent.end) &&
        f.link !== 'relative',
    ) ?? null;
  if (!main?.agent || !(ATTACK.test(main.lemma) || MOVE.test(main.lemma))) return null;
  const a = actors.of(main.agent);
  return a?.name && a.form === 'name' && (a.kind === 'force' || a.kind === 'government') ? a : null;
}

const AIDS = anyOf('back support help aid assist join reinforce');
const OF_ANY_SIDE = anyOf('fighter group militia movement faction');
const FOE = anyOf('from against with by');

/** What a deed is done to, from, against or with. */
function foes(frame: Frame): Phrase[] {
  const beside = frame.obliques.filter((o) => FOE.test(o.prep)).map((o) => o.phrase);
  return frame.patient ? [frame.patient, ...beside] : beside;
}

const TOLD = 'told ';
const NAMED = 'named ';
const phraseKeys = new WeakMap<ActorContext['whole'], Map<Phrase, string>>();

/** Of what side a phrase was taken to be in the first reading, else what it names; the same for every side asked about. */
function keyOf(actors: ActorContext, phrase: Phrase): string {
  let keys = phraseKeys.get(actors.whole);
  if (!keys) {
    keys = new Map();
    phraseKeys.set(actors.whole, keys);
  }
  let key = keys.get(phrase);
  if (key === undefined) {
    const told = actors.firstName(phrase);
    const run = actors.names.at(phrase.sentence, phrase.head) ?? actors.names.at(phrase.sentence, phrase.start);
    key = told ? TOLD + sideKey(actors.document.lexicon, told) : run ? NAMED + fold(actors.expand(run.text)) : '';
    keys.set(phrase, key);
  }
  return key;
}

/**
 * Whether a named group may be "the rebels" of the report: not one that the report sets beside the rebels as another
 * party, or of which it only tells that it holds ground.
 */
export function attacks(actors: ActorContext, m: ActorMention, sure = false): boolean {
  const had = actors.attackers.get(m.name!);
  if (had !== undefined) return sure ? had.surely : had.maybe;
  const { lexicon } = actors.document;
  const own = [TOLD + sideKey(lexicon, m.name!), NAMED + fold(m.name!)];
  const is = (p: Phrase): boolean => (p.parts.length > 0 ? p.parts.some(is) : own.includes(keyOf(actors, p)));
  const rebels = (p: Phrase): boolean =>
    p.parts.length === 0 &&
    lexicon.has('nonstate', p.sentence.tokens[p.head]!.lemma) &&
    !OF_ANY_SIDE.test(p.sentence.tokens[p.head]!.lemma) &&
    !is(p);
  const ofState = (p: Phrase): boolean => {
    const told = p.parts.length === 0 ? actors.firstName(p) : null;
    return !!told && countryOf(lexicon, told) !== null && lexicon.has('force', lemmaOf(p.sentence.tokens[p.head]!));
  };
  let fights = false;
  let acts = false;
  let holds = false;
  let apart = false;
  for (const s of actors.document.sentences) {
    for (const p of s.phrases) {
      if (p.parts.length > 0) {
        if (p.parts.some(is) && p.parts.some((x) => rebels(x) || ofState(x))) apart = true;
      } else if (is(p) && p.end - p.start > 1 && lexicon.has('nonstate', s.tokens[p.head]!.lemma)) fights = true;
    }
    for (const f of s.frames) {
      if (f.form !== 'verb' || !f.agent) continue;
      if (rebels(f.agent) && foes(f).some(is)) apart = true;
      if (is(f.agent)) {
        // "troops backed by fighters of X"
        if (AIDS.test(f.lemma) && f.patient && ofState(f.patient)) apart = true;
        if (foes(f).some(rebels)) apart = true;
        if (/^(hold|control|rule|run|govern|remain|keep)$/.test(f.lemma)) holds = true;
        else if (ATTACK.test(f.lemma)) fights = true;
        else if (!SAYS.test(f.lemma) && !lexicon.has('say', f.lemma)) acts = true;
      }
    }
  }
  fights ||= actors.mentions.some((x) => x.name === m.name && calledRebel(actors, x));
  const may = { maybe: !apart && (fights || !(holds || acts)), surely: !apart && fights, apart };
  actors.attackers.set(m.name!, may);
  return sure ? may.surely : may.maybe;
}

/** "M23 rebels", "the rebels of the CSP": named by its head. */
export function calledRebel(actors: ActorContext, m: ActorMention, lemma?: string): boolean {
  const head = m.sentence.tokens[m.head]!.lemma.toLowerCase();
  return m.form === 'name' && (lemma ? head === lemma : actors.document.lexicon.has('nonstate', head));
}

/** A side with a name of its own. */
export function isBody(actors: ActorContext, m: ActorMention): boolean {
  const run = actors.names.at(m.sentence, m.head) ?? actors.names.at(m.sentence, m.start);
  return (!!run && actors.names.sort(run) === 'group') || actors.document.lexicon.has('group-name', m.name!);
}

/** "Gaddafi's troops", "soldiers of X": nobody's rebels. */
function isArmy(m: ActorMention): boolean {
  const t = m.sentence.tokens[m.head]!;
  if (/\b(loyal|faithful|supporting|backing|pro)\b.*\b(government|president|king|regime|junta)\b/i.test(m.name ?? ''))
    return true;
  return !t.xpos.startsWith('NNP') && /^(troop|soldier|army|military|government)s?$/i.test(t.lemma);
}

export function isState(actors: ActorContext, m: ActorMention): boolean {
  const { lexicon } = actors.document;
  if (m.kind === 'government' || lexicon.has('abroad', m.name ?? '')) return true;
  const name = m.name ?? '';
  if (name.split(' and ').every((part) => countryOf(lexicon, part))) return true;
  const words = fold(name).split(' ');
  if (lexicon.has('group-name', name.toLowerCase())) return false;
  // "the Kavi Liberation Army": of no state
  if (words.length > 2 && words.at(-1) === 'army' && words.some((w) => lexicon.list('rebel-name').has(w))) return false;
  return (
    words.some((w) => STATE_LIKE.test(w)) ||
    (words.length === 1 && lexicon.has('demonym', words[0]!)) ||
    lexicon.has('state', m.sentence.tokens[m.head]!.lemma)
  );
}

/** The non-state side named most, for an implied taker; else the state named most among attackers. */
export function mostNamed(actors: ActorContext, state: boolean | null): ActorMention | null {
  const counts = new Map<string, { n: number; m: ActorMention }>();
  for (const m of actors.mentions) {
    if (
      !m.name ||
      m.form !== 'name' ||
      m.kind === 'civilian' ||
      m.kind === 'official' ||
      m.kind === 'media' ||
      m.kind === 'monitor'
    )
      continue;
    if (state !== null && isState(actors, m) !== state) continue;
    if (state === false && !attacks(actors, m, true)) continue;
    const had = counts.get(m.name);
    counts.set(m.name, { n: (had?.n ?? 0) + 1, m: had?.m ?? m });
  }
  return [...counts.values()].sort((a, b) => b.n - a.n)[0]?.m ?? null;
}
