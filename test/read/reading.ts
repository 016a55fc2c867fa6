import { buildGazetteer } from '../../src/gazetteer/build.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Figure } from '../../src/model/figure.ts';
import type { Report } from '../../src/model/report.ts';
import { createAnalyser } from '../../src/parse/analyse.ts';
import { loadWeights } from '../../src/parse/weights-file.ts';
import { readReport } from '../../src/read/read.ts';

const analyser = createAnalyser(loadWeights());
/** No pack: what is read here must be read in any war. */
const gazetteer = buildGazetteer([]);

/** Claims and figures of a text published on a day, with no gazetteer behind the reader. */
export function read(
  text: string,
  published = '2021-08-12',
  source: string | null = null,
): { claims: Claim[]; figures: Figure[] } {
  const report: Report = {
    ...{ id: 'test', file: null, title: null, source, url: null, published, language: 'en' },
    ...{ dateline: null, text, group: null },
  };
  return readReport(report, gazetteer, analyser);
}

/** "deploy Goma by Rwanda [planned] (1000)": one line a claim of the wanted predicates. */
export function told(text: string, predicates: readonly string[], published?: string): string[] {
  return read(text, published)
    .claims.filter((c) => predicates.includes(c.predicate))
    .map((c) => {
      const marks = [c.polarity === 'negated' ? '[negated]' : '', c.modality === 'actual' ? '' : `[${c.modality}]`];
      const size = c.quantity ? `(${c.quantity.value ?? `${c.quantity.min ?? ''}..${c.quantity.max ?? ''}`})` : '';
      return [c.predicate, c.place?.name ?? '-', ...marks, size, c.talk?.state ?? ''].filter(Boolean).join(' ');
    });
}
