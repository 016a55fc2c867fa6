import { fold } from '../../lib/fold.ts';
import type { PlaceKind } from '../../model/place.ts';
import { countriesTold } from '../countries.ts';
import type { Document, PlaceMention } from '../document.ts';
import type { Phrase } from '../frame.ts';
import type { Names } from '../name/names.ts';
import type { NameRun } from '../name/run.ts';
import { HOST, salienceOf } from './salience.ts';

/** "the capital Sanaa": nothing but common words before the name. */
export function namedTown(phrase: Phrase, run: NameRun): boolean {
  return phrase.sentence.tokens
    .slice(phrase.start, run.start)
    .every((t) => !/^(a|an)$/i.test(t.text) && t.xpos !== 'POS');
}

/** What the memory asks of the reader of places. */
export interface PlaceReader {
  of(phrase: Phrase): PlaceMention[];
  ownerPlaces(owner: Phrase): PlaceMention[];
  /** The place a phrase names, if only by where it stands. */
  named(phrase: Phrase): PlaceMention | null;
  premodifier(phrase: Phrase): NameRun | null;
  mention(phrase: Phrase, init: Partial<PlaceMention> & Pick<PlaceMention, 'name'>): PlaceMention;
}

/** The places named so far, and what a common noun can mean by them. */
export class PlaceMemory {
  readonly #document: Document;
  readonly #names: Names;
  readonly #mentions: PlaceMention[] = [];
  readonly #kinds = new Map<string, PlaceKind | null>();
  /** Kinds by the gazetteer. */
  readonly #met = new Map<string, PlaceKind | null>();
  readonly #nouns = new Map<string, string>();
  /** How often each was spoken of so far, by name or not. */
  readonly #spoken = new Map<string, number>();
  /** What each was called or described as: "the border town of X", "X, an oil port". */
  readonly #words = new Map<string, Set<string>>();
  readonly #capitals = new Map<string, string>();
  #peopled: string | null = null;

  constructor(document: Document, names: Names) {
    this.#document = document;
    this.#names = names;
  }

