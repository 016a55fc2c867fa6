import { fold } from '../lib/fold.ts';
import type { Token } from '../parse/token.ts';
import { type FullName, fullNames } from './actor/full-names.ts';
import type { Document, ReadSentence } from './document.ts';
import { townNames } from './town-names-file.ts';

export type NameSort = 'place' | 'group' | 'person' | 'nation' | 'demonym' | 'media' | 'body' | 'time' | 'unknown';

/** A run of proper nouns in one sentence; `end` is exclusive. */
export interface NameRun {
  sentence: ReadSentence;
  start: number;
  end: number;
  text: string;
  key: string;
}

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

const SAY =
  /^(say|tell|add|note|claim|announce|warn|explain|insist|write|state|argue|confirm|deny|report|comment|reply|respond|vow|describe|recall|speak|acknowledge|declare)$/;
const PLACE_PREP: Record<string, number> = {
  in: 3,
  into: 2,
  near: 3,
  outside: 3,
  inside: 3,
  around: 2,
  across: 2,
  throughout: 2,
  toward: 2,
  towards: 2,
  at: 2,
  from: 1,
  to: 1,
  between: 1,
  'north of': 3,
  of: 0,
  over: 1,
  through: 2,
  within: 2,
  beyond: 2,
  on: 1,
  via: 2,
};

/** "BEIRUT (AP) —": where it was written, not what it tells of. */
function isDateline(sentence: string): boolean {
  return sentence.length < 70 && /^\p{Lu}{2}/u.test(sentence) && /[-—–]$/.test(sentence.trim());
}

function isNameToken(t: Token | undefined): boolean {
  return !!t && (t.xpos === 'NNP' || t.xpos === 'NNPS' || (t.upos === 'PROPN' && t.xpos !== 'POS'));
}

