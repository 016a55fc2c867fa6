import { fold } from '../lib/fold.ts';
import type { Report } from '../model/report.ts';
import { COUNTRY_WORDS } from './elsewhere-file.ts';
import type { Gazetteer, Pack } from './gazetteer.ts';

/**
 * Points for a word of a theatre, a party of it, a town in it, and a word of a country without a pack (a war's reports
 * name the powers behind it as often as its own country).
 */
const POINTS = { word: 3, party: 1, place: 1, elsewhere: 1.5 };

/** What a report's words say: the pack they speak for, if any, and whether any word speaks for a country at all. */
interface Focus {
  pack: Pack | null;
  silent: boolean;
  /** Countries of packs of which neither the country nor a party is named, where the report names others. */
  absent: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

const found = new WeakMap<Report, { packs: readonly Pack[]; focus: Focus }>();

function focusIn(report: Report, gazetteer: Gazetteer): Focus {
  const had = found.get(report);
  if (had?.packs === gazetteer.packs) return had.focus;
  const focus = findFocus(report, gazetteer);
  found.set(report, { packs: gazetteer.packs, focus });
  return focus;
}

/**
 * The pack whose war a report tells of, or null when none is: its own words, parties and towns are counted against the
 * other packs' and against the countries that no pack covers.
 */
export function warOf(report: Report, gazetteer: Gazetteer): Pack | null {
  return focusIn(report, gazetteer).pack;
}

/** The pack whose war a report is about; with one pack only, a report that names no country is its. */
export function focusOf(report: Report, gazetteer: Gazetteer): Pack | null {
  const { pack, silent } = focusIn(report, gazetteer);
  return silent && gazetteer.packs.length === 1 ? gazetteer.packs[0]! : pack;
}

/** Countries of packs that a report of other countries does not speak of: a name they share with its towns is not theirs. */
export function absentIn(report: Report, gazetteer: Gazetteer): ReadonlySet<string> {
  return focusIn(report, gazetteer).absent;
}

function findFocus(report: Report, gazetteer: Gazetteer): Focus {
  const texts = [report.title, report.dateline, report.text].filter((t): t is string => !!t);
  const { packs, own, wanted } = cuesOf(gazetteer);
  const words = texts.flatMap(wordsOf);
  const said = phrases(words, wanted);
  const times = (words: string) => said.get(words) ?? 0;
  const tally = new Map<string, number>();
  const count = (country: string, points: number) => tally.set(country, (tally.get(country) ?? 0) + points);
  for (const { country, words, parties } of packs) {
    for (const word of words) count(country, POINTS.word * times(word));
    for (const party of parties) count(country, POINTS.party * times(party));
  }
  for (const [word, country] of COUNTRY_WORDS) if (!own.has(word)) count(country, POINTS.elsewhere * times(word));
  const told = new Set([...tally].flatMap(([country, points]) => (points > 0 ? [country] : [])));
  const towns = new Map<string, Set<string>>();
  // the report's own text first: it was the last whose names were asked for
  for (const span of texts.toReversed().flatMap((t) => gazetteer.namesIn(t))) {
    const places = gazetteer.lookup(span.text).filter((m) => m.place.kind !== 'village' && m.place.kind !== 'country');
    for (const country of new Set(places.map((m) => m.place.country))) {
      count(country, POINTS.place);
      towns.set(country, (towns.get(country) ?? new Set()).add(fold(span.text)));
    }
  }
  const [best, next] = [...tally].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] === 0) return { pack: null, silent: true, absent: NONE };
  const leads =
    best[1] !== next?.[1] &&
    !isAbroad(
      packs.find((p) => p.country === best[0]),
      times,
      words,
      told.has(best[0]) ? 3 : Math.max(1, towns.get(best[0])?.size ?? 0),
    );
  const pack = (leads && gazetteer.packs.find((p) => p.info.country === best[0])) || null;
  const others = packs.filter((p) => !told.has(p.country) && p.country !== pack?.info.country);
  const absent = told.size > 0 ? new Set(others.map((p) => p.country)) : NONE;
  return { pack, silent: false, absent };
}

