/** Prefixes kept with their word, as in UD: "re-enter", "ex-soldier", "anti-government". */
const PREFIXES = new Set(
  'anti ex pre post non co re pro pan semi mini multi mid sub inter intra trans ultra neo e de un'.split(' '),
);

/** Particles inside names of places and people: "Mazar-i-Sharif", "Deir ez-Zor", "Sar-e-Pul", "Port-au-Prince". */
const PARTICLES = new Set(
  'i e ye y al el ul ud ad ed az ez ar er as es ash esh an en at et aw il la le les du des sur sous au aux abd bin ben ibn abu umm um bani beni ag ait oued wadi khan qala pul'.split(
    ' ',
  ),
);
const CODE = /^(?:[A-Z]{1,4}[a-z]?|[A-Z][a-z]{1,4})-\d{1,4}[A-Za-z]{0,2}$/;
const DATE = /^\d{1,2}-[A-Z][a-z]{2}-\d{2,4}$/;
const capital = /^\p{Lu}/u;

/** True when a word written with hyphens stays one token; otherwise its parts and hyphens are tokens of their own. */
export function keepsHyphens(word: string): boolean {
  const parts = word.split('-');
  const first = parts[0]!.toLowerCase();
  const last = parts.at(-1)!;
  if (/^\d/.test(word) && /^[\d-]+$/.test(word)) return parts.length > 2;
  if (CODE.test(word) || DATE.test(word)) return true;
  if (parts.length === 2 && PREFIXES.has(first) && !(first === 'e' && capital.test(last))) return true;
  if (PARTICLES.has(first) && capital.test(last)) return true;
  if (!capital.test(parts[0]!)) return false;
  return parts.slice(1, -1).some((p) => PARTICLES.has(p.toLowerCase())) || PARTICLES.has(last.toLowerCase());
}
