import { matchesOf } from '../lib/matches.ts';
import { CARDINAL, CARDINAL_AHEAD, cardinalValue, ORDINAL, ordinalValue, scaleOf } from './number-word.ts';

/**
 * A number in running text. `start`/`end` cover the words that bound it ("more than 20"), `core` the number alone.
 * `value` is null where the words give an interval only: "over 20" min 20, "up to 20" max 20, "dozens" min 24.
 * A share is between 0 and 1.
 */
export interface NumberMention {
  start: number;
  end: number;
  text: string;
  core: { start: number; end: number };
  kind: 'cardinal' | 'share' | 'ordinal' | 'vague';
  value: number | null;
  min: number | null;
  max: number | null;
  approx: boolean;
}

const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const SCALE = '(?: ?(?:million|billion|thousand|bn|mn)\\b|(?<=\\d)[mk]\\b| (?:hundred|dozen)\\b)?';
const HALF = '(?: and (?:a half|a quarter))?';
const ATOM = `(?:(?:${DIGITS})${SCALE}|${CARDINAL}${HALF})`;
const PERCENT = '(?: ?%|[ -]per ?cent\\b|[ -]percent\\b|[ -]percentage points?\\b)';
const FRACTION =
  '(?:(?:one|two|three|four|five|a)[ -](?:thirds?|quarters?|fifths?|fourths?)\\b|one[ -]half\\b|half\\b(?! an? (?:dozen|million|thousand|hundred|hour))|three-quarters\\b)';
const VAGUE =
  '(?:(?:several|a few|few|many|some) (?:hundred thousand|dozen|hundred|thousand|million)s?|tens of thousands|hundreds of thousands|tens of millions|dozens|scores|hundreds|thousands|millions)\\b';

/** Words before a number, and what they make of it. */
const BOUNDS: readonly [RegExp, 'min' | 'max' | 'approx'][] = [
  [
    /(?:more than|over|at least|no fewer than|no less than|not less than|upwards of|in excess of|above|exceeding|well over|just over|a little over|greater than|a minimum of|topped|surpassed|exceeded)$/,
    'min',
  ],
  [
    /(?:up to|as many as|as much as|at most|no more than|not more than|a maximum of|fewer than|less than|under|below|nearly|almost|close to|just under|just short of|within)$/,
    'max',
  ],
  [
    /(?:about|around|some|roughly|approximately|an estimated|estimated at|estimated|or so|in the region of|circa)$/,
    'approx',
  ],
];
const BOUND_WORDS =
  '(?:well over|just over|a little over|more than|greater than|over|at least|no fewer than|no less than|not less than|upwards of|in excess of|above|exceeding|a minimum of|topped|surpassed|exceeded|up to|as many as|as much as|at most|no more than|not more than|a maximum of|fewer than|less than|just under|just short of|under|below|nearly|almost|close to|within|about|around|some|roughly|approximately|an estimated|estimated at|estimated|in the region of|circa)';

const NUMBER = new RegExp(
  `(?<![\\w.,:$€£-])(?:(?<bound>${BOUND_WORDS}(?: an?(?= estimated))?(?: estimated)?) )?(?<open>(?:anywhere )?between |from )?` +
    `(?:(?<vague>${VAGUE})|(?<fraction>${FRACTION})|(?<low>${ATOM})(?:(?:${PERCENT})?(?<join> ?[-–—] ?| to | or | and (?=\\d|${CARDINAL_AHEAD}))(?<high>${ATOM}))?(?<percent>${PERCENT})?)` +
    `(?<after> or (?:so|more|fewer|less)\\b|-odd\\b|-plus\\b|\\+)?`,
  'gi',
);
const ORDINALS = new RegExp(`(?<![\\w-])${ORDINAL}(?![a-z])`, 'gi');

const VAGUE_MIN: readonly [RegExp, number][] = [
  [/hundreds of thousands/, 200_000],
  [/hundred thousand/, 200_000],
  [/tens of thousands/, 20_000],
  [/tens of millions/, 20_000_000],
  [/million/, 2_000_000],
  [/thousand/, 2_000],
  [/hundred/, 200],
  [/scores/, 40],
  [/dozen/, 24],
];
const PARTS: readonly [RegExp, number][] = [
  [/thirds?$/, 3],
  [/(?:quarters?|fourths?)$/, 4],
  [/fifths?$/, 5],
  [/half$/, 2],
];

/** Every number in a stretch of text, in order; offsets are into `text`. Parts of names ("M23", "T-72") and clock times are none. */
export function numbersIn(raw: string): readonly NumberMention[] {
  const text = raw.replace(/\s/g, ' ');
  if (last?.text !== text) last = { text, numbers: findNumbers(text) };
  return last.numbers;
}

/** The text read last: several kinds of figures are read from one sentence. */
let last: { text: string; numbers: readonly NumberMention[] } | null = null;