/** Powers that are named in the reports of many wars. */
const POWERS = new Set(['US', 'GB', 'FR']);

/**
 * Whether a report is rather of another country than the pack's: the Taliban in Pakistan, "fled to Congo" in a brief from
 * Bangui. `least`: how often another country must be named where the pack's own is not.
 */
function isAbroad(
  pack: Cues['packs'][number] | undefined,
  times: (word: string) => number,
  words: readonly string[],
  least: number,
): boolean {
  if (!pack) return false;
  const text = ` ${words.join(' ')} `;
  const spoken = new Map<string, { n: number; first: number }>();
  for (const [word, code] of COUNTRY_WORDS) {
    const n = times(word);
    if (n === 0) continue;
    const had = spoken.get(code) ?? { n: 0, first: Number.POSITIVE_INFINITY };
    spoken.set(code, { n: had.n + n, first: Math.min(had.first, text.indexOf(` ${word} `)) });
  }
  const own = spoken.get(pack.country) ?? { n: 0, first: Number.POSITIVE_INFINITY };
  const brief = pack.words.reduce((sum, word) => sum + times(word), 0) < 3;
  return [...spoken].some(([code, { n, first }]) => {
    if (code === pack.country || POWERS.has(code)) return false;
    if (own.n === 0) return n >= least;
    return n >= Math.max(3, 2 * own.n) || (brief && n >= own.n && first < own.first);
  });
}

/** The words of a text, each folded. */
function wordsOf(text: string): string[] {
  return text.split(/\s+/).flatMap((word) => {
    const folded = fold(word);
    return folded === '' ? [] : folded.split(' ');
  });
}

/** How often each of the `wanted` phrases stands among folded words; "South Sudan" is not Sudan too. */
function phrases(words: readonly string[], wanted: Wanted): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i < words.length; i++) {
    const longest = wanted.get(words[i]!)?.find((phrase) => phrase.every((word, k) => words[i + k] === word));
    if (!longest) continue;
    const run = longest.join(' ');
    counts.set(run, (counts.get(run) ?? 0) + 1);
    i += longest.length - 1;
  }
  return counts;
}

/** First words of what is counted, with the phrases that begin so, the longest first. */
type Wanted = ReadonlyMap<string, readonly (readonly string[])[]>;

function wantedOf(phrases: Iterable<string>): Wanted {
  const wanted = new Map<string, string[][]>();
  for (const phrase of new Set(phrases)) {
    const words = phrase.split(' ');
    const there = wanted.get(words[0]!);
    if (there) there.push(words);
    else wanted.set(words[0]!, [words]);
  }
  for (const same of wanted.values()) same.sort((a, b) => b.length - a.length);
  return wanted;
}

/** What counts for the theatres, folded. */
interface Cues {
  packs: { country: string; words: readonly string[]; parties: readonly string[] }[];
  own: ReadonlySet<string>;
  wanted: Wanted;
}

const cuesBefore = new WeakMap<readonly Pack[], Cues>();

function cuesOf(gazetteer: Gazetteer): Cues {
  const had = cuesBefore.get(gazetteer.packs);
  if (had) return had;
  const packs = gazetteer.packs.map(({ info, parties }) => ({
    country: info.country,
    words: [...new Set(info.words.map(fold))],
    parties: parties.filter((p) => p.kind === 'non-state').map((p) => fold(p.name)),
  }));
  const all = [...packs.flatMap((p) => [...p.words, ...p.parties]), ...[...COUNTRY_WORDS].map(([word]) => word)];
  const cues = { packs, own: new Set(packs.flatMap((p) => p.words)), wanted: wantedOf(all) };
  cuesBefore.set(gazetteer.packs, cues);
  return cues;
}
