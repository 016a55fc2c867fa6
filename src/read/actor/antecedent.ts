import { isTimeHead } from '../chunk/time-head.ts';
import type { ActorMention, ReadSentence } from '../document.ts';
import type { Frame, Phrase } from '../frame.ts';
import type { ActorContext } from './context.ts';
import { isDeed } from './sides.ts';
import { ATTACK, sideKey } from './words.ts';

/** How a noun phrase stands in its sentence: of what it is the subject, and what befalls it. */
interface Standing {
  /** 3: subject of the main clause; 2: of another; 1: object; 0.5: behind a preposition; 0: else. */
  rank: number;
  does: Frame[];
  suffers: Frame[];
}

const NOWHERE: Standing = { rank: 0, does: [], suffers: [] };
const standings = new WeakMap<ReadSentence, Map<Phrase, Standing>>();

/** The standing of the noun phrases of a sentence. */
export function standingsOf(sentence: ReadSentence): ReadonlyMap<Phrase, Standing> {
  const had = standings.get(sentence);
  if (had) return had;
  const out = new Map<Phrase, Standing>();
  const at = (p: Phrase | null, rank: number): Standing => {
    if (!p) return { ...NOWHERE, does: [], suffers: [] };
    const s = out.get(p) ?? { rank: 0, does: [], suffers: [] };
    s.rank = Math.max(s.rank, rank);
    out.set(p, s);
    return s;
  };
  for (const f of sentence.frames) {
    if (f.form !== 'verb') continue;
    const main = !f.governor && !f.marker ? 3 : 2;
    const passive = f.voice === 'passive';
    at(f.agent, passive ? 1.5 : main).does.push(f);
    if (f.patient) at(f.patient, passive ? main : 1).suffers.push(f);
    for (const o of f.obliques) {
      const s = at(o.phrase, 0.5);
      if (/^(from|against)$/.test(o.prep)) s.suffers.push(f);
    }
  }
  standings.set(sentence, out);
  return out;
}

/** The verb whose subject a pronoun is, or whose subject it owns: "[they] took X", "[its] fighters took X". */
export function deedOf(phrase: Phrase): Frame | null {
  const { sentence } = phrase;
  const subject = (p: Phrase | null): boolean =>
    !!p &&
    (p === phrase ||
      (p.start <= phrase.start && p.head >= phrase.head && p.parts.length === 0) ||
      p.parts.some((x) => x === phrase));
  return (
    sentence.frames.find(
      (f) => f.form === 'verb' && f.head > phrase.head && subject(f.voice === 'passive' ? f.patient : f.agent),
    ) ?? null
  );
}

/** "They said [they] had taken X": what a speaker tells of himself. */
function toldDeed(deed: Frame | null): Frame | null {
  // "they were said [to have reached A]"
  if (deed?.voice === 'passive' && /^(say|report|believe|think|understand|know|rumou?r|see|hear)$/.test(deed.lemma))
    return deed.sentence.frames.find((f) => f.form === 'verb' && f.governor === deed && f.head > deed.head) ?? deed;
  if (!deed || !/^(say|claim|announce|add|declare|insist|boast|report)$/.test(deed.lemma)) return deed;
  const { frames, tokens } = deed.sentence;
  return (
    frames.find((f) => f.form === 'verb' && f.governor === deed && f.agent && tokens[f.agent.head]!.xpos === 'PRP') ??
    deed
  );
}

/** Whether a name may be spoken of as "they" and as "it". */
export function numberOf(m: ActorMention, phrase: Phrase): { one: boolean; many: boolean } {
  if (phrase.parts.length > 0) return { one: false, many: true };
  const t = m.sentence.tokens[phrase.head]!;
  const word = t.text.toLowerCase();
  if (m.form === 'pronoun') {
    if (/^(they|them|their|we|us|our)$/.test(word)) return { one: false, many: true };
    return { one: true, many: false };
  }
  if (m.kind === 'government' && m.form === 'name' && !/^NNS$/.test(t.xpos)) return { one: true, many: true };
  if (t.xpos === 'NNPS') return { one: /^forces$/i.test(word), many: true };
  if (t.xpos === 'NNS') return { one: /^\p{Lu}\p{Ll}+ .*Forces$/u.test(m.text.replace(/^the /i, '')), many: true };
  if (/^(taliban|taleban|police|people|peshmerga|military)$/.test(word)) return { one: true, many: true };
  // an army, a group, a state: also "they", but less gladly; one man never
  return { one: true, many: m.kind !== 'official' && m.kind !== 'civilian' };
}

function plainlyMany(m: ActorMention, phrase: Phrase): boolean {
  const n = numberOf(m, phrase);
  return n.many && !n.one;
}

const OFFICE = /\b(ministry|office|department|embassy|parliament|presidency|secretariat|bureau|agency)$/i;
/** How far back a pronoun looks, in sentences. */
const REACH = 3;
/** Two readings this near are not to be told apart. */
const MARGIN = 0.35;

interface Candidate {
  actor: ActorMention;
  /** How near and how well it stands. */
  score: number;
  left: boolean;
  won: boolean;
  beaten: boolean;
}