function capital(t: Token): boolean {
  return (
    /^\p{Lu}/u.test(t.text) ||
    /^(al|el|ad|ar|as|an|ash|ed|ez|e|i|ul|de|du|la|le|bin|ibn|abu)[-’']?\p{Lu}?/u.test(t.text)
  );
}

/** "Al-Shabaab militants": a listed name that the tagger took for an adjective. */
function listed(tokens: readonly Token[], i: number, known: (name: string) => boolean): boolean {
  const t = tokens[i]!;
  return t.text.length > 3 && /^\p{Lu}/u.test(t.text) && /^(JJ|NN)S?$/.test(t.xpos) && known(t.text.toLowerCase());
}

const HEAD =
  /^(front|movement|union|coalition|alliance|party|council|congress|army|forces|brigade|brigades|battalion|organisation|organization)$/i;

/** End of a name that goes on behind its head: "Movement for the Liberation of Congo", "Democratic Forces for Unity". */
function longName(tokens: readonly Token[], start: number, end: number): number {
  const head = tokens[end - 1]!;
  if (!HEAD.test(head.text) || !/^(for|of)$/.test(tokens[end]?.text ?? '')) return end;
  if (end - start === 1 && (start === 0 || !/^(front|movement|union|alliance|coalition)$/i.test(head.text))) return end;
  if (tokens[end]!.text === 'of' && end - start > 1 && /^(forces|army|brigades?|battalion|council)$/i.test(head.text))
    return end;
  let j = end;
  let last = end;
  while (j < tokens.length && j < end + 10) {
    const t = tokens[j]!;
    if (/^NN/.test(t.xpos) && /^\p{Lu}/u.test(t.text)) last = ++j;
    else if (/^(of|for|and|the)$/.test(t.text)) j++;
    else break;
  }
  return last;
}

const TIME_NAME =
  /^(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)$/;

/** Cuts runs of proper nouns, a hyphen inside a word included. */
function runsOf(
  sentence: ReadSentence,
  text: string,
  spans: ReadonlySet<number>,
  known: (name: string) => boolean,
  full: readonly FullName[],
): NameRun[] {
  const { tokens } = sentence;
  const out: NameRun[] = [];
  let i = 0;
  while (i < tokens.length) {
    const wholly = full.find((f) => text.startsWith(f.name, tokens[i]!.start));
    // "at the end of August AMISOM took Merca"
    const day = isNameToken(tokens[i + 1]) && TIME_NAME.test(tokens[i]!.text) && tokens[i - 1]?.xpos !== 'DT';
    if (!wholly && (day || !(isNameToken(tokens[i]) || listed(tokens, i, known)) || !capital(tokens[i]!))) {
      i++;
      continue;
    }
    let j = i + 1;
    while (j < tokens.length) {
      const t = tokens[j]!;
      const hyphen =
        /^[-‐–]$/.test(t.text) && t.start === tokens[j - 1]!.end && tokens[j + 1] && tokens[j + 1]!.start === t.end;
      const particle =
        /^(da|de|do|du|des|del|la|le|dos|di)$/.test(t.text) && isNameToken(tokens[j + 1]) && capital(tokens[j + 1]!);
      // "Tigray People's Liberation Front"
      const possessive =
        t.xpos === 'POS' &&
        /^(People|Nation|Men|Women|Lord|Workers)$/.test(tokens[j - 1]!.text) &&
        isNameToken(tokens[j + 1]);
      if ((hyphen && isNameToken(tokens[j + 1])) || particle || possessive) j += 2;
      else if (
        isNameToken(t) &&
        capital(t) &&
        !spans.has(t.start) &&
        !(spans.has(tokens[i]!.start) && spans.has(-tokens[j - 1]!.end))
      )
        j++;
      else break;
    }
    // "Battalion 166", "Brigade 12"
    if (
      /^(Battalion|Brigade|Division|Regiment|Unit|Column|Katiba|Squadron)$/.test(tokens[j - 1]!.text) &&
      /^\d{1,3}$/.test(tokens[j]?.text ?? '')
    )
      j++;
    // "Government of National Accord", "Liberation Tigers of Tamil Eelam"
    for (let k = j + 1; k < Math.min(j + 6, tokens.length) && /^(of|for|and|the)$/.test(tokens[j]?.text ?? ''); k++) {
      if (
        isNameToken(tokens[k]) &&
        !isNameToken(tokens[k + 1]) &&
        known(text.slice(tokens[i]!.start, tokens[k]!.end).toLowerCase())
      ) {
        j = k + 1;
        break;
      }
    }
    // "the Republican Forces", tagged as a common noun
    const tail = tokens[j];
    if (
      !wholly &&
      tail &&
      /^NNS?$/.test(tail.xpos) &&
      /^(Forces|Army|Front|Movement|Brigades?|Alliance|Coalition|Guard|Union)$/.test(tail.text)
    )
      j++;
    const beyond = wholly
      ? tokens.findIndex((t, k) => k >= j - 1 && t.end === tokens[i]!.start + wholly.name.length)
      : longName(tokens, i, j) - 1;
    if (beyond >= j) j = beyond + 1;
    const slice = text.slice(tokens[i]!.start, tokens[j - 1]!.end);
    out.push({ sentence, start: i, end: j, text: slice, key: fold(slice) });
    i = j;
  }
  return out;
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
    if (isDateline(text.slice(s.start, s.end))) {
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
  const score = new Map<string, { place: number; person: number }>();
  const kinds = new Map<string, Map<string, number>>();
  const count = new Map<string, number>();
  const persons = new Set<string>();
  const bump = (key: string, what: 'place' | 'person', by: number): void => {
    const s = score.get(key) ?? { place: 0, person: 0 };
    s[what] += by;
    score.set(key, s);
  };
  const kindWord = (key: string, word: string): void => {
    const m = kinds.get(key) ?? new Map<string, number>();
    m.set(word, (m.get(word) ?? 0) + 1);
    kinds.set(key, m);
  };
  const placeNoun = (word: string): string | null => {
    const w = word.toLowerCase();
    if (lexicon.has('place-city', w)) return 'city';
    if (lexicon.has('place-village', w)) return 'village';
    if (lexicon.has('place-district', w)) return 'district';
    if (lexicon.has('place-province', w)) return 'province';
    if (lexicon.has('place-region', w)) return 'region';
    if (lexicon.has('place-site', w)) return 'site';
    if (lexicon.has('place-part', w) || lexicon.has('place-building', w)) return 'region';
    return null;
  };
  for (const run of runs) {
    const { tokens } = run.sentence;
    count.set(run.key, (count.get(run.key) ?? 0) + 1);
    if (inGazetteer.get(tokens[run.start]!.start) === tokens[run.end - 1]!.end) bump(run.key, 'place', 3);
    if (inWorld.has(run.key)) bump(run.key, 'place', 2);
    let b = run.start - 1;
    while (b >= 0 && (tokens[b]!.xpos === 'DT' || /^JJ/.test(tokens[b]!.xpos) || /^["“‘]$/.test(tokens[b]!.text))) b--;
    const before = tokens[b];
    const beforeWord = before?.text.toLowerCase() ?? '';
    const next = tokens[run.end];
    if (before && /^(IN|TO)$/.test(before.xpos)) bump(run.key, 'place', PLACE_PREP[beforeWord] ?? 0);
    if (/^(nearby|neighbou?ring)$/i.test(tokens[run.start - 1]?.text ?? '')) bump(run.key, 'place', 3);
    if (before && /^(connect|link|join)$/.test(before.lemma) && b === run.start - 1) bump(run.key, 'place', 2);
    if (beforeWord === 'of' && tokens[b - 1]) {
      const kind = placeNoun(tokens[b - 1]!.lemma);
      if (kind) {
        bump(run.key, 'place', 4);
        if (kind !== 'region' && !(kind === 'district' && tokens[b - 1]!.xpos === 'NNS')) kindWord(run.key, kind);
      } else if (
        /^(north|south|east|west|fall|capture|recapture|retaking|liberation|occupation|outskirts|centre|center|seizure|siege|mayor|governor|part|parts|evacuation|battle|defen[cs]e|control|loss|bombing|bombardment|shelling|attack|resident|people|streets?|gates?|encirclement|blockade)/i.test(
          tokens[b - 1]!.text,
        )
      )
        bump(run.key, 'place', 2);
    }
    if (
      next &&
      /^NN/.test(next.xpos) &&
      !/^NNP/.test(next.xpos) &&
      placeNoun(next.lemma) &&
      tokens[run.end + 1]?.text !== '-'
    ) {
      bump(run.key, 'place', 3);
      kindWord(run.key, placeNoun(next.lemma)!);
    }
    if (before && placeNoun(before.lemma) && before.xpos.startsWith('NN') && b === run.start - 1) {
      bump(run.key, 'place', 3);
      kindWord(run.key, placeNoun(before.lemma)!);
    }
    if (before && lexicon.has('title', before.text.replace(/\.$/, '')) && b === run.start - 1) {
      bump(run.key, 'person', 5);
    }
    const lastWord = tokens[run.end - 1]!;
    const kind = run.end - run.start > 1 ? placeNoun(lastWord.text) : null;
    if (kind && kind !== 'site') {
      bump(run.key, 'place', 5);
      kindWord(run.key, kind);
    } else if (kind) bump(run.key, 'place', 4);
    if (next && SAY.test(next.lemma) && /^VB[DZ]/.test(next.xpos))
      bump(run.key, 'person', run.end - run.start > 1 ? 3 : 1);
    const after = tokens[run.end + 1];
    if (next?.text === ',' && after) {
      const two = tokens[run.end + 2];
      if (/^\d{2}$/.test(after.text) && tokens[run.end + 2]?.text === ',') bump(run.key, 'person', 4);
      if (
        run.end - run.start > 1 &&
        (lexicon.has('title', after.lemma) ||
          (/^(a|an|the)$/.test(after.text.toLowerCase()) &&
            two &&
            (lexicon.has('title', two.lemma) ||
              lexicon.has('official', two.lemma) ||
              lexicon.has('title', tokens[run.end + 3]?.lemma ?? ''))))
      )
        bump(run.key, 'person', 4);
      if (lexicon.has('country', after.text)) bump(run.key, 'place', 2);
      // "Kobane, a strategically important Kurdish town"
      if (/^(a|an|the|another|one)$/i.test(after.text)) {
        for (let j = run.end + 2; j < Math.min(run.end + 9, tokens.length); j++) {
          const t = tokens[j]!;
          if (!/^(JJ[RS]?|RB[RS]?|NN|NNP|HYPH|VBN|POS|CD|CC)$/.test(t.xpos)) break;
          const noun = t.xpos === 'NN' ? placeNoun(t.lemma) : null;
          if (noun && !/^NN/.test(tokens[j + 1]?.xpos ?? '')) {
            bump(run.key, 'place', 4);
            if (noun !== 'region' && noun !== 'site') kindWord(run.key, noun);
            break;
          }
        }
      }
    }
    const first = tokens[run.start]!.text.replace(/\.$/, '').toLowerCase();
    if (run.end - run.start > 1 && lexicon.has('title', first)) bump(run.key, 'person', 6);
    if (/^(a|an)$/.test(before?.text.toLowerCase() ?? '') && b === run.start - 1) bump(run.key, 'place', -1);
  }
  const sortOfText = (raw: string): NameSort => {
    const lower = raw.toLowerCase().replace(/’/g, "'");
    if (lexicon.has('group-name', lower) || lexicon.has('group-name', lower.replace(/^the /, ''))) return 'group';
    if (lower.length > 4 && lexicon.has('group-name', `${lower}s`)) return 'group';
    if (lexicon.has('media-name', lower)) return 'media';
    if (lexicon.has('country', lower)) return 'nation';
    if (lexicon.has('continent', lower)) return 'time';
    if (lexicon.has('body-name', lower)) return 'body';
    if (lexicon.has('breakaway', lower)) return 'place';
    if (
      /^\p{L}+-\p{L}+$/u.test(lower) &&
      lower.split('-').every((w) => lexicon.has('country', w) || lexicon.has('demonym', w))
    )
      return 'time';
    if (lexicon.has('demonym', lower) || lexicon.has('demonym', lower.replace(/s$/, ''))) return 'demonym';
    if (
      /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.?( \d+)?$/.test(
        lower,
      )
    )
      return 'time';
    return 'unknown';
  };
  const memo = new Map<string, NameSort>();
  const promoted = new Set<string>();
  const sortRun = (run: NameRun): NameSort => {
    const listed = sortOfText(run.text);
    if (listed !== 'unknown') return listed;
    const words = run.text.split(/\s+/);
    const last = words.at(-1)!.toLowerCase();
    const s = score.get(run.key) ?? { place: 0, person: 0 };
    const party = gazetteer.lookupParty(run.text).find((p) => p.by === 'name' || p.by === 'alias');
    if (party && s.place < 3) return 'group';
    if (words.length > 1 && lexicon.has('group-tail', last)) return 'group';
    const behind = words.findIndex((w) => /^(of|for|in)$/.test(w));
    const head = behind > 0 ? words[behind - 1]!.toLowerCase() : last;
    if (behind > 0 && lexicon.has('group-tail', head)) return 'group';
    if (words.length > 1 && (lexicon.has('org-tail', last) || lexicon.has('org-tail', head)) && s.place < 8)
      return 'body';
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
    if (!acronym && (persons.has(run.key) || s.person > s.place)) return 'person';
    if (s.place >= 2) return 'place';
    if (words.length === 1 && /^[A-Z0-9]{2,6}$/.test(run.text) && /\d|^[A-Z]+$/.test(run.text)) return 'group';
    return 'unknown';
  };
  // "Mitt Romney" and later "Romney"
  const alone = new Set(runs.filter((r) => !r.text.includes(' ')).map((r) => r.key));
  for (const run of runs) {
    const words = run.key.split(' ');
    const s = score.get(run.key);
    if (
      words.length > 1 &&
      words.length < 4 &&
      alone.has(words.at(-1)!) &&
      (s?.place ?? 0) < 3 &&
      sortOfText(run.text) === 'unknown' &&
      sortOfText(words.at(-1)!) === 'unknown' &&
      (score.get(words.at(-1)!)?.place ?? 0) < 3
    ) {
      bump(run.key, 'person', 3);
      persons.add(run.key);
      persons.add(words.at(-1)!);
    }
  }
  for (const run of runs) {
    const s = score.get(run.key);
    if (s && s.person > s.place && s.person >= 3) {
      persons.add(run.key);
      const words = run.text.split(/\s+/);
      if (words.length > 1) persons.add(fold(words.at(-1)!));
    }
  }
  const sorted = (run: NameRun): NameSort => {
    const had = memo.get(run.key);
    if (had) return had;
    const sort = sortRun(run);
    memo.set(run.key, sort);
    return sort;
  };
  return {
    runs,
    at: (sentence, i) => index.get(sentence)?.[i],
    sort: sorted,
    sortOf: sortOfText,
    kinds,
    count,
    promote: (name) => {
      memo.set(fold(name), 'place');
      promoted.add(fold(name));
    },
    promoted,
  };
}
