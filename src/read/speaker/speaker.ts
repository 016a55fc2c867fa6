import type { Speaker } from '../../model/speaker.ts';
import type { Document } from '../document.ts';
import type { Draft } from '../draft.ts';
import type { Frame, Phrase } from '../frame.ts';
import type { Attribution } from './act.ts';
import { classFor, isMedia, officeOf, type SpeakerWords } from './class.ts';
import { attributionsOf } from './quotation.ts';
import { baseText, isPronoun, isSpeaker, phraseText } from './subject.ts';
import { isLasting, isOurs, isRegained } from './telling.ts';
import { sidesOf, tiesOf } from './ties.ts';
import { hasWord } from './words.ts';

const DEFINITE =
  /^(?:the|this|that|another|a second|one)\s+(?:\w+\s+)?(?:official|officials|source|sources|spokesman|spokeswoman|spokesperson|ministry|statement|report|group|commander|officer|general|governor|witness|witnesses|residents|army|military|observatory|agency|minister|president|leader|institute|briefing|bulletin|announcement|communiqué|communique|site|newspaper|channel|outlet|mission|member|lawmaker|senator|mayor|aide|envoy|diplomat|analyst|researcher|resident|doctor|firm|company)$/i;

/**
 * Who says what a frame tells; null in the reporter's own voice. Of several speakers in a chain it is the innermost
 * ("the governor told AFP that residents said …": the residents). Party and interest are left to the resolver.
 */
export function speakerOf(
  document: Document,
  frame: Frame,
  draft: Pick<Draft, 'predicate' | 'actor' | 'polarity'>,
): Speaker | null {
  const at = frame.sentence.tokens[frame.head]!;
  return speakerAtFor(document, at.start, at.end, { ...draft, frame });
}

/** Who says what stands at these characters, if it tells such a claim. */
export function speakerAtFor(
  document: Document,
  start: number,
  end: number,
  draft: Pick<Draft, 'predicate' | 'actor' | 'polarity' | 'frame'>,
): Speaker | null {
  const said = {
    predicate: draft.predicate,
    actor: draft.actor ? (draft.actor.name ?? draft.actor.text) : null,
    polarity: draft.polarity,
    lasting: isLasting(draft.frame),
    ours: isOurs(draft.frame),
    again: isRegained(draft.frame),
  };
  const act = attributionAt(document, start, end);
  if (act && said.ours && denies(document, act)) said.lasting = true;
  return act ? speakerFor(document, act, said) : publisher(document, said);
}

/** "The minister denied it. 'The airport is in our hands.'": as before. */
function denies(document: Document, act: Attribution): boolean {
  const { index, paragraph } = act.sentence;
  return attributionsOf(document).some(
    (a) =>
      a.stance === 'denies' &&
      a.sentence.paragraph === paragraph &&
      a.sentence.index <= index &&
      index - a.sentence.index <= 2,
  );
}

/** What an army, a ministry or an aid body publishes itself is on its own word. */
function publisher(document: Document, said: Parameters<typeof classFor>[2] | null): Speaker | null {
  const { source } = document.report;
  if (!source || isMedia(document, source)) return null;
  const who = publishers.get(document) ?? {
    mention: source,
    head: source.split(' ').at(-1)!,
    described: source,
    sides: [],
  };
  publishers.set(document, who);
  const listed = (l: string) => hasWord(document.lexicon, `speaker-${l}`, source.toLowerCase());
  const office = listed('military') ? 'military' : officeOf(document, who);
  if (!['military', 'government', 'party', 'international'].some(listed)) return null;
  const cls = said ? classFor(document, who, { ...said, praise: true }) : office;
  return {
    mention: source,
    class: cls === 'party-claim' ? cls : office,
    party: null,
    stance: 'says',
    interest: 'neutral',
  };
}

const publishers = new WeakMap<Document, SpeakerWords>();

/** Who states a number that stands at these characters. */
export function speakerAt(document: Document, start: number, end: number): Speaker | null {
  const act = attributionAt(document, start, end);
  return act ? speakerFor(document, act, null) : publisher(document, null);
}

