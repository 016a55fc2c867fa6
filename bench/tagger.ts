import { statSync } from 'node:fs';
import { createAnalyser } from '../src/parse/analyse.ts';
import { loadWeights, weightsPath } from '../src/parse/weights-file.ts';
import { seeded } from '../test/gazetteer/big-pack.ts';
import type { BenchRow } from './row.ts';

const WHO = [
  'Insurgents',
  'Government forces',
  'The army',
  'Rebel fighters backed by artillery',
  'Militiamen loyal to the governor',
];
const DID = ['captured', 'were pushed out of', 'shelled', 'have surrounded', 'said they had withdrawn from', 'entered'];
const WHAT = [
  'the town of Meshan',
  'two districts in the north',
  'the airport and a nearby base',
  'the road that links Orsk with the capital',
];
const WHEN = [
  'on Thursday night',
  'after three days of heavy fighting',
  'early on 12 August',
  ', residents and a local official said',
];

/** Made-up dispatches of about 3 kB, the same on every run. */
function dispatches(count: number): string[] {
  const random = seeded(5);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const sentence = () =>
    `${pick(WHO)} ${pick(DID)} ${pick(WHAT)} ${pick(WHEN)}, while ${pick(WHO).toLowerCase()} ${pick(DID)} ${pick(WHAT)}.`;
  return Array.from({ length: count }, () =>
    Array.from({ length: 20 }, () => `${sentence()} ${sentence()}`).join('\n\n'),
  );
}

function tokensPerSecond(): number {
  const analyser = createAnalyser(loadWeights());
  const texts = dispatches(20);
  const run = () => texts.reduce((n, t) => n + analyser.analyse(t).reduce((m, s) => m + s.tokens.length, 0), 0);
  run();
  const begun = performance.now();
  let tokens = 0;
  for (let i = 0; i < 20; i++) tokens += run();
  return (1000 * tokens) / (performance.now() - begun);
}

export const rows: BenchRow[] = [
  {
    name: 'tagger: weights loaded and an analyser made',
    unit: 'ms',
    run() {
      const begun = performance.now();
      createAnalyser(loadWeights());
      return performance.now() - begun;
    },
  },
  { name: 'tagger: sentences, tags and lemmas, one core', unit: 'tokens/s', run: tokensPerSecond },
  { name: 'tagger: weights on disk', unit: 'bytes', run: () => statSync(weightsPath()).size },
];
