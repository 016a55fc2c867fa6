import type { Pack } from '../gazetteer/gazetteer.ts';
import type { Document } from './document.ts';

const known = new WeakMap<Document, Pack | null>();
const told = new WeakMap<Document, ReadonlyMap<string, { n: number; first: number }>>();

/** Countries that are named in the reports of other countries' wars. */
const ABROAD = /^(United States|United Kingdom|Britain|France|West|Arabs)$/;

/**
 * The pack whose words the report uses ("Afghan", "Taliban"), or null: a report of a war no pack covers. A report that
 * speaks twice as often of another country is not of the pack's war: the Taliban in a report from Pakistan.
 */
export function theatreOf(document: Document): Pack | null {
  const had = known.get(document);
  if (had !== undefined) return had;
  const text = document.report.text;
  let best: Pack | null = null;
  let most = 0;
  for (const pack of document.gazetteer.packs) {
    const words = [pack.info.name, ...pack.info.words].filter(Boolean);
    let n = 0;
    for (const w of words) n += text.split(w).length - 1;
    if (n > most) {
      most = n;
      best = pack;
    }
  }
  if (best && isAbroad(document, best, most)) best = null;
  known.set(document, best);
  return best;
}

/** Whether the report is rather of another country than the pack's: told twice as often, or as often and first where little speaks for the pack. */
function isAbroad(document: Document, pack: Pack, cues: number): boolean {
  const { lexicon } = document;
  const people = lexicon.map('demonym');
  const words = [pack.info.name, ...pack.info.words];
  const own = new Set(words.map((w) => people.get(w.toLowerCase()) ?? w).filter((w) => lexicon.has('country', w)));
  const told = [...countriesTold(document)].filter(([country]) => !ABROAD.test(country));
  const here = told.filter(([country]) => own.has(country));
  const n = here.reduce((sum, [, c]) => sum + c.n, 0);
  const first = Math.min(...here.map(([, c]) => c.first));
  return told.some(([country, c]) => {
    if (own.has(country)) return false;
    return n === 0 ? c.n >= 3 : c.n >= Math.max(3, 2 * n) || (c.n >= n && cues < 3 && c.first < first);
  });
}

/** How often a report names each country, by its own name or by its people's ("Afghan", "Afghans"), and where first. */
export function countriesTold(document: Document): ReadonlyMap<string, { n: number; first: number }> {
  const had = told.get(document);
  if (had) return had;
  const counts = new Map<string, { n: number; first: number }>();
  const { lexicon } = document;
  const people = lexicon.map('demonym');
  const count = (country: string, at: number): void => {
    const c = counts.get(country);
    if (c) c.n++;
    else counts.set(country, { n: 1, first: at });
  };
  for (const { tokens } of document.sentences) {
    for (let i = 0; i < tokens.length; i++) {
      const { text, start } = tokens[i]!;
      if (!/^\p{Lu}/u.test(text)) continue;
      // "Central African Republic", "South Sudan": the longest name that stands there
      for (let words = 3; words > 0; words--) {
        const run =
          words === 1
            ? text
            : tokens
                .slice(i, i + words)
                .map((t) => t.text)
                .join(' ');
        const country = people.get(run.toLowerCase()) ?? (lexicon.has('country', run) ? run : undefined);
        if (!country) continue;
        count(country, start);
        i += words - 1;
        break;
      }
    }
  }
  told.set(document, counts);
  return counts;
}
