import { fold } from '../lib/fold.ts';

/** `data/world/admin-words.yaml`. */
export interface AdminWords {
  after: string[];
  before: string[];
  bare: string[];
}

/** "Aleppo Governorate" -> "Aleppo"; "Northern State" stays, since "Northern" alone names nothing. */
export function shortName(full: string, { after, before, bare }: AdminWords): string {
  const behind = after.find((word) => full.endsWith(` ${word}`));
  const ahead = before.find((word) => full.startsWith(`${word} `));
  const short = behind ? full.slice(0, -behind.length - 1) : ahead ? full.slice(ahead.length + 1) : full;
  return bare.includes(short) ? full : short;
}

/** Letters that have no accent to drop. */
const LETTERS: Record<string, string> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ə: 'a',
  Ə: 'A',
  ǝ: 'a',
  ŋ: 'ng',
};

/** The name in English letters where folding alone would not give them ("Łódź" -> "Lodz"); else the name as it is. */
export function plain(name: string): string {
  const replaced = name.replace(/[^\p{ASCII}]/gu, (letter) => LETTERS[letter] ?? letter);
  if (fold(replaced) === fold(name)) return name;
  return replaced.normalize('NFD').replace(/\p{M}+/gu, '');
}
