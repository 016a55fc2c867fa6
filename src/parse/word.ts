import { hashText } from './hash.ts';
import type { Lexicon } from './lexicon.ts';
import type { Senses } from './senses.ts';

/** What the features need to know of a written word, worked out once a form. All numbers but `known` are hashes. */
export interface Word {
  lower: string;
  form: number;
  suffix1: number;
  suffix2: number;
  suffix3: number;
  suffix4: number;
  prefix1: number;
  prefix3: number;
  shape: number;
  /** Ambiguity class: the tags the word had in training; 0 when too rare to say. */
  tags: number;
  /** Parts of speech and broad sense in WordNet; 0 when it is not there. */
  senses: number;
  broad: number;
  /** The only tags it can have, where they are settled. */
  only: readonly number[] | null;
  /** Commonly no name. */
  common: boolean;
  /** Begins with a capital. */
  name: boolean;
  /** Seen often enough in training to be used as a word of its own. */
  known: boolean;
  /** Shape and ending, which stand for words not seen often. */
  class: number;
  /** `form` for known words, else `class`. */
  lexical: number;
}

const LETTERS = /^[A-Za-z]+$/;

/** Straight quotes, plain dashes, digits as 0. */
export function normalise(text: string): string {
  if (LETTERS.test(text)) return text;
  return text
    .replace(/[’‘`ʼ´]/g, "'")
    .replace(/[“”]|''/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/\d/g, '0');
}

function shapeOf(text: string): string {
  const s = text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{L}]/gu, (c) => (c === 'X' ? 'X' : 'x'))
    .replace(/\d/g, '0');
  return s.replace(/X{3,}/g, 'XXX').replace(/x{2,}/g, 'xx').replace(/0{5,}/g, '00000');
}

const MOST = 60_000;

/** Words of a lexicon, remembered by form. */
export class Words {
  #known = new Map<string, Word>();
  readonly #lexicon: Lexicon;
  readonly #senses: Senses;
  readonly #names: ReadonlySet<number>;

  /** `tags` are the tags by number. */
  constructor(lexicon: Lexicon, senses: Senses, tags: readonly string[]) {
    this.#names = new Set(tags.flatMap((t, i) => (t.startsWith('PROPN') ? [i] : [])));
    this.#lexicon = lexicon;
    this.#senses = senses;
  }

  get(text: string): Word {
    const had = this.#known.get(text);
    if (had) return had;
    if (this.#known.size >= MOST) this.#known.clear();
    const norm = normalise(text);
    const lower = norm.toLowerCase();
    const n = lower.length;
    const form = hashText(lower);
    const shape = hashText(shapeOf(norm));
    const suffix = (k: number) => hashText(lower, Math.max(0, n - k));
    const entry = this.#lexicon.get(form);
    const unseen = (shape ^ Math.imul(suffix(2), 31)) | 0;
    const sense = this.#senses.of(lower);
    const known = entry?.frequent ?? false;
    const word: Word = {
      lower,
      form,
      suffix1: suffix(1),
      suffix2: suffix(2),
      suffix3: suffix(3),
      suffix4: suffix(4),
      prefix1: hashText(lower, 0, 1),
      prefix3: hashText(lower, 0, 3),
      shape,
      tags: entry?.tags ?? 0,
      senses: sense.classes,
      broad: sense.broad,
      common: entry && entry.first >= 0 ? !this.#names.has(entry.first) : sense.common,
      only: entry?.only ?? null,
      name: /^\p{Lu}/u.test(norm),
      known,
      class: unseen,
      lexical: known ? form : unseen,
    };
    this.#known.set(text, word);
    return word;
  }
}
