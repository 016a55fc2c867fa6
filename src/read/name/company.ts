import { fold } from '../../lib/fold.ts';
import type { Token } from '../../parse/token.ts';
import type { Lexicon } from '../lexicon.ts';
import { listedSort } from './listed.ts';
import type { NameRun } from './run.ts';

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
  above: 2,
  overlooking: 2,
};

/** "A and La B, [an army spokesman said]": who tells of it, no word of who La B is. */
function tellsOf(tokens: readonly Token[], i: number): boolean {
  const verb = tokens.findIndex((t, k) => k > i && k < i + 6 && !/^(NN|JJ|HYPH)/.test(t.xpos));
  return SAY.test(tokens[verb]?.lemma ?? '');
}

/** What the words beside a report's names say of them, added up over the whole report; keys are folded names. */
export class Company {
  /** Kind words met beside the name: "city", "province". */
  readonly kinds = new Map<string, Map<string, number>>();
  /** How often a name stands in the report. */
  readonly count = new Map<string, number>();
  private readonly lexicon: Lexicon;
  private readonly score = new Map<string, { place: number; person: number }>();
  private readonly persons = new Set<string>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** How much speaks for a place and for a person of this name. */
  of(key: string): { place: number; person: number } {
    return this.score.get(key) ?? { place: 0, person: 0 };
  }

  isPerson(key: string): boolean {
    const { place, person } = this.of(key);
    return this.persons.has(key) || person > place;
  }

  bump(key: string, what: 'place' | 'person', by: number): void {
    const s = this.score.get(key) ?? { place: 0, person: 0 };
    s[what] += by;
    this.score.set(key, s);
  }

  /** Adds what stands around and in one mention of a name. */
  note(run: NameRun): void {
    this.count.set(run.key, (this.count.get(run.key) ?? 0) + 1);
    this.noteBefore(run);
    this.noteBeside(run);
    this.noteWithin(run);
    this.noteAside(run);
  }

