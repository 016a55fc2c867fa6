import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { loadGazetteer } from '../src/desk/packs.ts';
import { parseReport } from '../src/intake/parse.ts';
import { fold } from '../src/lib/fold.ts';
import { createAnalyser } from '../src/parse/analyse.ts';
import { loadWeights } from '../src/parse/weights-file.ts';
import { featuresOf, namedIn } from '../src/read/confidence.ts';
import type { Fact } from '../src/read/merge.ts';
import { readFacts } from '../src/read/read.ts';
import { grammar, rulesFolder } from '../src/read/rules-file.ts';

/**
 * Fits the reader's confidence on annotated reports: npm run calibrate -- [FOLDER…] [--write | --check]
 * A folder holds NAME.txt with NAME.json beside it (title, published, claims), or is a case's (reports/, expected/).
 * Without folders: the cases and the annotated sets of the tests. Prints, by cross-validation over wars, the Brier score
 * and how often readings of a stated confidence are right; with --write the weights of all go to data/rules/weights;
 * with --check the weights that ship are measured on the folders instead.
 */
const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const check = process.argv.includes('--check');
const write = process.argv.includes('--write');

interface Gold {
  predicate: string;
  place: string | null;
  polarity: string;
  modality: string;
  quote: string;
  core?: boolean;
}
interface Sample {
  war: string;
  features: string[];
  right: boolean;
}

const FOLDS = 8;
const SHRINK = 4;
const LEAST_SEEN = 6;

function* annotated(folder: string): Generator<{ war: string; text: Buffer; file: string; gold: Gold[] }> {
  const reports = existsSync(join(folder, 'reports')) ? join(folder, 'reports') : folder;
  const expected = existsSync(join(folder, 'expected')) ? join(folder, 'expected') : folder;
  for (const name of readdirSync(reports).filter((f) => f.endsWith('.txt'))) {
    const json = join(expected, name.replace(/\.txt$/, '.json'));
    if (!existsSync(json)) continue;
    const data = JSON.parse(readFileSync(json, 'utf8'));
    let text = readFileSync(join(reports, name));
    if (!text.toString('utf8', 0, 3).startsWith('---')) {
      const front = `---\ntitle: ${JSON.stringify(data.title ?? '')}\npublished: ${data.published}\n---\n`;
      text = Buffer.concat([Buffer.from(front), text]);
    }
    const war = reports === folder ? basename(name).slice(0, 2) : basename(folder);
    yield { war, text, file: join(reports, name), gold: data.claims };
  }
}

