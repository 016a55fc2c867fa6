import type { Document, PlaceMention, ReadSentence } from '../document.ts';
import type { Phrase } from '../frame.ts';
import { CONTAINER, KINDS } from './words.ts';

/** Where a place is only told to say where something else is, lies or is said: the more, the less "the town" means it. */
const AWAY = -3;
export const HOST = -1.2;
/** What a clause is about: its subject, its object. */
const TOPIC = 0.9;

const UNIT = /^(kilomet(er|re)s?|kms?|miles?|mi|met(er|re)s?|yards?|hours?|minutes?|way|drive|far|away|close|next)$/i;
const SIDE = /^(north|south|east|west)-?(east|west)?(ern)?(wards?)?$/i;
const SAY =
  /^(say|tell|add|note|announce|report|state|declare|speak|brief|explain|warn|insist|confirm|meet|gather|negotiate|write|vow|claim|deny)$/;
/** "troops based in X", "born in X". */
const LIVE = /^(base|station|headquarter|bear|live|reside|train|study|work)$/;
const HEARER = /^(reporter|journalist|diplomat|lawmaker|parliament|delegate|analyst|source|embassy|adviser|aide)$/;
const SITTING = /^(talk|meeting|summit|conference|negotiation|statement|interview|speech|briefing|ceremony|news)$/;

/** "moved on to X": X is what is told of next. */
const MOVE = /^(move|advance|push|press|march|head|proceed|break)$/;

const known = new WeakMap<PlaceMention, number>();

/** How ready a mention is to be meant by a later "the town", "it" or "there": 0 plain, below 0 hardly, above 0 readily. */
export function salienceOf(document: Document, m: PlaceMention): number {
  let value = known.get(m);
  if (value === undefined) {
    value = weigh(document, m);
    known.set(m, value);
  }
  return value;
}

function weigh(document: Document, m: PlaceMention): number {
  const { sentence } = m;
  if (m.end <= datelineEnd(sentence, document.report.text)) return AWAY;
  if (isMeasure(m) || isSeat(document, m)) return AWAY;
  if (isHost(document, m) || isOrigin(document, m)) return HOST;
  // "asked Kabul for help": who sits there
  if (document.lexicon.has('metonym', m.name ?? '') && m.sentence.tokens[m.start - 1]?.xpos !== 'IN') return 0;
  return isTopic(m) ? TOPIC : 0;
}

