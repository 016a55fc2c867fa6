import { explainMention } from '../src/resolve/explain.ts';
import { fittedWeight } from '../src/resolve/places.ts';
import type { WeightOf } from '../src/resolve/rank.ts';
import { loadMentionSet, type Outcome, resolveAll, share, WARS } from '../test/resolve/mention-set.ts';

/**
 * Prints the accuracy of the place resolver on the labelled mentions: `node bin/node.js tools/resolver-report.ts [WAR…]`.
 * `--ablation` leaves out one group of terms at a time; `--wrong` explains every mention it gets wrong.
 */
const wars = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const set = loadMentionSet(wars.length > 0 ? wars : WARS);

const PARTS: readonly [string, (o: Outcome) => boolean][] = [
  ['all', () => true],
  ['ambiguous', (o) => o.ambiguous],
  ['none meant', (o) => o.expected.length === 0],
  ['none meant, name is there', (o) => o.expected.length === 0 && o.ambiguous],
  ['held-out half', (o) => o.half === 'held-out'],
  ['held-out half, ambiguous', (o) => o.half === 'held-out' && o.ambiguous],
  ['written late', (o) => o.half === 'late'],
  ['written late, ambiguous', (o) => o.half === 'late' && o.ambiguous],
  ...WARS.map((war): [string, (o: Outcome) => boolean] => [war, (o) => o.war === war]),
];

const GROUPS: readonly [string, RegExp][] = [
  ['kind nouns', /^kind\.|^same-name/],
  ['areas told (within, container)', /^within\.|^container/],
  ['lists of one kind', /^siblings/],
  ['nearness', /^near$/],
  ['one sense a report', /^sense$/],
  ['population and capitals', /^people$|^capital\./],
  ['preference by kind and predicate', /^prefer\.|^displace/],
  ['focus country', /^country\.focus$/],
  ['persons and compounds', /^none\.(?:person|compound)$/],
  ['all but the name', /^(?!name\.|none\.bias)/],
];

const percent = (outcomes: readonly Outcome[]) => `${(100 * share(outcomes).accuracy).toFixed(1)} %`;
const outcomes = resolveAll(set);
for (const [name, belongs] of PARTS) {
  const rows = outcomes.filter(belongs);
  if (rows.length > 0) console.log(`| ${name} | ${rows.length} | ${percent(rows)} |`);
}

if (process.argv.includes('--ablation')) {
  for (const [name, group] of GROUPS) {
    const without: WeightOf = (term) => (group.test(term) ? 0 : fittedWeight(term));
    const left = resolveAll(set, without);
    const none = left.filter((o) => o.expected.length === 0);
    console.log(
      `| without ${name} | ${percent(left)} | ${percent(left.filter((o) => o.ambiguous))} | ${percent(none)} |`,
    );
  }
}

if (process.argv.includes('--wrong')) {
  for (const o of outcomes.filter((x) => !x.right)) {
    console.log(`\n${o.text}\nexpected ${o.expected.join(' or ') || 'none of these'}\n${explainMention(o.resolved)}`);
  }
}
