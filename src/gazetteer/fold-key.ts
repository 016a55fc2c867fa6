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
];

/**
 * One key for the spellings of a name in different transliterations: Qandahar and Kandahar, Sar-e-Pul and Sari Pul,
 * Lashkar Gah and Lashkargah, ar-Raqqah and Raqqa. Empty when the name has no Latin letters.
 */
export function foldKey(name: string): string {
  const folded = fold(name);
  const had = keys.get(folded);
  if (had !== undefined) return had;
  const key = keyOfFolded(folded);
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(folded, key);
  return key;
}

/** Names are looked up again and again while a report is read. */
const keys = new Map<string, string>();
const MOST_KEYS = 4096;

/** The key of a name already folded. `sounds` may keep the sounds of words met before, for work on many names. */
export function keyOfFolded(folded: string, sounds?: Map<string, string>): string {
  const words = folded
    .replace(/[łøđıæœßðþ]/g, (c) => UNDECOMPOSED[c]!)
    .replace(/\p{Lm}+/gu, '')
    .split(' ');
  if (!words.every((w) => /^[a-z0-9]*$/.test(w))) return '';
  const kept = words.filter((w, i) => !(ARTICLES.has(w) && words.length > 1) && !(i > 0 && LINKS.has(w)));
  const bare = kept.length > 0 ? kept : words;
  const joined = bare.map((w, i) => soundOf(i === bare.length - 1 ? w : unlinked(w), sounds)).join('');
  return joined.replace(/a([iu])/g, '$1').replace(/([a-zA-Z])\1+/g, '$1');
}

/** A word without the Persian "-i" or "-e" that binds it to the next: "Sari Pul". */
function unlinked(word: string): string {
  return word.length > 3 ? word.replace(/(?:[iey]|ye|yi)$/, '') : word;
}

function soundOf(word: string, sounds: Map<string, string> | undefined): string {
  const known = sounds?.get(word);
  if (known !== undefined) return known;
  // the silent h after a last vowel; -eh and -ah are one
  const open = word.replace(/[ae]h$/, 'a').replace(/(?<=[aeiou])h$/, '');
  const sound = SOUNDS.reduce((key, [pattern, to]) => key.replace(pattern, to), open);
  sounds?.set(word, sound);
  return sound;
}

/** The consonants of a key, with one sign for a vowel at the beginning: where fuzzy look-up begins. */
export function skeleton(key: string): string {
  const consonants = key.replace(/[aiu]/g, '');
  return /^[aiu]/.test(key) ? `A${consonants}` : consonants;
}
