import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { MarchlandError } from '../lib/error.ts';
import type { ConfidenceWeights } from './confidence.ts';
import type { Lexicon } from './lexicon.ts';
import { loadLexicon } from './lexicon-file.ts';
import { compileRules, type RuleBook, RuleFile } from './rule.ts';

/** What a reader reads with. */
export interface Grammar {
  rules: RuleBook;
  lexicon: Lexicon;
  confidence: ConfidenceWeights;
}

const Weights: z.ZodType<ConfidenceWeights> = z.strictObject({
  base: z.number(),
  weights: z.record(z.string(), z.number()),
});

/** The folder of the rules that come with the package, found upwards from this file. */
export function rulesFolder(): string {
  for (let dir = dirname(fileURLToPath(import.meta.url)); ; dir = dirname(dir)) {
    const path = join(dir, 'data', 'rules');
    if (existsSync(path)) return path;
    if (dirname(dir) === dir)
      throw new MarchlandError('input-unreadable', 'the rules are missing', { file: 'data/rules' });
  }
}

/** Rules, word lists and weights of a folder. Throws `input-malformed` naming file and field. */
export function loadGrammar(folder: string = rulesFolder()): Grammar {
  const lexicon = loadLexicon(join(folder, 'lexicon'));
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => checked(join(folder, file), RuleFile));
  const confidence = checked(join(folder, 'weights', 'confidence.yaml'), Weights);
  return { rules: compileRules(files, lexicon.map('irregular')), lexicon, confidence };
}

function checked<T>(path: string, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(parse(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new MarchlandError('input-malformed', issue.message, { file: path, field: issue.path.join('.') });
}

let loaded: Grammar | undefined;

/** The package's own grammar, loaded once. */
export function grammar(): Grammar {
  loaded ??= loadGrammar();
  return loaded;
}
