import type { Instant } from '../lib/time.ts';
import type { Control } from '../model/control.ts';
import type { Theatre } from '../model/source.ts';
import type { Why } from '../model/why.ts';
import type { Atlas } from './atlas.ts';
import { centibans } from './belief.ts';
import type { Evidence } from './evidence.ts';
import { faded } from './rates.ts';
import { type Part, reported } from './sentences.ts';
import { byId, track } from './track.ts';
import type { Clocks } from './version.ts';

/**
 * Walks the evidence again with the holder known, and gives each piece the log-odds it added at its turn. Odds are
 * rounded where they stand, not where they change, so that parts and time add up to the total exactly.
 */
export function explain(atlas: Atlas, control: Control, at: Instant, clocks: Clocks, theatre: Theatre): Why {
  const { method } = atlas;
  const evidence = atlas.evidence(control.place.id, clocks);
  const holder = control.holder;
  const parts = new Map<string, Part>();
  let last = 0;
  let time = 0;
  let begun = false;
  const segments = track(evidence, method, theatre, {
    until: at,
    grade: atlas.grade(clocks),
    before(belief) {
      const odds = oddsOf(belief.score(holder), begun);
      time += odds - last;
      last = odds;
    },
    after(belief, { evidence: e, share, before }) {
      begun = true;
      const odds = oddsOf(belief.score(holder), begun);
      const part = parts.get(keyOf(e)) ?? { evidence: e, centibans: 0, counted: false };
      part.centibans += odds - last;
      part.counted ||= share > 0 && !before;
      parts.set(keyOf(e), part);
      last = odds;
    },
  });
  const end = segments.at(-1);
  if (end) {
    const odds = end.holder === holder ? Math.round(centibans(faded(end.fade, method.rates, at))) : last;
    time += odds - last;
    last = odds;
  }
  for (const e of evidence)
    if (e.effect <= at && !parts.has(keyOf(e))) parts.set(keyOf(e), { evidence: e, centibans: 0, counted: false });
  const rows = [...parts.values()].sort(
    (a, b) =>
      a.evidence.effect - b.evidence.effect ||
      a.evidence.published - b.evidence.published ||
      byId(a.evidence, b.evidence),
  );
  return reported(control, rows, { time, total: last, at, theatre });
}

function oddsOf(score: number, begun: boolean): number {
  return begun ? Math.round(centibans(score)) : 0;
}

const keyOf = (e: Evidence): string => `${e.claimId} ${e.reportId}`;
