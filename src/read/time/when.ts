import { addDays, type Day, daysBetween } from '../../lib/time.ts';
import type { Modality, Predicate } from '../../model/claim.ts';
import type { When } from '../../model/when.ts';
import type { Document, ReadSentence } from '../document.ts';
import type { Frame } from '../frame.ts';
import type { Days } from './calendar.ts';
import { distance, isSaying, tenseOf } from './clause.ts';
import { timesIn } from './expression.ts';
import type { TimeContext, TimeExpression } from './rule.ts';

const found = new WeakMap<ReadSentence, TimeExpression[]>();

/** Time expressions of a sentence, with offsets into the report. */
export function timesOf(document: Document, sentence: ReadSentence): TimeExpression[] {
  let times = found.get(sentence);
  if (!times) {
    times = timesIn(document.report.text.slice(sentence.start, sentence.end)).map((t) => ({
      ...t,
      start: t.start + sentence.start,
      end: t.end + sentence.start,
    }));
    found.set(sentence, times);
  }
  return times;
}

/** A time farther from the frame than this (see `distance`) dates another clause. */
const REACH = 4;

/** A stretch of the report, in characters. */
export interface Span {
  start: number;
  end: number;
}

/** The days of what the frame tells, from the words around it, or from those of a stretch alone; null when they tell none. */
export function whenOf(document: Document, frame: Frame, within?: Span): When | null {
  const { sentence } = frame;
  const tense = tenseOf(document, frame);
  const near = timesOf(document, sentence)
    .filter((time, _i, all) => !isSpanOf(time, all))
    .filter((time) => !within || (time.start >= within.start && time.end <= within.end))
    .map((time) => ({ time, far: within ? 0 : distance(document, frame, time) }))
    .filter(({ far }) => far <= REACH)
    .sort((a, b) => a.far - b.far);
  const after = within ? null : dayAfter(document, frame);
  if (after) return after;
  let said: When | null = null;
  for (const { time } of near) {
    const reference = time.anaphoric || time.role !== 'at' ? referenceBefore(document, sentence, time) : null;
    if (time.anaphoric && time.role !== 'anchor' && !reference && !fromMonth(document, sentence, time)) continue;
    const days =
      (reference === null && time.anaphoric ? fromMonth(document, sentence, time) : null) ??
      daysOf(document, frame, time, { published: document.published, tense, reference });
    if (!days) continue;
    if (tense === 'past' && days.from && days.from > document.published) continue;
    if (isPresent(frame) && time.role === 'at' && days.to && daysBetween(days.to, document.published) > 1) continue;
    const when: When = { ...days, text: time.text };
    if (!isSaying(document, frame, time)) return when;
    if (days.from) said ??= { from: addDays(days.from, -1), to: days.to, precision: 'days', text: time.text };
  }
  return said ?? (tense === 'past' && !within ? fromSentenceBefore(document, frame) : null);
}

/** "[for five days] in 2018": how long, where the words behind say when. */
function isSpanOf(time: TimeExpression, all: readonly TimeExpression[]): boolean {
  return (
    time.role === 'throughout' &&
    /^for\b/i.test(time.text) &&
    all.some((t) => t.role === 'at' && t.start >= time.end && t.start - time.end <= 2)
  );
}

/** "officials insist that troops are still fighting": so on the day of the report, whatever day stands before. */
function isPresent({ sentence, form, group }: Frame): boolean {
  if (form !== 'verb' || sentence.paragraph.kind === 'headline') return false;
  const verbs = sentence.tokens.slice(group.start, group.end).filter((t) => /^(?:VB|MD)/.test(t.xpos));
  return /^VB[ZP]$/.test(verbs[0]?.xpos ?? '') && !(verbs[0]!.lemma === 'have' && verbs.length > 1);
}

const MONTH = /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b(?! \d)/i;

/** "on the run since January, [when troops captured X]": in January, not ever since. */
function sinceWhen(document: Document, frame: Frame, time: TimeExpression, days: Days): Days | null {
  if (time.role !== 'throughout' || !days.from) return null;
  const at = frame.sentence.tokens[frame.head]!.start;
  if (at < time.end || !/^,? when\b[^;.]*$/i.test(document.report.text.slice(time.end, at))) return null;
  const long = MONTH.test(time.text) ? 30 : /^\D*\d{4}$/.test(time.text) ? 364 : 0;
  return { from: days.from, to: addDays(days.from, long), precision: long ? 'month' : 'day' };
}

/** "since the invasion in February": the days from then on, for what is told before the "since". */
function daysOf(document: Document, frame: Frame, time: TimeExpression, context: TimeContext): Days | null {
  const days = time.days(context);
  const sinceThen = days ? sinceWhen(document, frame, time, days) : null;
  if (sinceThen) return sinceThen;
  if (!days?.from || time.role !== 'at' || context.tense === 'future') return days;
  const lead = document.report.text.slice(frame.sentence.start, time.start);
  const since = /\bsince [^,.;]{0,80}$/i.exec(lead);
  const at = frame.sentence.tokens[frame.head]!.start - frame.sentence.start;
  // "since taking X on Monday, they have captured Y": Y
  const isOver =
    since !== null && /,/.test(document.report.text.slice(time.end, frame.sentence.start + at)) && since.index < at;
  if (since && (at < since.index || isOver)) return { from: days.from, to: context.published, precision: 'days' };
  return days;
}

