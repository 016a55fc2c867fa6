import type { Pack } from '../gazetteer/gazetteer.ts';
import type { Document } from './document.ts';

const known = new WeakMap<Document, Pack | null>();
const told = new WeakMap<Document, ReadonlyMap<string, number>>();

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
  const countries = countriesTold(document);
  const other = [...countries]
    .filter(([country]) => country !== best?.info.name && !ABROAD.test(country))
    .reduce((high, [, n]) => Math.max(high, n), 0);
  if (best && other >= 3 && other >= 2 * (countries.get(best.info.name) ?? 0)) best = null;
  known.set(document, best);
  return best;
}

/** How often a report names each country, by its own name or by its people's ("Afghan", "Afghans"). */
export function countriesTold(document: Document): ReadonlyMap<string, number> {
  const had = told.get(document);
  if (had) return had;
  const counts = new Map<string, number>();
  const { lexicon } = document;
  const people = lexicon.map('demonym');
  for (const { tokens } of document.sentences) {
    for (const { text } of tokens) {
      if (!/^\p{Lu}/u.test(text)) continue;
      const country = people.get(text.toLowerCase()) ?? (lexicon.has('country', text) ? text : undefined);
      if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
    }
  }
  told.set(document, counts);
  return counts;
}
