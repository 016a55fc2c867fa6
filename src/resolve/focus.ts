import type { Gazetteer, Pack } from '../gazetteer/gazetteer.ts';
import { fold } from '../lib/fold.ts';
import type { Report } from '../model/report.ts';
import { COUNTRY_WORDS } from './elsewhere-file.ts';

/**
 * Points for a word of a theatre, a party of it, a town in it, and a word of a country without a pack (a war's reports
 * name the powers behind it as often as its own country).
 */
const POINTS = { word: 3, party: 1, place: 1, elsewhere: 1.5 };

/**
 * The pack whose war a report is about, or null when none is: its own words, parties and towns are counted against the
 * other packs' and against the countries that no pack covers. With one pack only, a report that names no country is its.
 */
export function focusOf(report: Report, gazetteer: Gazetteer): Pack | null {
  const text = [report.title, report.dateline, report.text].filter(Boolean).join('\n');
  const said = phrases(fold(text));
  const times = (words: string) => said.get(words) ?? 0;
  const tally = new Map<string, number>();
  const count = (country: string, points: number) => tally.set(country, (tally.get(country) ?? 0) + points);
  const own = new Set<string>();
  for (const { info, parties } of gazetteer.packs) {
    for (const w of new Set(info.words.map(fold))) {
      own.add(w);
      count(info.country, POINTS.word * times(w));
    }
    for (const p of parties) {
      if (p.kind !== 'non-state') continue;
      count(info.country, POINTS.party * times(fold(p.name)));
    }
  }
  for (const [word, country] of COUNTRY_WORDS) if (!own.has(word)) count(country, POINTS.elsewhere * times(word));
  for (const span of gazetteer.namesIn(text)) {
    const places = gazetteer.lookup(span.text).filter((m) => m.place.kind !== 'village' && m.place.kind !== 'country');
    for (const country of new Set(places.map((m) => m.place.country))) count(country, POINTS.place);
  }
  const [best, next] = [...tally].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] === 0) return gazetteer.packs.length === 1 ? gazetteer.packs[0]! : null;
  if (best[1] === next?.[1]) return null;
  return gazetteer.packs.find((p) => p.info.country === best[0]) ?? null;
}

/** How often each run of one to four words stands in a folded text. */
function phrases(folded: string): Map<string, number> {
  const words = folded.split(' ');
  const counts = new Map<string, number>();
  for (let i = 0; i < words.length; i++) {
    let run = '';
    for (const word of words.slice(i, i + 4)) {
      run = run === '' ? word : `${run} ${word}`;
      counts.set(run, (counts.get(run) ?? 0) + 1);
    }
  }
  return counts;
}