  /** "in X", "nearby X", "the fall of X", "a Y". */
  private noteBefore(run: NameRun): void {
    const { tokens } = run.sentence;
    let b = run.start - 1;
    while (b >= 0 && (tokens[b]!.xpos === 'DT' || /^JJ/.test(tokens[b]!.xpos) || /^["“‘]$/.test(tokens[b]!.text))) b--;
    const before = tokens[b];
    const beforeWord = before?.text.toLowerCase() ?? '';
    if (before && /^(IN|TO)$/.test(before.xpos)) this.bump(run.key, 'place', PLACE_PREP[beforeWord] ?? 0);
    // "moved on to X", "fell back to X"
    if (beforeWord === 'to' && /^(on|back)$/.test(tokens[b - 1]?.text ?? '')) this.bump(run.key, 'place', 1);
    if (/^(nearby|neighbou?ring)$/i.test(tokens[run.start - 1]?.text ?? '')) this.bump(run.key, 'place', 3);
    if (before && /^(connect|link|join)$/.test(before.lemma) && b === run.start - 1) this.bump(run.key, 'place', 2);
    if (beforeWord === 'of' && tokens[b - 1]) {
      const kind = this.placeNoun(tokens[b - 1]!.lemma);
      if (kind) {
        this.bump(run.key, 'place', 4);
        if (kind !== 'region' && !(kind === 'district' && tokens[b - 1]!.xpos === 'NNS')) this.kindWord(run.key, kind);
      } else if (
        /^(north|south|east|west|fall|capture|recapture|retaking|liberation|occupation|outskirts|centre|center|seizure|siege|mayor|governor|part|parts|evacuation|battle|defen[cs]e|control|loss|bombing|bombardment|shelling|attack|resident|people|streets?|gates?|encirclement|blockade)/i.test(
          tokens[b - 1]!.text,
        )
      )
        this.bump(run.key, 'place', 2);
    }
    if (/^(a|an)$/.test(before?.text.toLowerCase() ?? '') && b === run.start - 1) this.bump(run.key, 'place', -1);
  }

  /** "X province", "the town X", "Mayor X", "X said". */
  private noteBeside(run: NameRun): void {
    const { tokens } = run.sentence;
    const before = tokens[run.start - 1];
    const next = tokens[run.end];
    if (
      next &&
      /^NN/.test(next.xpos) &&
      !/^NNP/.test(next.xpos) &&
      this.placeNoun(next.lemma) &&
      tokens[run.end + 1]?.text !== '-'
    ) {
      this.bump(run.key, 'place', 3);
      this.kindWord(run.key, this.placeNoun(next.lemma)!);
    }
    if (before && this.placeNoun(before.lemma) && before.xpos.startsWith('NN')) {
      this.bump(run.key, 'place', 3);
      this.kindWord(run.key, this.placeNoun(before.lemma)!);
    }
    if (before && this.lexicon.has('title', before.text.replace(/\.$/, ''))) {
      this.bump(run.key, 'person', 5);
    }
    if (next && SAY.test(next.lemma) && /^VB[DZ]/.test(next.xpos))
      this.bump(run.key, 'person', run.end - run.start > 1 ? 3 : 1);
  }

  /** "Deir Province", "General X". */
  private noteWithin(run: NameRun): void {
    const { tokens } = run.sentence;
    // "Route 7", "RN2 national road"
    const numbered = /^\d+$/.test(tokens[run.end - 1]!.text);
    const lastWord = tokens[numbered && run.end - run.start > 1 ? run.end - 2 : run.end - 1]!;
    const isRoad = (i: number): boolean => this.lexicon.has('place-road', tokens[i]?.lemma ?? '');
    if (numbered && this.lexicon.has('place-road', lastWord.text)) this.bump(run.key, 'place', 5);
    else if (/^[A-Z]{1,3}-?\d{1,3}$/.test(run.text) && (isRoad(run.end) || isRoad(run.end + 1)))
      this.bump(run.key, 'place', 5);
    const kind = run.end - run.start > 1 ? this.placeNoun(lastWord.text) : null;
    if (kind && kind !== 'site') {
      this.bump(run.key, 'place', 5);
      this.kindWord(run.key, kind);
    } else if (kind) this.bump(run.key, 'place', 4);
    const first = tokens[run.start]!.text.replace(/\.$/, '').toLowerCase();
    if (run.end - run.start > 1 && this.lexicon.has('title', first)) this.bump(run.key, 'person', 6);
    // "Khalid Mohammed"
    if (run.end - run.start > 1 && this.lexicon.list('given-name').has(first)) this.bump(run.key, 'person', 3);
  }

  /** What an aside says of the name before it: "X, 45,", "X, a spokesman", "X, a town". */
  private noteAside(run: NameRun): void {
    const { tokens } = run.sentence;
    const next = tokens[run.end];
    const after = tokens[run.end + 1];
    if (next?.text === ',' && after) {
      const two = tokens[run.end + 2];
      // "Hambali, who was"
      if (after.text === 'who' && /^(is|was|has)$/.test(two?.text ?? '')) this.bump(run.key, 'person', 3);
      if (/^\d{2}$/.test(after.text) && tokens[run.end + 2]?.text === ',') this.bump(run.key, 'person', 4);
      if (
        run.end - run.start > 1 &&
        (this.lexicon.has('title', after.lemma) ||
          (/^(a|an|the)$/.test(after.text.toLowerCase()) &&
            two &&
            !tellsOf(tokens, run.end + 1) &&
            (this.lexicon.has('title', two.lemma) ||
              this.lexicon.has('official', two.lemma) ||
              this.lexicon.has('title', tokens[run.end + 3]?.lemma ?? ''))))
      )
        this.bump(run.key, 'person', 4);
      if (this.lexicon.has('country', after.text)) this.bump(run.key, 'place', 2);
      // "Kobane, a strategically important Kurdish town"
      if (/^(a|an|the|another|one)$/i.test(after.text)) {
        for (let j = run.end + 2; j < Math.min(run.end + 9, tokens.length); j++) {
          const t = tokens[j]!;
          if (!/^(JJ[RS]?|RB[RS]?|NN|NNP|HYPH|VBN|POS|CD|CC)$/.test(t.xpos)) break;
          const noun = t.xpos === 'NN' ? this.placeNoun(t.lemma) : null;
          if (noun && !/^NN/.test(tokens[j + 1]?.xpos ?? '')) {
            this.bump(run.key, 'place', 4);
            if (noun !== 'region' && noun !== 'site') this.kindWord(run.key, noun);
            break;
          }
        }
      }
    }
  }

  private kindWord(key: string, word: string): void {
    const m = this.kinds.get(key) ?? new Map<string, number>();
    m.set(word, (m.get(word) ?? 0) + 1);
    this.kinds.set(key, m);
  }

  private placeNoun(word: string): string | null {
    const w = word.toLowerCase();
    if (this.lexicon.has('place-city', w)) return 'city';
    if (this.lexicon.has('place-village', w)) return 'village';
    if (this.lexicon.has('place-district', w)) return 'district';
    if (this.lexicon.has('place-province', w)) return 'province';
    if (this.lexicon.has('place-region', w)) return 'region';
    if (this.lexicon.has('place-site', w)) return 'site';
    if (this.lexicon.has('place-part', w) || this.lexicon.has('place-building', w)) return 'region';
    return null;
  }

  /** Takes the last names of persons for persons, all mentions once noted: "Mitt Romney" and later "Romney". */
  learnPersons(runs: readonly NameRun[]): void {
    const alone = new Set(runs.filter((r) => !r.text.includes(' ')).map((r) => r.key));
    for (const run of runs) {
      const words = run.key.split(' ');
      const s = this.score.get(run.key);
      if (
        words.length > 1 &&
        // "Al-Qutayfah" is no person by a first name
        (words.length > 2 || !/^(al|el|ad|as|ash|az)$/.test(words[0]!)) &&
        words.length < 4 &&
        alone.has(words.at(-1)!) &&
        (s?.place ?? 0) < 3 &&
        listedSort(this.lexicon, run.text) === 'unknown' &&
        listedSort(this.lexicon, words.at(-1)!) === 'unknown' &&
        (this.score.get(words.at(-1)!)?.place ?? 0) < 3
      ) {
        this.bump(run.key, 'person', 3);
        this.persons.add(run.key);
        this.persons.add(words.at(-1)!);
      }
    }
    for (const run of runs) {
      const s = this.score.get(run.key);
      if (s && s.person > s.place && s.person >= 3) {
        this.persons.add(run.key);
        const words = run.text.split(/\s+/);
        if (words.length > 1) this.persons.add(fold(words.at(-1)!));
      }
    }
  }
}
