import { matchesOf } from '../../lib/matches.ts';
import type { Stance } from '../../model/speaker.ts';
import type { Document, ReadSentence, Token } from '../document.ts';
import type { Frame, Phrase } from '../frame.ts';
import { timesOf } from '../time/when.ts';
import { isSpeaker, phraseText } from './subject.ts';

/** One act of attribution and the stretches of the report (character ranges) that it answers for. */
export interface Attribution {
  sentence: ReadSentence;
  /** The words that name who says so. */
  mention: string;
  /** The noun phrase behind them; null for "reportedly". */
  phrase: Phrase | null;
  stance: Stance;
  /** Characters of the act itself: speaker and verb. */
  start: number;
  end: number;
  scopes: { start: number; end: number }[];
}

const STANCES: readonly Stance[] = ['says', 'claims', 'confirms', 'denies', 'estimates', 'fears'];
/** Verbs of which only people are subjects. */
const HUMAN = /^(?:say|tell|add|deny|acknowledge|confirm|announce|claim|insist|concede|admit|warn|declare|allege)$/;
const HEARSAY = /\b(reportedly|allegedly|purportedly)\b/gi;
const RUMOUR = /\b(?:(?:unconfirmed |some |conflicting )?(?:reports|rumou?rs|allegations|speculation)) (?:that|of)\b/gi;

export function stanceOf(document: Document, lemma: string): Stance | null {
  return STANCES.find((s) => document.lexicon.has(`speak-${s}`, lemma)) ?? null;
}

/** Every act of attribution in a sentence, with its scope inside the sentence. */
export function attributionsIn(document: Document, sentence: ReadSentence): Attribution[] {
  const acts: Attribution[] = [];
  for (const frame of [...sentence.frames, ...unread(sentence)]) {
    if (frame.form !== 'verb') continue;
    const stance = stanceOf(document, frame.lemma);
    const act = stance && spoken(document, frame, stance);
    if (act) acts.push(act);
  }
  acts.push(...accordingTo(document, sentence), ...hearsay(document, sentence));
  acts.sort((a, b) => a.start - b.start);
  return acts.map((act, i) => ({ ...act, scopes: cut(document, act, acts.slice(i + 1)) }));
}

