import { addDays, dayOf } from '../../lib/time.ts';
import type { Check } from '../../model/check.ts';
import type { Figure } from '../../model/figure.ts';
import { METHOD } from '../method.ts';
import { answer, type Checking, partyOf } from './checking.ts';

/** A number of people or troops: nothing in a ledger of control computes it; what other reports state stands beside it. */
export function checkOther(c: Checking, figure: Figure): Check {
  const facts = otherReports(c, figure);
  const what = { strength: 'strength', casualties: 'casualties', displaced: 'displaced people' }[figure.kind as string];
  const because = what
    ? `Control of places does not tell ${what}${facts.length ? '; other reports state figures of the kind' : ', and no other report in the ledger states one'}.`
    : 'The ledger computes nothing of the kind.';
  return answer(c, figure, 'cannot-check', 'other-reports', because, facts.length ? { facts } : null);
}

/** The newest figures of the same kind about the same party or place in other reports, one a report. */
function otherReports(c: Checking, figure: Figure, most = 5): string[] {
  if (figure.kind === 'other') return [];
  const party = partyOf(c, figure.actor);
  const same = (f: Figure) =>
    f.kind === figure.kind &&
    (party !== null ? partyOf(c, f.actor) === party : f.actor === null) &&
    (!figure.place?.id || !f.place?.id || f.place.id === figure.place.id);
  const { known, logged } = c.scene.asOf;
  const { timezone } = c.scene;
  const first = addDays(c.scene.day, -METHOD.keepDays);
  const seen = new Set<string>();
  return c.scene.source
    .figures({ known, logged })
    .filter((row) => row.report.id !== c.report.id && dayOf(row.published, timezone) >= first && same(row.figure))
    .sort((a, b) => b.published - a.published)
    .filter((row) => !seen.has(row.report.id) && seen.add(row.report.id))
    .slice(0, most)
    .map(({ figure: f, report, published }) => {
      const where = report.source ?? report.title ?? 'a report without a name';
      return `${where}, ${dayOf(published, timezone)}: “${f.quote.text}”.`;
    });
}
