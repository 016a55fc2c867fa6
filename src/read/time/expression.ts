import { matchesOf } from '../../lib/matches.ts';
import type { Days } from './calendar.ts';
import { dateRules } from './date.ts';
import { anaphoraRules, elapsedRules } from './elapsed.ts';
import { type Modifiers, modified, modifiersOf, roleWith } from './modifier.ts';
import { relativeRules } from './relative.ts';
import type { TimeContext, TimeExpression, TimeRule, Words } from './rule.ts';
import { weekdayRules } from './weekday.ts';

const anaphoric = new Set(anaphoraRules);
const rules: readonly TimeRule[] = [...dateRules, ...weekdayRules, ...relativeRules, ...elapsedRules, ...anaphoraRules];
/** A part of a day that stands alone: "at dawn", "in the early hours". */
const partRule: TimeRule = {
  pattern:
    /\b(?:(?:at|before|by|around|since|after) (?:dawn|dusk|noon|midday|midnight|sunrise|sunset|nightfall|daybreak|first light)|in the (?:early hours|morning|afternoon|evening|small hours)(?: hours)?)\b/gi,
  hint: /dawn|dusk|noon|midday|midnight|sunrise|sunset|nightfall|daybreak|light|hours|morning|evening/i,
  days: (_, { published, reference }) => ({
    from: reference ?? published,
    to: reference ?? published,
    precision: 'part-of-day',
  }),
};

const allRules = [...rules, partRule];
const hints = [...new Set(allRules.map((r) => r.hint))];
/** Of each rule the number of its hint. */
const hintOf = allRules.map((r) => hints.indexOf(r.hint));

interface Point {
  start: number;
  end: number;
  rule: TimeRule;
  words: Words;
  modifiers: Modifiers;
}

/** Every time expression of a text with the words that bound it, in order; offsets are into `text`. */
export function timesIn(raw: string): TimeExpression[] {
  const text = raw.replace(/\s/g, ' ').replace(/[’‘]/g, "'").replace(/[‐‑]/g, '-');
  return joined(pointsIn(text), text).map(({ start, end, role, isAnaphoric, days }) => ({
    ...{ start, end, text: raw.slice(start, end), role, anaphoric: isAnaphoric, days },
  }));
}

function pointsIn(text: string): Point[] {
  const found: Point[] = [];
  const hinted = hints.map((hint) => !hint || hint.test(text));
  for (let r = 0; r < allRules.length; r++) {
    if (!hinted[hintOf[r]!]) continue;
    const rule = allRules[r]!;
    for (const m of matchesOf(text, rule.pattern)) {
      const words: Words = { ...m.groups, text: m[0] };
      found.push({ start: m.index, end: m.index + m[0].length, rule, words, modifiers: null as never });
    }
  }
  found.sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: Point[] = [];
  for (const f of found) if (!kept.some((k) => k.start < f.end && f.start < k.end)) kept.push(f);
  kept.sort((a, b) => a.start - b.start);
  for (const k of kept) k.modifiers = modifiersOf(text, k.start, k.end);
  // "at dawn Wednesday": the part of the day belongs to the day
  const covered = (p: Point) =>
    kept.some((k) => k !== p && k.start - k.modifiers.before <= p.start && p.end <= k.start);
  return kept.filter((p) => !covered(p));
}

interface Span {
  start: number;
  end: number;
  role: TimeExpression['role'];
  isAnaphoric: boolean;
  days(context: TimeContext): Days | null;
}

/** "Monday and Tuesday", "from 1996 to 2001", "Thursday, August 12", "late Thursday into Friday" are one expression. */
function joined(points: readonly Point[], text: string): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < points.length; i++) {
    const a = points[i]!;
    const b = points[i + 1];
    const between = b ? text.slice(a.end + a.modifiers.after, b.start) : '';
    const shared = {
      start: a.start - a.modifiers.before,
      role: roleWith(a.rule.role ?? 'at', a.modifiers.preposition),
      isAnaphoric: anaphoric.has(a.rule),
    };
    const isRange =
      b &&
      /^ ?(?:to|through|until|till|into|and|or|-|–|—) (?:early |late |on |the |early on |late on )*$/.test(between);
    const isDate =
      b && dateRules.includes(b.rule) && weekdayRules.includes(a.rule) && /^,? ?\(?(?:the )?$/.test(between);
    if (b && isDate) {
      spans.push({ ...shared, end: b.end + b.modifiers.after, days: single(b, a.modifiers) });
      i++;
    } else if (b && isRange && !anaphoric.has(b.rule)) {
      spans.push({ ...shared, role: 'at', end: b.end + b.modifiers.after, days: range(a, b) });
      i++;
    } else spans.push({ ...shared, end: a.end + a.modifiers.after, days: single(a, a.modifiers) });
  }
  return spans;
}

function single(point: Point, modifiers: Modifiers): Span['days'] {
  return (context) => {
    const { third, side } = modifiers;
    const days = point.rule.days(point.words, { ...context, third, side });
    return days && modified(days, modifiers, context);
  };
}

/** The year of what a range ends on holds for what it begins with: "between March and May 2012". */
function withYearOf(a: Point, b: Point): Point {
  const { month, year } = a.words;
  return month && !year && b.words.month && b.words.year ? { ...a, words: { ...a.words, year: b.words.year } } : a;
}

function previousYear(p: Point): Point {
  return { ...p, words: { ...p.words, year: String(Number(p.words.year) - 1) } };
}

function range(a: Point, b: Point): Span['days'] {
  const inner = (p: Point, m: Modifiers) => single(p, { ...m, preposition: null });
  const begin = withYearOf(a, b);
  return (context) => {
    let first = inner(begin, a.modifiers)(context);
    const last = inner(b, { ...b.modifiers, third: b.modifiers.third })(context);
    // "between October and March 2012": of the year before
    if (begin !== a && first?.from && last?.to && last.to < first.from)
      first = inner(previousYear(begin), a.modifiers)(context);
    if (!first || !last) return first ?? last;
    if (!first.from || !last.to || last.to < first.from) return first;
    return { from: first.from, to: last.to, precision: first.precision === 'year' ? 'year' : 'days' };
  };
}
