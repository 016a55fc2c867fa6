import { fold } from '../../lib/fold.ts';
import type { PlaceKind } from '../../model/place.ts';
import type { Document, PlaceMention, ReadSentence } from '../document.ts';
import type { Phrase } from '../frame.ts';
import type { NameRun, Names } from '../name.ts';
import { namedTown, PlaceMemory } from './memory.ts';

const DIRECTION = /^(north|south|east|west|central|upper|lower|inner|greater|downtown)([- ]?(east|west))?(ern)?$/i;
const DEFINITE = /^(the|this|that|these|those|its|their|both|said)$/;
const INSIDE = new Set([
  'in',
  'of',
  'at',
  'inside',
  'near',
  'around',
  'outside',
  'within',
  'on',
  'across',
  'from',
  'to',
  'surrounding',
  'between',
  'in and around',
  'throughout',
]);
const CONTAINER = new Set(['in', 'of', 'at', 'inside', 'within']);
const KINDS: [string, PlaceKind][] = [
  ['place-city-strict', 'city'],
  ['place-village', 'village'],
  ['place-province', 'province'],
  ['place-district', 'district'],
  ['place-country', 'country'],
  ['place-road', 'road'],
  ['place-site', 'site'],
  ['place-city', 'city'],
  ['place-region', 'region'],
];

/** Turns noun phrases into places, in reading order, remembering what was named for "the city", "its airport", "the two villages". */
export class Places {
  readonly document: Document;
  readonly names: Names;
  readonly memory: PlaceMemory;
  readonly #done = new Map<Phrase, PlaceMention[]>();

  constructor(document: Document, names: Names) {
    this.document = document;
    this.names = names;
    this.memory = new PlaceMemory(document, names);
  }

  /** Reads all phrases of a sentence so that later sentences can refer to them. */
  readSentence(sentence: ReadSentence): void {
    const simple = sentence.phrases
      .filter((p) => p.parts.length === 0)
      .sort((a, b) => a.start - b.start || b.end - a.end);
    for (const p of simple) {
      const found = this.of(p);
      for (const m of found)
        if (!sentence.places.some((x) => x.start === m.start && x.name === m.name)) sentence.places.push(m);
    }
  }

  /** The places a phrase stands for; empty when it is no place. */
  of(phrase: Phrase): PlaceMention[] {
    const had = this.#done.get(phrase);
    if (had) return had;
    this.#done.set(phrase, []);
    const found = phrase.parts.length > 0 ? this.#list(phrase) : this.#single(phrase);
    this.#done.set(phrase, found);
    for (const m of found) this.memory.note(m);
    return found;
  }

