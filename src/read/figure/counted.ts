import { isTimeHead } from '../chunk/time-head.ts';
import type { ActorMention, Document, PlaceMention, ReadSentence, Token } from '../document.ts';
import { type NumberMention, numbersIn } from '../number.ts';

/** A number in a sentence with what it counts. Token indices are into the sentence. */
export interface Counted {
  document: Document;
  sentence: ReadSentence;
  /** Offsets are into the report. */
  number: NumberMention;
  /** First token of the number and the first one behind it. */
  first: number;
  next: number;
  /** The noun counted ("soldiers" of "30 Iraqi soldiers", "hundreds of soldiers"), null for a bare number. */
  noun: Token | null;
  /** Index behind the noun, or behind the number. */
  end: number;
  /** Words between the number and its noun, in lower case. */
  between: string;
}

/** What a kind makes of a number; merged with the number's own value and bounds. */
export interface Found {
  kind: FigureKindName;
  unit: string | null;
  of?: number | null;
  value?: number;
  min?: number | null;
  max?: number | null;
  /** Character range of the quote, when it is not number and noun. */
  quote?: { start: number; end: number };
  to?: PlaceMention | null;
  actor?: ActorMention | null;
  place?: PlaceMention | null;
}

export type FigureKindName = import('../../model/figure.ts').FigureKind;
/** One kind of figure: what the number counts, or null when it is none of the kind. */
export type FigureReader = (counted: Counted) => Found | null;

const INSIDE = /^(?:JJ[RS]?|NNP?S?|VBN|HYPH|POS|AFX|FW)$/;

/** The numbers of a sentence with their nouns. */
export function countedIn(document: Document, sentence: ReadSentence): Counted[] {
  const text = document.report.text.slice(sentence.start, sentence.end);
  return numbersIn(text).flatMap((n) => {
    const number = shifted(n, sentence.start);
    const first = sentence.tokens.findIndex((t) => t.end > number.core.start);
    if (first < 0) return [];
    let next = first;
    while (next < sentence.tokens.length && sentence.tokens[next]!.start < number.end) next++;
    // hours, days and years are told by duration.ts
    if (
      number.kind === 'cardinal' &&
      document.lexicon.has(
        'figure-time',
        singular(sentence.tokens.slice(next, next + 2).find((t) => t.text !== '-') ?? sentence.tokens[first]!),
      )
    )
      return [];
    return [{ document, sentence, number, first, next, ...nounAfter(document, sentence.tokens, next, number.kind) }];
  });
}

function shifted(n: NumberMention, by: number): NumberMention {
  return { ...n, start: n.start + by, end: n.end + by, core: { start: n.core.start + by, end: n.core.end + by } };
}

const COUNTABLE = [
  'figure-force',
  'figure-unit',
  'figure-people',
  'figure-place',
  'figure-attack',
  'figure-arms',
  'figure-captive',
  'demonym',
];