const kindOf = (m: string): string => (m === 'historical' || m === 'actual' ? m : 'ahead');
const bare = (name: string): string =>
  fold(name)
    .replace(/\b(the|city|town|of|province|district|village|state|region|capital)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function tells(gold: Gold, fact: Fact, text: string): boolean {
  const d = fact.clearest;
  if (gold.predicate !== d.predicate || gold.polarity !== d.polarity) return false;
  if (kindOf(gold.modality) !== kindOf(d.modality)) return false;
  if (!gold.place || !d.place?.name) return !gold.place && !d.place?.name;
  const [a, b] = [bare(gold.place), bare(d.place.name)];
  if (a === b || ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `)) return true;
  const quote = text.slice(d.quote.start, d.quote.end);
  return d.extent === 'part' && (quote.includes(gold.quote) || gold.quote.includes(quote));
}

function samples(folders: readonly string[]): { rows: Sample[]; missed: number } {
  const analyser = createAnalyser(loadWeights());
  const gazetteer = loadGazetteer();
  const rows: Sample[] = [];
  let missed = 0;
  for (const folder of folders) {
    for (const { war, text, file, gold } of annotated(folder)) {
      const report = parseReport(text, { file });
      const { reader, facts } = readFacts(report, gazetteer, analyser);
      const free = new Set(gold);
      const named = namedIn(reader.document);
      for (const fact of facts) {
        const hit = [...free].find((g) => tells(g, fact, report.text));
        if (hit) free.delete(hit);
        const features = featuresOf(reader.document, fact, named);
        rows.push({ war, features, right: !!hit });
      }
      missed += [...free].filter((g) => g.core !== false).length;
    }
  }
  return { rows, missed };
}

/** Logistic regression by gradient descent, weights shrunk towards 0 as by `SHRINK` readings that say nothing. */
function fitted(rows: readonly Sample[]): { base: number; weights: Map<string, number> } {
  const seen = new Map<string, number>();
  for (const r of rows) for (const f of r.features) seen.set(f, (seen.get(f) ?? 0) + 1);
  const weights = new Map([...seen].filter(([, n]) => n >= LEAST_SEEN).map(([f]) => [f, 0]));
  let base = 0;
  for (let step = 0; step < 1500; step++) {
    const slope = new Map<string, number>();
    let own = 0;
    for (const r of rows) {
      const odds = r.features.reduce((sum, f) => sum + (weights.get(f) ?? 0), base);
      const error = (r.right ? 1 : 0) - 1 / (1 + Math.exp(-odds));
      own += error;
      for (const f of r.features) if (weights.has(f)) slope.set(f, (slope.get(f) ?? 0) + error);
    }
    base += own / rows.length;
    for (const [f, w] of weights) {
      const n = seen.get(f)!;
      weights.set(f, w + (0.5 * ((slope.get(f) ?? 0) - SHRINK * w)) / (n + SHRINK));
    }
  }
  return { base, weights };
}

const chance = (r: Sample, m: ReturnType<typeof fitted>): number =>
  1 / (1 + Math.exp(-r.features.reduce((sum, f) => sum + (m.weights.get(f) ?? 0), m.base)));

const folders =
  args.length > 0
    ? args
    : [
        ...readdirSync(join(root, 'cases')).map((c) => join(root, 'cases', c)),
        join(root, 'test', 'read', 'fourth-set', 'open'),
        join(root, 'test', 'read', 'fifth-set'),
        join(root, 'test', 'read', 'brief-set'),
        join(root, 'test', 'read', 'sixth-set', 'open'),
      ].filter((f) => existsSync(f) && statSync(f).isDirectory());
const { rows, missed } = samples(folders);
const wars = [...new Set(rows.map((r) => r.war))].sort();
const held = rows.map((r) => ({ ...r, p: 0 }));
if (check) {
  const { base, weights } = grammar().confidence;
  for (const r of held) r.p = chance(r, { base, weights: new Map(Object.entries(weights)) });
} else {
  for (let k = 0; k < FOLDS; k++) {
    const out = new Set(wars.filter((_, i) => i % FOLDS === k));
    const model = fitted(rows.filter((r) => !out.has(r.war)));
    for (const r of held) if (out.has(r.war)) r.p = chance(r, model);
  }
}
const share = rows.filter((r) => r.right).length / rows.length;
const brier = held.reduce((sum, r) => sum + (r.p - (r.right ? 1 : 0)) ** 2, 0) / held.length;
console.log(
  `${rows.length} readings of ${wars.length} wars, ${(100 * share).toFixed(1)} % right; facts missed ${missed}`,
);
console.log(`Brier ${brier.toFixed(3)}; always saying ${share.toFixed(2)}: ${(share * (1 - share)).toFixed(3)}`);
for (let low = 0; low < 1; low += 0.1) {
  const inside = held.filter((r) => r.p >= low && r.p < low + 0.1);
  if (inside.length === 0) continue;
  const right = inside.filter((r) => r.right).length / inside.length;
  console.log(
    `said ${low.toFixed(1)}–${(low + 0.1).toFixed(1)}: right ${(100 * right).toFixed(0)} % of ${inside.length}`,
  );
}
if (write) {
  const model = fitted(rows);
  const round = (x: number): number => Math.round(x * 100) / 100;
  const weights = Object.fromEntries(
    [...model.weights]
      .map(([f, w]) => [f, round(w)] as const)
      .filter(([, w]) => w !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const path = join(rulesFolder(), 'weights', 'confidence.yaml');
  const head = [
    '# How sure the reader is of a reading: the sum of what is true of it, as natural log-odds. Fitted by `npm run calibrate -- --write`;',
    '# not meant to be edited by hand. Features: src/read/confidence.ts.',
  ].join('\n');
  writeFileSync(path, `${head}\n${stringify({ base: round(model.base), weights })}`);
}
