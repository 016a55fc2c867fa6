import { addDays, daysBetween } from '../../lib/time.ts';
import type { Check } from '../../model/check.ts';
import type { Figure } from '../../model/figure.ts';
import { METHOD } from '../method.ts';
import { WORDS, worth } from '../words.ts';
import { answer, type Checking, partyOf, sentenceOf } from './checking.ts';
import { statedOf } from './stated.ts';

const METHOD_ID = 'duration-from-first-take';
const OFFENSIVE = new RegExp(`\\b(${WORDS.offensives.join('|')})\\b`, 'i');

/** "Their week-long blitz": from the first unit the party took to the moment of the check. */
export function checkDuration(c: Checking, figure: Figure): Check {
  const cannot = (why: string) => answer(c, figure, 'cannot-check', METHOD_ID, why);
  const stated = statedOf(figure);
  const days = worth(WORDS.days, figure.unit);
  if (!stated || days === undefined) return cannot('The ledger has no start and end for it.');
  const length = (stated.high ?? stated.low)! * days;
  if (!OFFENSIVE.test(sentenceOf(c, figure.quote).text) || length > METHOD.campaignDays)
    return cannot('The ledger has no start and end for it: it is not the length of an offensive.');
  const party = partyOf(c, figure.actor) ?? taker(c, figure);
  if (party === null) return cannot('The report does not say whose offensive it is.');
  const takes = c.scene
    .changesSince(addDays(c.scene.day, -METHOD.campaignDays))
    .filter((x) => x.to === party && c.scene.isTake(x));
  const first = takes[0];
  if (!first) return cannot('The ledger knows no place that the party took.');
  const elapsed = daysBetween(first.day, c.scene.day);
  const slack = METHOD.tolerance.durationDays + (days >= 7 ? METHOD.tolerance.durationPart * length : 0);
  const low = stated.low === null ? -Infinity : stated.low * days - slack;
  const high = stated.high === null ? Infinity : stated.high * days + slack;
  const verdict = elapsed + 1 >= low && elapsed <= high ? 'agrees' : 'differs';
  const because = `From ${first.name}, the first that the ledger has the party taking, on ${first.day} to ${c.scene.day} are ${elapsed} days (${elapsed + 1} counting both); the report says ${figure.quote.text}.`;
  return answer(c, figure, verdict, METHOD_ID, because, {
    value: elapsed,
    low: elapsed,
    high: elapsed + 1,
    members: [...new Set(takes.map((x) => x.name))],
  });
}

/** The party of a claim told in the same sentence, else of the report's only taker. */
function taker(c: Checking, figure: Figure): string | null {
  const { start, text } = sentenceOf(c, figure.quote);
  const told = c.reading.claims.filter((x) => x.predicate === 'take' && x.actor && x.modality === 'actual');
  const near = told.filter((x) => x.quote.start >= start && x.quote.start < start + text.length);
  const parties = new Set((near.length ? near : told).flatMap((x) => partyOf(c, x.actor) ?? []));
  return parties.size === 1 ? [...parties][0]! : null;
}
