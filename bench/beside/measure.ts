// Runs one tagger over the texts on standard input (a JSON array) in a process of its own and prints its speed and memory.
// Usage: node bench/beside/measure.ts marchland | wink | compromise
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Sentences, tokens and parts of speech of a text; returns how many tokens there were. */
type Tag = (text: string) => number;

const load = createRequire(import.meta.url);

interface Wink {
  readDoc(text: string): { tokens(): { out(what: unknown): string[] } };
  its: { pos: unknown };
}

const TAGGERS: Record<string, () => Promise<Tag>> = {
  async marchland() {
    const { createAnalyser } = await import('../../src/parse/analyse.ts');
    const { loadWeights } = await import('../../src/parse/weights-file.ts');
    const analyser = createAnalyser(loadWeights());
    return (text) => analyser.analyse(text).reduce((n, s) => n + s.tokens.length, 0);
  },
  async wink() {
    const make = load('wink-nlp') as (model: unknown, pipe: string[]) => Wink;
    const nlp = make(load('wink-eng-lite-web-model'), ['sbd', 'pos']);
    return (text) => nlp.readDoc(text).tokens().out(nlp.its.pos).length;
  },
  async compromise() {
    const nlp = load('compromise/two') as (text: string) => { termList(): unknown[] };
    return (text) => nlp(text).termList().length;
  },
};

const texts = JSON.parse(readFileSync(0, 'utf8')) as string[];
const megabytes = () => process.memoryUsage.rss() / 2 ** 20;
const before = megabytes();
const tag = await TAGGERS[process.argv[2]!]!();
const run = () => texts.reduce((n, t) => n + tag(t), 0);
run();
const begun = performance.now();
let tokens = 0;
for (let i = 0; i < 3; i++) tokens += run();
const seconds = (performance.now() - begun) / 1000;
console.log(JSON.stringify({ tokensPerSecond: tokens / seconds, megabytes: megabytes() - before, tokens: tokens / 3 }));