  note(m: PlaceMention): void {
    if (!m.name || this.#mentions.includes(m)) return;
    this.#mentions.push(m);
    this.#spoken.set(m.name, (this.#spoken.get(m.name) ?? 0) + 1);
  }

  /** The noun it was told by: a "town" is hardly "the city" later. */
  setNoun(name: string | null, noun: string): void {
    if (name && /^(city|town|village)$/.test(noun)) this.#nouns.set(fold(name), noun);
  }

  /** The same of a noun that stands for it, which a noun told beside the name overrules. */
  callBy(name: string | null, noun: string): void {
    if (name && !this.#nouns.has(fold(name))) this.setNoun(name, noun);
  }

  /** The words that tell of a named place in a phrase beside it. */
  describe(name: string | null, words: readonly string[]): void {
    if (!name || words.length === 0) return;
    const had = this.#words.get(fold(name)) ?? new Set();
    for (const w of words) had.add(w);
    this.#words.set(fold(name), had);
  }

  /** Whether a place has been described by a word. */
  isCalled(name: string | null, word: string): boolean {
    return !!name && !!this.#words.get(fold(name))?.has(word);
  }

  setCapital(of: string, name: string): void {
    this.#capitals.set(fold(of), name);
  }

  /** The capital told of a province or country. */
  capital(of: string): string | undefined {
    return this.#capitals.get(fold(of));
  }

  setKind(name: string | null, kind: PlaceKind | null): void {
    if (name && kind) this.#kinds.set(fold(name), kind);
  }

  /** Kind by the words beside the name in the report, else by the gazetteer. */
  kindOf(key: string): PlaceKind | null {
    const set = this.#kinds.get(key);
    if (set) return set;
    const words = this.#names.kinds.get(key);
    if (words && words.size > 0) {
      const best =
        [...words].sort((a, b) => b[1] - a[1]).find(([k]) => k !== 'site' && k !== 'region') ?? [...words][0]!;
      if (best[0] !== 'site') return best[0] as PlaceKind;
    }
    let met = this.#met.get(key);
    if (met === undefined) {
      met = this.#document.gazetteer.lookup(key)[0]?.place.kind ?? null;
      this.#met.set(key, met);
    }
    return met;
  }

  /** The one town named so far as lying in a province or country. */
  townOf(host: string): PlaceMention | null {
    const towns = this.#mentions.filter(
      (m) =>
        m.form === 'name' && (m.kind === 'city' || m.kind === 'village') && m.within && fold(m.within) === fold(host),
    );
    return new Set(towns.map((m) => m.name)).size === 1 ? towns[0]! : null;
  }

  /** What "the city" (or, with no kind, "it") means at a phrase. */
  recall(kind: PlaceKind | null, at: Phrase, lemma = ''): PlaceMention | null {
    const here = at.sentence.index;
    const order = at.start;
    const told = this.#whereHost(at);
    if (told?.name && fits(kind, told, lemma)) return told;
    const telling = kind === 'city' || kind === 'village' ? tellingWords(at, lemma) : [];
    let best: PlaceMention | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (let n = this.#mentions.length - 1; n >= 0; n--) {
      const m = this.#mentions[n]!;
      if (!m.name) continue;
      const distance = here - m.sentence.index;
      if (distance < 0 || (distance === 0 && m.start >= order)) continue;
      if (m.form === 'noun' && m.kind === 'village' && !this.#names.count.has(fold(m.name))) continue;
      if (!fits(kind, m, lemma)) continue;
      const named = this.#names.count.get(fold(m.name)) ?? 1;
      const sal = salienceOf(this.#document, m);
      // told only to say where something else is: its being named often helps little
      const often = sal < 0 ? 2 : 6;
      const freq = Math.max(named, Math.min(named + 1, this.#spoken.get(m.name) ?? 1));
      let score = -distance * 1.1 + Math.min(freq, often) * 0.55 + sal;
      // named just now and told something of: "The loss of Herat … the historic city"
      if ((m.form === 'name' || (m.form === 'noun' && !kind)) && distance === 1 && sal > 0) score += 0.8;
      if (m.kind === kind && kind) score += 0.6;
      if (kind === 'country') score += Math.min(this.#peopleCount(m.name), 8) * 1.2;
      // "Gardez, the capital of Paktia … it": rather the town than what it lies in
      if (kind === null && (m.kind === 'province' || m.kind === 'region')) score -= 0.8;
      if (kind === null && m.kind === 'site' && /^there$/i.test(at.sentence.tokens[at.head]!.text)) score -= 1.2;
      if (kind === null && (m.kind === 'road' || m.kind === 'border-crossing')) score -= 1.5;
      // "the border town": the one that was called so
      if (telling.some((w) => this.isCalled(m.name, w))) score += 3;
      const noun = this.#nouns.get(fold(m.name));
      if (noun && /^(city|town|village)$/.test(lemma) && noun !== lemma) score -= 1;
      else if (noun === lemma) score += 0.2;
      if (m.kind === 'country') score -= kind === 'country' ? 0 : kind === 'region' ? 1.5 : 4;
      // seats of government are mostly named for who sits there
      if (kind !== 'country' && this.#document.lexicon.has('metonym', m.name))
        score -= /^(in|into|inside|around|near|outside|on)$/i.test(m.sentence.tokens[m.start - 1]?.text ?? '')
          ? 0.8
          : 2.5;
      if (m.sentence.paragraph.kind === 'headline') score += 0.4;
      if (kind && distance === 0 && m.form === 'name' && sal >= 0) score += 0.6;
      if (distance === 0) score += 0.3 - (order - m.start) * 0.01;
      if (m.extent === 'part' && kind === 'city' && m.kind === 'site') score -= 2;
      if (score > bestScore) {
        bestScore = score;
        best = m;
      }
    }
    return best ?? (kind === 'country' ? this.#countryOfPeople(at) : null);
  }

  /** "the country" of a report that names it only by its people: "the Afghan capital". */
  #countryOfPeople(at: Phrase): PlaceMention | null {
    this.#peopled ??= [...countriesTold(this.#document)].sort((a, b) => b[1].n - a[1].n)[0]?.[0] ?? null;
    if (!this.#peopled) return null;
    const { sentence, start, end, head } = at;
    return {
      ...{ sentence, start, end, head, text: '', name: this.#peopled },
      ...{ kind: 'country', within: null, extent: 'whole', form: 'noun' },
    };
  }

  /** "Kandahar, where [the prison] was stormed": the place that the clause of a phrase tells of. */
  #whereHost(at: Phrase): PlaceMention | null {
    const { tokens } = at.sentence;
    for (let i = at.start - 1; i > 0 && at.start - i < 16; i--) {
      const word = tokens[i]!.text.toLowerCase();
      if (/^[;:.?]$/.test(word)) return null;
      if (word !== 'where') continue;
      const end = tokens[i - 1]!.text === ',' ? i - 1 : i;
      const here = this.#mentions.filter((m) => m.sentence === at.sentence && m.end <= end);
      const host = here.findLast((m) => salienceOf(this.#document, m) > HOST) ?? here.at(-1);
      return host && !tokens.slice(host.end, end).some((t) => t.xpos.startsWith('VB')) ? host : null;
    }
    return null;
  }

  /** How often the report speaks of a country by its people: "Afghan", "Afghans". */
  #peopleCount(country: string): number {
    let n = 0;
    const { text } = this.#document.report;
    for (const [people, name] of this.#document.lexicon.map('demonym')) {
      if (name !== country || people.length < 4) continue;
      const word = people[0]!.toUpperCase() + people.slice(1);
      n += text.split(word).length - 1;
    }
    return n + (text.split(country).length - 1);
  }

  recallSite(lemma: string): PlaceMention | null {
    const fits = this.#mentions.filter(
      (m) => (m.kind === 'site' || m.kind === 'road') && m.name && fold(m.name).split(' ').includes(lemma),
    );
    const count = (m: PlaceMention): number => fits.filter((x) => x.name === m.name).length;
    const named = fits.filter((m) => m.form === 'name');
    return (named.length > 0 ? named : fits).toReversed().sort((a, b) => count(b) - count(a))[0] ?? null;
  }

  /** A town named right after: "parts of a key hilltop town … The small town of Chasiv Yar", or the only one there is. */
  ahead(phrase: Phrase, places: PlaceReader): PlaceMention | null {
    const town = (m: PlaceMention): boolean =>
      m.form === 'name' && (m.kind === 'city' || m.kind === 'village' || m.kind === null) && m.extent === 'whole';
    const here = phrase.sentence;
    for (const s of [here, this.#document.sentences[here.index + 1], this.#document.sentences[here.index + 2]]) {
      if (!s || (s !== here && here.index > 3)) continue;
      for (const p of s.phrases) {
        if (p.parts.length > 0 || (s === here && p.start <= phrase.end)) continue;
        const m = places.of(p).find(town);
        if (m && (s !== here || m.kind !== null)) return m;
      }
    }
    const towns = this.#towns();
    return towns.length === 1 ? towns[0]! : null;
  }

  #towns(): PlaceMention[] {
    const seen = new Map<string, PlaceMention>();
    for (const m of this.#mentions)
      if (
        !this.#document.lexicon.has('metonym', m.name ?? '') &&
        m.form === 'name' &&
        m.name &&
        m.kind !== 'country' &&
        m.kind !== 'province' &&
        m.kind !== 'region' &&
        m.kind !== 'site'
      )
        seen.set(fold(m.name), m);
    return [...seen.values()];
  }
}

/** Words that say nothing of which town is meant. */
const PLAIN =
  /^(strategic|key|important|main|big|large|small|whole|entire|nearby|besieged|embattled|contested|same|other|town|city|village|area|place|region|country|province|district|community|settlement|capital|now|once|very|latter|former)$/;

/** What tells a place in a phrase from others: "the [border] town", "the [oil] [port]". */
export function tellingWords(phrase: Phrase, lemma = ''): string[] {
  const words = phrase.sentence.tokens
    .slice(phrase.start, phrase.head + 1)
    .filter((t) => /^(NN|NNS|JJ|VBN|VBG)$/.test(t.xpos))
    .map((t) => t.lemma.toLowerCase());
  return (lemma ? [...words, lemma] : words).filter((w) => !PLAIN.test(w));
}

function fits(kind: PlaceKind | null, m: PlaceMention, lemma: string): boolean {
  if (!kind) return true;
  if (m.kind === null) return kind === 'city' || kind === 'village' || kind === 'region' || kind === 'district';
  switch (kind) {
    case 'city':
      // an enclave may be a town or a land
      if (/^(enclave|pocket)$/.test(lemma) && (m.kind === 'region' || m.kind === 'district')) return true;
      return m.kind === 'city' || (m.kind === 'village' && lemma !== 'city');
    case 'village':
      return m.kind === 'village' || m.kind === 'city';
    case 'region':
      return m.kind !== 'site' && m.kind !== 'road';
    case 'district':
      return m.kind === 'district' || m.kind === 'city';
    case 'site':
      return m.kind === 'site';
    case 'road':
      return m.kind === 'road';
    default:
      return m.kind === kind;
  }
}
