import { matchesOf } from '../../lib/matches.ts';
import type { Stance } from '../../model/speaker.ts';
import type { Document, ReadSentence } from '../document.ts';
import type { Frame, Phrase } from '../frame.ts';
import { type Attribution, endOf } from './act.ts';
import { isSpeaker, phraseText } from './subject.ts';
import { hasWord } from './words.ts';

const HEARSAY = /\b(reportedly|allegedly|purportedly|by (?:all|some|most|many|several) accounts)\b/gi;
const RUMOUR = /\b(?:(?:unconfirmed |some |conflicting )?(?:reports|rumou?rs|allegations|speculation)) (?:that|of)\b/gi;

/** "It was reported by X", "This was announced by X" answer for the sentence before; "is believed to hold" is hearsay. */
export function passiveAct(document: Document, frame: Frame, stance: Stance): Attribution | null {
  const { sentence } = frame;
  const { tokens } = sentence;
  const text = document.report.text;
  const at = {
    sentence,
    stance,
    verb: frame.lemma,
    start: tokens[frame.group.start]!.start,
    end: tokens[frame.head]!.end,
  };
  const next = tokens.slice(frame.head + 1, frame.head + 3).map((t) => t.text.toLowerCase());
  if (next[0] === 'to' || (next[0] === 'by' && next[1] === 'to')) {
    const on = text.slice(at.end, sentence.end);
    const end = at.end + (/,| and (?:are|is|has|have|was|were)\b/.exec(on)?.index ?? on.length);
    return { ...at, mention: verbWords(document, frame), phrase: null, scopes: [{ start: at.end, end }] };
  }
  const told = frame.patient;
  if (!frame.agent) return told ? unsourced(document, frame, told, at) : null;
  if (!isSpeaker(document, frame.agent)) return null;
  const subject = told ? text.slice(tokens[told.start]!.start, tokens[told.end - 1]!.end) : '';
  if (told && !/^(?:this|that|it|which)$/i.test(subject)) {
    // "the capture of X was confirmed by Y": the subject
    if (told.sentence !== sentence || told.start > frame.head) return null;
    const scope = { start: tokens[told.start]!.start, end: Math.max(endOf(told), at.start) };
    return { ...at, mention: phraseText(document, frame.agent), phrase: frame.agent, scopes: [scope] };
  }
  if (!/^(?:this|that|it)$/i.test(subject)) return null;
  const last = document.sentences[sentence.index - 1];
  const scopes = /^It$/i.test(subject) ? [{ start: at.end, end: sentence.end }] : [];
  if (last && last.paragraph.kind === 'body') scopes.push({ start: last.start, end: last.end });
  return { ...at, mention: phraseText(document, frame.agent), phrase: frame.agent, scopes };
}

/** "Clashes were reported near X", "rebels were seen in X": nobody is named. Not "reported missing", "reported dead". */
function unsourced(
  document: Document,
  frame: Frame,
  told: Phrase,
  at: Pick<Attribution, 'sentence' | 'stance' | 'verb' | 'start' | 'end'>,
): Attribution | null {
  if (frame.lemma !== 'report' || told.sentence !== frame.sentence || told.start > frame.head) return null;
  const { tokens } = frame.sentence;
  let be = frame.head - 1;
  while (be > 0 && /^RB/.test(tokens[be]!.xpos)) be--;
  if (!/^(?:is|are|was|were|been|being)$/.test(tokens[be]?.text ?? '')) return null;
  const text = document.report.text;
  const from = tokens[told.start]!.start;
  const rest = text.slice(at.end, frame.sentence.end);
  const end = at.end + (/[,;—–]|\b(?:and|but|which|who|where|while)\b/i.exec(rest)?.index ?? rest.length);
  return { ...at, mention: verbWords(document, frame), phrase: null, scopes: [{ start: from, end }] };
}

function verbWords(document: Document, frame: Frame): string {
  const { tokens } = frame.sentence;
  return document.report.text.slice(tokens[frame.group.start]!.start, tokens[frame.head]!.end);
}

const ACCORDING =
  /\b(?:according to|in the (?:words|opinion|view|estimation) of|as reported by|citing|quoting|attributed to)\s+(?!which\b|whom\b)/gi;

/** "Satellite images analysed by X show …": on X's word. */
const PICTURES =
  /\b(?:imagery|images|footage|videos?|photographs?|photos|pictures|maps?|data)\b[^.;,]{0,40}? (?:analy[sz]ed|verified|reviewed|geolocated|collected|published|released|posted|shared|broadcast|aired|issued) by (?=[^.;]* (?:show|shows|showed|indicate|indicates|indicated|suggest|suggests|suggested|purport)\b)/gi;

