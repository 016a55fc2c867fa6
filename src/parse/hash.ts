/** 32-bit FNV-1a over UTF-16 code units from `from` to `to`. */
export function hashText(text: string, from = 0, to = text.length): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}

/** One more value mixed into a running feature hash. The hash is spread first, so that small values of two templates never meet. */
export function mix(h: number, value: number): number {
  const m = Math.imul(Math.imul(h, 0x9e3779b1) ^ value, 0x85ebca6b);
  return m ^ (m >>> 13);
}
