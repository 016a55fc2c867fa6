import { normalise } from './word.ts';

/** What the rules need beside the word: learned from the treebanks and from data/tagger/lemmas.csv. */
export interface Lemmas {
  /** Lemmas that the rules get wrong, by `XPOS form`, in lower case. */
  exceptions: ReadonlyMap<string, string>;
  /** Known lemmas of verbs, which decide between "mov", "move" and "stop", "stopp". */
  verbs: ReadonlySet<string>;
}

const MOST = 30_000;

/** Lemmas of tagged words, remembered by form. */
export class Lemmatiser {
  readonly #lemmas: Lemmas;
  readonly #tags: readonly (readonly [string, string])[];
  readonly #known: Map<string, string>[];
  #size = 0;

  /** `tags` are pairs of universal and Penn tag, by number. */
  constructor(lemmas: Lemmas, tags: readonly (readonly [string, string])[]) {
    this.#lemmas = lemmas;
    this.#tags = tags;
    this.#known = tags.map(() => new Map());
  }

  of(form: string, tag: number): string {
    const forms = this.#known[tag]!;
    const had = forms.get(form);
    if (had !== undefined) return had;
    if (++this.#size > MOST) {
      for (const map of this.#known) map.clear();
      this.#size = 1;
    }
    const [upos, xpos] = this.#tags[tag]!;
    const found = lemma(form, upos, xpos, this.#lemmas);
    forms.set(form, found);
    return found;
  }
}

/** The lemma of a tagged word. */
function lemma(form: string, upos: string, xpos: string, lemmas: Lemmas): string {
  const plain = form.replace(/[’‘]/g, "'");
  return (
    lemmas.exceptions.get(`${xpos} ${normalise(form).toLowerCase()}`) ?? ruleLemma(plain, upos, xpos, lemmas.verbs)
  );
}

/** The lemma by rule alone: endings of plurals, verbs and comparison taken off; names stay as they stand. */
export function ruleLemma(form: string, upos: string, xpos: string, verbs: ReadonlySet<string>): string {
  if (xpos === 'NNPS') return form === form.toUpperCase() ? form : withoutS(form);
  if (upos === 'PROPN' || /\d/.test(form)) return form;
  const lower = form.toLowerCase();
  if (lower.length < 4) return lower;
  if (xpos === 'NNS' || xpos === 'VBZ') return withoutS(lower);
  if (xpos === 'VBG') return stem(lower, 'ing', verbs);
  if (xpos === 'VBD' || xpos === 'VBN') return stem(lower, 'ed', verbs);
  if (xpos === 'JJR' || xpos === 'RBR') return stem(lower, 'er', verbs);
  if (xpos === 'JJS' || xpos === 'RBS') return stem(lower, 'est', verbs);
  return lower;
}

function withoutS(word: string): string {
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz|[^aeiou]o)es$/.test(word)) return word.slice(0, -2);
  if (/men$/.test(word)) return `${word.slice(0, -2)}an`;
  if (/(?:ss|us|is)$/.test(word) || !word.endsWith('s')) return word;
  return word.slice(0, -1);
}

function stem(word: string, ending: string, verbs: ReadonlySet<string>): string {
  if (!word.endsWith(ending)) return word;
  const bare = word.slice(0, -ending.length);
  if (!/[aeiouy]/.test(bare)) return word;
  const single = /([^aeiou])\1$/.test(bare) ? bare.slice(0, -1) : bare;
  const yes = /[^aeiou]i$/.test(bare) ? `${bare.slice(0, -1)}y` : bare;
  for (const candidate of [`${bare}e`, yes, bare, single]) if (verbs.has(candidate)) return candidate;
  if (yes !== bare && ending !== 'ing') return yes;
  if (single !== bare && !/(?:ll|ss|ff|zz)$/.test(bare)) return single;
  return /(?:[uvzc]|[^aeiourlw]l|[aeiounr]s|[dr]g|[aeiou]t)$/.test(bare) && !/(?:[aeiou]{2}|[ei])t$/.test(bare)
    ? `${bare}e`
    : bare;
}
