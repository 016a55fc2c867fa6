const CAPITAL = /^\p{Lu}/u;

/** Whether a text begins with a capital letter of any script. */
export function isCapitalised(text: string): boolean {
  const first = text.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : CAPITAL.test(text);
}

/** Whether a character code is one of a to z, in either case. */
export const isAsciiLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** What a character is to a word. */
export const OTHER = 0;
export const LETTER = 1;
export const NUMBER = 2;
export const MARK = 3;
const UNSEEN = 255;
const kinds = new Uint8Array(2 ** 16).fill(UNSEEN);

/** LETTER, NUMBER or MARK for the character of a code point, or OTHER; remembered for those that come often. */
export function kindOf(point: number): number {
  if (point >= 2 ** 16) return lookUp(point);
  const kind = kinds[point]!;
  if (kind !== UNSEEN) return kind;
  kinds[point] = lookUp(point);
  return kinds[point]!;
}

function lookUp(point: number): number {
  const char = String.fromCodePoint(point);
  if (/\p{L}/u.test(char)) return LETTER;
  if (/\p{N}/u.test(char)) return NUMBER;
  return /\p{M}/u.test(char) ? MARK : OTHER;
}
