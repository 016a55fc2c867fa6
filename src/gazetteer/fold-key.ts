import { fold } from '../lib/fold.ts';

const ARTICLES = new Set('al el ul il as es ash esh ar er at et az ez ad ed an en adh edh ath'.split(' '));
const LINKS = new Set(['e', 'i', 'y', 'ye', 'yi', 'ya']);
const UNDECOMPOSED: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  æ: 'e',
  œ: 'e',
  ß: 'ss',
  ð: 'd',
  þ: 't',
};

/** Digraphs first. Capitals stand for one sound: C for ch, X for sh. */
const SOUNDS: readonly [RegExp, string][] = [
  [/shch|sch|sh/g, 'X'],
  [/tch|tsh|ch/g, 'C'],
  [/dzh|dj/g, 'j'],
  [/zh/g, 'z'],
  [/ck|kh|q/g, 'k'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/^dh|dh(?![aeiouy])/g, 'd'],
  [/bh/g, 'b'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/(?:ou|oo|au|eu|[aoeu]w(?![aeiouy]))/g, 'u'],
  [/w/g, 'v'],
  [/o/g, 'u'],
  [/ae/g, 'i'],
  [/[ey]/g, 'i'],
  [/ai/g, 'i'],
  [/([a-zA-Z])\1+/g, '$1'],
];

/**
 * One key for the spellings of a name in different transliterations: Qandahar and Kandahar, Sar-e-Pul and Sari Pul,
 * Lashkar Gah and Lashkargah, ar-Raqqah and Raqqa. Empty when the name has no Latin letters.
 */
export function foldKey(name: string): string {
  const words = fold(name)
    .replace(/[łøđıæœßðþ]/g, (c) => UNDECOMPOSED[c]!)
    .replace(/\p{Lm}+/gu, '')
    .split(' ');
  if (!words.every((w) => /^[a-z0-9]*$/.test(w))) return '';
  const kept = words.filter((w, i) => !(ARTICLES.has(w) && words.length > 1) && !(i > 0 && LINKS.has(w)));
  const bare = kept.length > 0 ? kept : words;
  const joined = bare.map((w, i) => wordKey(w, i === bare.length - 1)).join('');
  return SOUNDS.reduce((key, [pattern, sound]) => key.replace(pattern, sound), joined);
}

/** Persian "-i" and "-e" written onto the word before; the silent h after a last vowel; -eh and -ah. */
function wordKey(word: string, last: boolean): string {
  const unlinked = !last && word.length > 3 ? word.replace(/(?:[iey]|ye|yi)$/, '') : word;
  return unlinked.replace(/[ae]h$/, 'a').replace(/(?<=[aeiou])h$/, '');
}

/** The consonants of a key, with one sign for a vowel at the beginning: where fuzzy look-up begins. */
export function skeleton(key: string): string {
  const consonants = key.replace(/[aiu]/g, '');
  return /^[aiu]/.test(key) ? `A${consonants}` : consonants;
}
