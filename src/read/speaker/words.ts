import { remembered } from '../../lib/remembered.ts';
import type { Lexicon } from '../lexicon.ts';

const compiled = new WeakMap<Lexicon, Map<string, RegExp>>();

/** A pattern for any entry of a word list, plural forms included, in lower-case text. */
export function patternOf(lexicon: Lexicon, list: string): RegExp {
  let patterns = compiled.get(lexicon);
  if (!patterns) {
    patterns = new Map();
    compiled.set(lexicon, patterns);
  }
  let pattern = patterns.get(list);
  if (!pattern) {
    const words = [...lexicon.list(list)]
      .sort((a, b) => b.length - a.length)
      .map((w) => {
        const safe = w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
        return /y$/.test(w)
          ? `${safe.slice(0, -1)}(?:y|ies)`
          : /man$/.test(w)
            ? `${safe.slice(0, -3)}m[ae]n`
            : `${safe}(?:e?s)?`;
      });
    pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'u');
    patterns.set(list, pattern);
  }
  return pattern;
}

const global = new WeakMap<RegExp, RegExp>();

/** The same for `matchAll`. */
export function everyPatternOf(lexicon: Lexicon, list: string): RegExp {
  const one = patternOf(lexicon, list);
  let every = global.get(one);
  if (!every) {
    every = new RegExp(one.source, 'gu');
    global.set(one, every);
  }
  return every;
}

/** Heads and short phrases are asked for again and again. */
const LONGEST = 40;
const MOST = 1000;
const matches = remembered(MOST, (pattern: RegExp, text) => pattern.test(text));

export function hasWord(lexicon: Lexicon, list: string, text: string): boolean {
  const pattern = patternOf(lexicon, list);
  return text.length > LONGEST ? pattern.test(text) : matches(pattern, text);
}
