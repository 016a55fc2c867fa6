import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { MarchlandError } from '../lib/error.ts';
import type { Lexicon } from './lexicon.ts';
import { loadLexicon } from './lexicon-file.ts';
import { compileRules, type RuleBook, RuleFile } from './rule.ts';

/** What a reader reads with. */
export interface Grammar {
  rules: RuleBook;
  lexicon: Lexicon;
}

/** The folder of the rules that come with the package, found upwards from this file. */
export function rulesFolder(): string {
  for (let dir = dirname(fileURLToPath(import.meta.url)); ; dir = dirname(dir)) {
    const path = join(dir, 'data', 'rules');
    if (existsSync(path)) return path;
    if (dirname(dir) === dir)
      throw new MarchlandError('input-unreadable', 'the rules are missing', { file: 'data/rules' });
  }
}

/** Rules and word lists of a folder. Throws `input-malformed` naming file and field. */
export function loadGrammar(folder: string = rulesFolder()): Grammar {
  const lexicon = loadLexicon(join(folder, 'lexicon'));
  const files: RuleFile[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.yaml')) continue;
    const path = join(folder, file);
    const parsed = RuleFile.safeParse(parse(readFileSync(path, 'utf8')));
    if (!parsed.success) {
      const issue = parsed.error.issues[0]!;
      throw new MarchlandError('input-malformed', issue.message, { file: path, field: issue.path.join('.') });
    }
    files.push(parsed.data);
  }
  return { rules: compileRules(files, lexicon.map('irregular')), lexicon };
}

let loaded: Grammar | undefined;

/** The package's own grammar, loaded once. */
export function grammar(): Grammar {
  loaded ??= loadGrammar();
  return loaded;
}