function speakerFor(document: Document, act: Attribution, said: Parameters<typeof classFor>[2] | null): Speaker {
  if (!act.phrase)
    return { mention: act.mention, class: 'unnamed', party: null, stance: act.stance, interest: 'neutral' };
  const who = wordsOf(document, act);
  return {
    mention: who.mention,
    class: said
      ? classFor(document, who, {
          ...said,
          praise: act.verb !== null && document.lexicon.has('speak-praises', act.verb),
          announced: /^(?:announce|declare|proclaim|trumpet|boast|tout)$/.test(act.verb ?? ''),
        })
      : officeOf(document, who),
    party: null,
    stance: act.stance,
    interest: 'neutral',
  };
}

/** The act with the narrowest scope over the characters; a news agency only when nobody else speaks. */
function attributionAt(document: Document, start: number, end: number): Attribution | null {
  const all = attributionsOf(document);
  // a speech verb that is itself the claim ("the army denied it"): who speaks
  const own = all.find((a) => a.phrase && start < a.end && a.start < end);
  if (own?.stance === 'denies') return own;
  const over: { act: Attribution; size: number }[] = [];
  for (const act of all) {
    if (act === own || (start < act.end && act.start < end && act.phrase)) continue;
    for (const s of act.scopes) if (s.start <= start && end <= s.end) over.push({ act, size: s.end - s.start });
  }
  over.sort((a, b) => a.size - b.size || Math.abs(a.act.start - start) - Math.abs(b.act.start - start));
  const named = over.find(({ act }) => act.phrase && officeOf(document, wordsOf(document, act)) !== 'media');
  return (named ?? over[0])?.act ?? own ?? null;
}

const SPEECH = /^(?:briefing|statement|announcement|bulletin|communiqué|communique|message)$/;

const resolved = new WeakMap<Attribution, SpeakerWords>();

/** The speaker in words: pronouns and "the official" stand for whoever spoke last. */
function wordsOf(document: Document, act: Attribution): SpeakerWords {
  const had = resolved.get(act);
  if (had) return had;
  const phrase = act.phrase!;
  const text = phraseText(document, phrase).replace(/^\d{1,2}[:.]\d\d /, '');
  const before =
    isPronoun(document, phrase) || DEFINITE.test(baseText(document, phrase)) ? lastSpeaker(document, act, text) : null;
  const pronoun = isPronoun(document, phrase);
  let words: SpeakerWords;
  const person = pronoun && !before && /^(?:he|she)$/i.test(text) ? personBefore(document, act) : null;
  if (person) {
    words = {
      mention: phraseText(document, person),
      head: headOf(person),
      described: described(document, person),
      sides: sidesOf(person),
    };
  } else if (before) {
    const earlier = wordsOf(document, before);
    words = pronoun
      ? earlier
      : { mention: text, head: headOf(phrase), described: `${text} ${earlier.described}`, sides: sidesOf(phrase) };
  } else if (pronoun) {
    const name = phrase.sentence.actors.find((a) => a.start === phrase.start)?.name ?? null;
    words = { mention: name ?? text, head: name ?? headOf(phrase), described: name ?? text, sides: name ? [name] : [] };
  } else {
    // of several who say so the first told counts whose office says whom they speak for
    const each = (phrase.parts.length > 0 ? phrase.parts : [phrase]).map((part) => ({
      ...{ mention: text, head: headOf(part), described: described(document, part), sides: sidesOf(part) },
    }));
    words = each.find((w) => !isVague(w)) ?? each[0]!;
  }
  resolved.set(act, words);
  return words;
}

/** "diplomats", "activists", "sources": beside residents or rebels it is these that vouch for it. */
function isVague(who: SpeakerWords): boolean {
  return /^(?:diplomats?|activists?|observers?|some|others)$/i.test(who.head);
}

function headOf(phrase: Phrase): string {
  const head = phrase.sentence.tokens[phrase.head]!;
  // "some of the insurgents", "two of the soldiers"
  const of = phrase.posts.find((p) => p.prep === 'of')?.phrase;
  if (
    of &&
    (/^(?:some|many|most|several|one|both|others|few|none|number|group)$/i.test(head.lemma) || head.xpos === 'CD')
  )
    return headOf(of);
  return head.text;
}

