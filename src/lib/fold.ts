const known = new Map<string, string>();
/** Names are folded again and again while a report is read; whole texts are not kept. */
const MOST = 4096;
const LONGEST = 60;

/** Lower case, no accents, apostrophes and dashes as spaces, one space between words: the key under which names meet. */
export function fold(text: string): string {
  const plain = plainness(text);
  if (plain === FOLDED) return text;
  if (plain === PLAIN) return text.toLowerCase();
  if (text.length > LONGEST) return folded(text);
  const had = known.get(text);
  if (had !== undefined) return had;
  const key = folded(text);
  if (known.size >= MOST) known.clear();
  known.set(text, key);
  return key;
}

const FOLDED = 2;
const PLAIN = 1;

/** FOLDED for words of small letters and digits with one space between them, PLAIN where some are capitals, else 0. */
function plainness(text: string): number {
  let found = FOLDED;
  let isSpace = true;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if ((c >= 97 && c <= 122) || (c >= 48 && c <= 57)) isSpace = false;
    else if (c >= 65 && c <= 90) {
      isSpace = false;
      found = PLAIN;
    } else if (c === 32 && !isSpace) isSpace = true;
    else return 0;
  }
  return isSpace ? 0 : found;
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’'`ʻʼ‘\-‐–]+/gu, ' ')
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