function findNumbers(text: string): NumberMention[] {
  const found: NumberMention[] = [];
  NUMBER.lastIndex = 0;
  for (let m = NUMBER.exec(text); m; m = NUMBER.exec(text)) {
    const mention = mentionOf(m, text);
    if (!mention) continue;
    found.push(mention);
    NUMBER.lastIndex = mention.end;
  }
  for (const m of matchesOf(text, ORDINALS)) {
    const start = m.index;
    const end = start + m[0].length;
    if (found.some((f) => f.start < end && start < f.end)) continue;
    found.push({
      ...{ start, end, text: m[0], core: { start, end }, kind: 'ordinal', value: ordinalValue(m[0]) },
      ...{ min: null, max: null, approx: false },
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

function mentionOf(m: RegExpMatchArray, text: string): NumberMention | null {
  const g = m.groups!;
  const end = m.index! + m[0].length;
  const next = text.slice(end);
  if (/^(?::\d|[.,]\d|[/]\d|[A-Za-z]?\d|-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b)/.test(next))
    return null;
  if (g.low && /^(?:st|nd|rd|th)\b/.test(next)) return null;
  // "a third day", "a quarter final": an ordinal or a name, no share
  if (
    g.fraction &&
    /^(?:a|one)[ -](?:third|fifth|quarter|fourth)$/i.test(g.fraction) &&
    !/^(?: of\b|[.,;]|$)/.test(next)
  ) {
    return null;
  }
  if (g.fraction && /^half$/i.test(g.fraction) && !/^ (?:of|the|its|their|his|her|this|that)\b/.test(next)) return null;
  const start = m.index! + (g.bound || !g.open || g.join ? 0 : g.open.length);
  const coreStart =
    m.index! + m[0].indexOf((g.vague ?? g.fraction ?? g.low)!, (g.bound ?? '').length + (g.open ?? '').length);
  const shared = { start, end, text: text.slice(start, end), core: { start: coreStart, end } };
  const bound = BOUNDS.find(([words]) => g.bound && words.test(g.bound.toLowerCase()))?.[1] ?? 'plain';
  if (g.vague) {
    const min = VAGUE_MIN.find(([words]) => words.test(g.vague!.toLowerCase()))![1];
    return { ...shared, kind: 'vague', value: null, min, max: null, approx: true };
  }
  const kind = g.fraction || g.percent ? 'share' : 'cardinal';
  const unit = g.percent ? 0.01 : 1;
  const low = (g.fraction ? fractionValue(g.fraction) : atomValue(g.low!)) * unit;
  if (g.high && isRange(g, low)) {
    const high = atomValue(g.high) * unit;
    const min = low < high / 100 && /[a-z]/i.test(g.high) ? low * scaleOf(/[a-z]+$/i.exec(g.high)?.[0]) : low;
    return { ...shared, kind, value: null, min: round(Math.min(min, high)), max: round(high), approx: true };
  }
  if (g.high) {
    const only = g.low!.length + coreStart;
    return {
      ...shared,
      end: only,
      text: text.slice(start, only),
      core: { start: coreStart, end: only },
      kind,
      ...bounded(low, bound, ''),
    };
  }
  return { ...shared, kind, ...bounded(round(low), bound, g.after ?? '') };
}

/** "20 and 30 people" are two numbers; "between 20 and 30", "20-30", "five or six" one interval; "9-11" upwards only. */
function isRange(g: Record<string, string | undefined>, low: number): boolean {
  const high = atomValue(g.high!) * (g.percent ? 0.01 : 1);
  if (/and/.test(g.join!) && !/between/i.test(g.open ?? '')) return false;
  return high > low || /[a-z]/i.test(g.high!);
}

function bounded(n: number, bound: 'min' | 'max' | 'approx' | 'plain', after: string) {
  const none = { value: null, min: null, max: null, approx: true };
  if (/more|plus|\+/.test(after)) return { ...none, min: n };
  if (/fewer|less/.test(after)) return { ...none, max: n };
  if (bound === 'min') return { ...none, min: n };
  if (bound === 'max') return { ...none, max: n };
  return { ...none, value: n, approx: bound === 'approx' || after !== '' };
}

function atomValue(text: string): number {
  const digits = /^([\d,]+(?:\.\d+)?)\s*([a-z]+)?$/i.exec(text);
  if (digits) return round(Number(digits[1]!.replaceAll(',', '')) * scaleOf(digits[2]));
  const half = / and a (half|quarter)$/i.exec(text);
  const base = cardinalValue(half ? text.slice(0, half.index) : text);
  return base + (half ? (half[1]!.toLowerCase() === 'half' ? 0.5 : 0.25) : 0);
}

function fractionValue(text: string): number {
  const parts = PARTS.find(([words]) => words.test(text.toLowerCase()))![1];
  const count = /^(?:a|half)\b/i.test(text) ? 1 : cardinalValue(/^[a-z]+/i.exec(text)![0]);
  return count / parts;
}

const round = (n: number) => Math.round(n * 1e6) / 1e6;
