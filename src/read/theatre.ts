import type { Pack } from '../gazetteer/gazetteer.ts';
import type { Document } from './document.ts';

const known = new WeakMap<Document, Pack | null>();

/** The pack whose words the report uses ("Afghan"), or null: a report of a war no pack covers. */
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
  known.set(document, best);
  return best;
}
