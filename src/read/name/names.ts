import { ORDINARY_WORDS } from '../../gazetteer/ordinary-words-file.ts';
import { fold } from '../../lib/fold.ts';
import { fullNames } from '../actor/full-names.ts';
import type { Document, ReadSentence } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import { townNames } from '../town-names-file.ts';
import { Company } from './company.ts';
import { listedSort, type NameSort } from './listed.ts';
import { type NameRun, runsOf } from './run.ts';
import { secondNames, spellings } from './second.ts';

export interface Names {
  runs: NameRun[];
  /** The run that token `i` of a sentence stands in. */
  at(sentence: ReadSentence, i: number): NameRun | undefined;
  sort(run: NameRun): NameSort;
  sortOf(text: string): NameSort;
  /** Kind words met beside the name in the report: "city", "province". */
  kinds: Map<string, Map<string, number>>;
  count: Map<string, number>;
  /** Takes a name of no known sort for a place from here on. */
  promote(name: string): void;
  /** Folded names that were promoted. */
  promoted: ReadonlySet<string>;
}

/** "BEIRUT (AP) —": where it was written, not what it tells of. */
function isDateline(sentence: string): boolean {
  return sentence.length < 70 && /^\p{Lu}{2}/u.test(sentence) && /[-—–]$/.test(sentence.trim());
}

/** "WHO ARE THEY?", "A WAR OF FEW BATTLES": a heading in capitals, in which no capital tells a name. */
function isShouted(sentence: ReadSentence, text: string): boolean {
  const words = text.slice(sentence.start, sentence.end);
  return sentence.paragraph.kind !== 'headline' && sentence.tokens.length > 2 && !/\p{Ll}/u.test(words);
}

/** Sorts every proper name of the report, by lists, by the gazetteer and by the company it keeps anywhere in the report. */
export function namesOf(document: Document, sentences: readonly ReadSentence[]): Names {
  const { lexicon, gazetteer } = document;
  const text = document.report.text;
  const hits = gazetteer.namesIn(text);
  const starts = new Set<number>();
  for (const h of hits) {
    starts.add(h.start);
    starts.add(-h.end);
  }
  const inGazetteer = new Map<number, number>(hits.map((h) => [h.start, h.end]));
  const inWorld = townNames(text);
  const full = fullNames(text);
  const runs: NameRun[] = [];
  const index = new Map<ReadSentence, (NameRun | undefined)[]>();
  for (const s of sentences) {
    if (isDateline(text.slice(s.start, s.end)) || isShouted(s, text)) {
      index.set(s, []);
      continue;
    }
    const row: (NameRun | undefined)[] = [];
    for (const run of runsOf(s, text, starts, (name) => lexicon.has('group-name', name), full)) {
      runs.push(run);
      for (let i = run.start; i < run.end; i++) row[i] = run;
    }
    index.set(s, row);
  }
  spellings(runs, (run) => listedSort(lexicon, run.text) !== 'unknown');
  const company = new Company(lexicon);
  for (const run of runs) {
    const { tokens } = run.sentence;
    if (inGazetteer.get(tokens[run.start]!.start) === tokens[run.end - 1]!.end) company.bump(run.key, 'place', 3);
    if (inWorld.has(run.key) && !company.count.has(run.key)) company.bump(run.key, 'place', 2);
    company.note(run);
  }
  company.learnPersons(runs);
  const memo = new Map<string, NameSort>();
  const promoted = new Set<string>();
  const sorted = (run: NameRun): NameSort => {
    const had = memo.get(run.key);
    if (had) return had;
    const sort = sortIn(document, company, run);
    memo.set(run.key, sort);
    return sort;
  };
  secondNames(document, runs, sorted, (from, to, isPlace) => {
    company.count.set(to, (company.count.get(to) ?? 0) + (company.count.get(from) ?? 0));
    if (isPlace) memo.set(to, 'place');
  });
  return {
    runs,
    at: (sentence, i) => index.get(sentence)?.[i],
    sort: sorted,
    sortOf: (name) => listedSort(lexicon, name),
    kinds: company.kinds,
    count: company.count,
    promote: (name) => {
      memo.set(fold(name), 'place');
      promoted.add(fold(name));
    },
    promoted,
  };
}

/** "WMD", "A WAR OF FEW BATTLES", "LIVE:": capitals that stand for a thing or only shout. */
export function isNoSide(lexicon: Lexicon, word: string): boolean {
  const lower = word.toLowerCase();
  return lexicon.list('no-side').has(lower) || (/^\p{Lu}+$/u.test(word) && ORDINARY_WORDS.has(lower));
}

/** The sort of a name in a report, by lists, by the gazetteer's parties and by its company. */
function sortIn({ lexicon, gazetteer }: Document, company: Company, run: NameRun): NameSort {
  const listed = listedSort(lexicon, run.text);
  if (listed !== 'unknown') return listed;
  const words = run.text.split(/\s+/);
  const last = words.at(-1)!.toLowerCase();
  const s = company.of(run.key);
  const party = gazetteer.lookupParty(run.text).find((p) => p.by === 'name' || p.by === 'alias');
  if (party && s.place < 3) return 'group';
  if (words.length > 1 && lexicon.has('group-tail', last)) return 'group';
  // "the Second Army Region": a command
  if (last === 'region' && /^(army|military)$/i.test(words.at(-2) ?? '')) return 'group';
  const behind = words.findIndex((w) => /^(of|for|in)$/.test(w));
  const head = behind > 0 ? words[behind - 1]!.toLowerCase() : last;
  if (behind > 0 && lexicon.has('group-tail', head)) return 'group';
  if (words.length > 1 && (lexicon.has('org-tail', last) || lexicon.has('org-tail', head)) && s.place < 8)
    return 'body';
  // "Khartoum said": a seat of government is nobody in person
  if (lexicon.has('metonym', run.text)) return 'place';
  if (s.place >= 5 && s.place > s.person) return 'place';
  if (
    words.length > 1 &&
    (lexicon.has('title', words[0]!.replace(/\.$/, '')) || lexicon.has('title', words[1]!.replace(/\.$/, '')))
  )
    return 'person';
  if (
    words.length > 2 &&
    words
      .slice(0, -1)
      .some((w) =>
        /^(Secretary-General|Secretary|Ambassador|Envoy|Spokesman|Spokeswoman|Spokesperson|Commissioner)$/.test(w),
      )
  )
    return 'person';
  const acronym = words.length === 1 && /^[A-Z][A-Z0-9]{1,5}$/.test(run.text);
  if (!acronym && company.isPerson(run.key)) return 'person';
  if (s.place >= (acronym ? 3 : 2)) return 'place';
  if (words.length === 1 && /^[A-Z0-9]{2,6}$/.test(run.text) && /\d|^[A-Z]+$/.test(run.text))
    return isNoSide(lexicon, run.text) ? 'unknown' : 'group';
  return 'unknown';
}
