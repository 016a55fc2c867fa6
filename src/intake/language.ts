const ENGLISH = new Set(
  'the of and to in a is was for on that with by as at from has have had were are be it its an said this not but'.split(
    ' ',
  ),
);

/** `en` where at least one word in eight is a common English one, else `und` (undetermined): the reader reads English only. */
export function language(text: string): string {
  const words =
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, 2000) ?? [];
  const hits = words.filter((w) => ENGLISH.has(w)).length;
  return hits * 8 >= words.length ? 'en' : 'und';
}
