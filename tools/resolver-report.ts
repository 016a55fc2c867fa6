import { explainMention } from '../src/resolve/explain.ts';
import { loadMentionSet, resolveAll, share, WARS } from '../test/resolve/mention-set.ts';

/** Prints the accuracy of the place resolver on the mention set; `--wrong` explains every mention it gets wrong. */
const wars = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const outcomes = resolveAll(loadMentionSet(wars.length > 0 ? wars : WARS));
const line = (name: string, rows: typeof outcomes) => {
  const { n, right, accuracy } = share(rows);
  console.log(
    `${name.padEnd(28)} ${String(right).padStart(4)} of ${String(n).padStart(4)}  ${(100 * accuracy).toFixed(1)} %`,
  );
};
line('all', outcomes);
line(
  'ambiguous',
  outcomes.filter((o) => o.ambiguous),
);
line(
  'none of these',
  outcomes.filter((o) => o.expected.length === 0),
);
line(
  '  with candidates',
  outcomes.filter((o) => o.expected.length === 0 && o.ambiguous),
);
line(
  'held-out half',
  outcomes.filter((o) => o.half === 'held-out'),
);
for (const war of new Set(outcomes.map((o) => o.war)))
  line(
    war,
    outcomes.filter((o) => o.war === war),
  );
if (process.argv.includes('--wrong')) {
  for (const o of outcomes.filter((x) => !x.right)) {
    console.log(`\n${o.text}\nexpected ${o.expected.join(' or ') || 'none of these'}\n${explainMention(o.resolved)}`);
  }
}
