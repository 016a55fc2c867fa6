import type { Check } from '../../model/check.ts';
import type { Figure } from '../../model/figure.ts';
import { METHOD } from '../method.ts';
import { answer, type Checking } from './checking.ts';

const METHOD_ID = 'rank-population';

/** "The second-largest city": by the packs' populations of the towns of its country. */
export function checkRank(c: Checking, figure: Figure): Check {
  const cannot = (why: string) => answer(c, figure, 'cannot-check', METHOD_ID, why);
  const n = figure.value;
  const place = figure.place?.id ? c.gazetteer.place(figure.place.id) : undefined;
  if (n === null) return cannot('The report states no rank.');
  if (!place) return cannot('The packs do not know which place is meant.');
  if (figure.unit !== null && !/\b(cit|town)/i.test(figure.unit))
    return cannot(`The packs do not rank by ${figure.unit}.`);
  const towns = c.gazetteer
    .placesOf('city')
    .filter((p) => p.country === place.country && p.population)
    .sort((a, b) => b.population! - a.population!);
  const index = towns.findIndex((p) => p.id === place.id);
  if (index < 0) return cannot(`The packs have no population of ${place.name}.`);
  const rank = index + 1;
  const rival = towns[n - 1];
  const facts = towns
    .slice(0, Math.max(5, n + 1))
    .map((p, i) => `${i + 1}. ${p.name} ${p.population!.toLocaleString('en')}`);
  const computed = {
    value: rank,
    of: towns.length,
    members: towns.slice(0, Math.max(n, rank)).map((p) => p.name),
    facts,
  };
  const own = `${place.name} has ${place.population!.toLocaleString('en')} people${place.populationYear ? ` (${place.populationYear})` : ''}, rank ${rank} of ${towns.length} towns with a population in the packs`;
  if (rank === n) return answer(c, figure, 'agrees', METHOD_ID, `${own}.`, computed);
  const close =
    rival !== undefined &&
    Math.abs(rival.population! - place.population!) <=
      METHOD.tolerance.population * Math.max(rival.population!, place.population!);
  if (close)
    return answer(
      c,
      figure,
      'ambiguous',
      METHOD_ID,
      `${own}; ${rival.name}, rank ${n}, is so near in size that the year and the source decide.`,
      computed,
    );
  return answer(
    c,
    figure,
    'differs',
    METHOD_ID,
    `${own}; rank ${n} is ${rival?.name ?? 'not in the packs'}.`,
    computed,
  );
}
