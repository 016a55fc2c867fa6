/**
 * Every match of a global pattern that cannot match nothing, in order: what `text.matchAll(pattern)` gives, without the
 * copy of the pattern that it makes at each call, which costs more than a short text does.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let m = pattern.exec(text); m; m = pattern.exec(text)) found.push(m);
  return found;
}
