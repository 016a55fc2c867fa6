import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Instant } from '../lib/time.ts';
import type { Check } from '../model/check.ts';
import type { Figure } from '../model/figure.ts';
import type { Reading } from '../model/reading.ts';
import type { Report } from '../model/report.ts';
import type { ControlSource } from '../model/source.ts';
import { checkArithmetic } from './check/arithmetic.ts';
import { checkBearings } from './check/bearing.ts';
import type { Checking } from './check/checking.ts';
import { checkCount } from './check/count.ts';
import { checkDistance } from './check/distance.ts';
import { checkDuration } from './check/duration.ts';
import { checkOther } from './check/others.ts';
import { checkRank } from './check/rank.ts';
import { checkRoad } from './check/road.ts';
import { checkShare, checkUnitShare } from './check/share.ts';
import { checkThreat } from './check/threat.ts';
import { Scene } from './scene.ts';

export interface CheckOptions {
  at: Instant;
  known: Instant;
  logged?: Instant | undefined;
  policy?: string | undefined;
  /** What the caller assumed of the source: "as if this report were added". */
  assumed?: readonly string[] | undefined;
}

/**
 * What a report states against what the ledger computes, in the order of the text: each figure, each road it says was cut, each place it
 * says is or is not threatened, each bearing, and the sums it does itself. The check never guesses how a source counted.
 */
export function check(
  report: Report,
  reading: Reading,
  source: ControlSource,
  gazetteer: Gazetteer,
  { assumed = [], ...asOf }: CheckOptions,
): Check[] {
  const c: Checking = { report, reading, scene: new Scene(source, gazetteer, asOf), gazetteer, assumed };
  const sums = checkArithmetic(c);
  const inSum = (f: Figure) => sums.some((s) => f.kind === 'share-units' && overlaps(f, s.figure!));
  const checks = [
    ...reading.figures.filter((f) => !inSum(f)).map((f) => checkFigure(c, f)),
    ...reading.claims.flatMap((claim) => {
      if (claim.modality !== 'actual' && claim.modality !== 'possible') return [];
      if (claim.predicate === 'cut' && claim.polarity === 'affirmed') return [checkRoad(c, claim)];
      return claim.predicate === 'threaten' ? [checkThreat(c, claim)] : [];
    }),
    ...checkBearings(c),
    ...sums,
  ];
  return checks.sort((a, b) => startOf(a) - startOf(b));
}

function checkFigure(c: Checking, figure: Figure): Check {
  switch (figure.kind) {
    case 'count-captured':
    case 'count-held':
      return checkCount(c, figure);
    case 'share-area':
    case 'share-population':
      return checkShare(c, figure);
    case 'share-units':
      return checkUnitShare(c, figure);
    case 'rank':
      return checkRank(c, figure);
    case 'distance':
      return checkDistance(c, figure);
    case 'duration':
      return checkDuration(c, figure);
    default:
      return checkOther(c, figure);
  }
}

const overlaps = (a: Figure, b: Figure) => a.quote.start < b.quote.end && b.quote.start < a.quote.end;
const startOf = ({ figure, claim }: Check) => (figure ?? claim)!.quote.start;
