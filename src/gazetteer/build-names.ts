import { fold } from '../lib/fold.ts';

/** `data/world/admin-words.yaml`. */
export interface AdminWords {
  after: string[];
  before: string[];
  bare: string[];
}

/** "Aleppo Governorate" -> "Aleppo"; "Northern State" stays, since "Northern" alone names nothing. */
function shortName(full: string, { after, before, bare }: AdminWords): string {
  const behind = after.find((word) => full.endsWith(` ${word}`));
  const ahead = before.find((word) => full.startsWith(`${word} `));
  const short = behind ? full.slice(0, -behind.length - 1) : ahead ? full.slice(ahead.length + 1) : full;
  return bare.includes(short) ? full : short;
}

/** Code -> name for the units of one level, short unless two of them would then have one name (Moscow, Moscow Oblast). */
export function shortNames(
  units: readonly [code: string, name: string][],
  words: AdminWords,
  parent = (_: string) => '',
): Map<string, string> {
  const short = units.map(([code, name]) => ({ code, name, short: shortName(name, words) }));
  const used = Map.groupBy(short, (unit) => `${parent(unit.code)} ${fold(unit.short)}`);
  return new Map(
    [...used.values()].flatMap((group) =>
      group.map((u): [string, string] => [u.code, group.length > 1 ? u.name : u.short]),
    ),
  );
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
