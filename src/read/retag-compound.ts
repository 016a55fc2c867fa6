import type { Token } from '../parse/token.ts';

/** Words joined by hyphens before a noun, and participles that name a reach: adjectives, whatever their tags. */
export function isDescribing(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]!.text.toLowerCase();
  const before = tokens[i - 1]?.text.toLowerCase() ?? '';
  const after = tokens[i + 1]?.text.toLowerCase() ?? '';
  const joined = (k: number): boolean => tokens[k]?.text === '-' && tokens[k]!.start === tokens[k - 1]?.end;
  // "the north-western province"
  if (/^(north|south)$/.test(word)) return joined(i + 1) && /^(east|west)ern$/.test(tokens[i + 2]?.text ?? '');
  // "street-to-street fighting", "house-by-house battles"
  if (/^(to|by)$/.test(word))
    return joined(i - 1) && joined(i + 1) && tokens[i - 2]?.text.toLowerCase() === tokens[i + 2]?.text.toLowerCase();
  // "within striking distance of the town"
  if (/^(striking|shelling|firing|shooting|driving|walking)$/.test(word))
    return (
      /^(distance|range|reach)$/.test(after) && (before === 'within' || `${word} ${after}` === 'striking distance')
    );
  return false;
}
