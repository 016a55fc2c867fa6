import { daysBetween } from '../../lib/time.ts';
import type { When } from '../../model/when.ts';
import type { Document, PlaceMention } from '../document.ts';
import type { Frame, Phrase } from '../frame.ts';
import { type Span, timesOf, whenOf } from './when.ts';

/** Longer than this many days after the first of a list, the others are not told to go on until today. */
const LONG = 60;

/** The days of one place of a list that tells a time behind each: "took A [on Monday] and B [two days later]"; undefined when the list does not. */
export function whenOfMember(
  document: Document,
  frame: Frame,
  list: Phrase | null,
  place: PlaceMention | null,
): When | null | undefined {
  if (!list || !place || list.parts.length < 2) return undefined;
  const { tokens } = list.sentence;
  const times = timesOf(document, list.sentence);
  const spans = list.parts.map((p, i): Span => {
    const next = list.parts[i + 1];
    return { start: tokens[p.end - 1]!.end, end: next ? tokens[next.start]!.start : list.sentence.end };
  });
  const timed = spans.map((s) => times.some((t) => t.start >= s.start && t.end <= s.end));
  // one time at the end is that of all
  if (!timed.slice(0, -1).some(Boolean)) return undefined;
  const member = list.parts.findIndex((p) => p.start <= place.start && place.head < p.end + 4 && p.end >= place.start);
  if (member < 0) return undefined;
  if (timed[member]) return whenOf(document, frame, spans[member]);
  // "A, B on Monday and C on Tuesday": A with B; "A on 4 October, then B and C": these after A
  const next = timed.indexOf(true, member);
  if (next > 0) return whenOf(document, frame, spans[next]);
  const before = whenOf(document, frame, spans[timed.lastIndexOf(true, member)]);
  if (!before?.from || daysBetween(before.from, document.published) > LONG) return before;
  return { ...before, to: document.published, precision: 'days' };
}
