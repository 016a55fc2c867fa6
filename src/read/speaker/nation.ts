import { warOf } from '../../gazetteer/focus.ts';
import { matchesOf } from '../../lib/matches.ts';
import type { Document } from '../document.ts';
import { everyPatternOf } from './words.ts';

const FORCES =
  '(?:troops?|forces?|army|soldiers?|military|warplanes?|jets?|fighters?|navy|air ?strikes?|tanks?|artillery|commanders?|general staff|brigades?|units?|air force|marines|defen[cs]e ministry|ministry of defen[cs]e)';

const ACTING = new RegExp(
  `^(?:['’]s)? (?:[a-z]+ )?${FORCES}\\b(?! (?:sources?|officials?|spokes\\w+|analysts?|experts?|officers?|intelligence)\\b)`,
);

interface Nations {
  home: string | null;
  /** Countries whose own forces act in the report and that are at home in its war. */
  belligerent: ReadonlySet<string>;
}

const known = new WeakMap<Document, Nations>();

/** Countries that a text names, by name, adjective or (standing alone) capital. */
export function nationsIn(document: Document, text: string): readonly string[] {
  const texts = named.get(document) ?? new Map<string, readonly string[]>();
  if (texts.size === 0) named.set(document, texts);
  const nations = texts.get(text) ?? findNations(document, text);
  texts.set(text, nations);
  return nations;
}

const named = new WeakMap<Document, Map<string, readonly string[]>>();

function findNations(document: Document, text: string): string[] {
  const { lexicon } = document;
  const lower = text.toLowerCase().replace(/[’]/g, "'");
  const found = new Set<string>();
  const alone = lower.replace(/^the /, '').replace(/'s$/, '');
  const capital = lexicon.map('metonym').get(alone) ?? lexicon.map('seat').get(alone);
  if (capital) found.add(canonical(capital));
  for (const [list, isMap] of [
    ['demonym', true],
    ['country', false],
    ['metonym', true],
  ] as const) {
    for (const m of matchesOf(lower, everyPatternOf(lexicon, list))) {
      if (list === 'metonym' && !/^(?:the )?(?:pentagon|kremlin)/.test(m[0])) continue;
      const word = m[0];
      // "western Nepal", "the western command" are not of the West
      if (
        word === 'western' &&
        !/^Western (?:\w+ )?(?:diplomat|official|government|countr|power|nation|state|embass|ambassador|envoy|intelligence|leader|capital|defen|militar|alliance|source)/.test(
          text.slice(m.index),
        )
      )
        continue;
      // "us" the pronoun: only in capitals
      if (/^(?:us|uk)$/.test(word) && !/[A-Z]/.test(text[m.index]!)) continue;
      const name = isMap ? (lexicon.map(list).get(word) ?? lexicon.map(list).get(word.replace(/s$/, ''))) : word;
      if (name) found.add(canonical(name));
    }
  }
  return [...found];
}

function canonical(name: string): string {
  const n = name.toLowerCase();
  if (/^(?:us|u\.s\.?|usa|america|united states)$/.test(n)) return 'united states';
  if (/^(?:uk|u\.k\.?|britain|england|united kingdom)$/.test(n)) return 'britain';
  if (/^(?:dr congo|drc|democratic republic of (?:the )?congo|congo)$/.test(n)) return 'congo';
  return n;
}

export function nationsOf(document: Document): Nations {
  let nations = known.get(document);
  if (nations) return nations;
  const { lexicon } = document;
  const counts = new Map<string, number>();
  const acting = new Set<string>();
  const text = document.report.text;
  for (const list of ['demonym', 'country'] as const) {
    const lower = text.toLowerCase();
    for (const m of matchesOf(lower, everyPatternOf(lexicon, list))) {
      if (!/[A-Z]/.test(text[m.index]!)) continue;
      const name =
        list === 'demonym' ? (lexicon.map(list).get(m[0]) ?? lexicon.map(list).get(m[0].replace(/s$/, ''))) : m[0];
      if (!name) continue;
      const nation = canonical(name);
      counts.set(nation, (counts.get(nation) ?? 0) + 1);
      if (ACTING.test(lower.slice(m.index + m[0].length))) acting.add(nation);
    }
  }
  const far = new Set([...lexicon.list('intervening')].map(canonical));
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  // a people without a state ("Tamil", "Kurdish") is not where the war is
  const isCountry = (n: string) => lexicon.has('country', n);
  const pack = warOf(document.report, document.gazetteer);
  const home = pack
    ? canonical(pack.info.name)
    : ((ranked.find(([n]) => !far.has(n) && isCountry(n)) ?? ranked[0])?.[0] ?? null);
  const most = (home && counts.get(home)) || 1;
  const belligerent = new Set(
    ranked.filter(([n, count]) => n !== home && !far.has(n) && acting.has(n) && count >= most / 4).map(([n]) => n),
  );
  if (home) belligerent.add(home);
  nations = { home, belligerent };
  known.set(document, nations);
  return nations;
}

/** The country in whose capital the report is written ("LIMA - "), where that is at war. */
export function seatOf(document: Document): string | null {
  const capital =
    /^\s*(\p{Lu}[\p{Lu} .'-]{2,30}?)(?:\/[\p{Lu} .'-]{2,30})?(?:,[^\n]{1,40}?)?(?: \([^)]*\))?(?: [-–—] |: )/mu.exec(
      document.report.text,
    )?.[1];
  const seats = (list: string) => document.lexicon.map(list).get(capital?.toLowerCase() ?? '');
  const country = seats('metonym') ?? seats('seat');
  const seat = country ? canonical(country) : null;
  return seat && nationsOf(document).belligerent.has(seat) ? seat : null;
}

/** Whether words name a country (or alliance) from outside the war. */
export function isForeign(document: Document, text: string): boolean {
  const named = nationsIn(document, text);
  if (
    /\b(?:western|foreign|european) (?:diplomat|official|envoy|government|intelligence|ambassador|embass)/i.test(text)
  )
    return true;
  if (
    /\b(?:nato|isaf|european union|eu|us-led coalition|u\.s\.-led coalition|coalition)\b/i.test(text) &&
    named.every((n) => n === 'united states')
  )
    return true;
  const { belligerent } = nationsOf(document);
  // "the Gaza health ministry", "Abkhaz officials": of a land that breaks away, in whose war the report is
  return named.length > 0 && named.every((n) => !belligerent.has(n) && !document.lexicon.has('breakaway', n));
}