export function accordingTo(document: Document, sentence: ReadSentence): Attribution[] {
  const out: Attribution[] = [];
  const text = document.report.text.slice(sentence.start, sentence.end);
  for (const m of [...matchesOf(text, ACCORDING), ...matchesOf(text, PICTURES)]) {
    const from = sentence.start + m.index + m[0].length;
    const starts = (p: Phrase) => sentence.tokens[p.start]!.start;
    const single = sentence.phrases.filter((p) => p.parts.length === 0 && starts(p) >= from);
    // "according to [eyewitness] accounts": an adjective that the chunks left out
    const bare = single.find((p) => /^[\w-]+ $/.test(document.report.text.slice(from, starts(p))));
    const phrase = single.find((p) => starts(p) === from) ?? (bare && { ...bare, start: bare.start - 1 });
    if (!phrase) continue;
    out.push({
      ...{ sentence, mention: phraseText(document, phrase), phrase, stance: 'says', verb: null },
      start: sentence.start + m.index,
      end: endOf(phrase),
      scopes: [{ start: sentence.start, end: sentence.end }],
    });
  }
  return out;
}

const CLAIM = '(?:claims?|assertions?|announcements?|allegations?|declarations?|statements?)';
const CLAIM_BY = new RegExp(`\\b${CLAIM} (?:made )?by (?=[^.;]{2,60} that\\b)`, 'gi');
const CLAIM_OF = new RegExp(`['’]s? (?:[a-z]+ )?${CLAIM} (?:that|of having|to have)\\b`, 'gi');

/** "the claim by the rebels that …", "the rebels' claim to have taken …": on theirs. */
export function claimNouns(document: Document, sentence: ReadSentence): Attribution[] {
  const text = document.report.text.slice(sentence.start, sentence.end);
  const { tokens } = sentence;
  const act = (phrase: Phrase | undefined, from: number): Attribution[] =>
    phrase && isSpeaker(document, phrase)
      ? [
          {
            ...{ sentence, mention: phraseText(document, phrase), phrase, stance: 'claims', verb: null },
            start: tokens[phrase.start]!.start,
            end: from,
            scopes: [{ start: from, end: sentence.end }],
          },
        ]
      : [];
  const single = sentence.phrases.filter((p) => p.parts.length === 0);
  return [
    ...matchesOf(text, CLAIM_BY).flatMap((m) => {
      const from = sentence.start + m.index + m[0].length;
      const phrase = single.find((p) => tokens[p.start]!.start === from);
      return act(phrase, phrase ? endOf(phrase) : from);
    }),
    ...matchesOf(text, CLAIM_OF).flatMap((m) => {
      const at = sentence.start + m.index;
      const ends = (p: Phrase | null) => p !== null && tokens[p.end - 1]!.end === at;
      return act(single.find(ends) ?? single.find((p) => ends(p.owner))?.owner ?? undefined, at + m[0].length);
    }),
  ];
}

/** "reportedly" answers for its clause, "reports that" for what follows. */
export function hearsay(document: Document, sentence: ReadSentence): Attribution[] {
  const text = document.report.text.slice(sentence.start, sentence.end);
  const act = (m: RegExpExecArray, from: number, to: number): Attribution => ({
    ...{ sentence, mention: m[0].toLowerCase(), phrase: null, stance: 'says', verb: null },
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

const LABEL = /^[•*–-]?\s*([^:.,!?]{3,50}):\s+(?=\S+\s+\S+)/;
/** A label that the sentences were parted behind. */
const ALONE = /^[•*–-]?\s*([^:.,!?]{3,50}):$/;
const TAG = /(?:\s[-–—]|:)\s*([^:.,!?]{2,40})\s*$/;
const VOICES = ['military', 'government', 'international', 'local', 'witness', 'party', 'analyst', 'media', 'unnamed'];

/** Headlines and bulletins name the speaker before a colon or behind a dash or colon: "Army: rebels took X", "Rebels take X - monitor". */
export function labels(document: Document, sentence: ReadSentence): Attribution[] {
  const text = document.report.text.slice(sentence.start, sentence.end);
  const isTitle = /^(?:headline|heading|bullet)$/.test(sentence.paragraph.kind);
  const label = LABEL.exec(text) ?? ALONE.exec(text);
  const act = label && labelled(document, sentence, label);
  const next = document.sentences[sentence.index + 1];
  const told = label?.index === 0 && act && act.end + 2 >= sentence.end && next ? next : sentence;
  if (act) return [{ ...act, scopes: [{ start: act.end, end: told.end }] }];
  const tag = isTitle ? TAG.exec(text) : null;
  const named = tag && labelled(document, sentence, tag);
  return named ? [{ ...named, scopes: [{ start: sentence.start, end: named.start }] }] : [];
}

/** The speaker that a label or tag names; null where it names none or tells something itself. */
function labelled(document: Document, sentence: ReadSentence, m: RegExpExecArray): Attribution | null {
  const start = sentence.start + m.index + m[0].lastIndexOf(m[1]!);
  const end = start + m[1]!.length;
  const phrase = sentence.phrases.find(
    (p) =>
      p.parts.length === 0 && sentence.tokens[p.start]!.start <= start + 4 && sentence.tokens[p.start]!.start >= start,
  );
  const isVoice = VOICES.some((v) => hasWord(document.lexicon, `speaker-${v}`, m[1]!.toLowerCase()));
  const hasVerb = sentence.frames.some((f) => {
    const head = sentence.tokens[f.head]!;
    return f.form === 'verb' && head.start >= start && head.end <= end;
  });
  if (!phrase || !isVoice || hasVerb) return null;
  return { sentence, mention: m[1]!.trim(), phrase, stance: 'says', verb: null, start, end, scopes: [] };
}