function nounAfter(
  document: Document,
  tokens: readonly Token[],
  from: number,
  kind: NumberMention['kind'],
): Pick<Counted, 'noun' | 'end' | 'between'> {
  let i = from;
  if (kind === 'vague' || kind === 'share') {
    if (tokens[i]?.text.toLowerCase() === 'of') i++;
    while (/^(?:the|its|their|his|these|those|all|this|that)$/i.test(tokens[i]?.text ?? '') && i - from < 3) i++;
  }
  // "150 of his men"
  if (
    kind === 'cardinal' &&
    /^of$/i.test(tokens[i]?.text ?? '') &&
    /^(?:his|her|its|their|our|my)$/i.test(tokens[i + 1]?.text ?? '')
  )
    i += 2;
  if (/^(?:more|other|additional)$/i.test(tokens[i]?.text ?? '')) i++;
  const begin = i;
  let noun = -1;
  for (; i < tokens.length; i++) {
    const t = tokens[i]!;
    // a hyphen right behind the number: "290-mile", "19-year-old"
    if (t.text === '-' && (i === from || noun < 0)) continue;
    // words of the lists are nouns whatever the tagger made of them
    const word = singular(t);
    const lists = document.lexicon.of(word);
    const isListed = COUNTABLE.some((list) => lists.has(list));
    // "300 Serb and French mercenaries", "1,340 newly displaced families"
    if (isJoint(tokens, i)) continue;
    const isInside = INSIDE.test(t.xpos) || isListed || (t.text.includes('-') && /^\p{L}+-\p{Lu}/u.test(t.text));
    if (!isInside || isTimeHead(t)) break;
    if (t.xpos === 'VBN' && noun >= 0) break;
    // "hundreds of jihadists attack": a verb
    if (noun >= 0 && tokens[noun]!.xpos === 'NNS' && /^(?:NN|VBP?)$/.test(t.xpos)) break;
    if (/^NN/.test(t.xpos) || isListed) noun = i;
    else if (noun >= 0 && t.xpos !== 'HYPH' && t.xpos !== 'POS') break;
  }
  if (noun < 0) return { noun: null, end: from, between: '' };
  const between = tokens
    .slice(begin, noun)
    .map((t) => t.text.toLowerCase())
    .join(' ');
  return { noun: tokens[noun]!, end: noun + 1, between };
}

/** "Serb [and] French", "[newly] displaced": what may stand among the words before a noun. */
function isJoint(tokens: readonly Token[], i: number): boolean {
  const [before, t, after] = [tokens[i - 1], tokens[i]!, tokens[i + 1]];
  if (/ly$/.test(t.text)) return !/^NN/.test(before?.xpos ?? '') && /^(?:VBN|VBD|JJ)$/.test(after?.xpos ?? '');
  const isKind = (x: Token | undefined) => /^(?:JJ|NNPS?)$/.test(x?.xpos ?? '');
  return /^(?:and|or)$/i.test(t.text) && isKind(before) && isKind(after) && /^NNP?S$/.test(tokens[i + 2]?.xpos ?? '');
}

/** The lemma of a noun, also where the tagger took it for something else. */
function singular(token: Token): string {
  if (/^NN/.test(token.xpos)) return token.lemma.toLowerCase().replace(/(?<=[a-z]{2})men$/, 'man');
  return token.text.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
}

export function lemmaOf(counted: Counted): string {
  return counted.noun ? singular(counted.noun) : '';
}

export function nounIn(counted: Counted, list: string): boolean {
  return counted.noun !== null && counted.document.lexicon.has(list, lemmaOf(counted));
}

/** Lower-case words of tokens `from` to `to`, joined by spaces. */
export function wordsOf(sentence: ReadSentence, from: number, to: number): string {
  return sentence.tokens
    .slice(Math.max(0, from), Math.max(0, to))
    .map((t) => t.text.toLowerCase())
    .join(' ');
}

/** The side mentioned in the counted noun phrase, or last before it; a name goes before "troops". */
export function actorNear({ sentence, first, end }: Counted): ActorMention | null {
  const told = sentence.actors.filter((a) => a.name && a.start < end + 3);
  const own = told.filter((a) => a.end > first);
  const isName = (a: ActorMention) => a.form === 'name' && /\p{Lu}/u.test(a.name!);
  const before = told.filter((a) => a.end <= first);
  return own.find(isName) ?? before.findLast(isName) ?? own[0] ?? before.at(-1) ?? null;
}

/** The place told nearest to the number in its sentence. */
export function placeNear(counted: Counted): PlaceMention | null {
  const actor = actorNear(counted)?.name;
  const { sentence, first, end } = counted;
  const gap = (p: PlaceMention) => (p.start >= end ? p.start - end : 2 * Math.max(0, first - p.end));
  return sentence.places.filter((p) => p.name && p.name !== actor).sort((a, b) => gap(a) - gap(b))[0] ?? null;
}
