import { list } from '../../lib/list.ts';
import type { Check } from '../../model/check.ts';
import type { Figure } from '../../model/figure.ts';
import { METHOD } from '../method.ts';
import { answer, type Checking, partyOf } from './checking.ts';
import { type Members, membersOf } from './members.ts';
import { compare, type Stated, statedOf } from './stated.ts';
import { type CountedUnit, countedUnit } from './unit.ts';

const METHOD_ID = 'count-units';

/** "12 of 34": member by member. Agrees only where exactly one set of units makes the number. */
export function checkCount(c: Checking, figure: Figure): Check {
  const cannot = (why: string) => answer(c, figure, 'cannot-check', METHOD_ID, why);
  const unit = countedUnit(c.scene, figure.unit);
  if (!unit) return cannot(`The packs have no list of ${figure.unit ?? 'what is counted'}.`);
  const party = partyOf(c, figure.actor) ?? onlyTaker(c);
  if (party === null) return cannot('The report does not say which party is counted, or the packs do not know it.');
  const stated = statedOf(figure, METHOD.tolerance.countAbout);
  if (!stated) return cannot('The report states no number.');
  const members = membersOf(c, unit, party, figure.kind === 'count-captured');
  if (members.unknown * 2 > unit.places.length) {
    const known = unit.places.length - members.unknown;
    return cannot(`The ledger has reports on only ${known} of ${unit.places.length} ${unit.plural}.`);
  }
  return judge(c, figure, unit, stated, members);
}

function judge(c: Checking, figure: Figure, unit: CountedUnit, stated: Stated, m: Members): Check {
  const low = m.sure.length;
  const high = low + m.candidates.length;
  const of = unit.places.length;
  const computed = {
    value: low,
    of,
    low,
    high,
    members: m.sure,
    disputed: m.candidates.map((x) => x.name),
    facts: facts(m, unit),
  };
  const say = (verdict: Check['verdict'], because: string) => answer(c, figure, verdict, METHOD_ID, because, computed);
  const count = m.candidates.length
    ? `the ledger has ${low} for certain and ${m.candidates.length} in doubt (${list(computed.disputed)})`
    : `the ledger has ${low}`;
  if (figure.of !== null && figure.of !== of)
    return say('differs', `The report says there are ${figure.of} ${unit.plural}; the packs list ${of}.`);
  const fit = compare(stated, low, high);
  if (fit === 'outside') {
    const missing = high < (stated.low ?? 0) ? ' What no report in the ledger tells is not counted.' : '';
    return say('differs', `The report says ${words(figure)}; ${count}.${missing}`);
  }
  if (unit.byCapital)
    return say(
      'ambiguous',
      `Counted by the holder of each provincial capital ${count}; the report does not say how it counts a province.`,
    );
  if (fit === 'inside') return say('agrees', `The report says ${words(figure)}; ${count}.`);
  const n = figure.value;
  if (n === low && !figure.approx)
    return say(
      'agrees',
      `Exactly one set fits: the ${low} that are certain make ${n}; those in doubt would make it more.`,
    );
  if (n === high && !figure.approx)
    return say('agrees', `Exactly one set fits: all ${high}, with those in doubt (${list(computed.disputed)}).`);
  const missing = n === null ? 'some' : `${n - low}`;
  return say(
    'ambiguous',
    `${words(figure)} can be met in more than one way: ${named(m)}${low} are certain, and ${missing} of ${m.candidates.length} in doubt would have to be counted (${list(computed.disputed)}); the report does not say which.`,
  );
}

const named = (m: Members) => (m.named.length ? `the report names ${list(m.named)}, ` : '');

const words = ({ value, min, max, of }: Figure) => {
  const n = value ?? (min !== null ? `at least ${min}` : `at most ${max}`);
  return of === null ? `${n}` : `${n} of ${of}`;
};

function facts(m: Members, unit: CountedUnit): string[] {
  return [
    ...(m.named.length ? [`Named in the report: ${list(m.named)}.`] : []),
    ...m.candidates.map((x) => `${x.name}: ${x.why}.`),
    ...m.against.map((name) => `${name}: named in the report, but the ledger gives it to another party.`),
    ...(m.unknown ? [`No report on ${m.unknown} of the ${unit.places.length} ${unit.plural}.`] : []),
  ];
}

/** The party whose captures the report tells, when it is one. */
function onlyTaker(c: Checking): string | null {
  const takers = c.reading.claims.filter((x) => x.predicate === 'take' && x.modality === 'actual' && x.actor);
  const parties = new Set(takers.flatMap((x) => partyOf(c, x.actor) ?? []));
  return parties.size === 1 ? [...parties][0]! : null;
}
