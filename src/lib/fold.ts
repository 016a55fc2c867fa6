const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
const known = new Map<string, string>();
/** Names are folded again and again while a report is read; whole texts are not kept. */
const MOST = 4096;
const LONGEST = 60;

/** Lower case, no accents, apostrophes and dashes as spaces, one space between words: the key under which names meet. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  if (text.length > LONGEST) return folded(text);
  const had = known.get(text);
  if (had !== undefined) return had;
  const key = folded(text);
  if (known.size >= MOST) known.clear();
  known.set(text, key);
  return key;
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