function spoken(document: Document, frame: Frame, stance: Stance): Attribution | null {
  const { sentence } = frame;
  const { tokens } = sentence;
  const text = document.report.text;
  const verb = tokens[frame.head]!;
  // a name that looks like a verb: "Hussein Sayed"
  if (frame.head > 0 && /^\p{Lu}/u.test(verb.text)) return null;
  const group = tokens.slice(frame.group.start, frame.head).map((t) => t.text.toLowerCase());
  // announced for later, or not said at all
  if (group.some((w) => /^(?:to|will|would|may|might|could|should|not|n't|never|cannot)$/.test(w))) return null;
  const isReduced =
    frame.voice === 'passive' &&
    group.length === 0 &&
    (thatFollows(document, frame) ||
      (HUMAN.test(frame.lemma) && tokens[frame.head + 1]?.text !== 'to') ||
      /^(?:hearing|seeing|watching|how)$/.test(tokens[frame.head + 1]?.text ?? ''));
  if (frame.voice === 'passive' && !isReduced) return passiveAct(document, frame, stance);
  const inverted = invertedSubject(document, frame);
  const loose = HUMAN.test(frame.lemma);
  const phrase = inverted ?? speaking(document, frame, loose);
  if (!phrase) return null;
  const own = phrase.sentence === sentence && (phrase.end <= frame.group.start || inverted !== null);
  const begin = own
    ? Math.min(tokens[phrase.start]!.start, tokens[frame.group.start]!.start)
    : tokens[frame.group.start]!.start;
  let end = inverted ? endOf(phrase) : verb.end;
  const addressee = /^(?:tell|inform|brief|notify|assure)$/.test(frame.lemma) ? frame.patient : null;
  if (addressee && addressee.start > frame.head) end = tokens[addressee.end - 1]!.end;
  end = skipCircumstances(document, sentence, end);
  const after = text.slice(end, sentence.end);
  const hasClause =
    /^[\s:]*[“"‘']?[\p{L}\p{N}$]/u.test(after) &&
    !/^\s*(?:while|as|after|when|before|during|who|speaking|referring|adding)\b/i.test(after);
  // "told the troops to pull back" is an order
  if (frame.lemma === 'tell' && /^\s*(?:still [^,.]{0,60})?\bto \w/i.test(after)) return null;
  const clauseOnly = document.lexicon.has('speak-clause-only', frame.lemma);
  if (
    clauseOnly &&
    !/^\s*(?:that\b|how\b|hearing\b|seeing\b|watching\b|[“":])/.test(after) &&
    !(stance === 'denies' && hasClause)
  )
    return null;
  // "X seized the town, Y said": what stands before; "Y said X seized it": what stands behind
  const before = text.slice(sentence.start, begin).replace(/[\s“"]+$/, '');
  const isParenthesis = /[,—–”"]$/.test(text.slice(sentence.start, begin).trimEnd()) || inverted !== null;
  const scopes = [];
  if (hasClause) scopes.push({ start: end, end: sentence.end });
  if ((!hasClause || (isParenthesis && /^\s*,/.test(after))) && before.length > 0)
    scopes.push({ start: sentence.start, end: begin });
  if (!hasClause && /^\s*,/.test(after) && isParenthesis && /^\s*,\s*\S+\s+\S+/.test(after))
    scopes.push({ start: end, end: sentence.end });
  if (scopes.length === 0) scopes.push({ start: end, end: sentence.end });
  return { sentence, mention: phraseText(document, phrase), phrase, stance, start: begin, end, scopes };
}

const SPOKEN = /^(?:said|says|told|added|announced|reports|reported)$/;

/** Speech verbs that no frame was made of (a tagger's slip): enough of one to find who speaks. */
function unread(sentence: ReadSentence): Frame[] {
  const { tokens } = sentence;
  const heads = new Set(sentence.frames.map((f) => f.head));
  return tokens.flatMap((token, head) =>
    SPOKEN.test(token.text) && !heads.has(head) && (!/^report/.test(token.text) || closesAfterName(tokens, head))
      ? [
          {
            ...{
              sentence,
              reader: 'chunk',
              head,
              form: 'verb',
              particle: null,
              voice: 'active',
              agent: nameBefore(sentence, head),
              patient: null,
            },
            ...{ complement: null, obliques: [], prep: null, phrase: null, marker: null, governor: null, link: null },
            lemma: {
              said: 'say',
              says: 'say',
              reports: 'report',
              reported: 'report',
              told: 'tell',
              added: 'add',
              announced: 'announce',
            }[token.text]!,
            group: { start: head, end: head + 1 },
          } satisfies Frame,
        ]
      : [],
  );
}

/** The noun phrase right before a verb that the chunks took into it: "[the BBC] reports". */
function nameBefore(sentence: ReadSentence, head: number): Phrase | null {
  const { tokens } = sentence;
  let start = head;
  while (start > 0 && /^(?:NNPS?|NNS?|DT|JJ|POS|PRP)$/.test(tokens[start - 1]!.xpos)) start--;
  return start < head
    ? { sentence, start, end: head, head: head - 1, parts: [], posts: [], owner: null, appositions: [] }
    : null;
}

/** ", [the Wall Street Journal] reports." */
function closesAfterName(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 1]?.upos === 'PROPN' && /^[.,:]$/.test(tokens[i + 1]?.text ?? '.');
}

function thatFollows(document: Document, frame: Frame): boolean {
  const end = skipCircumstances(document, frame.sentence, frame.sentence.tokens[frame.head]!.end);
  return /^\s*that\b/i.test(document.report.text.slice(end, frame.sentence.end));
}

/** "… , said the governor": the noun phrase right behind the verb, when a comma, a quote or nothing stands before it. */
function invertedSubject(document: Document, frame: Frame): Phrase | null {
  const { tokens } = frame.sentence;
  if (frame.group.end - frame.group.start > 1 || /^(?:tell|inform|brief|notify|accuse|cite|quote)$/.test(frame.lemma))
    return null;
  const before = tokens[frame.group.start - 1]?.text ?? '';
  if (!/^[,”"’'.?!—–]+$/.test(before)) return null;
  const next = frame.sentence.phrases.filter((p) => p.start === frame.head + 1 && p.parts.length === 0)[0];
  if (!next || /^(?:VBD|VBZ|VBP|MD)$/.test(tokens[next.end]?.xpos ?? '')) return null;
  if (!isSpeaker(document, next)) return null;
  return frame.sentence.phrases.find((p) => p.parts[0] === next) ?? next;
}

/** The subject; of "A and B" the pair, of "X in Goma" X, of "entered the town and said" who entered. */
function speaking(document: Document, frame: Frame, loose: boolean): Phrase | null {
  const { phrases, frames } = frame.sentence;
  const goesOn = /^(?:and|but|then|also)$/i.test(frame.sentence.tokens[frame.group.start - 1]?.text ?? '');
  const before = goesOn ? frames.findLast((f) => f.form === 'verb' && f.head < frame.head && f.agent) : undefined;
  for (const phrase of [frame.agent, subjectBefore(frame), before?.agent ?? null]) {
    if (!phrase) continue;
    const list =
      phrases.find((p) => p.parts.includes(phrase) && p.parts.at(-1) === phrase) ?? pairWith(document, phrase, loose);
    const host = phrases.find((p) => p.parts.length === 0 && p !== phrase && p.posts.some((o) => o.phrase === phrase));
    for (const p of [list, phrase, host]) {
      if (p && isSpeaker(document, p.parts[0] ?? p, loose)) return p;
    }
  }
  return null;
}

/** "…, [a lawmaker and two residents] said": the pair, where a comma, a mark or nothing stands before it. */
function pairWith(document: Document, phrase: Phrase, loose: boolean): Phrase | undefined {
  const { sentence } = phrase;
  const { tokens } = sentence;
  if (!/^and$/i.test(tokens[phrase.start - 1]?.text ?? '')) return undefined;
  const first = sentence.phrases.find(
    (p) => p.parts.length === 0 && reachOf(p) === phrase.start - 1 && isSpeaker(document, p, loose),
  );
  if (!first || !/^[,”"’—–:.]?$/.test(tokens[first.start - 1]?.text ?? '')) return undefined;
  return { ...first, end: phrase.end, parts: [first, phrase], posts: phrase.posts, owner: null, appositions: [] };
}

function reachOf(phrase: Phrase): number {
  return Math.max(phrase.end, ...phrase.posts.map((p) => p.phrase.end));
}

function subjectBefore(frame: Frame): Phrase | null {
  const near = frame.sentence.phrases.filter((p) => p.end <= frame.group.start && frame.group.start - p.end <= 1);
  return near.sort((a, b) => b.end - a.end || a.start - b.start)[0] ?? null;
}

/** "It was reported by X", "This was announced by X" answer for the sentence before; "is believed to hold" is hearsay. */
function passiveAct(document: Document, frame: Frame, stance: Stance): Attribution | null {
  const { sentence } = frame;
  const { tokens } = sentence;
  const text = document.report.text;
  const at = { sentence, stance, start: tokens[frame.group.start]!.start, end: tokens[frame.head]!.end };
  const next = tokens.slice(frame.head + 1, frame.head + 3).map((t) => t.text.toLowerCase());
  if (next[0] === 'to' || (next[0] === 'by' && next[1] === 'to')) {
    const on = text.slice(at.end, sentence.end);
    const end = at.end + (/,| and (?:are|is|has|have|was|were)\b/.exec(on)?.index ?? on.length);
    return { ...at, mention: verbWords(document, frame), phrase: null, scopes: [{ start: at.end, end }] };
  }
  if (!frame.agent || !isSpeaker(document, frame.agent)) return null;
  const subject = frame.patient
    ? text.slice(tokens[frame.patient.start]!.start, tokens[frame.patient.end - 1]!.end)
    : '';
  if (!/^(?:this|that|it)$/i.test(subject)) return null;
  const last = document.sentences[sentence.index - 1];
  const scopes = /^It$/i.test(subject) ? [{ start: at.end, end: sentence.end }] : [];
  if (last && last.paragraph.kind === 'body') scopes.push({ start: last.start, end: last.end });
  return { ...at, mention: phraseText(document, frame.agent), phrase: frame.agent, scopes };
}

function verbWords(document: Document, frame: Frame): string {
  const { tokens } = frame.sentence;
  return document.report.text.slice(tokens[frame.group.start]!.start, tokens[frame.head]!.end);
}

const ACCORDING =
  /\b(?:according to|in the (?:words|opinion|view|estimation) of|as reported by|citing|quoting|attributed to)\s+/gi;

function accordingTo(document: Document, sentence: ReadSentence): Attribution[] {
  const out: Attribution[] = [];
  const text = document.report.text.slice(sentence.start, sentence.end);
  for (const m of matchesOf(text, ACCORDING)) {
    const from = sentence.start + m.index + m[0].length;
    const phrase = sentence.phrases.find((p) => sentence.tokens[p.start]!.start === from && p.parts.length === 0);
    if (!phrase) continue;
    out.push({
      ...{ sentence, mention: phraseText(document, phrase), phrase, stance: 'says' },
      start: sentence.start + m.index,
      end: endOf(phrase),
      scopes: [{ start: sentence.start, end: sentence.end }],
    });
  }
  return out;
}

/** "reportedly" answers for its clause, "reports that" for what follows. */
function hearsay(document: Document, sentence: ReadSentence): Attribution[] {
  const text = document.report.text.slice(sentence.start, sentence.end);
  const act = (m: RegExpExecArray, from: number, to: number): Attribution => ({
    ...{ sentence, mention: m[0].toLowerCase(), phrase: null, stance: 'says' },
    start: sentence.start + m.index,
    end: sentence.start + m.index + m[0].length,
    scopes: [{ start: sentence.start + from, end: sentence.start + to }],
  });
  const adverbs = matchesOf(text, HEARSAY).map((m) => {
    const before =
      /(?:[,;—–]|\b(?:and|but|that|which|who|where|while)\b)(?:(?![,;—–]|\b(?:and|but|that|which|who|where|while)\b).)*$/is.exec(
        text.slice(0, m.index),
      );
    const after = /[,;—–]|\b(?:and|but|which|who|where|while)\b/i.exec(text.slice(m.index));
    return act(m, before?.index ?? 0, after ? m.index + after.index : text.length);
  });
  return [...adverbs, ...matchesOf(text, RUMOUR).map((m) => act(m, m.index, text.length))];
}

/** "X said A, but Y denied B": X answers up to Y. A clause that is Y's inside X's ("X said that Y claimed B") is both's. */
function cut(document: Document, act: Attribution, later: readonly Attribution[]): Attribution['scopes'] {
  const next = later.find((other) => {
    if (!other.phrase || other.start <= act.end) return false;
    const lead = document.report.text.slice(act.end, other.start);
    return (
      /(?:[,;—–]|\b(?:and|but|while|although|though|whereas))\s*$/i.test(lead.trimEnd()) && !isTrailing(document, other)
    );
  });
  if (!next) return act.scopes;
  return act.scopes.map((s) => (s.start >= act.end && s.end > next.start ? { start: s.start, end: next.start } : s));
}

function isTrailing(document: Document, act: Attribution): boolean {
  return document.report.text.slice(act.end, act.sentence.end).trim().length <= 2;
}

/** Past "on Friday", "in a statement", "on Twitter", "late Monday", "however" behind the verb. */
function skipCircumstances(document: Document, sentence: ReadSentence, from: number): number {
  let end = from;
  for (let moved = true; moved; ) {
    moved = false;
    const rest = document.report.text.slice(end, sentence.end);
    const time = timesOf(document, sentence).find((t) => t.role !== 'anchor' && t.start >= end && t.start - end <= 1);
    if (time) {
      end = time.end;
      moved = true;
      continue;
    }
    const pp =
      /^,? (?:(?:in|at|on|during|via|through|from|to) (?:a|an|the|its|his|her|their|social|state|local|national|live)? ?(?:[\w-]+ ){0,3}?(?:statement|briefing|tweet|interview|post|report|update|conference|communiqué|communique|message|video|address|speech|television|TV|media|Twitter|Telegram|Facebook|X|call|phone|summary|telephone|radio|note|letter|reporters|journalists|parliament)\b|on condition of anonymity|however,?|separately|earlier|later|by (?:phone|telephone)|to reporters|(?:late|early)\b)/i.exec(
        rest,
      );
    if (pp) {
      end += pp[0].length;
      moved = true;
    }
  }
  return end;
}

export function endOf(phrase: Phrase): number {
  const { tokens } = phrase.sentence;
  const posts = phrase.posts.filter(
    (p) => /^(?:of|for|from|in|at|with)$/.test(p.prep) && p.phrase.start > phrase.start,
  );
  const last = Math.max(phrase.end, ...posts.map((p) => p.phrase.end), ...phrase.appositions.map((a) => a.end));
  return tokens[last - 1]!.end;
}
