import { lemma } from './lemma.ts';
import { paragraphs, type Span } from './paragraphs.ts';
import { sentenceEnds } from './sentences.ts';
import { tagWords } from './tagger.ts';
import type { Sentence, Token } from './token.ts';
import { tokenize } from './tokenize.ts';
import { readWeights, type Weights } from './weights.ts';
import { Words } from './word.ts';

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

/** An analyser with unpacked weights (`loadWeights`). It keeps a cache of word forms; use one a thread. */
export function createAnalyser(weights: Uint8Array): Analyser {
  const model = readWeights(weights);
  const words = new Words(model.lexicon);
  return {
    analyse(text, options = {}) {
      const names = [...(options.proper ?? [])].filter((n) => n.end > n.start).sort((a, b) => a.start - b.start);
      return paragraphs(text).flatMap((span, paragraph) => {
        const inside = names.filter((n) => n.start >= span.start && n.end <= span.end);
        const tokens = tokenize(text, span.start, span.end, inside);
        const out: Sentence[] = [];
        let from = 0;
        for (const end of sentenceEnds(text, tokens, inside)) {
          out.push(sentence(text, tokens.slice(from, end), paragraph, inside, model, words));
          from = end;
        }
        return out;
      });
    },
  };
}

function sentence(
  text: string,
  spans: readonly Span[],
  paragraph: number,
  names: readonly Span[],
  model: Weights,
  words: Words,
): Sentence {
  const forms = spans.map((s) => text.slice(s.start, s.end));
  const proper = model.tags.indexOf('PROPN NNP');
  const fixed = Int32Array.from(spans, (s) => (names.some((n) => n.start <= s.start && s.end <= n.end) ? proper : -1));
  const tags = new Int32Array(spans.length);
  tagWords(
    model.tagger,
    model.tags.length,
    forms.map((f) => words.get(f)),
    fixed,
    tags,
  );
  const tokens = spans.map((span, i): Token => {
    const [upos, xpos] = model.tags[tags[i]!]!.split(' ') as [string, string];
    return {
      text: forms[i]!,
      start: span.start,
      end: span.end,
      upos,
      xpos,
      lemma: lemma(forms[i]!, upos, xpos, model.lemmas),
      head: -2,
      rel: 'dep',
    };
  });
  return { start: spans[0]!.start, end: spans.at(-1)!.end, paragraph, tokens };
}
