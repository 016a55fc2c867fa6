// Trains the tagger and the parser from the treebanks and writes data/parser/english.bin.br.
// Usage: npm run train-parser -- [folder of the treebanks]
import { writeFileSync } from 'node:fs';
import { ByteWriter } from '../src/parse/bytes.ts';
import { readWeights } from '../src/parse/weights.ts';
import { buildLemmas } from './train-parser-lemmas.ts';
import { pack, writeHead } from './train-parser-pack.ts';
import { scoreTags } from './train-parser-score.ts';
import { buildLexicon, tagList, trainTagger } from './train-parser-tagger.ts';
import { readTreebank } from './train-parser-treebank.ts';

const SEED = 2021;
const folder = process.argv[2] ?? '../shared/data/ud-english';
const read = (name: string) => readTreebank(`${folder}/${name}.conllu.gz`);

const train = [...read('ewt-train'), ...read('gumcc-train')];
const tags = tagList(train);
const lexicon = buildLexicon(train);
const lemmas = buildLemmas(train, 'data/parser/lemmas.csv');
const tagger = trainTagger(train, tags, lexicon, 5, SEED);

const writer = new ByteWriter();
writeHead(writer, { tags, rels: [] }, lexicon, lemmas);
console.log('tagger', tagger.write(writer, 4));
const bytes = writer.done();
const packed = pack(bytes);
writeFileSync('data/parser/english.bin.br', packed);
console.log(`${packed.length} bytes, ${bytes.length} unpacked`);
const weights = readWeights(bytes);
for (const name of ['en_ewt-ud-dev', 'en_ewt-ud-test', 'gumnews-heldout'])
  console.log(name, scoreTags(weights, read(name)));
