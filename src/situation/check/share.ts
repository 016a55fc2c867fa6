import { list } from '../../lib/list.ts';
import type { Check } from '../../model/check.ts';
import type { Figure } from '../../model/figure.ts';
import type { Share } from '../../model/situation.ts';
import { count } from '../counts.ts';
import { shares } from '../shares.ts';
import { answer, type Checking, partyOf } from './checking.ts';
import { compare, statedOf } from './stated.ts';
import { countedUnit } from './unit.ts';

/** What the methods that the packs allow give a party: at least what it holds, at most with all that is disputed, shared or unknown. */
interface Reckoned {
  method: string;
  low: number;
  high: number;
}

/** Words of a unit that do not narrow a share to less than the whole country. */
const WHOLE =
  /^(an? |the |of |its |their |whole |entire |share|part|fraction|per ?cent|percent|%|country|nation|territory|area|land|population|people|residents|\W)*$/i;

/** A share of area or population, side by side with each method. No report says how it measured, so the check does not choose one. */
export function checkShare(c: Checking, figure: Figure): Check {
  const measure = figure.kind === 'share-population' ? 'population' : 'area';
  const cannot = (why: string) => answer(c, figure, 'cannot-check', `share-${measure}`, why);
  const party = partyOf(c, figure.actor);
  if (party === null) return cannot('The report does not say whose share it is, or the packs do not know the party.');
  const stated = statedOf(figure, 0.05);
  if (!stated) return cannot('The report states no number.');
  const country = figure.place?.kind ?? 'country';
  const names = c.gazetteer.packs.flatMap((p) => [p.info.name, ...p.info.words]);
  const unit = names.reduce((text, name) => text.replaceAll(name, ''), figure.unit ?? '');
  if (country !== 'country' || !WHOLE.test(unit))
    return cannot('It is a share of something else than the whole country.');
  const reckoned = shares(c.scene)
    .filter((s) => s.measure === measure)
    .map((s) => reckon(s, party));
  if (!reckoned.length) return cannot(`The packs have no figures for the ${measure} of the provinces.`);
  const byMethod = Object.fromEntries(reckoned.map((r) => [r.method, r.low]));
  const numbers = list(reckoned.map(sentence));
  const fits = reckoned.filter((r) => compare(stated, r.low, r.high) !== 'outside');
  const none =
    fits.length === 0
      ? `None of them reproduces ${words(figure)}`
      : `${words(figure)} can be met by ${list(fits.map((r) => r.method))}`;
  const sources = measure === 'area' ? ' counts by district or by influence give other numbers;' : '';
  return answer(
    c,
    figure,
    'ambiguous',
    `share-${measure}`,
    `The report does not say how it measured. ${numbers}. ${none};${sources} the check does not guess a method.`,
    {
      byMethod,
      facts: reckoned.map(sentence),
      ...(reckoned.length === 1 ? { value: reckoned[0]!.low, low: reckoned[0]!.low, high: reckoned[0]!.high } : {}),
    },
  );
}

/** "A third of the districts": a count over the whole. */
export function checkUnitShare(c: Checking, figure: Figure): Check {
  const cannot = (why: string) => answer(c, figure, 'cannot-check', 'share-units', why);
  const unit = countedUnit(c.scene, figure.unit);
  const party = partyOf(c, figure.actor);
  const stated = statedOf(figure, 0.05);
  if (!unit || unit.byCapital)
    return cannot(`The packs have no list of ${figure.unit ?? 'what is counted'} with reports of their own.`);
  if (party === null) return cannot('The report does not say whose share it is, or the packs do not know the party.');
  if (!stated) return cannot('The report states no number.');
  const found = count(c.scene, unit.class, unit.plural);
  const sure = found.byHolder[party]?.n ?? 0;
  const open = found.disputed.length + found.unknown.length;
  if (found.unknown.length * 2 > found.of)
    return cannot(`The ledger has reports on only ${found.of - found.unknown.length} of ${found.of} ${unit.plural}.`);
  const low = sure / found.of;
  const high = Math.min(1, (sure + open) / found.of);
  const fit = compare(stated, low, high);
  const verdict = { inside: 'agrees', outside: 'differs', overlaps: 'ambiguous' } as const;
  return answer(
    c,
    figure,
    verdict[fit],
    'share-units',
    `The ledger has ${sure} of ${found.of} ${unit.plural} for certain (${percent(low)})${open ? ` and ${open} disputed or unknown` : ''}; the report says ${words(figure)}.`,
    { value: low, of: found.of, low, high, members: found.byHolder[party]?.members ?? [], disputed: found.disputed },
  );
}

function reckon(s: Share, party: string): Reckoned {
  const low = s.byHolder[party] ?? 0;
  const high = Math.min(1, low + s.disputed + s.shared + s.unknown);
  return { method: s.method, low: round(low), high: round(high) };
}

const round = (x: number) => Math.round(x * 1000) / 1000;
const percent = (x: number) => `${Math.round(x * 1000) / 10} %`;
const sentence = ({ method, low, high }: Reckoned) =>
  `By ${method} it is ${percent(low)}${high > low ? `, up to ${percent(high)} with all that is disputed or unknown` : ''}`;

function words({ value, min, max }: Figure): string {
  if (value !== null) return percent(value);
  if (min !== null) return max !== null ? `${percent(min)} to ${percent(max)}` : `over ${percent(min)}`;
  return `under ${percent(max!)}`;
}