const DATELINE =
  /^\s*(?:\p{Lu}[\p{L}'’.]*[-\p{L}'’.]*)(?:[ ,/]+(?:\p{Lu}[-\p{L}'’.]*|\d{1,4}|de|del|do|la|of|and|al-\p{L}+))*,?(?: ?\([^)]{2,40}\))?[.:]? ?(?:--|-|–|—) /u;

const ends = new WeakMap<ReadSentence, number>();

/** "GENEVA (Reuters) - Troops …": the token after the dash of a dateline, else 0. */
export function datelineEnd(sentence: ReadSentence, text: string): number {
  const had = ends.get(sentence);
  if (had !== undefined) return had;
  let end = 0;
  if (sentence.start === sentence.paragraph.start && sentence.paragraph.kind === 'body') {
    const said = text.slice(sentence.start, sentence.end);
    const head = DATELINE.exec(said)?.[0];
    const sure =
      head && (/^\s*\p{Lu}{3}/u.test(head) || /[,(]/.test(head) || !/ (?:--|-|–|—) /.test(said.slice(head.length)));
    if (head && sure && head.length < 90)
      end = sentence.tokens.findIndex((t) => t.start >= sentence.start + head.trimEnd().length);
  }
  ends.set(sentence, Math.max(0, end));
  return Math.max(0, end);
}

/** "60 miles from X", "north of X", "the road from X to Y". */
function isMeasure(m: PlaceMention): boolean {
  const { tokens } = m.sentence;
  const word = (i: number): string => tokens[i]?.text.toLowerCase() ?? '';
  const prep = word(m.start - 1);
  const before = word(m.start - 2);
  if (/^(from|of|to|outside|off)$/.test(prep) && (UNIT.test(before) || SIDE.test(before))) return true;
  if (
    /^(from|to|between|linking|connecting|towards?)$/.test(prep) &&
    /^(road|highway|route|railway|line|motorway|way)s?$/.test(before)
  )
    return true;
  if (/^(linking|connecting|joining|unlike|like)$/.test(prep)) return true;
  return m.sentence.frames.some(
    (f) =>
      /^(link|connect|join|separate|divide)$/.test(f.lemma) &&
      ((f.patient && holds(f.patient, m)) ||
        f.obliques.some((o) => /^(with|to|and|from)$/.test(o.prep) && holds(o.phrase, m))),
  );
}

/** "said in X", "told reporters in X", "diplomats in X", "talks in X". */
function isSeat(document: Document, m: PlaceMention): boolean {
  const { sentence } = m;
  const { tokens } = sentence;
  if (!/^(in|at|from|outside)$/i.test(tokens[m.start - 1]?.text ?? '')) return false;
  const noun = tokens[m.start - 2];
  if (noun && /^NN/.test(noun.xpos)) {
    const lemma = noun.lemma.toLowerCase();
    if (HEARER.test(lemma) || SITTING.test(lemma) || document.lexicon.has('official', lemma)) return true;
  }
  return sentence.frames.some(
    (f) => f.form === 'verb' && (SAY.test(f.lemma) || LIVE.test(f.lemma)) && f.obliques.some((o) => holds(o.phrase, m)),
  );
}

/** "A, in [B]", "the capital of [B]", "A, a town in [B]": B only tells where A is. */
function isHost(document: Document, m: PlaceMention): boolean {
  const told = m.sentence.places.some(
    (p) => p !== m && p.name !== null && p.within !== null && p.within === m.name && p.start < m.start,
  );
  return (
    told ||
    m.sentence.phrases.some(
      (p) =>
        p.parts.length === 0 &&
        p.head !== m.head &&
        p.start < m.start &&
        p.posts.some((o) => CONTAINER.has(o.prep) && holds(o.phrase, m)) &&
        !m.sentence.places.some((x) => x.head === p.head && x.name === m.name) &&
        (m.sentence.places.some((x) => x.head === p.head && x.name !== m.name) || isPlaceNoun(document, p)),
    )
  );
}

/** "A column [that left X]", "rebels from X attacked": where somebody came from. */
function isOrigin(document: Document, m: PlaceMention): boolean {
  const { tokens, frames } = m.sentence;
  if (frames.some((f) => f.link === 'relative' && f.lemma === 'leave' && f.patient && holds(f.patient, m))) return true;
  const noun = tokens[m.start - 2];
  if (tokens[m.start - 1]?.text === 'from' && noun && /^NN/.test(noun.xpos)) return true;
  // "a checkpoint between A and B"
  return m.sentence.phrases.some((p) =>
    p.posts.some(
      (o) => o.prep === 'between' && o.phrase.parts.length > 1 && holds(o.phrase, m) && isPlaceNoun(document, p),
    ),
  );
}

function isPlaceNoun(document: Document, p: Phrase): boolean {
  const lemma = p.sentence.tokens[p.head]!.lemma.toLowerCase();
  const lists = document.lexicon.of(lemma);
  return KINDS.some(([list]) => lists.has(list));
}

/** The object of a verb or an event, or the subject of a verb without one: "X fell", "the loss of X", not "X launched an attack". */
function isTopic(m: PlaceMention): boolean {
  return m.sentence.frames.some(
    (f) =>
      (f.form === 'noun' && f.phrase?.posts.some((o) => o.prep === 'of' && holds(o.phrase, m))) ||
      (f.form === 'verb' &&
        f.link !== 'relative' &&
        ((f.patient && holds(f.patient, m)) ||
          (MOVE.test(f.lemma) && f.obliques.some((o) => /^on to$/.test(o.prep) && holds(o.phrase, m))) ||
          (f.agent && !f.patient && !SAY.test(f.lemma) && holds(f.agent, m)))),
  );
}

/** Whether a phrase, or a member of it, is the mention: its name, or "the city of" it. */
function holds(phrase: Phrase, m: PlaceMention): boolean {
  return (phrase.parts.length > 0 ? phrase.parts : [phrase]).some(
    (p) => p.head === m.head || (p.start === m.start && p.head < m.head),
  );
}
