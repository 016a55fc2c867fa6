import { hashText } from './hash.ts';
import { runningForms } from './headline.ts';
import { lemma } from './lemma.ts';
import { paragraphs, type Span } from './paragraphs.ts';
import type { Input } from './parse-features.ts';
import { Parser, systemOf } from './parser.ts';
import { sentenceEnds } from './sentences.ts';
import { type OwnScores, type Tagset, tagsetOf, tagWords } from './tagger.ts';
import type { Sentence, Token } from './token.ts';
import { tokenize } from './tokenize.ts';
import { readWeights, type Weights } from './weights.ts';
import { type Word, Words } from './word.ts';

export interface AnalyseOptions {
  /** Names known beforehand (from a gazetteer), in UTF-16 offsets: tagged as proper nouns and kept as one flat name. */
  proper?: readonly Span[];
  /** False leaves out the dependency parse: every head is -2. */
  parse?: boolean;
}

/** Turns text into tagged, lemmatised and parsed sentences. */
export interface Analyser {
  analyse(text: string, options?: AnalyseOptions): Sentence[];
}

/** Longer stretches without a full stop (tables, lists of names) are parsed in pieces of this many words. */
const LONGEST = 120;
const ROOT = hashText('<root>');

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
            const made = sentenceAnalyser.analyse(text, part, inside, options.parse ?? true);
            out.push({ start: part[0]!.start, end: part.at(-1)!.end, paragraph, tokens: made });
          }
          from = end;
        }
        return out;
      });
    },
  };
}

/** A word as the tagger and parser see it: one token, or all tokens of a name known beforehand. */
interface Unit {
  first: number;
  last: number;
  name: boolean;
}

class SentenceAnalyser {
  readonly #model: Weights;
  readonly #words: Words;
  #parser: Parser | null = null;
  readonly #name: number;
  readonly #tagset: Tagset;
  readonly #own: OwnScores = new WeakMap();
  readonly #pairs: readonly [string, string][];

  constructor(model: Weights) {
    this.#model = model;
    this.#words = new Words(model.lexicon, model.senses, model.tags);
    this.#name = model.tags.indexOf('PROPN NNP');
    this.#tagset = tagsetOf(model.tags);
    this.#pairs = model.tags.map((tag) => tag.split(' ') as [string, string]);
  }

  analyse(text: string, spans: readonly Span[], names: readonly Span[], parse: boolean): Token[] {
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
        const head = i === unit.first ? -2 : unit.first;
        tokens.push({
          text: form,
          start,
          end,
          upos,
          xpos,
          lemma: lemma(form, upos, xpos, this.#model.lemmas),
          head,
          rel: i === unit.first ? 'dep' : 'flat',
        });
      }
    });
    if (parse) this.#attach(tokens, units, words, tags);
    else for (const t of tokens) t.head = -2;
    return tokens;
  }

  #attach(tokens: Token[], units: readonly Unit[], words: readonly Word[], tags: Int32Array): void {
    const { rels: names, moves, labels } = this.#model;
    this.#parser ??= new Parser(systemOf(names), moves, labels);
    const { heads, rels } = this.#parser.parse(parserInput(words, tags, units, this.#model.tags.length));
    units.forEach((unit, u) => {
      const token = tokens[unit.first]!;
      token.head = heads[u]! < 0 ? -1 : units[heads[u]!]!.first;
      token.rel = names[rels[u]!]!;
    });
  }
}

/** What the parser sees of tagged words; a name known beforehand is a name it has never seen. */
export function parserInput(
  words: readonly Word[],
  tags: Int32Array,
  units: readonly { name: boolean }[],
  rootTag: number,
): Input {
  const n = words.length;
  const lexical = new Int32Array(n + 1);
  const all = new Int32Array(n + 1);
  const broad = new Int32Array(n + 1);
  words.forEach((w, i) => {
    lexical[i] = units[i]!.name ? w.class : w.lexical;
    all[i] = tags[i]!;
    broad[i] = units[i]!.name ? 0 : w.broad;
  });
  lexical[n] = ROOT;
  all[n] = rootTag;
  return { n, lexical, tags: all, broad };
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