/** "[fell] a month after the army left X on 10 October": counted on from the day that stands behind. */
function dayAfter(document: Document, frame: Frame): When | null {
  const { sentence } = frame;
  const head = sentence.tokens[frame.head]!;
  const times = timesOf(document, sentence);
  const text = document.report.text;
  const count = times.find(
    (t) => t.role === 'anchor' && t.start >= head.end && !/[,;:—]/.test(text.slice(head.end, t.start)),
  );
  const from =
    count && times.find((t) => t.role === 'at' && !t.anaphoric && t.start >= count.end && t.start - count.end < 90);
  if (!count || !from || isParted(text, count.end, from.start)) return null;
  const told = from.days({ published: document.published, tense: 'past', reference: null });
  if (!told?.from || !told.to || daysBetween(told.from, told.to) > 3) return null;
  const back = count.days({ published: document.published, tense: 'past', reference: told.to });
  if (!back?.from || !back.to) return null;
  const days = {
    from: addDays(told.to, daysBetween(back.to, told.to)),
    to: addDays(told.to, daysBetween(back.from, told.to)),
  };
  if (days.from > document.published) return null;
  return { ...days, precision: 'days', text: text.slice(count.start, from.end) };
}

/** Another clause begins between the two. */
function isParted(text: string, start: number, end: number): boolean {
  return /[;:—]|, (?:and|but)\b/.test(text.slice(start, end));
}

/** "In May rebels took X. Three months later …": counted from a month, the days are as wide as it. */
function fromMonth(document: Document, sentence: ReadSentence, time: TimeExpression): Days | null {
  if (!/\b(?:week|month|year)s?\b/i.test(time.text)) return null;
  for (let i = sentence.index; i >= Math.max(0, sentence.index - 2); i--) {
    for (const t of timesOf(document, document.sentences[i]!).toReversed()) {
      if (t.role !== 'at' || t.anaphoric || (i === sentence.index && t.start >= time.start)) continue;
      const told = t.days({ published: document.published, tense: 'past', reference: null });
      if (!told?.from || !told.to || daysBetween(told.from, told.to) > 31 || told.to > document.published) continue;
      const ends = [told.from, told.to].map((reference) =>
        time.days({ published: document.published, tense: 'past', reference }),
      );
      const from = ends[0]?.from;
      const to = ends[1]?.to;
      return from && to ? { from, to: to > document.published ? document.published : to, precision: 'month' } : null;
    }
  }
  return null;
}

/** The day told last before `time`: earlier in its sentence, or in the sentences before. */
function referenceBefore(document: Document, sentence: ReadSentence, time: TimeExpression): Day | null {
  for (let i = sentence.index; i >= Math.max(0, sentence.index - 4); i--) {
    const other = document.sentences[i];
    if (!other) continue;
    for (const t of timesOf(document, other).toReversed()) {
      if (t.role !== 'at' || t.anaphoric || (i === sentence.index && t.start >= time.start)) continue;
      const days = t.days({ published: document.published, tense: 'past', reference: null });
      if (days?.from && days.to && daysBetween(days.from, days.to) <= 3 && days.to <= document.published)
        return days.to;
    }
  }
  // the day may stand behind: "hours later on Friday", "a day after … on Monday"
  return null;
}

/** An undated sentence goes on from the day told before it in its paragraph. */
function fromSentenceBefore(document: Document, frame: Frame): When | null {
  const { sentence } = frame;
  for (let i = sentence.index - 1; i >= 0; i--) {
    const before = document.sentences[i]!;
    if (before.paragraph.index !== sentence.paragraph.index) return null;
    const told = timesOf(document, before).filter((t) => t.role === 'at' && !t.anaphoric);
    for (const time of told) {
      const days = time.days({ published: document.published, tense: 'past', reference: null });
      if (!days?.from || !days.to || days.from !== days.to || days.to > document.published) continue;
      if (daysBetween(days.from, document.published) > 10) continue;
      return { from: days.from, to: document.published, precision: 'days', text: null };
    }
    if (told.length > 0) return null;
  }
  return null;
}

const STATES: ReadonlySet<Predicate> = new Set(['hold', 'besiege', 'threaten']);

/**
 * The days of a claim that the text does not date: news tell what was so on the day of publication, and what happened on
 * it or the day before; plans run from publication on; background has no day.
 */
export function undated(published: Day, claim: { predicate: Predicate; modality: Modality }): When | null {
  switch (claim.modality) {
    case 'historical':
      return null;
    case 'planned':
      return { from: published, to: null, precision: 'after', text: null };
    case 'possible':
      return { from: published, to: published, precision: 'day', text: null };
    case 'actual':
      return {
        from: STATES.has(claim.predicate) ? published : addDays(published, -1),
        to: published,
        precision: STATES.has(claim.predicate) ? 'day' : 'days',
        text: null,
      };
  }
}

/** Days after which news become background (modality `historical`). */
export const BACKGROUND_DAYS = 60;

/** Whether all of it lies too far before publication to be news. */
export function isBackground(when: When | null, published: Day): boolean {
  return when?.to != null && daysBetween(when.to, published) > BACKGROUND_DAYS;
}

/** Whether the sentence dates the frame by an era long before any news ("500 BC"). */
export function isRemote(document: Document, frame: Frame): boolean {
  return timesOf(document, frame.sentence).some(
    (t) => t.role === 'remote' && distance(document, frame, t) <= REACH / 2,
  );
}
