import { random } from '../bench/synthetic-war.ts';
import { majority, policy, twoOfThree } from './simulation/methods.ts';
import { Tally } from './simulation/score.ts';
import { war } from './simulation/war.ts';

// `npm run simulate -- [WARS] [SEED]`: how the policies do in wars whose errors they do not assume, as a table.
const [wars, seed] = [Number(process.argv[2] ?? 20), Number(process.argv[3] ?? 1)];
const methods = {
  'bayes-1': (truth: Parameters<typeof majority>[0]) => policy('bayes-1', truth),
  'latest-credible': (truth: Parameters<typeof majority>[0]) => policy('latest-credible', truth),
  'majority vote': majority,
  'two of three': twoOfThree,
};
const tallies = Object.fromEntries(Object.keys(methods).map((name) => [name, new Tally()]));
let [reports, changes] = [0, 0];
for (let i = 0; i < wars; i++) {
  const one = war(random(seed + i));
  reports += one.dispatches.length;
  for (const held of one.truth.values())
    changes += held.filter((side, day) => day > 0 && side !== held[day - 1]).length;
  for (const [name, make] of Object.entries(methods)) tallies[name]!.run(one, make(one.truth));
}
console.log(`${wars} wars from seed ${seed}: ${reports} reports, ${changes} changes of holder\n`);
console.log(
  '| method | Brier | calibration error | wrong place-days | days to see a change, median | 90th percentile | never seen |',
);
console.log('|---|---|---|---|---|---|---|');
for (const [name, tally] of Object.entries(tallies)) {
  const s = tally.score;
  const percent = (x: number) => `${(100 * x).toFixed(1)} %`;
  console.log(
    `| ${name} | ${s.brier.toFixed(4)} | ${s.calibration.toFixed(4)} | ${percent(s.wrong)} | ${s.median} | ${s.late} | ${percent(s.missed)} |`,
  );
}