/**
 * Whom "they", "it", "their" or "its" stands for: subjects before objects, near before far, of fitting number, those who
 * fight in the report before those only spoken of, and not one whose part does not fit (who has just fled does not take
 * the next town). `unsure`: two sides fit alike.
 */
export function antecedentOf(
  actors: ActorContext,
  phrase: Phrase,
  armed = false,
): { actor: ActorMention | null; unsure: boolean } {
  const { sentence } = phrase;
  const { lexicon } = actors.document;
  const single = /^(it|its|itself)$/.test(sentence.tokens[phrase.head]!.text.toLowerCase());
  const said = deedOf(phrase);
  const deed = toldDeed(said);
  const warlike = !!deed && isDeed(lexicon, deed.lemma) && deed.voice === 'active';
  // "it would take ten days to secure the town": nobody
  if (single && deed?.lemma === 'take' && deed.patient && isTimeHead(sentence.tokens[deed.patient.head]!))
    return { actor: null, unsure: false };
  const best = new Map<string, Candidate>();
  for (let back = 0; back <= REACH; back++) {
    const s = actors.document.sentences[sentence.index - back];
    if (!s) break;
    if (s.paragraph.kind === 'headline' && sentence.paragraph !== s.paragraph) break;
    const standing = standingsOf(s);
    for (const p of s.phrases) {
      if (back === 0 && (p.end > phrase.start || p === phrase)) continue;
      const a = candidate(actors, p, standing);
      if (!a?.name || ((warlike || armed) && !/^(force|government)$/.test(a.kind))) continue;
      if (armed && a.kind === 'government' && !actors.fights(a.name)) continue;
      // a ministry takes and leaves no town
      if (warlike && OFFICE.test(a.name)) continue;
      // "it" is nobody in person
      if (single && (a.kind === 'official' || (a.kind === 'civilian' && !plainlyMany(a, p)))) continue;
      const number = numberOf(a, p);
      if (single ? !number.one : !number.many) continue;
      const { rank, does, suffers } = standing.get(p) ?? NOWHERE;
      let score = rank * 0.6 - back + (single || plainlyMany(a, p) ? 0.6 : number.one ? -0.3 : 0);
      if (/^(civilian|official|monitor)$/.test(a.kind)) score -= 0.4;
      // "It said X had taken A, and that [its] fighters …": who only tells is not who is told of
      // "The rebels said … They said they had …": the same who tells
      const speaks = back > 0 && said !== deed && said?.voice === 'active';
      const tells = warlike && !speaks && does.length > 0 && does.every((f) => lexicon.has('say', f.lemma));
      if (tells) score -= back === 0 || (a.kind === 'government' && !actors.fights(a.name)) ? 1.5 : 0.8;
      const key = sideKey(lexicon, a.name);
      const had = best.get(key);
      const leaves = lexicon.list('deed-leave');
      const now: Candidate = {
        ...(had && had.score >= score ? had : { actor: a, score }),
        left: (had?.left ?? false) || does.some((f) => leaves.has(f.lemma)),
        won: (had?.won ?? false) || does.some((f) => ATTACK.test(f.lemma)),
        beaten:
          (had?.beaten ?? false) ||
          suffers.some((f) => ATTACK.test(f.lemma) || lexicon.list('deed-beaten').has(f.lemma)),
      };
      best.set(key, now);
    }
  }
  const ranked = [...best.values()]
    .map((c) => ({ ...c, score: c.score + (warlike ? part(actors, c, deed.lemma) : 0) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (!first) return { actor: null, unsure: false };
  return { actor: first.actor, unsure: warlike && !!second && first.score - second.score < MARGIN };
}

/** The side a phrase stands for where a pronoun may mean it: lists as one, no guns, no news agencies. */
function candidate(actors: ActorContext, p: Phrase, standing: ReadonlyMap<Phrase, Standing>): ActorMention | null {
  const s = p.sentence;
  const list = p.parts.length > 0 ? null : s.phrases.find((l) => l.parts.includes(p));
  if (list && (standing.get(list)?.rank ?? 0) >= 1 && actors.of(list)?.name) return null;
  if (p.parts.length > 0 && !standing.has(p)) return null;
  const a = actors.of(p);
  if (!a || a.kind === 'media') return null;
  const lemma = s.tokens[p.head]!.lemma.toLowerCase();
  const stands = standing.get(p);
  const rolls =
    /^(armou?r|vehicle|column|convoy|tank)$/.test(lemma) && !!stands && stands.rank >= 2 && stands.does.length > 0;
  return actors.document.lexicon.has('equipment', lemma) && a.form !== 'pronoun' && !rolls ? null : a;
}

/** What a side's part in the sentences before makes it worth as the doer of a deed. */
function part(actors: ActorContext, c: Candidate, deed: string): number {
  let score = 0;
  if (!actors.fights(c.actor.name!) && c.actor.form !== 'noun') score -= 1.5;
  if (actors.document.lexicon.list('deed-leave').has(deed)) {
    if (c.beaten) score += 1.2;
    if (c.won && !c.left) score -= 0.6;
  } else if (ATTACK.test(deed)) {
    if (c.left && !c.won) score -= 1.5;
    if (c.beaten && !c.won) score -= 0.8;
  }
  return score;
}