function wordsIn({ sentence }: Attribution): string[] {
  return sentence.tokens.map((t) => t.lemma.toLowerCase());
}

function lastSpeaker(document: Document, act: Attribution, text: string): Attribution | null {
  const word = /(\w+)$/.exec(text)?.[1]?.toLowerCase().replace(/s$/, '') ?? '';
  const generic = isPronoun(document, act.phrase!);
  const plural = /^(?:they|we)$/i.test(text);
  const earlier = attributionsOf(document).filter(
    (a) => a.phrase && a.start < act.start && !isPronoun(document, a.phrase) && act.start - a.start < 2000,
  );
  for (const a of earlier.toReversed()) {
    const said = phraseText(document, a.phrase!);
    // "the briefing", "the statement": of whoever spoke last
    if (!generic && SPEECH.test(word)) {
      const held = earlier.findLast((e) => wordsIn(e).includes(word));
      if (held) return held;
      if (!isMedia(document, said)) return a;
      continue;
    }
    if (!generic) {
      if (a !== act && said !== text && described(document, a.phrase!).toLowerCase().includes(word)) return a;
      continue;
    }
    if (/^(?:he|she|they|who)$/i.test(text) && isMedia(document, said)) continue;
    if (/^(?:he|she)$/i.test(text) && document.lexicon.has('speak-noun', headOf(a.phrase!))) continue;
    const isPlural = /S$/.test(a.phrase!.sentence.tokens[a.phrase!.head]!.xpos) || a.phrase!.parts.length > 0;
    if (plural === isPlural || (plural && a.phrase!.sentence.tokens[a.phrase!.head]!.upos === 'PROPN')) return a;
  }
  return null;
}

/** "A doctor described the night. The rebels came at dawn, [he] said.": whom the paragraph tells of first. */
function personBefore(document: Document, act: Attribution): Phrase | null {
  const told = document.sentences.filter((s) => s.paragraph === act.sentence.paragraph && s.index < act.sentence.index);
  for (const sentence of told.toReversed()) {
    const doer = sentence.frames.find((f) => f.form === 'verb' && f.agent?.sentence === sentence)?.agent;
    if (doer && !isPronoun(document, doer) && isSpeaker(document, doer) && !/S$/.test(sentence.tokens[doer.head]!.xpos))
      return doer;
  }
  return null;
}

const phrasesOfReports = new WeakMap<Document, { phrase: Phrase; text: string }[]>();

/** The noun phrases of a report but for lists, with their words. */
function phrasesOf(document: Document): readonly { phrase: Phrase; text: string }[] {
  let all = phrasesOfReports.get(document);
  if (!all) {
    const simple = document.sentences.flatMap((s) => s.phrases).filter((p) => p.parts.length === 0);
    all = simple.map((phrase) => ({ phrase, text: baseText(document, phrase) }));
    phrasesOfReports.set(document, all);
  }
  return all;
}

/** A name with the titles and appositions it has anywhere in the report: "Nazar Voloshyn, the spokesperson for …". */
function described(document: Document, phrase: Phrase): string {
  const own = [
    phraseText(document, phrase),
    tiesOf(document, phrase),
    ...phrase.appositions.map((a) => phraseText(document, a)),
  ];
  const head = phrase.sentence.tokens[phrase.head]!;
  if (head.upos !== 'PROPN') return own.filter(Boolean).join(' ');
  const surname = head.text;
  const behind = ` ${surname}`;
  const names = (t: string) => t === surname || t.endsWith(behind);
  for (const { phrase: p, text } of phrasesOf(document)) {
    if (names(text)) own.push(phraseText(document, p), ...p.appositions.map((a) => phraseText(document, a)));
    else if (p.appositions.some((a) => names(baseText(document, a)))) own.push(phraseText(document, p));
  }
  return [...new Set(own.filter(Boolean))].join(' ');
}
