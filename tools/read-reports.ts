// Reads a folder of reports (NAME.txt beside NAME.json as in the annotation guide) and prints one JSON line a report.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildGazetteer } from '../src/gazetteer/build.ts';
import { loadPack } from '../src/gazetteer/pack-folder.ts';
import { sha256 } from '../src/lib/hash.ts';
import { createAnalyser } from '../src/parse/analyse.ts';
import { loadWeights } from '../src/parse/weights-file.ts';
import { readReport } from '../src/read/read.ts';

const folder = process.argv[2]!;
const gazetteer = buildGazetteer([loadPack('packs/afghanistan')]);
const analyser = createAnalyser(loadWeights());
const started = performance.now();
let n = 0;
for (const file of readdirSync(folder)
  .filter((f) => f.endsWith('.json'))
  .sort()) {
  const gold = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const text = readFileSync(join(folder, file.replace('.json', '.txt')), 'utf8');
  const report = {
    id: sha256(text),
    file,
    title: gold.title,
    source: gold.source,
    url: null,
    published: gold.published,
    language: 'en',
    dateline: null,
    text,
    group: null,
  };
  console.log(JSON.stringify({ report: { file }, ...readReport(report, gazetteer, analyser) }));
  n += text.length;
}
console.error(`${Math.round(performance.now() - started)} ms, ${n} characters`);
