import { runningForms } from './headline.ts';
import { Lemmatiser } from './lemma.ts';
import { paragraphs, type Span } from './paragraphs.ts';
import { sentenceEnds } from './sentences.ts';
import { type OwnScores, type Tagset, tagsetOf, tagWords } from './tagger.ts';
import type { Sentence, Token } from './token.ts';
import { tokenize } from './tokenize.ts';
import { readWeights, type Weights } from './weights.ts';
import { Words } from './word.ts';

export interface AnalyseOptions {
  /** Names known beforehand (from a gazetteer), in UTF-16 offsets: each is tagged as one proper noun. */
  proper?: readonly Span[];
}

/** Turns text into sentences of tagged and lemmatised tokens. */
export interface Analyser {
  analyse(text: string, options?: AnalyseOptions): Sentence[];
}

/** Longer stretches without a full stop (tables, lists of names) are tagged in pieces of this many words. */
const LONGEST = 120;

/** An analyser with unpacked weights (`loadWeights`). It keeps a cache of word forms; use one a thread. */
export function createAnalyser(weights: Uint8Array): Analyser {
  const sentenceAnalyser = new SentenceAnalyser(readWeights(weights));
  return {
    analyse(text, options = {}) {
      const names = [...(options.proper ?? [])].filter((n) => n.end > n.start).sort((a, b) => a.start - b.start);
      return paragraphs(text).flatMap((span, paragraph) => {
        const inside = names.filter((n) => n.start >= span.start && n.end <= span.end);
        const tokens = tokenize(text, span.start, span.end, inside);
        const out: Sentence[] = [];
        let from = 0;
        for (const end of sentenceEnds(text, tokens, inside)) {
          for (let at = from; at < end; at += LONGEST) {
            const part = tokens.slice(at, Math.min(end, at + LONGEST));
            const made = sentenceAnalyser.analyse(text, part, inside);
            out.push({ start: part[0]!.start, end: part.at(-1)!.end, paragraph, tokens: made });
          }
          from = end;
        }
        return out;
      });
    },
  };
}

/** The one copy of a text that the engine keeps for names in programs: compared by address, not letter by letter. */
const interned = (text: string): string => Object.keys({ [text]: true })[0]!;

/** A word as the tagger sees it: one token, or all tokens of a name known beforehand. */
interface Unit {
  first: number;
  last: number;
  name: boolean;
}

class SentenceAnalyser {
  readonly #model: Weights;
  readonly #words: Words;
  readonly #lemmas: Lemmatiser;
  readonly #name: number;
  readonly #tagset: Tagset;
  readonly #own: OwnScores = new WeakMap();
  readonly #pairs: readonly [string, string][];

  constructor(model: Weights) {
    this.#model = model;
    this.#words = new Words(model.lexicon, model.senses, model.tags);
    this.#name = model.tags.indexOf('PROPN NNP');
    this.#tagset = tagsetOf(model.tags);
    this.#pairs = model.tags.map((tag) => tag.split(' ').map(interned) as [string, string]);
    this.#lemmas = new Lemmatiser(model.lemmas, this.#pairs);
  }

  analyse(text: string, spans: readonly Span[], names: readonly Span[]): Token[] {
    const forms = spans.map((s) => text.slice(s.start, s.end));
    const units = unitsOf(spans, names);
    const shown = runningForms(forms, this.#words);
    const words = units.map((u) => this.#words.get(shown[u.last]!));
    const tags = new Int32Array(units.length);
    const fixed = Int32Array.from(units, (u) => (u.name ? this.#name : -1));
    tagWords(this.#model.tagger, this.#tagset, words, fixed, tags, this.#own);
    const tokens: Token[] = [];
    units.forEach((unit, u) => {
      const [upos, xpos] = this.#pairs[tags[u]!]!;
      for (let i = unit.first; i <= unit.last; i++) {
        const { start, end } = spans[i]!;
        const form = forms[i]!;
        tokens.push({ text: form, start, end, upos, xpos, lemma: this.#lemmas.of(form, tags[u]!) });
      }
    });
    return tokens;
  }
}

function unitsOf(spans: readonly Span[], names: readonly Span[]): Unit[] {
  const out: Unit[] = [];
  let last: Span | undefined;
  spans.forEach((s, i) => {
    const name = names.find((n) => n.start <= s.start && s.end <= n.end);
    if (name && name === last) out.at(-1)!.last = i;
    else out.push({ first: i, last: i, name: name !== undefined });
    last = name;
  });
  return out;
}
