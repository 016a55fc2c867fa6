import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { MarchlandError } from '../lib/error.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';

/** All word lists of a folder of YAML files, as one lexicon. Throws `input-malformed` naming the file. */
export function loadLexicon(folder: string): Lexicon {
  const lists: Record<string, unknown> = {};
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.yaml')) continue;
    const path = join(folder, file);
    let data: unknown;
    try {
      data = parse(readFileSync(path, 'utf8'));
    } catch (cause) {
      throw new MarchlandError('input-malformed', 'is not YAML', { file: path }, { cause });
    }
    for (const [name, value] of Object.entries(data as Record<string, unknown>)) {
      if (name in lists)
        throw new MarchlandError('input-malformed', `the list "${name}" stands in two files`, {
          file: path,
          field: name,
        });
      lists[name] = value;
    }
  }
  return compileLexicon(lists);
}
