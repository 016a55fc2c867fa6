import type { PlaceKind } from '../../model/place.ts';
import type { Document, PlaceMention, ReadSentence } from '../document.ts';
import type { Phrase } from '../frame.ts';
import type { Names } from '../name/names.ts';
import type { NameRun } from '../name/run.ts';
import type { PlaceContext } from './context.ts';
import { PlaceMemory } from './memory.ts';
import { namedPlace, presumedPlace } from './named.ts';
import { nounPlaces } from './noun.ts';
import { oldTown, ownerPlaces } from './whole.ts';
import { KINDS } from './words.ts';

/** Turns noun phrases into places, in reading order, remembering what was named for "the city", "its airport", "the two villages". */
export class Places implements PlaceContext {
  readonly document: Document;
  readonly names: Names;
  readonly memory: PlaceMemory;
  readonly done = new Map<Phrase, PlaceMention[]>();

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
    const had = this.done.get(phrase);
    if (had) return had;
    this.done.set(phrase, []);
    const found = phrase.parts.length > 0 ? this.list(phrase) : this.single(phrase);
    this.done.set(phrase, found);
    for (const m of found) this.memory.note(m);
    return found;
  }

  list(phrase: Phrase): PlaceMention[] {
    const out: PlaceMention[] = [];
    for (const part of phrase.parts)
      for (const m of this.of(part)) if (!out.some((x) => x.name === m.name && x.extent === m.extent)) out.push(m);
    if (out.some((m) => m.form === 'name' && m.kind !== 'country')) {
      for (const part of phrase.parts) {
        const more = this.of(part).length === 0 ? presumedPlace(this, part) : null;
        if (!more) continue;
        this.names.promote(more.name!);
        more.kind ??= out.find((m) => m.form === 'name')!.kind;
        out.push(more);
        this.done.set(part, [more]);
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

  /** "Kobani residents said": the place is spoken of, though the phrase stands for none. */
  mindName(phrase: Phrase): void {
    const run = this.premodifier(phrase);
    if (!run || this.names.sort(run) !== 'place') return;
    const kind = this.memory.kindOf(run.key);
    if (!kind || (phrase.owner && run.end <= phrase.owner.end) || this.document.lexicon.has('metonym', run.text))
      return;
    this.memory.note(this.mention(phrase, { name: run.text, kind, form: 'name', start: run.start, end: run.end }));
  }

  named(phrase: Phrase): PlaceMention | null {
    const told = this.of(phrase).find((m) => m.form === 'name' && m.kind !== 'country');
    if (told) return told;
    const more = this.of(phrase).length === 0 ? presumedPlace(this, phrase) : null;
    if (more) this.names.promote(more.name!);
    return more;
  }

  lemma(phrase: Phrase, i = phrase.head): string {
    return phrase.sentence.tokens[i]!.lemma.toLowerCase();
  }

  kind(lemma: string): PlaceKind | null {
    const lists = this.document.lexicon.of(lemma);
    for (const [list, kind] of KINDS) if (lists.has(list)) return kind;
    return null;
  }

  single(phrase: Phrase): PlaceMention[] {
    const { tokens } = phrase.sentence;
    const head = tokens[phrase.head]!;
    if (head.xpos === 'DT' && phrase.posts.length === 0) return [];
    if ((head.upos === 'PRON' && head.xpos !== 'DT') || head.xpos === 'PRP' || head.xpos === 'EX') return [];
    const run = this.names.at(phrase.sentence, phrase.head);
    // "Route 7" has its number behind its head
    if (run && (run.end === phrase.head + 1 || (run.end === phrase.end && tokens[phrase.head + 1]?.xpos === 'CD'))) {
      const named = oldTown(this, phrase, run) ?? namedPlace(this, phrase, run);
      return named ? [named] : [];
    }
    const found = nounPlaces(this, phrase);
    if (found.length === 0) this.mindName(phrase);
    return found;
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

  /** The places a possessor stands for: "Russia's [capital]", "its [airport]". */
  ownerPlaces(owner: Phrase): PlaceMention[] {
    return ownerPlaces(this, owner);
  }
}