  #list(phrase: Phrase): PlaceMention[] {
    const out: PlaceMention[] = [];
    for (const part of phrase.parts)
      for (const m of this.of(part)) if (!out.some((x) => x.name === m.name && x.extent === m.extent)) out.push(m);
    if (out.some((m) => m.form === 'name' && m.kind !== 'country')) {
      for (const part of phrase.parts) {
        const more = this.of(part).length === 0 ? this.presumed(part) : null;
        if (!more) continue;
        this.names.promote(more.name!);
        more.kind ??= out.find((m) => m.form === 'name')!.kind;
        out.push(more);
        this.#done.set(part, [more]);
      }
      out.sort((a, b) => a.start - b.start);
    }
    // "Ajil and Alas oilfields", "Yampil, Drobysheve and Stavky settlements": the kind of the last is that of all
    const last = out.at(-1);
    const lastPart = phrase.parts.at(-1);
    if (last && lastPart && phrase.sentence.tokens[lastPart.head]!.xpos === 'NNS' && out.length > 1) {
      for (const m of out) {
        if (m.kind === null || m.form === 'name') {
          m.kind = last.kind ?? m.kind;
          m.extent = last.extent;
        }
      }
    }
    return out;
  }

  #lemma(phrase: Phrase, i = phrase.head): string {
    return phrase.sentence.tokens[i]!.lemma.toLowerCase();
  }

  #kind(lemma: string): PlaceKind | null {
    for (const [list, kind] of KINDS) if (this.document.lexicon.has(list, lemma)) return kind;
    return null;
  }

  #single(phrase: Phrase): PlaceMention[] {
    const { tokens } = phrase.sentence;
    const head = tokens[phrase.head]!;
    if (head.upos === 'PRON' || head.xpos === 'PRP' || head.xpos === 'DT' || head.xpos === 'EX') return [];
    const run = this.names.at(phrase.sentence, phrase.head);
    if (run && run.end === phrase.head + 1) {
      const named = this.#named(phrase, run);
      return named ? [named] : [];
    }
    return this.#noun(phrase);
  }

  mention(phrase: Phrase, init: Partial<PlaceMention> & Pick<PlaceMention, 'name'>): PlaceMention {
    const { tokens } = phrase.sentence;
    const start = init.start ?? phrase.start;
    const end = init.end ?? phrase.end;
    return {
      sentence: phrase.sentence,
      start,
      end,
      head: phrase.head,
      text: this.document.report.text.slice(tokens[start]!.start, tokens[end - 1]!.end),
      kind: null,
      within: null,
      extent: 'whole',
      form: 'noun',
      ...init,
    };
  }

  /** A phrase whose head is a proper name. */
  #named(phrase: Phrase, run: NameRun): PlaceMention | null {
    const { tokens } = phrase.sentence;
    const { lexicon } = this.document;
    const sort = this.names.sort(run);
    let name = run.text;
    let kind = this.memory.kindOf(run.key);
    const words = name.split(/\s+/);
    if (sort === 'nation') {
      const direction = tokens.slice(phrase.start, run.start).find((t) => DIRECTION.test(t.text));
      if (direction)
        return this.mention(phrase, {
          name: `${direction.text.toLowerCase()} ${name}`,
          kind: 'region',
          form: 'name',
          within: name,
        });
      return this.mention(phrase, { name, kind: lexicon.has('breakaway', name) ? 'region' : 'country', form: 'name' });
    }
    if (sort !== 'place') return null;
    if (
      words.length > 1 &&
      DIRECTION.test(words[0]!) &&
      !this.document.gazetteer.lookup(name).length &&
      !/^(north|south|east|west)$/i.test(words[0]!)
    )
      name = words.slice(1).join(' ');
    const last = words.at(-1)!.toLowerCase();
    if (words.length > 1) {
      const own = this.#kind(last);
      if (own && own !== 'site' && own !== 'road' && own !== 'region') {
        name = words.slice(0, -1).join(' ');
        kind = own;
      } else if (own) kind = own;
    }
    const before = tokens[run.start - 1];
    if (before && run.start > phrase.start) {
      const noun = this.#kind(before.lemma.toLowerCase());
      if (noun && before.xpos.startsWith('NN')) kind = noun;
    }
    const direction = tokens.slice(phrase.start, run.start).find((t) => DIRECTION.test(t.text));
    let extent: 'whole' | 'part' = kind === 'site' ? 'part' : 'whole';
    if (direction && tokens.slice(phrase.start, run.start).at(-1) === direction) {
      if (kind === 'city' || kind === 'village' || kind === null)
        extent = /^(north|south|east|west|central|downtown|inner)/i.test(direction.text) ? 'part' : extent;
      else extent = 'part';
    }
    if (
      phrase.sentence.tokens.slice(phrase.start, run.start).some((t) => lexicon.has('title', t.text.replace(/\.$/, '')))
    )
      return null;
    for (const a of phrase.appositions) {
      if (this.#lemma(a) !== 'capital') continue;
      const of = a.posts.find((p) => p.prep === 'of')?.phrase ?? a.owner;
      const host = of && (this.names.at(of.sentence, of.head) ?? this.names.at(of.sentence, of.head - 1));
      if (host) this.memory.setCapital(stripKind(host.text), name);
      kind ??= 'city';
    }
    return this.mention(phrase, { name, kind, extent, form: 'name', within: this.#within(phrase) });
  }

  /** The province or country told beside a name: "Mukalla, Hadramawt province", "in Helmand". */
  #within(phrase: Phrase): string | null {
    for (const a of phrase.appositions) {
      const run = this.names.at(a.sentence, a.head) ?? this.names.at(a.sentence, a.head - 1);
      if (!run) continue;
      const kind = this.#kind(this.#lemma(a));
      if (kind && kind !== 'province' && kind !== 'country' && kind !== 'district' && kind !== 'region') continue;
      if (this.names.sort(run) === 'place' || this.names.sort(run) === 'nation') return stripKind(run.text);
    }
    return this.#containerIn(phrase.posts);
  }

  #containerIn(posts: Phrase['posts']): string | null {
    for (const o of posts) {
      if (!CONTAINER.has(o.prep)) continue;
      const run =
        this.names.at(o.phrase.sentence, o.phrase.head) ?? this.names.at(o.phrase.sentence, o.phrase.head - 1);
      if (run && (this.names.sort(run) === 'place' || this.names.sort(run) === 'nation')) return stripKind(run.text);
    }
    return null;
  }

  /** Proper name inside a phrase before its common-noun head: "[Kunduz] city", "[Kabul] airport". */
  premodifier(phrase: Phrase): NameRun | null {
    for (let i = phrase.head - 1; i >= phrase.start; i--) {
      const run = this.names.at(phrase.sentence, i);
      if (run && run.start >= phrase.start) {
        const sort = this.names.sort(run);
        return sort === 'place' || sort === 'nation' || sort === 'unknown' ? run : null;
      }
    }
    return null;
  }

  #noun(phrase: Phrase): PlaceMention[] {
    const { lexicon } = this.document;
    const lemma = this.#lemma(phrase);
    const head = phrase.sentence.tokens[phrase.head]!;
    const plural = head.xpos === 'NNS';
    // "the whole of Aleppo", "the rest of it"
    if (/^(whole|entirety)$/.test(lemma)) {
      const all = phrase.posts.find((p) => p.prep === 'of');
      if (!all) return [];
      const told = this.of(all.phrase);
      const unknown = told.length === 0 && all.phrase.parts.length === 0 ? this.presumed(all.phrase) : null;
      return unknown ? [unknown] : told;
    }
    const partNoun =
      lexicon.has('place-part', lemma) ||
      lexicon.has('place-building', lemma) ||
      lexicon.has('place-part', head.text) ||
      lexicon.has('place-building', head.text);
    const kind = this.#kind(lemma);
    if (!kind && !partNoun) return [];
    const of = lemma === 'capital' ? undefined : phrase.posts.find((p) => p.prep === 'of');
    const premod = this.premodifier(phrase);
    // "the city of Kandahar", "the villages of A, B and C"
    if (kind && kind !== 'site' && kind !== 'road' && of && !(partNoun && kind !== 'district' && kind !== 'region')) {
      // "the city of A, as well as B": B is no part of it
      const inner = head.xpos === 'NN' && of.phrase.parts.length > 0 ? of.phrase.parts[0]! : of.phrase;
      const named = this.of(inner).filter((m) => m.form === 'name');
      if (named.length === 0 && kind !== 'country') {
        for (const part of inner.parts.length > 0 ? inner.parts : [inner]) {
          const more = this.presumed(part);
          if (!more) continue;
          this.names.promote(more.name!);
          named.push(more);
        }
      }
      const proper = named.filter((m) => m.kind !== 'country' || kind === 'country');
      if (proper.length > 0 && (!partNoun || of.phrase.start === phrase.end + 1)) {
        if (kind === 'district' && plural && proper.every((m) => m.kind === 'city'))
          return proper.map((m) => ({ ...m, extent: 'part' as const }));
        if (kind === 'region' && proper.some((m) => m.kind === 'city' || m.kind === 'village')) return proper;
        for (const m of proper) {
          if (kind === 'region') continue;
          m.kind = kind;
          m.extent = 'whole';
          m.start = Math.min(m.start, phrase.start);
          m.within ??= this.#within(of.phrase) ?? this.#withinPosts(phrase);
          this.memory.setKind(m.name, m.kind);
          this.memory.setNoun(m.name, lemma);
        }
        return proper;
      }
    }
    if (kind === 'site' || kind === 'road') {
      const site = this.#site(phrase, kind, premod, plural);
      if (site) return site;
    }
    if (partNoun && kind !== 'site' && kind !== 'road') {
      const whole = this.#wholeOf(phrase);
      if (whole.length > 0)
        return whole.map((m) =>
          this.mention(phrase, { name: m.name, kind: m.kind, within: m.within, extent: 'part', form: m.form }),
        );
      if (!kind || kind === 'district') {
        if (premod && this.names.sort(premod) === 'place' && kind === 'district')
          return [this.mention(phrase, { name: premod.text, kind, form: 'name', within: this.#within(phrase) })];
        return [];
      }
    }
    if (
      premod &&
      lemma !== 'capital' &&
      kind &&
      kind !== 'country' &&
      this.names.sort(premod) !== 'nation' &&
      !(partNoun && kind !== 'region')
    ) {
      if (this.names.sort(premod) === 'place' || kind !== 'region') {
        this.memory.setKind(premod.text, kind === 'region' ? null : kind);
        return [
          this.mention(phrase, {
            name: premod.text,
            kind,
            form: 'name',
            within: this.#within(phrase),
            extent: 'whole',
          }),
        ];
      }
    }
    // "Mosul, Iraq's second city"
    const host = phrase.sentence.phrases.find((p) => p.parts.length === 0 && p.appositions.includes(phrase));
    if (host && kind && kind !== 'site') {
      const told = this.of(host).filter((m) => m.form === 'name' && m.kind !== 'country');
      if (told.length > 0)
        return told.map((m) =>
          this.mention(phrase, { name: m.name, kind: m.kind ?? kind, within: m.within, extent: m.extent }),
        );
    }
    // "the town, Morek,"
    for (const a of phrase.appositions) {
      const named = this.of(a).filter((m) => m.form === 'name' && m.kind !== 'country');
      if (named.length > 0 && kind && kind !== 'site') return named.map((m) => ({ ...m, kind: m.kind ?? kind }));
    }
    // "the fifth town, Bossangoa, is held by": a name nothing else is known of
    if (/^(city|town|village)$/.test(lemma) && !plural) {
      const unknown = phrase.appositions.map((a) => this.presumed(a)).find((m) => m !== null);
      if (unknown) return [{ ...unknown, kind: unknown.kind ?? kind }];
    }
    return this.#reference(phrase, lemma, kind, plural);
  }

  /** "the town [of Morek] in Idlib": what the noun itself lies in. */
  #withinPosts(phrase: Phrase): string | null {
    return this.#containerIn(phrase.posts.filter((p) => p.prep !== 'of'));
  }

  /** What a part is part of: "the outskirts of X", "X's outskirts", "the city's north", "buildings in X". */
  #wholeOf(phrase: Phrase): PlaceMention[] {
    if (phrase.owner) {
      const owner = this.ownerPlaces(phrase.owner);
      if (owner.length > 0) return owner;
    }
    const post = phrase.posts.find((p) => p.prep === 'of') ?? phrase.posts.find((p) => INSIDE.has(p.prep));
    if (post) {
      const whole = this.of(post.phrase);
      if (whole.length > 0) return whole;
      const unknown = post.phrase.parts.length === 0 ? this.presumed(post.phrase) : null;
      if (unknown) return [unknown];
      for (const p of phrase.posts) {
        const found = INSIDE.has(p.prep) ? this.of(p.phrase) : [];
        if (found.length > 0) return found;
      }
    }
    const premod = this.premodifier(phrase);
    if (premod && this.names.sort(premod) === 'place')
      return [this.mention(phrase, { name: premod.text, kind: this.memory.kindOf(premod.key), form: 'name' })];
    // "the city center", "city outskirts"
    const { tokens } = phrase.sentence;
    for (let i = phrase.head - 1; i >= phrase.start; i--) {
      const lemma = tokens[i]!.lemma.toLowerCase();
      if (this.document.lexicon.has('place-city-strict', lemma) || lemma === 'village' || lemma === 'province') {
        const town = this.memory.recall(this.#kind(lemma), phrase);
        if (town) return [town];
      }
    }
    return [];
  }

  /** "Russia's [capital]", "its [airport]", "the city's [outskirts]". */
  ownerPlaces(owner: Phrase): PlaceMention[] {
    const t = owner.sentence.tokens[owner.head]!;
    if (t.xpos === 'PRP$') {
      if (
        !/^its$/i.test(t.text) ||
        !/^(outskirts?|cent(re|er)|airport|port|suburbs?|streets?|gates?|capital|edges?|north|south|east|west|districts?|neighbou?rhoods?|heart|approaches|bridges?|entrances?|areas?|parts?)$/i.test(
          owner.sentence.tokens[owner.end]?.text ?? owner.sentence.tokens[owner.end + 1]?.text ?? '',
        )
      )
        return [];
      const place = this.memory.recall(null, owner);
      return place ? [place] : [];
    }
    const run = this.names.at(owner.sentence, owner.head);
    if (run) {
      if (this.names.sort(run) === 'place')
        return [this.mention(owner, { name: run.text, kind: this.memory.kindOf(run.key), form: 'name' })];
      if (this.names.sort(run) === 'nation')
        return [this.mention(owner, { name: run.text, kind: 'country', form: 'name' })];
      return [];
    }
    return this.of(owner);
  }

  #site(phrase: Phrase, kind: PlaceKind, premod: NameRun | null, plural: boolean): PlaceMention[] | null {
    const { tokens } = phrase.sentence;
    const text = this.document.report.text;
    const first = tokens[phrase.start]!;
    const definite = DEFINITE.test(first.text.toLowerCase());
    const lemma = this.#lemma(phrase);
    const building =
      this.document.lexicon.has('place-building', lemma) || this.document.lexicon.has('place-part', lemma);
    for (const a of phrase.appositions) {
      const run = this.names.at(a.sentence, a.head);
      if (run && run.end === a.head + 1 && this.names.sort(run) !== 'person' && this.names.sort(run) !== 'nation')
        return [
          this.mention(phrase, { name: run.text, kind, extent: 'part', form: 'name', within: premod?.text ?? null }),
        ];
    }
    if (premod && this.names.sort(premod) !== 'nation') {
      const name = text.slice(tokens[premod.start]!.start, tokens[phrase.head]!.end);
      return [
        this.mention(phrase, {
          name: plural && !/s$/.test(premod.text) ? name.replace(/s$/, '') : name,
          kind,
          extent: kind === 'road' ? 'whole' : 'part',
          form: 'name',
          within: this.#siteTown(phrase, premod),
        }),
      ];
    }
    const town = this.#siteTown(phrase, null);
    // "the Red Sea port of Hodeidah" is the town
    const of = phrase.posts.find((p) => p.prep === 'of');
    if (of && /^(port|seaport|harbour|harbor|camp|garrison|island|crossing)$/.test(lemma)) {
      const named = this.of(of.phrase).filter((m) => m.form === 'name' && m.kind !== 'country');
      const extra = named.length > 0 ? named : [this.presumed(of.phrase)].filter((m) => m !== null);
      if (extra.length > 0)
        return extra.map((m) => ({
          ...m,
          start: phrase.start,
          kind: lemma === 'crossing' ? 'border-crossing' : (m.kind ?? 'city'),
        }));
    }
    if (this.document.lexicon.has('minor-site', lemma)) {
      const host = phrase.posts
        .filter((p) => /^(at|in|near|outside|of|on|inside|around)$/.test(p.prep))
        .flatMap((p) =>
          this.of(p.phrase).concat(
            this.of(p.phrase).length > 0 ? [] : [this.presumed(p.phrase)].filter((m) => m !== null),
          ),
        )
        .find((m) => m.name && m.kind !== 'country' && m.kind !== 'region');
      if (host)
        return [
          this.mention(phrase, { name: host.name, kind: host.kind, within: host.within, extent: 'part', form: 'noun' }),
        ];
    }
    const owner = phrase.owner ? this.ownerPlaces(phrase.owner)[0] : undefined;
    const word = text.slice(tokens[Math.max(phrase.start, this.#firstNoun(phrase))]!.start, tokens[phrase.head]!.end);
    if (this.document.lexicon.has('minor-site', lemma) && !phrase.owner) {
      // an unnamed building belongs to the town the talk is of
      const near = this.memory.recall('city', phrase, 'town');
      if (near && phrase.sentence.index - near.sentence.index <= 2)
        return [
          this.mention(phrase, { name: near.name, kind: near.kind, within: near.within, extent: 'part', form: 'noun' }),
        ];
      if (!definite) return [];
    }
    if (kind === 'road') {
      const linked = phrase.posts
        .filter((p) => /^(from|to|between|linking|into|of|out of|through)$/.test(p.prep))
        .flatMap((p) => this.of(p.phrase));
      const names = linked.filter((m) => m.form === 'name').map((m) => m.name);
      if (names.length > 0) {
        const end = Math.max(...phrase.posts.map((p) => p.phrase.end));
        return [
          this.mention(phrase, {
            name: text.slice(tokens[this.#firstNoun(phrase)]!.start, tokens[end - 1]!.end),
            kind,
            form: 'name',
            end,
          }),
        ];
      }
      const known = definite ? this.memory.recallSite(lemma) : null;
      if (known)
        return [
          this.mention(phrase, {
            name: known.name,
            kind: known.kind,
            within: known.within,
            extent: known.extent,
            form: 'noun',
          }),
        ];
      return [
        this.mention(phrase, { name: owner?.name ? `${owner.name} ${word}` : word, kind, within: town, form: 'noun' }),
      ];
    }
    if (owner?.name)
      return [
        this.mention(phrase, {
          name: building ? owner.name : `${owner.name} ${word}`,
          kind: building ? owner.kind : 'site',
          extent: 'part',
          form: 'noun',
          within: owner.name,
        }),
      ];
    if (definite) {
      const known = this.memory.recallSite(lemma);
      if (known)
        return [
          this.mention(phrase, {
            name: known.name,
            kind: known.kind,
            within: known.within,
            extent: 'part',
            form: 'noun',
          }),
        ];
    }
    if (plural || building) {
      const whole = this.#wholeOf(phrase);
      if (whole.length > 0)
        return whole.map((m) =>
          this.mention(phrase, { name: m.name, kind: m.kind, within: m.within, extent: 'part', form: 'noun' }),
        );
      const near = building ? this.memory.recall('city', phrase) : null;
      return near && definite
        ? [
            this.mention(phrase, {
              name: near.name,
              kind: near.kind,
              within: near.within,
              extent: 'part',
              form: 'noun',
            }),
          ]
        : null;
    }
    return [
      this.mention(phrase, {
        name: town && definite ? `${town} ${word}` : word,
        kind: 'site',
        extent: 'part',
        within: town,
        form: 'noun',
      }),
    ];
  }

  #firstNoun(phrase: Phrase): number {
    const { tokens } = phrase.sentence;
    let i = phrase.head;
    while (
      i - 1 >= phrase.start &&
      (/^NN$/.test(tokens[i - 1]!.xpos) || this.document.lexicon.has('demonym', tokens[i - 1]!.text))
    )
      i--;
    return i;
  }

  /** The town a site is told to be in. */
  #siteTown(phrase: Phrase, premod: NameRun | null): string | null {
    for (const p of phrase.posts) {
      if (!/^(in|of|at|near|outside)$/.test(p.prep)) continue;
      const found = this.of(p.phrase).find((m) => m.form === 'name' || m.name);
      if (found) return found.name;
    }
    if (premod && this.names.sort(premod) === 'place' && this.memory.kindOf(premod.key) !== 'site') return premod.text;
    return null;
  }

  /** "the city", "the town", "the province", "two villages", "the area". */
  #reference(phrase: Phrase, lemma: string, kind: PlaceKind | null, plural: boolean): PlaceMention[] {
    const { tokens } = phrase.sentence;
    const first = tokens[phrase.start]!;
    const definite =
      DEFINITE.test(first.text.toLowerCase()) ||
      /^(half|whole|entire|most|all)$/.test(first.text.toLowerCase()) ||
      !!phrase.owner ||
      (/^(town|downtown)$/.test(lemma) && phrase.start === phrase.head);
    if (!kind) return [];
    // "the area that was attacked": told by the clause, not by what was named before
    const next = tokens[phrase.end];
    if (kind === 'region' && next && /^(that|where|which|who)$/i.test(next.text)) return [];
    if (plural) return this.#plural(phrase, kind);
    if (lemma === 'capital' && definite) {
      const capital = this.memory.capital(phrase, this);
      if (capital)
        return [this.mention(phrase, { name: capital.name, kind: 'city', within: capital.within, extent: 'whole' })];
    }
    if (!definite) {
      if (
        /^(single|another|any|one|other|every|each)$/.test(tokens[phrase.start + 1]?.text.toLowerCase() ?? '') ||
        /^(another|any|every|each|one|no)$/i.test(first.text)
      )
        return [];
      // "a key railroad hub", "in what had been a Ukraine-controlled city": named nearby
      const town = kind === 'city' || kind === 'village' ? this.memory.ahead(phrase, this) : null;
      return town ? [this.mention(phrase, { name: town.name, kind: town.kind ?? kind, within: town.within })] : [];
    }
    const found = this.memory.recall(kind, phrase, lemma);
    if (!found) return [];
    return [
      this.mention(phrase, {
        name: found.name,
        kind: found.kind ?? kind,
        within: found.within,
        extent: found.extent === 'part' && kind === 'site' ? 'part' : 'whole',
      }),
    ];
  }

  /** "two villages": the two named later or before; else the words themselves with what they lie in. */
  #plural(phrase: Phrase, kind: PlaceKind): PlaceMention[] {
    const { tokens } = phrase.sentence;
    const text = this.document.report.text;
    const list = this.memory.listOf(kind, phrase, this);
    if (list.length > 0)
      return list.map((m) => this.mention(phrase, { name: m.name, kind: m.kind ?? kind, within: m.within }));
    const inside = phrase.posts
      .slice(0, 1)
      .filter((p) => INSIDE.has(p.prep) && p.prep !== 'on')
      .flatMap((p) => this.of(p.phrase))
      .find((m) => m.name);
    const holder = inside ?? (phrase.owner ? this.ownerPlaces(phrase.owner)[0] : undefined);
    const end = inside ? Math.max(phrase.end, inside.end) : phrase.end;
    const from =
      phrase.owner && !inside
        ? phrase.owner.end + (tokens[phrase.owner.end]?.xpos === 'POS' ? 1 : 0)
        : /^(the|these|those)$/i.test(tokens[phrase.start]!.text)
          ? phrase.start + 1
          : phrase.start;
    if (!holder && kind === 'site')
      return [
        this.mention(phrase, { name: text.slice(tokens[from]!.start, tokens[end - 1]!.end), kind, extent: 'part' }),
      ];
    if (!holder && kind !== 'region') return [this.mention(phrase, { name: null, kind })];
    if (!holder) return [];
    return [
      this.mention(phrase, {
        name: text.slice(tokens[from]!.start, tokens[end - 1]!.end),
        kind,
        within: holder.name,
        end,
        extent: kind === 'region' ? 'part' : 'whole',
      }),
    ];
  }

  /** A pronoun in a slot that needs a place: "to capture [it]", "[there]", "the city, [which] fell". */
  pronoun(phrase: Phrase): PlaceMention | null {
    const t = phrase.sentence.tokens[phrase.head]!;
    if (!/^(it|there|which|that|here|this)$/i.test(t.text)) return null;
    const found = this.memory.recall(null, phrase);
    return found
      ? this.mention(phrase, {
          name: found.name,
          kind: found.kind,
          within: found.within,
          extent: found.extent,
          form: 'pronoun',
        })
      : null;
  }

  /** A proper name of no known sort, taken as a place because a slot asks for one ("seized Sjariyah"). */
  presumed(phrase: Phrase): PlaceMention | null {
    const run = this.names.at(phrase.sentence, phrase.head);
    if (!run || this.names.sort(run) !== 'unknown' || run.end !== phrase.head + 1 || run.start < phrase.start)
      return null;
    if (phrase.start < run.start && !namedTown(phrase, run)) return null;
    if (phrase.owner || /^(mr|mrs|ms|dr)\b/i.test(run.text)) return null;
    const tail = run.text.split(/\s+/).at(-1)!;
    if (this.document.lexicon.has('group-tail', tail) || this.document.lexicon.has('org-tail', tail)) return null;
    return this.mention(phrase, {
      name: run.text,
      kind: this.memory.kindOf(run.key),
      form: 'name',
      within: this.#within(phrase),
    });
  }
}

export function stripKind(name: string): string {
  const words = name.split(/\s+/);
  return words.length > 1 && /^(province|governorate|oblast|region|district|state|county)$/i.test(words.at(-1)!)
    ? words.slice(0, -1).join(' ')
    : name;
}

export function sameName(a: string | null, b: string | null): boolean {
  return !!a && !!b && fold(a) === fold(b);
}
